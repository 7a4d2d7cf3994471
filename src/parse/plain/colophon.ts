/** When: a year, `11/4/89`, `1987年3月`. */
const DATED =
  /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:\d\d|\d{4})(?!\d)|[〇一二三四五六七八九]{4}年|(?:昭和|平成|令和|大正|明治)[\d一二三四五六七八九十元]{1,4}年/u;
/** Small words that stand in a date or a place. */
const SMALL =
  /^(?:\p{L}{1,3}|month|term|year|week|night|morning|written|finished|completed|begun|revised|version|draft|between|from|and|the|january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|christmas|geschrieben|begonnen|beendet|januar|februar|märz|juni|juli|oktober|dezember|frühjahr|frühling|sommer|herbst|anfang|mitte|ende|écrit|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|printemps|automne|hiver|noël|escrito|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|primavera|verano|otoño|invierno|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|estate|autunno|inverno|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|dezembro|januari|februari|maart|mei|augustus|stycz\p{L}+|lut\p{L}+|mar\p{L}+|kwie\p{L}+|maj\p{L}*|czerw\p{L}+|lip\p{L}+|sierp\p{L}+|wrze\p{L}+|paździer\p{L}+|listopad\p{L}*|grud\p{L}+|январ\p{L}|феврал\p{L}|марта?|апрел\p{L}|мая|май|июн\p{L}|июл\p{L}|августа?|сентябр\p{L}|октябр\p{L}|ноябр\p{L}|декабр\p{L}|зима|весна|лето|осень|гг?|год[аы]?|года)$/iu;
const CJK = /[\u3040-\u30ff\u4e00-\u9fff]/u;
const LONGEST = 70;
const WORDS = 10;

/** Tell whether a line only says when, or where and when, something was written: `Trieste, 1914`. */
export function isPlaceAndDate(line: string): boolean {
  const text = line.trim();
  if (text.length > LONGEST || /[,;!?]$/.test(text)) return false;
  if (!DATED.test(text)) return false;
  if (CJK.test(text))
    return /^[（(〔［[]?[^。！？]{0,24}[年月日夜春夏秋冬了稿筆作)）〕］\]于於]{1,4}[^。！？]{0,12}$/u.test(text);
  // `in May 1991.` may end a sentence; only a date ends with a stop itself.
  const words = text.match(/[\p{L}'’]+/gu) ?? [];
  if (words.length > WORDS || !/^[\p{Lu}\p{N}([—–*_-]/u.test(text)) return false;
  return words.every((word) => /^\p{Lu}/u.test(word) || SMALL.test(word));
}

/** The letters that the names of an author begin with. */
export function isInitialsOf(text: string, authors: readonly string[]): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (!/^(?:\p{Lu}[.\s-]{0,2}){2,4}$/u.test(text.trim())) return false;
  return authors.some((author) => {
    const own = (author.match(/\p{Lu}/gu) ?? []).join('');
    return (
      own === letters ||
      (letters.length === 2 && own.length > 2 && own[0] === letters[0] && own.endsWith(letters[1] ?? ''))
    );
  });
}

const ASKED = /^please drop by the (?:archive|original|work)\b.{0,40}\bcomment to let the (?:author|creator)s?\b/i;

/** Tell whether a heading and the lines below it are what the Archive of Our Own sets behind a work. */
export function isSiteAfterword(heading: string, below: readonly string[]): boolean {
  const text = below
    .map((line) => line.trim())
    .join(' ')
    .slice(0, 300);
  return /^\s*afterword\s*$/i.test(heading) && below.length <= 3 && ASKED.test(text);
}
