import type { Removed } from '../../story/facts.ts';
import { type Field, firstField } from '../../story/header.ts';
import { findAdverts } from '../find-adverts.ts';
import type { FrontMatterFields } from '../front-matter-fields.ts';
import { lettersOf } from '../letters-of.ts';
import { toldHeadings } from '../told-headings.ts';
import { bareTitles } from './bare-titles.ts';
import { closingCut, readCuts } from './cut-lines.ts';
import { findEmblems } from './find-emblems.ts';
import { type Head, type Reading, removedRange } from './head.ts';
import { peelNotes } from './peel-notes.ts';
import { readNotice } from './read-credit.ts';
import { readFrame } from './read-frame.ts';
import { readHeader } from './read-header.ts';
import { sameTitle } from './same-title.ts';
import { skipOpening } from './skip-opening.ts';
import { isFullName } from './title-line.ts';

/** Everything before and around the prose of a file. */
export interface Prelude {
  convention: string;
  fields: Field[];
  /** The file's lines, the same number of them; those of mail headers and signatures are blank. */
  lines: readonly string[];
  /** First line of the prose and end (exclusive), 0-based. */
  bodyStart: number;
  bodyEnd: number;
  removed: Removed[];
}

/** In the folder of a work a chapter's file has a header only when it plainly is one. */
const SURE = 0.6;

/**
 * Read what stands before and around the prose: front matter, then a library's or a mail program's frame, then the
 * story's own header.
 *
 * @param whole The whole file, from behind its front matter.
 * @param isPart True for a chapter in the folder of a work.
 */
export function readPrelude(whole: Head, front: FrontMatterFields | null, isPart: boolean): Prelude {
  const boxes = findAdverts(whole.lines, whole.from, whole.to);
  const adverts = [...boxes, ...findEmblems(whole.lines, whole.from, whole.to)];
  const plain = adverts.length === 0 ? whole.lines : withoutRanges(whole.lines, adverts);
  const cuts = readCuts(plain, whole.from, whole.to);
  const end = closingCut(cuts.lines, cuts.cuts, whole.from, whole.to);
  const head = { ...whole, lines: cuts.lines, to: end, cuts: cuts.cuts };
  const frame = readFrame(head);
  const inner: Head = frame === null ? head : { ...head, lines: frame.lines, from: frame.bodyStart, to: frame.bodyEnd };
  const known = front?.fields ?? [];
  const closed = firstField(known, 'title') !== null || frame?.open === false;
  const reading = closed ? null : readOwn(inner, frame?.fields ?? [], isPart);
  const fields = onceNamed(
    signedFields(bareTitles([...known, ...joinFields(reading?.fields ?? [], frame?.fields ?? [])], inner)),
  );
  const from = reading?.bodyStart ?? inner.from;
  // Whoever says which lines are headings has said what the work is called.
  const opening =
    toldHeadings(known) === null
      ? skipOpening(inner, from, fields, firstField(fields, 'part') !== null)
      : { fields: [], bodyStart: from };
  return {
    convention: frame?.convention ?? (front?.document ? 'H18' : (reading?.convention ?? 'H0')),
    fields: [...fields, ...opening.fields],
    lines: inner.lines,
    bodyStart: opening.bodyStart,
    bodyEnd: inner.to,
    removed: [
      ...removedRange(head, 'header', 0, head.from),
      ...adverts,
      ...cuts.removed,
      ...removedRange({ ...head, to: whole.to }, 'boilerplate', end + 1, whole.to),
      ...(frame?.removed ?? []),
      ...(reading?.removed ?? []),
      ...removedRange(inner, 'header', from, opening.bodyStart),
    ],
  };
}

/** The same number of lines; those of the ranges are blank. */
function withoutRanges(lines: readonly string[], ranges: readonly Removed[]): string[] {
  const rest = [...lines];
  for (const { from, to } of ranges) rest.fill('', from - 1, to);
  return rest;
}

/** The story's own header; a mere guess at a title is not taken where the frame or the folder says what it is. */
function readOwn(head: Head, framed: readonly Field[], isPart: boolean): Reading | null {
  const reading = readHeader(head);
  const guessed = reading.convention === 'H0' && reading.fields.length > 0;
  if (isPart && reading.score < SURE) return null;
  const isTitled = framed.some((field) => field.name === 'title');
  if (isTitled && reading.fields.length === 0) return readNotes(head, reading);
  return guessed && isTitled && !sameTitle(reading.fields, framed) ? null : reading;
}

/** Below a frame that names the story, what plainly speaks of it is a note. */
function readNotes(head: Head, reading: Reading): Reading {
  const notes = peelNotes(head);
  if (notes === null) return reading;
  const removed = removedRange(head, 'header', head.from, notes.end);
  return { ...reading, fields: [...notes.fields, ...notes.signed], bodyStart: notes.end, removed };
}

/** What the text says of itself stands before what its frame says: the poster is the author only when nobody else is. */
function joinFields(own: readonly Field[], framed: readonly Field[]): Field[] {
  const named = new Set(own.map((field) => field.name));
  return [
    ...own,
    ...framed.filter((field) => field.name === 'extra' || field.name === 'notes' || !named.has(field.name)),
  ];
}

/** `Ann Lee [70771,2203] This is my first story`: who uploaded it to a forum of CompuServe. */
const MEMBER = /^(\p{Lu}[\p{L}.'’ -]{3,40}) [[(<]?\d{4,6},\d{2,5}[\])>]?(?=\s|$)/u;

/** `This novel is copyrighted by Ann Lee`. */
const OWNED =
  /\b(?:[Tt]his|[Tt]he) (?:story|novel|tale|text|work|file)\b.{0,40}\b(?:is|was) (?:copyright(?:ed)?|written)(?: \(c\))?(?: (?:19|20)\d\d)? by (\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){1,3})(?=[\s.,]|$)/u;

/** A name that a label says and the title page again is one author. */
function onceNamed(fields: readonly Field[]): Field[] {
  const seen = new Set<string>();
  return fields.filter(({ name, value }) => {
    const letters = name === 'authors' ? lettersOf(value) : '';
    const isAgain = letters !== '' && seen.has(letters);
    seen.add(letters);
    return !isAgain;
  });
}

/**
 * Where nobody is named, a note that begins with a notice of rights (`(c) 1995 Ann Lee. This may be …`), or with a name
 * and its number in a forum, names the author.
 */
function signedFields(fields: Field[]): Field[] {
  if (firstField(fields, 'authors') !== null) return fields;
  for (const field of fields) {
    if (field.name !== 'notes' && field.name !== 'disclaimer') continue;
    const name =
      readNotice(field.value.slice(0, 240))?.name ??
      MEMBER.exec(field.value.slice(0, 80))?.[1] ??
      OWNED.exec(field.value.slice(0, 400).replace(/\s+/g, ' '))?.[1] ??
      '';
    if (isFullName(name))
      return [...fields, { ...field, name: 'authors', label: null, value: name, written: name, confidence: 0.6 }];
  }
  return fields;
}
