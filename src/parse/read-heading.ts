import type { ChapterRole } from '../story/nodes.ts';
import { readNumber, readRoman } from '../story/read-number.ts';

/** What a heading line says. */
export interface Heading {
  role: ChapterRole;
  /** Number as written; `null` when it has none. */
  number: string | null;
  /** Value of the number; `null` when it has none. */
  value: number | null;
  title: string | null;
  /** How sure it is that the line heads a chapter when it stands alone: 1 for `Chapter 3`, less for a bare number. */
  strength: number;
}

/** Heading words by role, for all languages of the interface and the commonest of old files. */
const WORDS: readonly [role: ChapterRole, words: string][] = [
  [
    'chapter',
    'chapter chap ch kapitel chapitre capítulo capitulo capitolo hoofdstuk глава rozdział episode letter day night stave canto adventure',
  ],
  ['part', 'part teil partie parte deel часть section lettre carta brief'],
  ['book', 'book buch livre libro boek книга volume vol volumen tome tomo band tom том'],
  ['act', 'act akt acte acto действие'],
  ['scene', 'scene szene scène escena явление'],
];

/** Headings that need no number. */
const ALONE: readonly [role: ChapterRole, words: string][] = [
  ['prologue', 'prologue prolog prólogo пролог プロローグ 序章 楔子'],
  ['epilogue', 'epilogue epilog épilogue epílogo эпилог エピローグ 終章 尾声'],
  ['interlude', 'interlude intermezzo intermission zwischenspiel interludio intermède'],
  [
    'preface',
    'preface foreword introduction vorwort einleitung préface avant-propos introduction prefacio prólogo introducción предисловие vorrede etymology',
  ],
  ['epilogue', 'afterword conclusion postscript nachwort schluss postface conclusión заключение'],
];

/** Words that say more than «chapter»: the heading is kept whole as the title. */
const TELLING = /^(?:letter|day|night|stave|canto|adventure|lettre|carta|brief|episode)$/i;

const ROLE_OF = tableOf(WORDS);
const ALONE_ROLE_OF = tableOf(ALONE);
const WORD = [...ROLE_OF.keys()].sort((a, b) => b.length - a.length).join('|');
const NUMBER = String.raw`(?:the\s+)?(\d{1,4}|[ivxlcdm]{1,9}|[\p{L}]+(?:[\s-](?:and[\s-])?[\p{L}]+){0,3}?)`;
const NUMBERED = new RegExp(
  String.raw`^(${WORD})\.?\s+(?:no\.?\s*|#\s*)?${NUMBER}(?:\s*(?:of|\/)\s*\d+)?(?:\s*(?:[:.–—]+|--+|\s-+\s)\s*|\s{2,}|\s+(?=["“«(])|\s*$)(.*)$`,
  'iu',
);
const UNPARTED = new RegExp(String.raw`^(${WORD})\.?\s+(\d{1,4}|[ivxlcdm]{1,9})\s+(\S.*)$`, 'iu');
const REVERSED = new RegExp(String.raw`^(?:the\s+)?([\p{L}]+|\d{1,3}\.)\s+(${WORD})\.?(?:\s*[:.–—-]+\s*(.*))?$`, 'iu');
const CJK = /^第([〇零一二三四五六七八九十百千两0-9０-９]{1,8})([章回节節話部卷巻折幕])[\s　]*(.*)$/u;
const BARE =
  /^(?:(?:[-–—*]\s*)?(\d{1,3}|[ivxlcdm]{1,9}|[一二三四五六七八九十百]{1,4})(?:\s*[-–—*])?\.?|[([](\d{1,3}|[ivxlcdm]{1,9})[)\]])$/iu;
const LISTED = /^([ivxlcdmIVXLCDM]{1,9}|\d{1,3})\s*[.:–—-]+\s+(\p{Lu}.*)$/u;
/** Words that are made of roman digits. */
const NOT_NUMERALS = /^(?:mix|dim|mild|did|civic|lid|mill|ill|mid|vivid|livid|dill|vim|mi|di|mil|dix)$/i;
/** A heading is a line, not a paragraph. */
const LONGEST = 120;

/**
 * Read a line as a heading.
 *
 * @param line The line; the caller knows that it stands alone.
 * @param own Compiled patterns of the archive; group `number` and group `title` are used where they exist.
 * @returns `null` for anything that merely starts like a heading (`Part of him knew.`).
 */
export function readHeading(line: string, own: readonly RegExp[] = []): Heading | null {
  if (line.length > 4 * LONGEST) return null;
  // Prose has nothing to take off, and is too long as it stands.
  const isBare = !DRESSED.test(line);
  if (isBare && line.length > LONGEST) return null;
  const text = isBare ? line : undressed(line);
  if (text === '' || text.length > LONGEST) return null;
  for (const pattern of own) {
    const match = pattern.exec(text);
    if (match !== null) {
      const number = match.groups?.number ?? null;
      return make('chapter', number, match.groups?.title ?? (number === null ? text : null), 1);
    }
  }
  return numbered(line.trim(), text) ?? cjk(text) ?? alone(text) ?? bare(text);
}

/** Marks or spaces at the edges, runs of spaces, and other spaces than the common one: all that `undressed` changes. */
const DRESSED = /^[=~*_#\s]|[=~*_#\s]$|\s\s|[^\S ]/;

/** A heading without the marks around it, its words parted by one space. */
function undressed(line: string): string {
  return line
    .trim()
    .replace(/^[=~*_#\s]+|[=~*_#\s]+$/g, '')
    .replace(/\s+/g, ' ');
}

function numbered(written: string, text: string): Heading | null {
  const match = NUMBERED.exec(text) ?? (written === text ? null : NUMBERED.exec(written));
  if (match !== null) {
    const number = match[2] as string;
    if (readNumber(number) !== null && !isProse(match[3] ?? ''))
      return named(match[1] as string, text, make(roleOf(match[1]), number, match[3] ?? null, 1));
  }
  const reversed = REVERSED.exec(text);
  if (
    reversed !== null &&
    readNumber(reversed[1] as string) !== null &&
    !/^(?:one|a|\d+)$/i.test(reversed[1] as string) &&
    !TELLING_TIME.test(reversed[2] as string) &&
    !isProse(reversed[3] ?? '')
  ) {
    return make(roleOf(reversed[2]), reversed[1] as string, reversed[3] ?? null, 0.8);
  }
  const unparted = UNPARTED.exec(text);
  if (unparted === null || readNumber(unparted[2] as string) === null) return null;
  const title = unparted[3] as string;
  return looksLikeTitle(title) ? make(roleOf(unparted[1]), unparted[2] as string, title, 0.8) : null;
}

/** `Second day` begins more sentences than chapters. */
const TELLING_TIME = /^(?:day|night)$/i;

/** What follows a number is a sentence, or several, and not a title. */
function isProse(rest: string): boolean {
  if (!/\p{Ll}/u.test(rest)) return false;
  if (rest.length > 100 || /[.!?]["”’]?\s+["“‘]?\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(rest)) return true;
  const small = rest.split(/\s+/).filter((word) => /^\p{Ll}{4,}/u.test(word)).length;
  return /[.!?]["”’]?$/.test(rest) && small >= 3;
}

/** `Letter 3` and `Stave One: …` are titles in themselves; their number still tells the order. */
function named(word: string, text: string, heading: Heading): Heading {
  return TELLING.test(word) ? { ...heading, number: null, title: text } : heading;
}

function cjk(text: string): Heading | null {
  const match = CJK.exec(text);
  if (match === null) return null;
  const role = /[部卷巻]/.test(match[2] as string) ? 'part' : match[2] === '幕' ? 'act' : 'chapter';
  return make(role, match[1] as string, match[3] ?? null, 1);
}

function alone(text: string): Heading | null {
  const match = /^([\p{L}-]+)(?:\s*[:.–—-]+\s*(.*))?$/u.exec(text);
  const role = match === null ? undefined : ALONE_ROLE_OF.get((match[1] as string).toLowerCase());
  if (match === null || role === undefined) return null;
  const rest = match[2] ?? '';
  return {
    role,
    number: null,
    value: null,
    title: rest === '' ? text.replace(/[:.]$/, '') : `${match[1]}: ${rest}`,
    strength: 0.9,
  };
}

function bare(text: string): Heading | null {
  const match = BARE.exec(text);
  const digits = match?.[1] ?? match?.[2] ?? '';
  if (digits !== '' && readNumber(digits) !== null && !NOT_NUMERALS.test(digits)) {
    return make('chapter', digits, null, 0.4);
  }
  const listed = LISTED.exec(text);
  if (listed === null || (readRoman(listed[1] as string) === null && !/^\d/.test(listed[1] as string))) return null;
  return looksLikeTitle(listed[2] as string) ? make('chapter', listed[1] as string, listed[2] as string, 0.4) : null;
}

function make(role: ChapterRole, number: string | null, title: string | null, strength: number): Heading {
  const clean =
    title === null
      ? null
      : title
          .trim()
          .replace(/^[-–—:.\s]+/, '')
          .replace(/^["“](.*)["”]$/, '$1');
  return {
    role,
    number,
    value: number === null ? null : readNumber(number),
    title: clean === '' ? null : clean,
    strength,
  };
}

/** A title has no sentence's end and few words that are not capitalised. */
function looksLikeTitle(text: string): boolean {
  if (text.length > 80 || /[,;]$/.test(text)) return false;
  if (/^[^\p{Ll}]+$/u.test(text)) return true;
  return !/[.!?]["”]?$/.test(text) && text.split(' ').length <= 12 && /^["“'‘(]?[\p{Lu}\p{N}]/u.test(text);
}

function roleOf(word: string | undefined): ChapterRole {
  return ROLE_OF.get((word ?? '').toLowerCase()) ?? 'chapter';
}

function tableOf(rows: readonly [ChapterRole, string][]): ReadonlyMap<string, ChapterRole> {
  return new Map(rows.flatMap(([role, words]) => words.split(' ').map((word) => [word, role] as const)));
}
