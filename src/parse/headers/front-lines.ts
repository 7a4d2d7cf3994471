/** Lines of a title page that name neither title nor author, by what they say. */

const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.?`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const DATE = new RegExp(
  String.raw`^\s*[([]?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:${DAY}\s+)?${MONTH},?\s+(?:${DAY},?\s+)?\d{4}[)\]]?\.?\s*$`,
  'iu',
);
const FIGURES = /^\s*[([{]\s?(?:\d{1,2}[./-]\d{1,2}[./-](?:\d\d|\d{4})|\d{4}-\d\d-\d\d)\s?[)\]}]\s*$/;
const COPYRIGHT = /^\s*[([]?(?:©|\([cс]\)|copyright\b|c\.?\s?(?:19|20)\d\d\b)/i;
const RIGHTS =
  /^\s*[([]?(?:all rights? reserved\b.{0,60}|(?:(?:first|one-?time|second|reprint|all|north american|world|electronic|english|language|serial|anthology|use|and|,)\s{0,2}){1,8}\srights\b[^.!?]{0,40})$/i;
const SOURCE =
  /^\s*[([]?(?:re-?printed|first (?:published|printed|appeared)|originally (?:published|appeared|printed|posted|from)|previously published|from the (?:book|magazine|collection)|translated)\b.{0,90}$/i;
/** The house that printed a book, with its town and year. */
const PUBLISHER =
  /(?<!\p{L})(?:verlag|press|publishers?|publishing|éditions?|éditeurs?|editorial|librairie|libreria|imprimerie|editrice|editore|editora|uitgeverij|издательство|förlag|forlag|wydawnictwo)(?!\p{L})/iu;
/** Words of such a line: names, years, and what joins them. */
const OF_HOUSE = /^(?:\p{Lu}[\p{L}.'’-]*|&|und|et|y|e|du|de|la|le|des|of|the|and|in|\d{4})[,.:]?$/u;
/** `v1.1, 3 March 1996`. */
const VERSION =
  /^\s*[([]?(?:v|version|draft|revision|rev)\.?\s?\d{1,3}(?:\.\d{1,3}){0,2}(?:[\s,]{1,3}[\p{L}\d ,/-]{0,30})?[)\]]?\s*$/iu;
/** `melissa.txt`: writers of manuscripts set the file's name above their own. */
const FILE = /^\s*[([]?\S{1,24}\.(?:txt|asc|doc|wpd?|wps|rtf|sty|fic|story|zip)[)\]]?\s*$/i;
/** Who did what with the file: `Typed in by: Captain Chaos`, `_Illustrated by P. Dunn_`. */
const WORKED =
  /^\s*[([_*]{0,2}(?:[Tt]yped|[Kk]eyed|[Ss]canned|[Uu]ploaded|[Cc]onverted|[Tt]ranscribed|[Pp]roofed|[Pp]roof-?read|[Ee]dited|[Ii]llustrated|[Ff]ormatted|[Ss]ubmitted|[Aa]rchived|[Bb]rought to you|TYPED|KEYED|SCANNED|UPLOADED|CONVERTED|TRANSCRIBED|EDITED|SUBMITTED)\b[^.,;:!?]{0,20}\b[Bb][Yy]\s?:?\s{1,9}\p{Lu}[^,;:!?]{1,50}$/u;
/** `Typed on an Apple //e, 5/11/86`. */
const TYPED =
  /^\W{0,4}(?:typed|written|composed|entered|created)\s(?:in\s)?(?:on|with|using)\s(?:an?\s|my\s|the\s)?(?:apple|commodore|c-?64|atari|amiga|ibm|tandy|trs-?80|macintosh|mac\b|kaypro|wordstar|word ?perfect|appleworks|pc)[^.!?]{0,60}$/i;
/** `Uploaded to The Foundry BBS, node 2`: where the file came from or went. */
const SENT =
  /^\W{0,6}(?:[Uu]ploaded|[Dd]ownloaded|[Pp]osted|[Cc]ross-?posted|[Dd]istributed|[Aa]vailable)\s(?:to|from|on|at|in|via|through)\s(?=.*\p{Lu})[^.!?;]{3,80}$/u;
const ADDRESS =
  /\b[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?\b|^\s*\d{1,6}\s+(?:\S+\s){1,4}?(?:street|st|ave(?:nue)?|road|rd|lane|ln|drive|dr|blvd|court|ct|way|place)\b|\bp\.?\s?o\.?\s+box\b|(?:\(\d{3}\)\s?|\b\d{3}[-/. ]\s?)\d{3}[-/]\d{4}\b/i;
const SIZE = /\b(?:about |approx\.? |approximately )?\d[\d,.]*\s?(?:words|k\b|kb\b|pages)/i;

const TOWN = /^\s*\p{Lu}[\p{L}. -]{1,30},\s[A-Z]{2}\b(?:\s{2,}\S.*)?$/u;
const KIND =
  /^\s*[([]?an?\s(?:[\p{L}\p{N}'’:&/.-]{1,20}\s){0,6}(?:stor(?:y|iette)|novel|novella|novelette|tale|fable|romance|fantasy|fragment|fic|fanfic|fan ?fiction|crossover|vignette|drabble|one-?shot|ficlet|parody|songfic|entry)(?:\s(?:of|in|from|about|for)\s.{1,40}[^.!?])?[)\]]?\s*$/iu;

const DATELINE =
  /^\s*(?:(?:on\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag))\b|^\s*\p{Lu}[\p{L} .-]{2,24},\s(?:(?:the|den|le|el|il|am|de)\s)?\d{1,4}\b|^\s*\p{L}{2,12}\s\d{1,3}[.:]/iu;

/** A place or a day with its date, which heads a diary, a letter or a scene: `Boston, 1897`, `Monday, March 3`. */
export function isDateline(line: string): boolean {
  return line.length < 60 && DATELINE.test(line);
}

const GREETING =
  /^\s*(?:dear|my dear|my dearest|dearest|hello|hi|hey|greetings|liebe[rs]?|lieber|sehr geehrte|cher|chère|mon cher|ma chère|querid[oa]|estimad[oa]|car[oa]|carissim[oa]|mio caro|mia cara|здравствуй|здравствуйте|дорог\p{L}{1,3}|привет|lieve|beste|kära|kære|kjære|drog[ia])(?=[\s,:!]|$)/iu;

/** Whom a letter speaks to. */
export function isGreeting(line: string): boolean {
  return line.length < 60 && GREETING.test(line);
}

/** A date alone on its line, in figures if it stands in brackets. */
export function isDateLine(line: string): boolean {
  return DATE.test(line) || FIGURES.test(line);
}

/** A street, a town with its number, a telephone. */
export function isPostalLine(line: string): boolean {
  return line.length < 100 && ADDRESS.test(line);
}

/** `Fresno, CA`: the town below a street. */
export function isTownLine(line: string): boolean {
  return line.length < 100 && TOWN.test(line);
}

/** What a line says of the story's length; `null` when it says nothing. */
export function sizeIn(line: string): string | null {
  return isSizeLine(line) ? (SIZE.exec(line)?.[0] ?? null) : null;
}

/** `a novella`, `a tale of the north`: what the line between title and name calls the story. */
export function isKindLine(line: string): boolean {
  return line.length < 80 && KIND.test(line);
}

/** How long the story is. */
export function isSizeLine(line: string): boolean {
  return line.length < 80 && SIZE.test(line);
}

/** The head of a magazine's page: name, number and date, far apart on one line. */
export function isMasthead(line: string): boolean {
  return line.length < 140 && /\S\s{4,40}\S[^\s]*(?:\s\S+){0,6}\s{4,40}\S/.test(line) && /\d/.test(line);
}

/** Label under which a line below the author is kept; `null` for other lines. */
export function imprintLabel(line: string): string | null {
  // A bracket that goes on is a paragraph.
  if (line.trim().length > 100 || /^\s*\[[^\]]*$/.test(line)) return null;
  if (COPYRIGHT.test(line) || RIGHTS.test(line)) return 'Copyright';
  if (
    PUBLISHER.test(line) &&
    line
      .trim()
      .split(/\s+/)
      .every((word) => OF_HOUSE.test(word))
  )
    return 'Publisher';
  if (VERSION.test(line)) return 'Version';
  if (FILE.test(line)) return 'File';
  return SOURCE.test(line) || WORKED.test(line) || SENT.test(line) || TYPED.test(line) ? 'Source' : null;
}
