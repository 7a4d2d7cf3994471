import type { Field } from '../../story/header.ts';
import { readValues } from '../read-values.ts';
import { type Head, isBlank, isRule, skipBlank } from './head.ts';
import { readLabelLine } from './label-line.ts';
import { hasSpeech, NOTE, scoreNote } from './note-score.ts';
import { isTitleAgain } from './same-title.ts';
import { endOfBlock, textOf } from './take-lines.ts';
import { isCapitalised, readAuthorLine } from './title-line.ts';

/** What whoever posts a story says before it. */
export interface PostOpening {
  fields: Field[];
  /** First line of the story or of its own title, 0-based. */
  end: number;
}

/** It is shorter than this many lines and paragraphs. */
const LINES = 40;
const PARAGRAPHS = 4;
const SIGN_OFF = /^\s*(?:[-–—~]{1,2}\s?)\p{L}[\p{L}.'’ -]{0,24}$/u;
const WRITTEN_BY =
  /\b(?:written|story|fic|tale|this is) by (\p{Lu}[\p{L}.'’-]{0,24}(?: \p{L}[\p{L}.'’-]{0,24}){0,4})\s*[(<[]\s*\S{1,64}@\S{1,64}/u;

/**
 * Read the paragraphs between the header of a post and its story: what stands above the title that is said again, or
 * above a rule if it looks like a note or is signed.
 *
 * @returns `null` when the story begins at once, or with labels.
 */
export function readPostOpening(
  head: Head,
  from: number,
  title: string,
  authors: readonly string[],
): PostOpening | null {
  const starts: number[] = [];
  let at = skipBlank(head, from);
  const first = at;
  let end: number | null = null;
  while (at < head.to && at - first < LINES && starts.length <= PARAGRAPHS) {
    const line = head.lines[at] ?? '';
    if (readLabelLine(line, head.labels)?.name != null) return null;
    if (isTitleAgain(line, title) && standsApart(head, at)) {
      end = at;
      break;
    }
    if (isRule(head, at)) {
      const cut = head.cuts?.includes(at) === true;
      if (starts.length > 0 && (cut || looksNoted(head, starts, at, [title, ...authors]))) end = at + 1;
      break;
    }
    const stop = endOfBlock(head, at);
    if (head.lines.slice(at, stop).some((below) => isHeader(head, below))) return null;
    starts.push(at);
    at = skipBlank(head, stop);
  }
  if (end === null || starts.length === 0) return null;
  if (starts.some((start) => hasSpeech(head.lines.slice(start, endOfBlock(head, start))))) return null;
  if (!outweighs(head, first, end)) return null;
  // A name or a subtitle above the title is part of a title page.
  if (end === at && starts.every((start) => !isSentence(textOf(head, start, endOfBlock(head, start))))) return null;
  return { end, fields: starts.flatMap((start) => fieldsOf(head, start)) };
}

function standsApart(head: Head, at: number): boolean {
  return (
    isBlank(head.lines[at - 1]) &&
    (isBlank(head.lines[at + 1]) || readAuthorLine(head.lines[at + 1] ?? '') !== null || isRule(head, at + 1))
  );
}

/** By-lines and labels are for the readers of headers. */
function isHeader(head: Head, line: string): boolean {
  return /^\s*by\s/i.test(line) || readLabelLine(line, head.labels)?.name != null;
}

/** What is as long as all that follows is the story, and what follows stands behind it. */
function outweighs(head: Head, from: number, end: number): boolean {
  const filled = (start: number, stop: number): number =>
    head.lines.slice(start, stop).filter((line) => !isBlank(line)).length;
  return filled(end, Math.min(head.to, end + 3 * LINES)) > filled(from, end);
}

/** Signed, or each of them a note. */
function looksNoted(head: Head, starts: readonly number[], rule: number, names: readonly string[]): boolean {
  const last = head.lines[starts.at(-1) ?? 0] ?? '';
  if (starts.length > 1 && SIGN_OFF.test(last)) return true;
  return starts.every((start) => scoreNote(head, start, rule, names) >= NOTE);
}

function isSentence(text: string): boolean {
  return /[.!?)\]…]$/.test(text) && /\s/.test(text);
}

function fieldsOf(head: Head, start: number): Field[] {
  const text = textOf(head, start, endOfBlock(head, start));
  const place = { label: null, line: start + 1, origin: 'layout', confidence: 0.6 } as const;
  const author = WRITTEN_BY.exec(text)?.[1];
  return [
    ...(author !== undefined && isCapitalised(author)
      ? readValues({ ...place, name: 'authors', written: author }, head.profile)
      : []),
    ...(/^\W*spoiler space\W*$/i.test(text)
      ? []
      : readValues({ ...place, name: 'notes', written: text }, head.profile)),
  ];
}
