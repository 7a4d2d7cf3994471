import type { Removed } from '../../story/facts.ts';
import { type Field, firstField } from '../../story/header.ts';
import { findAdverts } from '../find-adverts.ts';
import type { FrontMatterFields } from '../front-matter-fields.ts';
import { closingCut, readCuts } from './cut-lines.ts';
import { type Head, type Reading, removedRange } from './head.ts';
import { readFrame } from './read-frame.ts';
import { readHeader } from './read-header.ts';
import { sameTitle } from './same-title.ts';
import { skipOpening } from './skip-opening.ts';

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
  const adverts = findAdverts(whole.lines, whole.from, whole.to);
  const plain = adverts.length === 0 ? whole.lines : withoutRanges(whole.lines, adverts);
  const cuts = readCuts(plain, whole.from, whole.to);
  const end = closingCut(cuts.lines, cuts.cuts, whole.from, whole.to);
  const head = { ...whole, lines: cuts.lines, to: end, cuts: cuts.cuts };
  const frame = readFrame(head);
  const inner: Head = frame === null ? head : { ...head, lines: frame.lines, from: frame.bodyStart, to: frame.bodyEnd };
  const known = front?.fields ?? [];
  const closed = firstField(known, 'title') !== null || frame?.open === false;
  const reading = closed ? null : readOwn(inner, frame?.fields ?? [], isPart);
  const fields = partTitles(codedTitles([...known, ...joinFields(reading?.fields ?? [], frame?.fields ?? [])]), inner);
  const from = reading?.bodyStart ?? inner.from;
  const opening = skipOpening(inner, from, fields, firstField(fields, 'part') !== null);
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
  return guessed && framed.some((field) => field.name === 'title') && !sameTitle(reading.fields, framed)
    ? null
    : reading;
}

/** What the text says of itself stands before what its frame says: the poster is the author only when nobody else is. */
function joinFields(own: readonly Field[], framed: readonly Field[]): Field[] {
  const named = new Set(own.map((field) => field.name));
  return [
    ...own,
    ...framed.filter((field) => field.name === 'extra' || field.name === 'notes' || !named.has(field.name)),
  ];
}

/** `Salt Road (2/3)`, `Salt Road [Part 1 of 2]`: which part it is does not belong to a title. */
const PART_BEHIND =
  /[\s,:;–-]*[([](?:(?:parts?|pt\.?|teil|partie|parte|часть)\s)?(\d{1,3})\s?(?:\/|of)\s?(\d{1,3}|\?)[)\]]$/i;
/** Without brackets, where something else says the same number: `Ranma 1/2` is a name. */
const PART_LOOSE = /[\s,:;–-]{1,4}(?:(?:parts?|pt\.?)\s)?(\d{1,3})(?:\/|\sof\s)(\d{1,3}|\?)$/i;
/** `Salt Road, part 2`, where a field says the same. */
const PART_NAMED = /[\s,:;–-]{1,4}[([]?(?:part|pt\.?|teil|partie|parte|часть)\s?#?(\d{1,3})[)\]]?$/i;
/** Lines at the end that may say which part ends there. */
const CLOSING = 12;

/** `(Lanternfall, Mara/Bren, PG)` behind a title: a rating or a pairing among what the bracket lists. */
const CODES_BEHIND = /\s+[([]([^()[\]]{2,80})[)\]]$/;
const RATING = /^(?:rated\s)?(G|PG(?:-?1[35])?|R|NC-?1[78]|K\+?|T|M|MA|FR(?:1[358]|AO|T|M))$/i;
const CODE =
  /^(?:gen|het|slash|femslash|wip|complete|one-?shot|drabble|\d[\d,.]*\s?(?:words|k)|(?:\p{Lu}\p{L}{0,20}|[mf])\/(?:\p{Lu}\p{L}{0,20}|[mf]))$/iu;

/** Part titles from the codes that journals set behind them; a rating among these is the story's. */
function codedTitles(fields: Field[]): Field[] {
  const isRated = firstField(fields, 'rating') !== null;
  return fields.flatMap((field) => {
    const match = field.name === 'title' && field.origin === 'label' ? CODES_BEHIND.exec(field.value) : null;
    const codes = match?.[1]?.split(/[,;]\s*/) ?? [];
    const rating = codes.find((code) => RATING.test(code)) ?? null;
    if (match === null || match.index === 0 || !codes.some((code) => RATING.test(code) || CODE.test(code)))
      return [field];
    const bare = { ...field, value: field.value.slice(0, match.index) };
    return rating === null || isRated ? [bare] : [bare, { ...field, name: 'rating' as const, value: rating }];
  });
}

/** Part titles from the number of their part, and keep it in a field of its own. */
function partTitles(fields: Field[], head: Head): Field[] {
  const part = firstField(fields, 'part');
  return fields.flatMap((field) => {
    if (field.name !== 'title' || field.origin === 'front-matter') return [field];
    const match = PART_BEHIND.exec(field.value) ?? readLoose(field.value, part, head);
    if (match === null || match.index === 0) return [field];
    const [, number = '', total = ''] = match;
    if (part !== null && Number(number) !== Number.parseInt(part.value, 10)) return [field];
    const bare = { ...field, value: field.value.slice(0, match.index) };
    return part === null ? [bare, { ...field, name: 'part' as const, value: `${number}/${total}` }] : [bare];
  });
}

function readLoose(title: string, part: Field | null, head: Head): RegExpExecArray | null {
  const match = PART_LOOSE.exec(title) ?? (part === null ? null : PART_NAMED.exec(title));
  if (match === null || part !== null) return match;
  const [, number = '', total = ''] = match;
  const stem = head.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  const named = new RegExp(String.raw`(?<!\d)0{0,2}${number}$`).test(stem);
  const said = new RegExp(String.raw`(?<!\d)${number}\s?(?:\/|of)\s?${total.replace('?', '\\?')}(?!\d)`);
  return named ||
    head.lines.slice(Math.max(head.from, head.to - CLOSING), head.to).some((line) => said.test(line.slice(0, 200)))
    ? match
    : null;
}
