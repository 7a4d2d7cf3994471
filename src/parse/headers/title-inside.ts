import { isKindLine, isSizeLine } from './front-lines.ts';
import { type Head, isBlank, skipBlank } from './head.ts';
import { isKindAlone } from './read-credit.ts';
import { readLabels } from './read-labels.ts';
import { isCapitalised, isFullName, readAuthorLine, readTitleLine } from './title-line.ts';

/** A title line that names its author as well. */
export interface TitleInside {
  title: string;
  author: string;
  /** What kind of story it is, and how long. */
  about: string[];
}

const BY_INSIDE = /^(.{2,90}?)[\s,]+by(?:\s*:)?\s+(.{2,60})$/i;
/** Words for `by` that no title holds before a full name. */
const FOREIGN_INSIDE = /^(.{2,90}?)[\s,]+(?:door|par|por|von|av|przez)\s+(\p{Lu}.{2,60})$/u;
/** A comma before the word lets a handle follow: `Sombras en el agua, por Marga`. */
const HANDLE_INSIDE = /^[^,]{2,90},\s(?:door|par|por|von|av|przez)\s\p{Lu}[\p{L}\p{N}_.-]{2,30}$/u;
/** A colon, or quotation marks around the title, tell that names follow, handles among them. */
const SURE_BY = /["”»],?\s+by\s|\sby\s*:/i;
/** `TYPED BY:` says who did what with the file. */
const WORKED =
  /^\W{0,3}(?:this (?:file|story|text) (?:was )?)?(?:typed|keyed|scanned|uploaded|converted|transcribed|edited|illustrated|formatted|submitted|archived|posted|hacked|brought to you|written)(?: (?:in|up|for you))?$/i;
/** Capitals, then `by` in small letters. */
const SET_APART = /^[^\p{Ll}]{3,80}\sby\s\S{2,40}$/u;
/** `Ollie the Ferret`: a handle with an article inside. */
const HANDLE =
  /^\p{Lu}[\p{L}.'’-]{1,20}(?:\s\p{Lu}[\p{L}.'’-]{1,20})?\s(?:the|of the|from the)\s\p{Lu}[\p{L}'’-]{1,20}(?:\s(?:I{1,3}|IV|V))?$/u;
/** `Salt Road (c) 1994 by Ann Lee`: the year is not of the title. */
const YEAR_BEHIND = /(?:\s(?:--?|[–—])\s)?[\s,]*(?:(?:©|\(c\)|copyright)\s{0,3}){1,2}(?:\d{4}(?:-\d{2,4})?)?[\s,]*$/i;
/** Between a title, what kind of story it is, and how long. */
const DASH = /\s+(?:--?|[–—|])\s+|,\s+(?=an?\s)/;
/** So many labels are no accident. */
const LABELS = 3;

/**
 * Part a line of title and author at its word for `by`: `Salt Road by Ann Lee`, `Night Mail -- a story -- by Conor Baird`.
 *
 * @param at Line of the title, 0-based.
 * @param end Line behind it.
 * @param title The line without its dress.
 */
export function readInside(head: Head, at: number, end: number, title: string): TitleInside | null {
  const foreign = FOREIGN_INSIDE.exec(title);
  const isForeign = foreign !== null && (isFullName(foreign[2] as string) || isHandleBehind(head, at));
  const inside = isForeign ? foreign : BY_INSIDE.exec(title);
  const named = inside === null ? null : withoutKind(inside[2] as string);
  const author = named === null ? null : readAuthorLine(`by ${named.name}`);
  // `This novel is copyrighted by Ann Lee` is a sentence.
  if (/\b(?:is|was|are)\s+(?:copyright(?:ed)?|written|posted|dedicated|owned|published)$/i.test(inside?.[1] ?? ''))
    return null;
  if (inside === null || named === null || author === null || WORKED.test(inside[1] as string)) return null;
  const isSure =
    SURE_BY.test(title) ||
    SET_APART.test(title) ||
    HANDLE.test(named.name) ||
    author.authors.every(isCapitalised) ||
    hasLabelsBelow(head, end);
  if (!isSure) return null;
  const bare = (inside[1] as string).replace(YEAR_BEHIND, '');
  const [name, ...about] = readBlurb(bare.replace(/\s+(?:--?|[–—])$/, ''));
  const kinds = named.kind === null ? about : [...about, named.kind];
  return { title: readTitleLine(name as string) ?? bare, author: named.name, about: kinds };
}

/** `Alec Rowntree Short Story`: what kind of story it is stands behind a full name. */
function withoutKind(written: string): { name: string; kind: string | null } {
  const words = written.split(/\s+/);
  for (let count = Math.min(3, words.length - 2); count > 0; count -= 1) {
    const kind = words.slice(-count).join(' ');
    const name = words.slice(0, -count).join(' ');
    if (isKindAlone(kind) && isFullName(name)) return { name, kind };
  }
  return { name: written, kind: null };
}

/** `SALT ROAD -- Fantasy -- 2,300 words`: title, then kind and length; other titles are one part. */
export function readBlurb(title: string): string[] {
  const parts = title.split(DASH);
  const last = parts.at(-1) ?? '';
  const says = isSizeLine(last) || isKindLine(last) || isKindAlone(last);
  return parts.length > 1 && parts.length <= 4 && says ? parts : [title];
}

/** Prose goes on behind such a comma; a title stands alone. */
function isHandleBehind(head: Head, at: number): boolean {
  const goesOn = /^\s*\p{Ll}/u.test(head.lines[skipBlank(head, at + 1)] ?? '');
  return HANDLE_INSIDE.test((head.lines[at] ?? '').trim()) && isBlank(head.lines[at + 1]) && !goesOn;
}

/** A run of labels stands below: then whatever stands behind `by` is a handle. */
function hasLabelsBelow(head: Head, from: number): boolean {
  const labels = readLabels(head, skipBlank(head, from));
  return labels !== null && labels.known >= LABELS;
}
