import type { Field, FieldName } from '../../story/header.ts';
import { readHeading } from '../read-heading.ts';
import { readValues } from '../read-values.ts';
import { imprintLabel, isKindLine } from './front-lines.ts';
import { isFullerName } from './fuller-name.ts';
import { type Head, type HeaderReader, isBlank, isRule, removedRange, skipBlank } from './head.ts';
import { isPreface } from './preface-words.ts';
import {
  endOfBlock,
  type Found,
  nothingFound,
  push,
  type Taker,
  takeAddress,
  takeBanner,
  takeImprint,
  takeLabel,
  textOf,
} from './take-lines.ts';
import { isNameBelow } from './title-block.ts';
import { titleEvidence } from './title-evidence.ts';
import {
  isByAlone,
  isCapitalised,
  isFullName,
  isName,
  readAuthorLine,
  readTitleLine,
  splitPair,
} from './title-line.ts';

/** Banners, copyright lines and titles stand in the first lines of a file. */
const SEARCH = 60;
/** A title by its look alone must look much like one. */
const TITLE = 0.5;

/** Kinds of lines on a title page, the surer before the less sure. */
const TAKERS: readonly Taker[] = [
  takeBanner,
  takeAuthor,
  takeLabel,
  takeImprint,
  takeAddress,
  takeKind,
  takeTitle,
  takePreface,
];

/**
 * H22 at its loosest: a title by its look and an author by `by` or `©`, in any order, among banners, rules and notes,
 * before the first paragraph of prose. One of the two may be missing where nothing else stands above the prose.
 */
export const readScattered: HeaderReader = (head) => {
  const found = scan(head);
  if (found === null || (found.title === null && found.author === null)) return null;
  if (found.author === null && found.title !== null) splitTitle(found, found.title);
  found.author ??= readNotice(found);
  // The fuller name of the author is no title.
  if (found.title !== null && isFullerName(found.title.text, found.author?.text ?? '')) return null;
  const make = (name: FieldName, written: string, line: number, confidence: number): Field[] =>
    readValues({ name, label: null, written, line: line + 1, origin: 'layout', confidence }, head.profile);
  const notes = found.notes.map((note) => note.text).join('\n\n');
  const fields = [
    ...(found.title === null ? [] : make('title', found.title.text, found.title.line, found.title.evidence)),
    ...(found.author === null ? [] : make('authors', found.author.text, found.author.line, 0.75)),
    ...found.fields,
    ...(notes === '' ? [] : make('notes', notes, found.notes[0]?.line ?? 0, 0.5)),
  ];
  const whole = found.title !== null && found.author !== null;
  // `By Moonlight` names nobody, and `by moonlight` less.
  if (found.title === null && found.author !== null && !isSomebody(head, found.author)) return null;
  // A title alone among lines that nobody understands may as well be a verse or a quotation.
  if (!whole && (found.unknown > 0 || isBare(head, found) || ADDRESSED.test(found.title?.text ?? ''))) return null;
  return {
    convention: 'H22',
    fields,
    bodyStart: found.bodyStart,
    score: whole ? 0.55 : 0.4,
    removed: removedRange(head, 'header', head.from, found.bodyStart),
  };
};

/** Nothing but a first line that looks like a title: that is a head without a header, which has traps of its own. */
function isBare(head: Head, found: Found): boolean {
  const at = skipBlank(head, head.from);
  return (
    found.title?.line === at && !isRule(head, skipBlank(head, at + 1)) && found.fields.length + found.notes.length === 0
  );
}

/** Without a title only a name of several words, or one behind a small `by`, is a person's. */
function isSomebody(head: Head, { text, line }: NonNullable<Found['author']>): boolean {
  return isCapitalised(text) && (text.includes(' ') || !/^\s*By\s/.test(head.lines[line] ?? ''));
}

/** `To: The Harbour Master` heads a letter. */
const ADDRESSED = /^\p{L}{2,8}:\s/u;
const NOTICE =
  /(?:©|\(c\)|copyright(?:ed)?)[\s\d(c)©,-]{0,24}\bby\s+((?:\p{Lu}\.\s?|\p{Lu}[\p{L}'’-]{1,24}\s){1,3}\p{Lu}[\p{L}'’-]{1,24})/u;

/** Whom a sentence of a note names as the owner of the rights. */
function readNotice(found: Found): Found['author'] {
  for (const note of found.notes) {
    const name = NOTICE.exec(note.text.replace(/copyright/i, 'copyright'))?.[1]?.replace(/\.$/, '');
    if (name !== undefined && isFullName(name)) return { text: name, line: note.line };
  }
  return null;
}

/** A title line that names its author too. */
function splitTitle(found: Found, title: NonNullable<Found['title']>): void {
  const pair = splitPair(title.text);
  if (pair === null) return;
  title.text = pair.title;
  found.author = { text: pair.author, line: title.line };
}

function scan(head: Head): Found | null {
  const found = nothingFound(head);
  const end = Math.min(head.to, head.from + SEARCH);
  for (let at = skipBlank(head, head.from); at < end; at = skipBlank(head, at)) {
    const heading = readHeading(head.lines[at] ?? '');
    // A bare `I` below title and name is the first of the chapters.
    const isFirst = heading?.value === 1 && heading.title === null && found.title !== null && found.author !== null;
    if (heading !== null && (heading.strength >= 0.8 || isFirst)) return { ...found, bodyStart: at };
    let next: number | null = null;
    for (const take of TAKERS) {
      next = take(head, at, found);
      if (next !== null) break;
    }
    if (next === null && isProse(head, at, endOfBlock(head, at))) return { ...found, bodyStart: at };
    if (next === null) {
      const text = (head.lines[at] ?? '').trim();
      found.notes.push({ text, line: at });
      if (found.title !== null || !/^\S.{0,40}:$/.test(text)) found.unknown += 1;
    }
    at = next ?? at + 1;
  }
  return null;
}

/** `by` alone takes the line of the name with it. */
function takeAuthor(head: Head, at: number, found: Found): number | null {
  const line = head.lines[at] ?? '';
  if (isByAlone(line)) {
    const nameAt = skipBlank(head, at + 1);
    const name = (head.lines[nameAt] ?? '').trim();
    if (!isName(name)) return null;
    found.author ??= { text: name, line: nameAt };
    return nameAt + 1;
  }
  const titleAt = found.title?.line ?? head.to;
  if (found.author === null && titleAt < at && skipBlank(head, titleAt + 1) === at && isNameBelow(head, titleAt, at)) {
    found.author = { text: line.trim(), line: at };
    return at + 1;
  }
  const byline = readAuthorLine(line);
  if (byline === null) return null;
  if (found.author !== null) return imprintLabel(line) === null ? at + 1 : null;
  found.author = { text: byline.authors.join(' & '), line: at };
  if (byline.email !== null) push(head, found, 'email', null, byline.email, at);
  return at + 1;
}

/** What the line directly below a title calls the story. */
function takeKind(head: Head, at: number, found: Found): number | null {
  if (found.title?.line !== at - 1 || !isKindLine(head.lines[at] ?? '')) return null;
  push(head, found, 'extra', 'Subtitle', (head.lines[at] ?? '').trim(), at);
  return at + 1;
}

function takeTitle(head: Head, at: number, found: Found): number | null {
  const line = head.lines[at] ?? '';
  const title = readTitleLine(line);
  const below = head.lines[at + 1] ?? '';
  const alone =
    isBlank(below) ||
    isRule(head, at + 1) ||
    (isKindLine(below) && isBlank(head.lines[at + 2])) ||
    readAuthorLine(below) !== null ||
    isByAlone(below) ||
    isNameBelow(head, at, at + 1);
  if (title === null || !alone || found.title !== null) return null;
  const evidence = titleEvidence(line, title) + (isUnderlined(head, at) ? 0.3 : 0);
  if (evidence < TITLE) return null;
  const nextAt = skipBlank(head, at + 1);
  const next = readTitleLine(head.lines[nextAt] ?? '');
  // A full name above a title in capitals is the author's.
  if (isFullName(line) && next !== null && !/\p{Ll}/u.test(next) && isBlank(head.lines[nextAt + 1])) {
    found.author ??= { text: line.trim(), line: at };
    return at + 1;
  }
  found.title = { text: title, line: at, evidence: Math.min(0.8, evidence) };
  return at + 1;
}

/** A rule about as long as the line above it. */
function isUnderlined(head: Head, at: number): boolean {
  const [line, rule] = [(head.lines[at] ?? '').trim(), (head.lines[at + 1] ?? '').trim()];
  return /^([-=~*_^])\1{2,}$/.test(rule) && Math.abs(rule.length - line.length) <= 4;
}

/** Paragraphs that speak of the story; whatever stands between the first of them and a by-line is of their kind. */
function takePreface(head: Head, at: number, found: Found): number | null {
  const stop = endOfBlock(head, at);
  if (stop - at > SEARCH) return null;
  const text = textOf(head, at, stop);
  if (!isPreface(text)) return null;
  found.notes.push({ text, line: at });
  return stop;
}

/** Sentences: a paragraph of some length, or a line that ends like one. */
function isProse(head: Head, at: number, stop: number): boolean {
  const lines = head.lines.slice(at, stop).map((line) => line.trim());
  const text = lines.join(' ');
  const words = text.match(/(?<=^|\s)\p{Ll}[\p{L}’']*/gu)?.length ?? 0;
  return words >= 4 && (/[.!?…]["”’]?$/.test(text) || text.length > 160 || stop - at > 2);
}
