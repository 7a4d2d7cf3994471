import { isBlank } from '../headers/head.ts';
import { readHeading } from '../read-heading.ts';
import { isRuleLine } from '../rule-line.ts';

/** Lines that only a printer needs, and the blank ones that go with them (0-based). */
export interface PageMarks {
  marks: ReadonlySet<number>;
  dropped: ReadonlySet<number>;
}

/** Lines of one form: equal but for their number. */
interface Form {
  at: number[];
  numbers: number[];
}

/** A page number or running head is no longer than this. */
const LONGEST = 80;
/** A form has to come this often. */
const LEAST = 3;
/** A page has no more lines than this. */
const PAGE = 75;
/** A line that goes on is longer than this, and so is the one it goes on in. */
const FULL = 30;
/** Signs at the end of a line of prose. */
const ENDS = '.!?,;:"”’…';
/** Share of pages that break off within a sentence; chapters never do. */
const CUT = 0.25;

/**
 * Find page numbers and running heads: lines of one form that come at even distances, count on, and cut sentences.
 *
 * @param from First line, `to` behind the last one (0-based).
 */
export function findPageMarks(lines: readonly string[], from: number, to: number): PageMarks {
  const marks = new Set<number>();
  for (const [key, form] of formsOf(lines, from, to)) {
    const counts = key.includes('\u0000');
    if (form.at.length < (counts ? LEAST : LEAST + 1) || !isEven(form.at) || (counts && !countsOn(form.numbers)))
      continue;
    const first = lines[form.at[0] as number] ?? '';
    const heading = readHeading(first);
    if (heading !== null && heading.strength >= 0.8) continue;
    if (cutShare(lines, form.at, from, to) >= CUT) for (const at of form.at) marks.add(at);
  }
  const dropped = new Set<number>();
  if (marks.size > 0) {
    const norm = blankShare(lines, from, to) > 0.12 ? 1 : 0;
    for (const at of marks) if (!dropped.has(at)) dropAround(lines, at, from, to, norm, marks, dropped);
  }
  return { marks, dropped };
}

function formsOf(lines: readonly string[], from: number, to: number): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>();
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? '';
    if (line.length === 0 || line.length > 2 * LONGEST || (!isBlank(lines[at - 1]) && !isBlank(lines[at + 1])))
      continue;
    const text = line.trim();
    if (text === '' || text.length > LONGEST) continue;
    const digits = /\d/.test(text);
    if (
      (!digits && ENDS.includes(text.at(-1) as string)) ||
      (digits && /\p{L}{2,}[.!?]["”]?$/u.test(text)) ||
      isRuleLine(text)
    )
      continue;
    const key = text.replace(/\d{1,4}/g, '\u0000').replace(/\s+/g, ' ');
    const form = forms.get(key) ?? { at: [], numbers: [] };
    form.at.push(at);
    if (digits) form.numbers.push(Number(/(\d{1,4})\D*$/.exec(text)?.[1] ?? 0));
    forms.set(key, form);
  }
  return forms;
}

/** Most distances are like the one in the middle. */
function isEven(at: readonly number[]): boolean {
  const steps = at.slice(1).map((line, index) => line - (at[index] as number));
  const middle = [...steps].sort((a, b) => a - b)[steps.length >> 1] ?? 0;
  if (middle < 8 || middle > 2 * PAGE) return false;
  return steps.filter((step) => step >= middle * 0.5 && step <= middle * 1.7).length >= steps.length * 0.75;
}

/** Numbers go up by one, or by two where left and right pages differ. */
function countsOn(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] as number));
  return [1, 2].some((by) => steps.filter((step) => step === by).length >= steps.length * 0.8);
}

function cutShare(lines: readonly string[], marks: readonly number[], from: number, to: number): number {
  const cut = marks.filter((at) => isCut(lines, filledBefore(lines, at, from), filledAfter(lines, at, to), to));
  return cut.length / marks.length;
}

/** The sentence of one line goes on in another. */
function isCut(lines: readonly string[], before: number, after: number, to: number): boolean {
  if (before < 0 || after >= to) return false;
  const line = (lines[before] ?? '').trim();
  const next = (lines[after] ?? '').trim();
  if (/^\p{Ll}/u.test(next)) return true;
  return line.length > FULL && next.length > FULL && /[\p{L}\p{N},;-]$/u.test(line) && /\p{Ll}/u.test(next);
}

function filledBefore(lines: readonly string[], at: number, from: number): number {
  let before = at - 1;
  while (before >= from && isBlank(lines[before])) before -= 1;
  return before >= from ? before : -1;
}

function filledAfter(lines: readonly string[], at: number, to: number): number {
  let after = at + 1;
  while (after < to && isBlank(lines[after])) after += 1;
  return after;
}

/** Leave out a mark with others beside it, and so many of the blank lines that a cut paragraph is whole again. */
function dropAround(
  lines: readonly string[],
  at: number,
  from: number,
  to: number,
  norm: number,
  marks: ReadonlySet<number>,
  dropped: Set<number>,
): void {
  let before = at - 1;
  while (before >= from && (isBlank(lines[before]) || marks.has(before))) before -= 1;
  let after = at + 1;
  while (after < to && (isBlank(lines[after]) || marks.has(after))) after += 1;
  const next = (lines[after] ?? '').trim();
  const stays = isCut(lines, before, after, to) ? 0 : next.length > 40 ? norm : Number.POSITIVE_INFINITY;
  let blanks = 0;
  for (let line = before + 1; line < after; line += 1) {
    if (marks.has(line)) dropped.add(line);
    else {
      blanks += 1;
      if (blanks > stays) dropped.add(line);
    }
  }
}

function blankShare(lines: readonly string[], from: number, to: number): number {
  let filled = 0;
  let gaps = 0;
  for (let at = from; at < to; at += 1) {
    if (isBlank(lines[at])) continue;
    filled += 1;
    if (at > from && isBlank(lines[at - 1])) gaps += 1;
  }
  return filled === 0 ? 0 : gaps / filled;
}
