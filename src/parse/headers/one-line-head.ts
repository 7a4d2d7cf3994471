import { readFileName } from '../file-name.ts';
import { lettersOf } from '../letters-of.ts';
import { isKindLine } from './front-lines.ts';
import { isKindAlone, readCredit } from './read-credit.ts';
import { readPerson } from './read-person.ts';
import { readTitleLine } from './title-line.ts';

/** A title and its author on one line. */
export interface OneLine {
  title: string;
  author: string;
  /** What it calls the story; `null` when it does not say. */
  kind: string | null;
  /** How plainly it says so, 0 to 1. */
  weight: number;
}

/** `雨巷裁縫／葉知秋` and `《灯下》苏晚`. */
const WIDE =
  /^(?:(\S.{0,38}?)[ 　]?[／|｜][ 　]?(\S.{0,12})|[《『【]([^《》『』【】]{1,38})[》』】][ 　]{0,8}(\S.{0,16})|(\S.{0,38}?)[ 　]{1,8}((?:作者|著者|作|文)[:：]\S.{0,12})|([^\s（）][^（）]{0,38})（([^（）]{2,12})）)$/u;
/** `Olga Vetrova "Letter"`, `"Letter", Olga Vetrova`, `Letter (Olga Vetrova)`. */
const MARKED: readonly [pattern: RegExp, title: 1 | 2][] = [
  [/^([^"«“„]{4,60}?)[\s:,–—-]{1,4}["«“„]([^"«»“”„]{2,80})["»”“]$/u, 2],
  [/^["«“„]([^"«»“”„]{2,80})["»”“][\s:,–—-]{1,4}([^"«“„]{4,60})$/u, 1],
  [/^([^()]{2,80}?)\s\(([^()]{4,60})\)$/u, 1],
];
const OWNED: readonly [pattern: RegExp, title: 1 | 2, sure: boolean][] = [
  [/^(\p{Lu}[\p{L}. -]{2,40})['’]s\s{1,4}["“]?([^\p{Ll}"“”]{4,80})["”]?$/u, 2, true],
  [/^([^()]{2,80}?)\s?\([Bb]y:?\s([^()]{3,60})\)$/u, 1, true],
  [/^([^/]{3,60}?)\s?\/\s?([^/]{4,40})$/u, 1, false],
];
/** `Salt Road  --  Copyright (C) 1989 by T. Marsh`. */
const RIGHTS = /^(.{2,90}?)[\s,]{1,6}(?:--?|[–—])?\s{0,6}((?:©|\(c\)|copyright\b).{4,80})$/iu;
const GAP = /^(\S.{0,60}?)(?:[\u3000 ]{0,2}\u3000{2,60}|[ \t]{4,80}|\t)[\u3000\s]*(\S.{1,40})$/u;
const EAST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const DASH = /\s+(?:--?|[–—])\s+/;
/** `Николай Бережной. Мост через Сухону`. */
const STOPPED = /\.\s+(?=[\p{Lu}«"“])/gu;

/**
 * Read a first line that holds both title and author.
 *
 * @param confirms Lines below that may name the author again.
 */
export function readOneLine(line: string, path: string, confirms: readonly string[]): OneLine | null {
  const text = line.trim();
  if (text.length > 140) return null;
  return (
    readWide(text) ??
    readGap(text) ??
    readRights(text) ??
    readDashed(text) ??
    readOwned(text) ??
    readMarked(text) ??
    readStopped(text, path, confirms)
  );
}

/** `花火の夜　　藤崎 まこと`, `Salt Road          Ann Lee`: a title, and a name far to the right of it. */
function readGap(text: string): OneLine | null {
  const match = GAP.exec(text);
  if (match === null || /[,;:。！？]$/u.test(match[1] as string)) return null;
  const person = readPerson(match[2] as string);
  const title = readTitleLine(match[1] as string);
  const isEast = EAST.test(match[2] as string);
  if (person === null || title === null || person.weight < (isEast ? 0.45 : 0.7)) return null;
  // In a table of names every line has two.
  return isEast || !/\d/.test(text) ? { title, author: person.name, kind: null, weight: 0.8 } : null;
}

/** `WOLVES - a novella - Inga Strand`: between two dashes stands what kind of story it is. */
function readDashed(text: string): OneLine | null {
  const [first = '', kind = '', last = '', more] = text.split(DASH);
  if (last === '' || more !== undefined || !(isKindAlone(kind) || isKindLine(kind))) return null;
  const title = readTitleLine(first);
  const credit = readCredit(last, true);
  const person = credit === null ? readPerson(last) : null;
  const author = credit?.name ?? (person !== null && person.weight >= 0.5 ? person.name : null);
  return title === null || author === null ? null : { title, author, kind, weight: 0.9 };
}

function readWide(text: string): OneLine | null {
  const match = WIDE.exec(text);
  if (match === null || /[。！？]/u.test(text)) return null;
  const title = (match[1] ?? match[3] ?? match[5] ?? match[7] ?? '').replace(/^《(.*)》$/u, '$1');
  const written = match[2] ?? match[4] ?? match[6] ?? match[8] ?? '';
  const credit = readCredit(written, true);
  if (credit !== null) return { title, author: credit.name, kind: null, weight: 0.9 };
  const person = readPerson(written);
  return person === null || person.weight < 0.45 ? null : { title, author: person.name, kind: null, weight: 0.9 };
}

function readRights(text: string): OneLine | null {
  const match = RIGHTS.exec(text);
  const credit = match === null ? null : readCredit(match[2] as string, true);
  const title = readTitleLine((match?.[1] ?? '').replace(/[\s–—-]+$/, ''));
  return credit === null || title === null ? null : { title, author: credit.name, kind: null, weight: 0.9 };
}

/** `Ned Farrow's HOLLOW HILL ROAD`, `BREAD AND INK (by Lotte Brand)`, `The Owl Ledger/Sam Wick`. */
function readOwned(text: string): OneLine | null {
  for (const [pattern, titleAt, sure] of OWNED) {
    const match = pattern.exec(text);
    const title = readTitleLine(match?.[titleAt] ?? '');
    const person = match === null ? null : readPerson(match[titleAt === 1 ? 2 : 1] ?? '');
    if (title !== null && person !== null && person.weight >= 0.55 && (sure || isSet(title, person.name)))
      return { title, author: person.name, kind: null, weight: 0.8 };
  }
  return null;
}

/** No name itself, or in capitals beside a name that is not. */
function isSet(title: string, name: string): boolean {
  return readPerson(title) === null || (!/\p{Ll}/u.test(title) && /\p{Ll}{2}/u.test(name));
}

function readMarked(text: string): OneLine | null {
  for (const [pattern, titleAt] of MARKED) {
    const match = pattern.exec(text);
    const title = readTitleLine(match?.[titleAt] ?? '');
    const person = match === null ? null : readPerson(match[titleAt === 1 ? 2 : 1] ?? '');
    if (title !== null && person !== null && person.weight >= 0.7 && readPerson(title) === null)
      return { title, author: person.name, kind: null, weight: 0.8 };
  }
  return null;
}

/** The old libraries of the net wrote the author first, and a full stop. */
function readStopped(text: string, path: string, confirms: readonly string[]): OneLine | null {
  if (/[.!?,;:]$/.test(text)) return null;
  const stops = [...text.matchAll(STOPPED)].slice(0, 4).reverse();
  for (const stop of stops) {
    const person = readPerson(text.slice(0, stop.index));
    const title = readTitleLine(text.slice(stop.index + stop[0].length));
    if (person === null || title === null || person.weight < 0.7) continue;
    const sure =
      /\p{Script=Cyrillic}/u.test(text) ||
      confirms.some((line) => line.includes(person.name)) ||
      lettersOf(readFileName(path).title) === lettersOf(title);
    if (sure) return { title, author: person.name, kind: null, weight: 0.8 };
  }
  return null;
}
