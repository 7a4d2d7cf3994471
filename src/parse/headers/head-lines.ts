import { columns } from '../leading.ts';
import { readHeading } from '../read-heading.ts';
import {
  imprintLabel,
  isDateLine,
  isDateline,
  isGreeting,
  isKindLine,
  isPostalLine,
  isSizeLine,
} from './front-lines.ts';
import { type Head, isBlank } from './head.ts';
import { readLabelLine } from './label-line.ts';
import { type Credit, isKindAlone, readCredit } from './read-credit.ts';
import { type Person, readPerson } from './read-person.ts';
import { titleEvidence } from './title-evidence.ts';
import { isByAlone, readTitleLine } from './title-line.ts';

/** What one short line at the top of a file may be; it may be several things at once. */
export interface HeadLine {
  /** 0-based. */
  at: number;
  text: string;
  /** Columns of white space before it. */
  indent: number;
  /** Blank lines between it and the line above. */
  gap: number;
  /** A rule or ornament stands between it and the line above. */
  fenced: boolean;
  title: string | null;
  /** How much it looks like a title, 0 to 0.8. */
  look: number;
  person: Person | null;
  /** It says whose the title below is: `Ann Lee's`, `Ann Lee presents`. */
  owns: boolean;
  credit: Credit | null;
  /** It says when, where, how long, of what kind, by whose right: it belongs to a head and is neither title nor name. */
  about: boolean;
  /** It says what kind of story this is. */
  kind: boolean;
}

/** The short lines at the top of a file, down to the first that can be no part of a head. */
export interface HeadLines {
  lines: HeadLine[];
  /** Line that ends them, 0-based; `head.to` when nothing does. */
  end: number;
  /** Blank lines above the line that ends them. */
  gap: number;
  /** The line that ends them heads a chapter. */
  heading: boolean;
}

/** Lines of a head, and characters in one. */
const MOST = 9;
const LONGEST = 78;
const SPEECH =
  /^\s*(?:[—–―]\s?\p{L}|--?\s\p{Lu}\p{Ll}*\s\p{Ll}|[«»„“”"‘'「『].{0,200}(?:[,.!?…]["”«»’'」』]?|[」』])\s*(?:\p{Ll}|$))/u;
const YEAR =
  /^\s*[([]?\s*(?:\d{1,2}[.,]?\s)?(?:\p{L}{3,9}\.?,?\s)?(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?(?:\s?(?:г\.?|年))?\s*[)\]]?\.?\s*$/u;
const ADDRESS = /^\s*[<([]?\s*(?:https?:\/\/\S{3,160}|www\.\S{3,80}|[\w.+-]{1,64}@[\w.-]{3,80})\s*[>)\]]?\s*$/i;
const SITE = /^\s*(?:rated|rating|words|published|complete)\b.{0,120}$/i;
const OWNER = /^(\p{Lu}[\p{L}.-]{1,20}(?:\s\p{L}[\p{L}.-]{0,20}){1,3})(?:['’]s|\spresents?:?)$/u;
/** `『雨宿り』`: the marks of a book around a whole line; speech in them has its stop. */
const BOOK = /^『[^『』。！？…]{1,24}』$/u;
/** `Mallory, author and alias`. */
const EPITHET =
  /^(\p{Lu}[\p{L}\p{N}_.'’ -]{2,30}),\s(?=.{0,40}\b(?:author|writer|scribe|poet|bard|storyteller|fan)\b)[\p{Ll} -]{4,50}$/u;
/** `(Sequel to "Ink")`: where the story belongs. */
const RELATED =
  /^[([](?:an? )?(?:sequel|prequel|companion|follow-?up|answer|response|missing scene|tag|coda|missing chapter|fortsetzung|suite|segunda parte|продолжение|сиквел)\b.{2,70}[)\]]$/iu;
const NUMERAL = /^\W{0,4}(?:\d{1,4}|[ivxlcdm]{1,7})\W{0,4}$/i;
const ENDED = /[.!?…:;,]["”’»]?$/;

/** Read the short lines at the top of a file. */
export function readHeadLines(head: Head): HeadLines {
  const found: HeadLines = { lines: [], end: head.to, gap: 0, heading: false };
  let gap = 0;
  let fenced = false;
  for (let at = head.from; at < head.to; at += 1) {
    const line = head.lines[at] ?? '';
    if (isBlank(line)) {
      gap += 1;
      continue;
    }
    if (!/[\p{L}\p{N}]/u.test(line.slice(0, 200))) {
      fenced = true;
      continue;
    }
    const heading = isHeading(line, found.lines.length);
    if (heading || found.lines.length >= MOST || isText(line))
      return { ...found, lines: found.lines.map(inAddress), end: at, gap, heading };
    found.lines.push({ ...kindsOf(head, at), gap, fenced });
    gap = 0;
    fenced = false;
  }
  return { ...found, lines: found.lines.map(inAddress) };
}

/** Set far to the right, directly below each other. */
const RIGHT = 30;

/** In the corner of a manuscript stand a name and where its owner lives or works; all but the first name is address. */
function inAddress(line: HeadLine, index: number, lines: readonly HeadLine[]): HeadLine {
  let start = index;
  while (start > 0 && isBelow(lines[start], lines[start - 1])) start -= 1;
  let end = index + 1;
  while (isBelow(lines[end], lines[end - 1])) end += 1;
  const block = lines.slice(start, end);
  const name = block.find(({ person, credit }) => credit !== null || (person?.weight ?? 0) >= 0.7);
  const isCorner = block.length >= 3 && line.indent >= RIGHT && block.some(({ text }) => isPostalLine(text));
  return isCorner && name !== undefined && line !== name ? { ...line, about: true, person: null, title: null } : line;
}

function isBelow(line: HeadLine | undefined, above: HeadLine | undefined): boolean {
  return line !== undefined && above !== undefined && line.gap === 0 && !line.fenced && line.indent === above.indent;
}

/** A chapter's heading; the first line of all may be a title that looks like one. */
function isHeading(line: string, above: number): boolean {
  if (NUMERAL.test(line)) return !YEAR.test(line) || above === 0;
  const heading = readHeading(line);
  return heading !== null && heading.strength >= (above === 0 ? 1 : 0.8);
}

/** A line of a paragraph. */
function isText(line: string): boolean {
  const text = line.trim();
  if (BOOK.test(text)) return false;
  if (SPEECH.test(line.slice(0, 240)) || isGreeting(text)) return true;
  // Notices of rights and addresses may be long.
  if (imprintLabel(line) !== null || ADDRESS.test(text) || SITE.test(text)) return false;
  if (text.length > LONGEST) return readCredit(text, true) === null;
  const small = text.match(/(?<=\s)\p{Ll}[\p{L}’']*/gu)?.length ?? 0;
  if (/https?:\/\/|www\.\w/i.test(text)) return false;
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  if (wide) return /[。！？]["”」』]?$/u.test(text) || text.replace(/\s{2,}/g, ' ').length > 36;
  return small >= 4 && ENDED.test(text) && text.length > 34;
}

function kindsOf(head: Head, at: number): Omit<HeadLine, 'gap' | 'fenced'> {
  const line = head.lines[at] ?? '';
  const text = line.trim();
  const label = readLabelLine(line, head.labels);
  const kind = isKindAlone(line) || isKindLine(line);
  const when = isDateLine(line) || YEAR.test(line);
  const about =
    /https?:\/\/|www\.\w/i.test(text) ||
    kind ||
    isByAlone(line) ||
    RELATED.test(text) ||
    when ||
    ADDRESS.test(text) ||
    SITE.test(text) ||
    isSizeLine(line) ||
    imprintLabel(line) !== null;
  // `Ann Lee, 1995` below a title is no place.
  const named = (readPerson(line)?.weight ?? 0) >= 0.7 && at > head.from;
  const place = (isDateline(line) && !named) || isPostalLine(line);
  const credit = when || place ? null : (creditOfLabel(label) ?? readCredit(line, true));
  const owner = OWNER.exec(text)?.[1];
  const isNoName = about || place || label?.name != null || /[!?]$/.test(text);
  const person = isNoName ? null : readPerson(owner ?? EPITHET.exec(text)?.[1] ?? line);
  const bare = about || place || credit !== null || label?.name != null ? null : readTitleLine(line);
  const title =
    bare === null || /[,;:]$/.test(bare) ? null : bare.replace(/^《(.*)》$/u, '$1').replace(/^【(.*)】$/u, '$1');
  return {
    at,
    text,
    indent: columns(line),
    title,
    look: title === null ? 0 : titleEvidence(line, title),
    person,
    owns: owner !== undefined && person !== null,
    credit,
    about,
    kind,
  };
}

function creditOfLabel(label: ReturnType<typeof readLabelLine>): Credit | null {
  return label?.name === 'authors' && label.isPlain && label.value !== '' && label.value.length < 80
    ? { name: label.value, kind: null, date: null }
    : null;
}
