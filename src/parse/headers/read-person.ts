import { EMAIL } from '../../story/email.ts';
import { NAME_HONORIFICS, NAME_PARTICLES, NO_NAME_WORDS, UNNAMED_WORDS } from './name-words.ts';

/** A line read as the name of a person, or of several. */
export interface Person {
  /** The names without what stands behind them. */
  name: string;
  /** How much the line looks like nothing but names, 0 to 1. */
  weight: number;
  /** A year or date behind the name, as written. */
  date: string | null;
}

/** A line of names is short. */
const LONGEST = 90;
const DRESS = /^[\s*_~|=-]+|[\s*_~|=–—-]+$/g;
/** `, 1995`, `(May 1991)`, `[12.3.1998]` behind a name. */
const DATE =
  /[\s,]{0,3}(?:[([]([^()[\]]{0,24}\b(?:1[89]|20)\d\d)[)\]]|,\s?((?:\p{L}{3,9}\.?,?\s)?(?:1[89]|20)\d\d))\.?$/u;
/** An address of mail or the web behind a name, in brackets or without. */
const ADDRESS = new RegExp(
  String.raw`[\s,]*[<([]?\s*(?:e-?mail:\s?|mailto:)?(?:https?://[^\s<>()]{3,160}|www\.[^\s<>()]{3,80}|${EMAIL})\s*[>)\]]?$`,
  'i',
);
const JOINED = /\s*(?:,\s(?=\p{Lu}\S*\s)|&)\s*|,?\s+(?:and|AND|und|et|y|Y|e|och|og|en|i|и)\s+/u;
/** `Андрей Рябов 2`: sites count those who share a name. */
const NAMESAKE = /(?<=^\p{Script=Cyrillic}{2,20}\s\p{Script=Cyrillic}{2,20})\s\d{1,2}$/u;
/** `Stefan "Otter" Gale`: what friends call somebody. */
export const NICKNAME = /(?<=\S)\s["“‘'(«]\p{Lu}[\p{L}.-]{1,20}["”’')»](?=\s\p{Lu})/u;

const INITIALS = /^(?:\p{Lu}\.-?){1,4}(?=\p{Lu}|$)/u;
const GIVEN = /^(?:[\p{Lu}dl][’'])?\p{Lu}[\p{Ll}’'ʼ]+(?:-\p{Lu}[\p{Ll}’']+|\p{Lu}[\p{Ll}]+){0,2}$/u;
const CAPITALS = /^(?:\p{Lu}[’'])?\p{Lu}{2,}(?:-\p{Lu}{2,})?$/u;
const SHORT = /^\p{Lu}\p{Ll}{0,3}\.$/u;
const SUFFIX = /^(?:jr|sr|esq|phd|ph\.d|md|m\.d|ii|iii|iv|мл|ст)\.?$/iu;
const HANDLE = /^(?=.{3,24}$)(?=.*\p{L})[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/**
 * Read a line without `by` as the name of a person.
 *
 * No list of given names is asked: capitals, initials, particles and the want of words that titles have tell a name.
 *
 * @returns `null` when the line cannot be a name.
 */
export function readPerson(line: string): Person | null {
  if (line.length > LONGEST + 160) return null;
  let text = line.replace(DRESS, '').replace(/\s+/g, ' ');
  text = text.replace(ADDRESS, '');
  const date = DATE.exec(text);
  if (date !== null) text = text.slice(0, date.index);
  text = text.replace(DRESS, '').replace(NAMESAKE, '');
  if (text === '' || text.length > LONGEST) return null;
  if (UNNAMED_WORDS.has(text.toLowerCase())) return { name: text, weight: 0.7, date: date?.[1] ?? null };
  const cjk = cjkName(text);
  const weight = cjk ?? weightOfNames(text);
  if (weight === null) return null;
  return {
    name: plainName(text),
    weight: Math.min(1, weight + (date === null ? 0 : 0.1)),
    date: date?.[1] ?? date?.[2] ?? null,
  };
}

/** A full stop closes old title lines; behind an initial or `Jr` it belongs to the name. */
function plainName(text: string): string {
  const last = text.slice(text.lastIndexOf(' ') + 1);
  return /[^.]\.$/.test(text) && !SHORT.test(last) && !SUFFIX.test(last) ? text.slice(0, -1) : text;
}

function weightOfNames(written: string): number | null {
  const text = plainName(written)
    .replace(NICKNAME, '')
    .replace(/,\s(?=(?:jr|sr|ph|m\.d|md|esq|iii?)\b)/i, ' ');
  const parts = text.split(JOINED);
  if (parts.length > 4) return null;
  // `José Ortega y Gasset` is one name.
  if (parts.length === 2 && !parts[1]?.includes(' ') && /\s[yei]\s/.test(text)) return weightOfName(text);
  let least = 1;
  for (const part of parts) {
    const weight = weightOfName(part);
    // Of several each must be a name of two words.
    if (weight === null || (parts.length > 1 && !part.includes(' '))) return null;
    least = Math.min(least, weight);
  }
  return least;
}

function weightOfName(text: string): number | null {
  if (/[’']s(?=\s|$)/.test(text)) return null;
  const words = text.split(' ');
  if (words.length === 1) return weightOfHandle(text);
  if (words.length > 6) return null;
  let initials = 0;
  let full = 0;
  let capitals = 0;
  let honorifics = 0;
  for (const [at, word] of words.entries()) {
    const bare = word.toLowerCase().replace(/[.,’']+$/, '');
    // `LE CHIEN DU NOTAIRE`: of four words the first of which is an article none is a name.
    if (at === 0 && words.length >= 3 && /^(?:le|la|les|los|las|el|il|lo|gli)$/.test(bare)) return null;
    if (at === 0 && NAME_HONORIFICS.has(bare) && /^\p{Lu}/u.test(word)) honorifics += 1;
    else if (at > 0 && at < words.length - 1 && NAME_PARTICLES.has(bare)) continue;
    else if (at === words.length - 1 && at > 0 && SUFFIX.test(word)) continue;
    else if (INITIALS.test(word)) {
      initials += 1;
      if (!/\.$/.test(word)) full += 1;
    } else if (/^\p{Lu}$/u.test(word) && at > 0 && at < words.length - 1) initials += 1;
    else if (NO_NAME_WORDS.has(bare)) return null;
    else if (GIVEN.test(word)) full += 1;
    else if (SHORT.test(word) && at < words.length - 1) initials += 1;
    else if (CAPITALS.test(word)) capitals += 1;
    else return null;
  }
  const names = full + capitals;
  if (names === 0 || names + initials + honorifics < 2) return null;
  if (initials > 0) return capitals > 0 ? 0.75 : 0.9;
  if (honorifics > 0) return 0.8;
  // `Anna SMITH` is how some countries write a name; capitals alone may as well be a title.
  if (capitals > 0) return full > 0 ? 0.7 : names <= 3 ? 0.55 : 0.3;
  return names <= 3 ? 0.7 : 0.5;
}

/** One word: a handle has digits, signs or capitals inside; a plain word says little. */
function weightOfHandle(text: string): number | null {
  if (/^(?:\p{Lu}\.-?){1,3}\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+\.?)?$/u.test(text)) return 0.8;
  if (!HANDLE.test(text) || NO_NAME_WORDS.has(text.toLowerCase()) || /^[\d._-]+$/.test(text)) return null;
  if (/^\d{4}$|^\p{L}?\d{1,3}\p{L}?$/u.test(text)) return null;
  if (/[_\d]/.test(text) || /\p{Ll}\p{Lu}/u.test(text)) return 0.55;
  return 0.25;
}

const HAN_NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,3}[ 　]{1,2}\p{Script=Han}{1,3})$/u;
/** Family name and given name, parted by one wide space. */
const PARTED_NAME =
  /^\p{Script=Han}{1,3}[ 　](?:\p{Script=Han}{1,3}|\p{Script=Hiragana}{2,5}|\p{Script=Katakana}{2,5})$/u;
const KANA_NAME = /^(?=.{2,10}$)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・ 　々]+$/u;
const WIDE_NAME = /^[\uff21-\uff3a\uff41-\uff5a\uff10-\uff19]{2,12}$/u;
/** What headings, places and times end with. */
const NO_HAN_NAME =
  /[章回節节話话部卷巻折幕篇集市省縣县區区镇鎮村街路站駅前後后中上下里裡序完記记録录传傳説说語语]$|[〇一二三四五六七八九十今明昨每毎某][年月日天夜]$|^[第序楔终終初]/u;

function cjkName(text: string): number | null {
  if (WIDE_NAME.test(text)) return 0.5;
  if (!/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text)) return null;
  if (PARTED_NAME.test(text) && !NO_HAN_NAME.test(text)) return 0.75;
  if (HAN_NAME.test(text)) return NO_HAN_NAME.test(text) ? 0.3 : /[ 　]/.test(text) ? 0.8 : 0.65;
  return KANA_NAME.test(text) && !NO_HAN_NAME.test(text) && !/[のをはがへ]/u.test(text) ? 0.45 : null;
}
