import type { ChapterRole } from '../story/nodes.ts';
import { readNumber, readRoman } from '../story/read-number.ts';
import { HEADING_WORD, isTelling, roleOfLoneWord, roleOfWord } from './heading-words.ts';
import { undress } from './undress.ts';

/** What a heading line says. */
export interface Heading {
  role: ChapterRole;
  /** Number as written; `null` when it has none. */
  number: string | null;
  /** Value of the number; `null` when it has none. */
  value: number | null;
  title: string | null;
  /** How sure it is that the line heads a chapter when it stands alone: 1 for `Chapter 3`, less for a bare number, `ASKED_FOR` for a pattern of the archive's own. */
  strength: number;
}

const NUMBER = String.raw`(?:the\s+)?(\d{1,4}|[ivxlcdm]{1,9}|[\p{L}]+(?:[\s-](?:and[\s-])?[\p{L}]+){0,3}?)`;
const NUMBERED = new RegExp(
  String.raw`^(${HEADING_WORD})\.?\s+(?:no\.?\s*|#\s*)?${NUMBER}(?:\s*(?:of|\/)\s*\d+)?(?:\s*(?:[:.–—]+|--+|\s-+\s)\s*|\s{2,}|\s+(?=["“«(])|\s*$)(.*)$`,
  'iu',
);
const UNPARTED = new RegExp(
  String.raw`^(${HEADING_WORD})\.?\s+(\d{1,4}|[ivxlcdm]{1,9}|\p{L}{2,12}(?:-\p{L}{3,6})?)\s+(\S.*)$`,
  'iu',
);
const REVERSED = new RegExp(
  String.raw`^(?:the\s+)?([\p{L}]+|\d{1,3}\.)\s+(${HEADING_WORD})\.?(?:\s*[:.–—-]+\s*(.*))?$`,
  'iu',
);
const CJK = /^第([〇零一二三四五六七八九十百千两0-9０-９]{1,8})([章回节節話部卷巻折幕])[\s　]*(.*)$/u;
const BARE =
  /^(?:(?:[-–—*]\s*)?(\d{1,3}|[ivxlcdm]{1,9}|[一二三四五六七八九十百]{1,4}|[０-９]{1,3})(?:\s*[-–—*])?[.)]?|[([](\d{1,3}|[ivxlcdm]{1,9})[)\]])$/iu;
/** `2/4` alone: the second post of four. */
const OF_ALL = /^(\d{1,2})\s?\/\s?(?:\d{1,2}|\?)$/;
const LISTED = /^([ivxlcdmIVXLCDM]{1,9}|\d{1,3})\s*[.:)–—-]+\s+(["“'‘]?\p{Lu}.*)$/u;
/** `IV  The Gate`: a number with a gap, or with a title in capitals. */
const GAPPED = /^([IVXLCDM]{1,9}|\d{1,3})(?:\s{2,}(\p{Lu}.*)|\s(\p{Lu}[^\p{Ll}]{3,}))$/u;
/** `一、长靴`, `（二）灯塔`, `三　瓶`. */
const COUNTED =
  /^[（(]?([一二三四五六七八九十]{1,3})(?:[、．.，）)][\s　]{0,4}|[\s　]{1,4})([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][^。！？…、，「」“”]{0,19})$/u;
/** A last chapter need not be counted. */
const LAST =
  /^(?:(?:the\s)?(?:last|final) chapter|letztes kapitel|dernier chapitre|último capítulo|ultimo capitolo|laatste hoofdstuk|последняя глава|chapter the (?:last|final)|capítulo (?:último|final)|ostatni rozdział|rozdział ostatni|chapitre dernier|capitolo ultimo|глава последняя)[.:]?$/iu;
/** No last or only chapter is called by more characters. */
const SHORT = 24;
/** Chinese and Japanese signs begin here. */
const WIDE = 0x3000;
/** A story of one chapter says so in some languages. */
const ONLY =
  /^(?:capítulo único|capitolo unico|chapitre unique|единственная глава|rozdział jedyny|einziges kapitel)[.:]?$/iu;
/** `最終話　返事`, `終章：灯`: signs without a space of their own. */
const WIDE_ALONE =
  /^([\p{Script=Han}\p{Script=Katakana}ー]{2,5})[\s　:：・]{1,4}([^\s。、！？「」][^。！？「」]{0,30})$/u;
/** Parts of a script that have no number. */
const SCRIPTED: ReadonlyMap<string, ChapterRole> = new Map([
  ['TEASER', 'prologue'],
  ['COLD OPEN', 'prologue'],
  ['COLD OPENING', 'prologue'],
  ['TAG', 'epilogue'],
]);
/** `ONE`, `Twenty-One`. */
const WORD_ALONE = /^\p{Lu}\p{L}{1,12}(?:[ -]\p{L}{2,10})?\.?$/u;
/** Words that are made of roman digits. */
const NOT_NUMERALS = /^(?:mix|dim|mild|did|civic|lid|mill|ill|mid|vivid|livid|dill|vim|mi|di|mil|dix)$/i;
/** A heading is a line, not a paragraph. */
export const LONGEST_HEADING = 120;

/** A chapter behind the volume it stands in. */
const IN_VOLUME =
  /^(第[〇零一二三四五六七八九十百千两0-9０-９]{1,8}[部卷巻](?:[\s　:：]?[^第]{0,40})?)第([〇零一二三四五六七八九十百千两0-9０-９]{1,8})[章回节節話话][\s　:：]{0,4}(.{0,60})$/u;

/**
 * Read a line as a heading.
 *
 * @param line The line; the caller knows that it stands alone.
 * @param own Compiled patterns of the archive; group `number` and group `title` are used where they exist.
 * @returns `null` for anything that merely starts like a heading (`Part of him knew.`).
 */
export function readHeading(line: string, own: readonly RegExp[] = []): Heading | null {
  if (line.length > 4 * LONGEST_HEADING) return null;
  const text = undress(line);
  const asked = ownHeading(text, line.trim(), own);
  if (asked !== null) return asked;
  if (text === '' || text.length > LONGEST_HEADING) return null;
  return numbered(line.trim(), text) ?? cjk(text) ?? alone(text) ?? bare(line.trim(), text);
}

/** Strength of a heading that a pattern of the archive names: it needs no other evidence. */
export const ASKED_FOR = 2;

/** A pattern may mean the line as it stands (`=Day 1=`), or without its dress. */
function ownHeading(text: string, written: string, own: readonly RegExp[]): Heading | null {
  if (written.length > LONGEST_HEADING) return null;
  for (const pattern of own) {
    const match = pattern.exec(text) ?? pattern.exec(written);
    if (match === null) continue;
    const number = match.groups?.number ?? null;
    return make('chapter', number, match.groups?.title ?? (number === null ? text || written : null), ASKED_FOR);
  }
  return null;
}

function numbered(written: string, text: string): Heading | null {
  const match = NUMBERED.exec(text) ?? (written === text ? null : NUMBERED.exec(written));
  if (match !== null) {
    const number = match[2] as string;
    if (readNumber(number) !== null && !isProse(match[3] ?? ''))
      return named(match[1] as string, text, make(roleOfWord(match[1]), number, titleBehind(match), 1));
  }
  const reversed = REVERSED.exec(text);
  if (
    reversed !== null &&
    readNumber(reversed[1] as string) !== null &&
    !/^(?:one|a|\d+)$/i.test(reversed[1] as string) &&
    !TELLING_TIME.test(reversed[2] as string) &&
    !isProse(reversed[3] ?? '')
  ) {
    return make(roleOfWord(reversed[2]), reversed[1] as string, reversed[3] ?? null, 0.8);
  }
  const unparted = UNPARTED.exec(text);
  if (unparted === null || readNumber(unparted[2] as string) === null) return null;
  const title = unparted[3] as string;
  const isTitle = looksLikeTitle(title) || (/^\p{Lu}[^.]{2,40}\.$/u.test(title) && title.split(' ').length <= 5);
  return isTitle ? make(roleOfWord(unparted[1]), unparted[2] as string, title, 0.8) : null;
}

/** `Chapter 2: Chapter 2` says the same twice, `Chapter 2: Chapter 2 - The Gate` as well. */
function titleBehind([, word = '', number = '', title = '']: readonly string[]): string {
  const again = title.slice(0, word.length).toLowerCase() === word.toLowerCase() ? NUMBERED.exec(title) : null;
  return again !== null && readNumber(again[2] as string) === readNumber(number) ? (again[3] ?? '') : title;
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
  return isTelling(word) ? { ...heading, number: null, title: text } : heading;
}

function cjk(text: string): Heading | null {
  const match = CJK.exec(text);
  if (match === null) return null;
  // `第一卷 北岸有雨 第三章 渡口`: every chapter of a web novel names its volume.
  const inside = /[部卷巻]/.test(match[2] as string) ? IN_VOLUME.exec(text) : null;
  if (inside !== null) {
    const [, volume = '', number = '', title = ''] = inside;
    return make('chapter', number, [volume.trim(), title.trim()].filter((part) => part !== '').join(' · '), 1);
  }
  const role = /[部卷巻]/.test(match[2] as string) ? 'part' : match[2] === '幕' ? 'act' : 'chapter';
  return make(role, match[1] as string, match[3] ?? null, 1);
}

function alone(text: string): Heading | null {
  const match = WIDE_ALONE.exec(text) ?? /^(?:the\s)?([\p{L}’-]+)(?:\s*[:.–—-]+\s*(.*))?$/iu.exec(text);
  const isShort = text.length <= SHORT;
  if (isShort && ONLY.test(text)) return make('chapter', '1', null, 1);
  if (isShort && LAST.test(text)) return make('chapter', null, text.replace(/[.:]$/, ''), 0.9);
  const role =
    SCRIPTED.get(text.replace(/[:.]$/, '')) ?? (match === null ? undefined : roleOfLoneWord(match[1] as string));
  if (role === undefined) return null;
  const rest = match?.[2] ?? '';
  if (isProse(rest)) return null;
  return {
    role,
    number: null,
    value: null,
    title: rest === '' ? text.replace(/[:.]$/, '') : `${match?.[1]}: ${rest}`,
    strength: 0.9,
  };
}

function bare(written: string, text: string): Heading | null {
  const match = BARE.exec(text) ?? BARE.exec(written) ?? OF_ALL.exec(text);
  const digits = match?.[1] ?? match?.[2] ?? '';
  if (digits !== '' && readNumber(digits) !== null && !NOT_NUMERALS.test(digits)) {
    return make('chapter', digits, null, 0.4);
  }
  if (WORD_ALONE.test(text) && readNumber(text) !== null && readRoman(text.replace(/\.$/, '')) === null)
    return make('chapter', text.replace(/\.$/, ''), null, 0.4);
  const counted = text.charCodeAt(0) < WIDE ? null : COUNTED.exec(text);
  if (counted !== null) return make('chapter', counted[1] as string, counted[2] as string, 0.4);
  const listed = LISTED.exec(text) ?? GAPPED.exec(written);
  const title = listed?.[2] ?? listed?.[3] ?? '';
  if (listed === null || (readRoman(listed[1] as string) === null && !/^\d/.test(listed[1] as string))) return null;
  return looksLikeTitle(title) ? make('chapter', listed[1] as string, title, 0.4) : null;
}

function make(role: ChapterRole, number: string | null, title: string | null, strength: number): Heading {
  const clean =
    title === null
      ? null
      : title
          .trim()
          .replace(/^[-–—:.：．・、\s]+/, '')
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
