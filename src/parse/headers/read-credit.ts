import { AROUND_WORDS, BY_WORDS, DONE_WORDS, KIND_WORDS } from './credit-words.ts';
import { readPerson } from './read-person.ts';

/** A by-line longer than its shortest form. */
export interface Credit {
  /** The names. */
  name: string;
  /** What it calls the story, as written; `null` when it does not say. */
  kind: string | null;
  /** A year or date behind the name, as written. */
  date: string | null;
}

const DRESS = /^[\s*_~|({[-]+|[\s*_~|)}\]-]+$/g;
/** `A Gentleman`, `the Author of Salt Road`: who would not be named. */
const UNNAMED =
  /^(?:[Aa]n?|[Tt]he|[Ee]ine?|[Uu]ne?|[Uu]n[ao])\s\p{Lu}[\p{L}'’-]{1,20}(?:\s\p{L}[\p{L}'’-]{0,20}){0,6}$/u;
const CJK_LABEL =
  /^(?:(?:作者|著者|原作|作家|筆者|笔者)[ 　]{0,4}[:：／][ 　]{0,4}|(?:文|著|作)[:：／/・][ 　]{0,4})(\S[^:：]{0,40})$/u;
const CJK_BEHIND = /^([^\s:：。][^:：。]{0,16}?)[ 　]{0,8}[（(]?(?:著|作|撰)[）)]?$/u;
/** `Copyright (c) 1992 by Ann Lee.  All rights reserved.` */
const RIGHTS =
  /^(?:(?:©|\([cс]\)|copyright)[\s,:]{0,4}){1,3}(?:(?:1[89]|20)\d\d[\s,–-]{0,3}){0,4}(?:by\s|von\s|par\s|por\s|di\s)?/iu;
/** Where the names of a notice end. */
const BEHIND_NAME =
  /(?<![\s.]\p{Lu}|^\p{Lu}|\b(?:Jr|Sr|Dr|St|Mr|Mrs|Ms))\.\s{1,3}(?=\p{Lu})|[,;]\s|\s[-–—|]\s|\s(?:[Aa]ll [Rr]ights|ALL RIGHTS|[Aa]lle Rechte|[Tt]ous droits|[Tt]odos los|[Tt]utti i)/u;

/**
 * Read a by-line in other words than `by` alone: `racconto di Michele Dorigo (1997)`, `set down by A Gentleman`,
 * `BY SILAS ORMEROD.`, `沈默言 著`, `作者：林晚舟`, `(c) 1992 Ann Lee.  All rights reserved.`
 *
 * @param isBelow True when a title stands above: then the line may begin with a capital, as titles do.
 */
export function readCredit(line: string, isBelow: boolean): Credit | null {
  if (line.length > 240) return null;
  const text = line.replace(DRESS, '').replace(/[ \t]+/g, ' ');
  return (
    readCjk(text) ?? readNotice(line.trim()) ?? readWords(line.trim().replace(/^[\s*_~|-]+|[\s*_~|-]+$/g, ''), isBelow)
  );
}

function readCjk(text: string): Credit | null {
  const label = CJK_LABEL.exec(text)?.[1]?.trim();
  if (label !== undefined) return { name: label, kind: null, date: null };
  const name = CJK_BEHIND.exec(text)?.[1]?.trim();
  const person = name === undefined ? null : readPerson(name);
  return person === null || person.weight < 0.4 ? null : { name: person.name, kind: null, date: null };
}

/** Whoever owns the characters is not who wrote of them. */
const HOUSE =
  /\b(?:pictures|productions?|enterprises|entertainment|studios?|television|broadcasting|fox|paramount|viacom|press|books|company|corp|inc|ltd)\b/i;

/** Tell whether a notice of rights names a company: `(c) 1995 Paramount Pictures`. */
export function isHouse(name: string): boolean {
  return HOUSE.test(name);
}

/** Whom a notice of rights names. */
export function readNotice(text: string): Credit | null {
  const mark = RIGHTS.exec(text);
  if (mark === null || mark[0] === '') return null;
  const rest = text.slice(mark[0].length, mark[0].length + 90);
  const end = BEHIND_NAME.exec(rest);
  const person = readPerson(end === null ? rest : rest.slice(0, end.index));
  return person === null || person.weight < 0.5 || isHouse(person.name)
    ? null
    : { name: person.name, kind: null, date: null };
}

function readWords(text: string, isBelow: boolean): Credit | null {
  const open = text.replace(/^[([{]+/, '').replace(/d['’](?=\p{Lu})/u, 'd’ ');
  const words = open.split(/\s+/);
  const at = words.findIndex((word) => BY_WORDS.has(bare(word)));
  if (at < 0 || at > 6 || at === words.length - 1) return null;
  const before = words.slice(0, at);
  const kinds = before.filter((word) => KIND_WORDS.has(bare(word)));
  const done = before.some((word) => DONE_WORDS.has(bare(word)));
  if (!before.every((word) => [KIND_WORDS, DONE_WORDS, AROUND_WORDS].some((set) => set.has(bare(word))))) return null;
  const by = bare(words[at] as string);
  // `de` and its like are inside every other title: only a kind of story before them makes a by-line.
  if (before.length === 0 ? !/^(?:by|par|por|von)$/.test(by) : kinds.length === 0 && !done) return null;
  const isTitle =
    before.length > 0 && /^\p{Lu}/u.test(before[0] as string) && !AROUND_WORDS.has(bare(before[0] as string));
  if (isTitle && !isBelow) return null;
  const rest = words
    .slice(at + 1)
    .join(' ')
    .replace(/[\s)\]}]+$/, (end) => (/[([]/.test(words.slice(at + 1).join(' ')) ? end.trimEnd() : ''));
  const person = readPerson(rest);
  const unnamed = done && UNNAMED.test(rest);
  if (person === null || person.weight < 0.5) {
    if (!unnamed) return null;
    return { name: rest, kind: null, date: null };
  }
  return { name: person.name, kind: kinds.length === 0 ? null : before.join(' '), date: person.date };
}

function bare(word: string): string {
  return word.toLowerCase().replace(/^[([{"“«]+|[.,:;)\]}"”»]+$/g, '');
}

/** `Dorfgeschichte`, `Kriminalerzählung`. */
const COMPOUND =
  /^\p{Lu}\p{Ll}{2,20}(?:geschichte|erzählung|märchen|novelle)$|^\p{Lu}[\p{L}-]{2,24}-?[Ff]an-?[Ff]ic(?:tion)?$/u;

/** Tell whether a line only says what kind of story this is: `Erzählung`, `(фантастическая повесть)`, `a ghost story`. */
export function isKindAlone(line: string): boolean {
  if (line.length > 60) return false;
  const words = line.replace(DRESS, '').split(/\s+/);
  const last = words.length <= 4 ? words : [];
  return (
    last.some((word) => KIND_WORDS.has(bare(word)) || COMPOUND.test(word)) &&
    last.every(
      (word) =>
        KIND_WORDS.has(bare(word)) ||
        COMPOUND.test(word) ||
        AROUND_WORDS.has(bare(word)) ||
        /^\p{Ll}[\p{L}-]+$/u.test(word),
    ) &&
    !/[.!?]$/.test(line.trim())
  );
}
