import { readNumber, readRoman } from './read-number.ts';

/** What the name of a file or folder says of its place among others. */
export interface ChapterName {
  /**
   * How it says so: a word for a chapter with a number, a number alone, a number in front of a title, a number behind
   * words, the name of a chapter that needs no number (`prologue`), or not at all.
   */
  kind: 'word' | 'bare' | 'lead' | 'behind' | 'named' | null;
  /** The number, with its part behind the point where there are two; `null` when it has none. */
  number: number | null;
  /** Where it belongs: its number, or a value before or behind all numbers; `null` when the name does not say. */
  order: number | null;
  /** Leading date, `YYYY-MM-DD`. */
  date: string | null;
  /** Words behind the number; the whole name without its date when there are none. */
  title: string;
  /** Words in front of the number, in small letters. */
  before: string;
}

const EXTENSION = /\.(?:txt|mdx?|qmd|markdown|asc|fic|ya?ml|html?)$/i;
const DATE = /^(\d{4}-\d{2}-\d{2})(?:[-_ ]+|$)/;
/** Words in front of a chapter's number, as files are named. */
const WORDS =
  'chapter|chapt|chap|ch|part|pt|episode|ep|kapitel|kap|teil|chapitre|partie|capitulo|capítulo|cap|parte|capitolo|hoofdstuk|deel|kapitola|rozdzial|rozdział|глава|часть|bab|bölüm|bolum|scene|act|section|letter|book|volume|vol|canto|day';
const NUMBER = String.raw`\d{1,4}(?:[.-]\d{1,2}(?!\d|[-_. ]*\d))?`;
const WORD = new RegExp(`^(?:${WORDS})[-_. ]*(?:no[-_. ]*)?(${NUMBER})(?:[-_.:–— ]+(.*))?$`, 'iu');
const WORD_SPELLED = new RegExp(
  String.raw`^(?:${WORDS})[-_. ]+(\p{L}{1,12})(?:[-_ ](\p{L}{3,6}))?(?:[-_.:–— ]+(.*))?$`,
  'iu',
);
const INSIDE = new RegExp(String.raw`^(.{1,120}?)[-_. ](?:${WORDS})[-_. ]{0,3}(\d{1,4})(?:[-_.:–— ]+(.*))?$`, 'iu');
const BARE = /^(\d{1,4})(?:[-.](\d{1,2}))?$/;
const LEAD = /^(\d{1,4}(?:\.\d{1,2})?)[-_.–— ]+(\D.*)$/u;
const BEHIND = /^(\D{2,120}?)[-_. ]*\(?(\d{1,4})\)?$/u;
const CJK = /^(.{0,80}?)第([〇零一二三四五六七八九十百千两0-9０-９]{1,8})[章话話回节節部卷集](.*)$/u;

/** Chapters that need no number, with their place: before all numbers, or behind them. */
const NAMED: readonly [order: number, words: string][] = [
  [-4, 'cover|titlepage|title-page|dedication|epigraph|widmung'],
  [-3, 'preface|foreword|vorwort|prefacio|préface|предисловие'],
  [-2, 'introduction|intro|einleitung|introducción|序'],
  [-1, 'prologue|prolog|prólogo|prologo|пролог|prelude|プロローグ|序章|楔子'],
  [1e6, 'epilogue|epilog|epílogo|epilogo|épilogue|эпилог|エピローグ|終章|尾声'],
  [1e6 + 1, 'afterword|postscript|nachwort|postface|послесловие'],
  [1e6 + 2, 'appendix|acknowledgements|acknowledgments|glossary|about-the-author|abouttheauthor|danksagung'],
];
const NAMED_ORDER: ReadonlyMap<string, number> = new Map(
  NAMED.flatMap(([order, words]) => words.split('|').map((word) => [word, order] as const)),
);

/**
 * Read the last part of a path: `2026-11-22-name.md`, `chapter-10.md`, `03-the-fifth-well`, `12 - London (2).md`,
 * `ch1`, `IV.md`, `第三章.md`, `prologue.md`. An index is read by the name of its folder.
 */
export function readChapterName(path: string): ChapterName {
  const segments = path.split('/');
  const last = (segments.at(-1) ?? path).replace(EXTENSION, '');
  const stem = /^(?:_?index|readme)$/i.test(last) ? (segments.at(-2) ?? last) : last;
  const dated = DATE.exec(stem);
  const rest = dated === null ? stem : stem.slice(dated[0].length);
  const found = rest.length > 200 ? null : (numbered(rest) ?? named(rest));
  const read = found ?? { kind: null, number: null, order: null, title: rest || stem, before: '' };
  return { ...read, date: dated?.[1] ?? null };
}

type Read = Omit<ChapterName, 'date'>;

function numbered(rest: string): Read | null {
  const bare = BARE.exec(rest);
  if (bare !== null) {
    const number = Number(bare[1]);
    return bare[2] === undefined
      ? make('bare', number, number, rest, '')
      : make('bare', null, number + Number(bare[2]) / 100, rest, '');
  }
  const word = WORD.exec(rest);
  if (word !== null) return placed('word', word[1] as string, word[2] ?? '', rest);
  const spelled = WORD_SPELLED.exec(rest);
  if (spelled !== null) {
    const [, first = '', second = '', title = ''] = spelled;
    const both = second === '' ? null : readNumber(`${first}-${second}`);
    const number = both ?? readNumber(first);
    if (number !== null) {
      const left = both === null && second !== '' ? [second, title].filter((part) => part !== '').join('-') : title;
      return make('word', number, number, left === '' ? rest : left, '');
    }
  }
  const cjk = CJK.exec(rest);
  const counted = cjk === null ? null : readNumber((cjk[2] as string).normalize('NFKC'));
  if (cjk !== null && counted !== null) {
    const title = (cjk[3] as string).replace(/^[-_：:、\s]+/, '');
    return make('word', counted, counted, title === '' ? rest : title, fold(cjk[1] as string));
  }
  const lead = LEAD.exec(rest);
  if (lead !== null) return placed('lead', lead[1] as string, (lead[2] as string).replace(/^[-_.–— ]+/, ''), rest);
  if (/^[ivxl]+$/i.test(rest) && readRoman(rest) !== null) {
    const value = readRoman(rest) as number;
    return make('bare', value, value, rest, '');
  }
  const inside = INSIDE.exec(rest);
  if (inside !== null) {
    const number = Number(inside[2]);
    return make('word', number, number, inside[3] || rest, fold(inside[1] as string));
  }
  // `one.md`, `twenty-two.md`.
  const value =
    /^\p{L}{3,12}(?:[-_ ]\p{L}{3,6})?$/u.test(rest) && readRoman(rest) === null
      ? readNumber(rest.replace(/[_ ]/g, '-'))
      : null;
  if (value !== null) return make('bare', value, value, rest, '');
  const behind = BEHIND.exec(rest);
  if (behind === null) return null;
  const number = Number(behind[2]);
  return make('behind', number, number, rest, fold(behind[1] as string));
}

function placed(kind: 'word' | 'lead', written: string, title: string, rest: string): Read {
  const words = title === '' ? rest : title;
  // `3.5` stands between 3 and 4; `3-10` is the tenth part of 3.
  const [major, minor] = written.split('-');
  if (minor !== undefined) return make(kind, null, Number(major) + Number(minor) / 100, words, '');
  const number = Number(written);
  return make(kind, Number.isInteger(number) ? number : null, number, words, '');
}

function named(rest: string): Read | null {
  const order = NAMED_ORDER.get(rest.toLowerCase().replace(/[_ ]+/g, '-'));
  return order === undefined ? null : make('named', null, order, rest, '');
}

function make(kind: ChapterName['kind'], number: number | null, order: number, title: string, before: string): Read {
  return { kind, number, order, title, before };
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[-_. ]+/g, ' ')
    .trim();
}
