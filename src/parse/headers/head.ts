import type { ReadingProfile } from '../../config/config.ts';
import type { Decide } from '../../story/decision.ts';
import type { Removed } from '../../story/facts.ts';
import type { Field } from '../../story/header.ts';
import type { OwnLabels } from '../fields.ts';
import { isBlankLine } from '../leading.ts';
import { isRuleLine } from '../rule-line.ts';

/** The lines of a file as header readers see them. */
export interface Head {
  lines: readonly string[];
  /** First line that may be header (0-based): behind front matter or boilerplate. */
  from: number;
  /** End of the text (exclusive): before closing boilerplate. */
  to: number;
  /** Path of the file, relative to the content folder. */
  path: string;
  profile: ReadingProfile;
  labels: OwnLabels;
  /** Rules that say where to cut: what stands above the first is none of the story. */
  cuts?: readonly number[];
  /** Line behind the box, or the comment of a formatter, that the file opens with: no story begins inside. */
  boxEnd?: number;
  /** Is told which convention was chosen. */
  decide?: Decide | undefined;
}

/** One way to read the head of a file, with the evidence for it. */
export interface Reading {
  /** Name of the convention: `H1`, `H3` … */
  convention: string;
  fields: Field[];
  /** First line of the text, 0-based. */
  bodyStart: number;
  /** How well the convention fits, 0 to 1. */
  score: number;
  removed: Removed[];
}

/** A reader of one convention; `null` when the head does not look like it. */
export type HeaderReader = (head: Head) => Reading | null;

/** No header is longer than this many lines. */
export const HEADER_LIMIT = 200;

/** The next line from `at` that is not blank, or `head.to`. */
export function skipBlank(head: Head, at: number): number {
  let line = at;
  while (line < head.to && isBlank(head.lines[line])) line += 1;
  return line;
}

/** The last line above `at` that is not blank; the one above `head.from` when there is none. */
export function lastFilled(head: Head, at: number): number {
  let line = at - 1;
  while (line >= head.from && isBlank(head.lines[line])) line -= 1;
  return line;
}

/** Tell whether a line has nothing but white space. */
export function isBlank(line: string | undefined): boolean {
  return line === undefined || isBlankLine(line);
}

/** Tell whether a line of the head is a rule. */
export function isRule(head: Head, at: number): boolean {
  return at < head.to && isRuleLine(head.lines[at] ?? '');
}

/** A removed range from 0-based lines, `to` exclusive, without blank lines at its ends. */
export function removedRange(head: Head, what: Removed['what'], from: number, to: number): Removed[] {
  let start = from;
  let end = to;
  while (start < end && isBlank(head.lines[start])) start += 1;
  while (end > start && isBlank(head.lines[end - 1])) end -= 1;
  return start < end ? [{ what, from: start + 1, to: end }] : [];
}
