import { isRuleLine } from '../rule-line.ts';

/** What stands behind the end of a story. */
export interface EndMatter {
  /** Line behind the last prose, 0-based. */
  end: number;
  /** The end mark's line, or `null`. */
  mark: number | null;
  /** True for `TBC` and its like: the work goes on. */
  unfinished: boolean;
  /** Notes behind the mark: 0-based, `to` exclusive. */
  notes: { from: number; to: number } | null;
  /** An e-mail signature at the very end, rule included. */
  signature: { from: number; to: number } | null;
}

const DONE =
  /^(?:the end|end|fin|finis|finished|ende|fine|конец|終|完|おわり|終わり|end file|end of (?:file|story)|the end\W+fin)$/i;
const GOES_ON =
  /^(?:tbc|to be continued|wip|à suivre|fortsetzung folgt|continuará|продолжение следует|つづく|to be continued maybe)$/i;
const NOTE =
  /^\s*[*_(]*(?:author['’]?s?\b|end ?notes?\b|notes?\b|a\/n\b|feedback\b|comments\b|disclaimer\b|thanks?\b)/i;
/** Marks that dress an end mark up. */
const DRESS = /[^\p{L}\s]+/gu;
/** Notes behind the end are shorter than this many lines; more is story. */
const NOTES = 80;
/** A copyright line and the author's life are shorter than this many lines. */
const IMPRINT = 20;

/** Find where the prose of a text ends. */
export function readEnd(lines: readonly string[], from: number, to: number): EndMatter {
  const signature = findSignature(lines, from, to);
  const end = signature?.from ?? to;
  for (let at = end - 1, seen = 0; at >= from && seen < NOTES; at -= 1) {
    const line = lines[at] ?? '';
    if (!/\S/.test(line)) continue;
    seen += 1;
    if (line.length > 60) continue;
    const text = line.replace(DRESS, ' ').replace(/\s+/g, ' ').trim();
    if ((!DONE.test(text) && !GOES_ON.test(text)) || !standsAlone(lines, at, from)) continue;
    const notes = range(lines, at + 1, end);
    if (notes !== null && isStory(lines, from, at, notes)) continue;
    return { end: trimEnd(lines, from, at), mark: at, unfinished: GOES_ON.test(text), notes, signature };
  }
  const imprint = findImprint(lines, from, end);
  const notes = imprint === null ? null : range(lines, imprint, end);
  return { end: trimEnd(lines, from, imprint ?? end), mark: null, unfinished: false, notes, signature };
}

/** What is longer than all that came before, and says nowhere that it is a note, goes on with the story. */
function isStory(lines: readonly string[], from: number, mark: number, notes: { from: number; to: number }): boolean {
  if (NOTE.test(lines[notes.from] ?? '')) return false;
  return lengthOf(lines, notes.from, notes.to) > lengthOf(lines, from, mark);
}

function lengthOf(lines: readonly string[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += (lines[at] ?? '').trim().length;
  return sum;
}

/** A rule near the end with only a copyright line or the author's life behind it: `#  #  #`. */
function findImprint(lines: readonly string[], from: number, to: number): number | null {
  let filled = 0;
  for (let at = to - 1; at > from && filled <= IMPRINT; at -= 1) {
    const line = lines[at] ?? '';
    if (isRuleLine(line)) {
      const text = lines.slice(at + 1, to).join('\n');
      return filled > 0 && /©|\(c\)|\bcopyright\b|\babout the author\b/i.test(text) ? at : null;
    }
    if (/\S/.test(line)) filled += 1;
  }
  return null;
}

function standsAlone(lines: readonly string[], at: number, from: number): boolean {
  return (
    at === from ||
    !/\S/.test(lines[at - 1] ?? '') ||
    isRuleLine(lines[at - 1] ?? '') ||
    !/\p{Ll}/u.test(lines[at] ?? '')
  );
}

/** `-- ` and at most four lines at the very end, of which one looks like an address. */
function findSignature(lines: readonly string[], from: number, to: number): EndMatter['signature'] {
  let filled = 0;
  for (let at = to - 1; at >= from && filled <= 4; at -= 1) {
    const line = lines[at] ?? '';
    if (/^--\s*$/.test(line)) {
      const text = lines.slice(at + 1, to).join('\n');
      return filled > 0 && /@|https?:|www\./.test(text) ? { from: at, to } : null;
    }
    if (/\S/.test(line)) filled += 1;
  }
  return null;
}

/** Rules and blank lines at the end of the prose part nothing any more. */
function trimEnd(lines: readonly string[], from: number, to: number): number {
  let end = to;
  while (end > from && (!/\S/.test(lines[end - 1] ?? '') || isRuleLine(lines[end - 1] ?? ''))) end -= 1;
  return end;
}

function range(lines: readonly string[], from: number, to: number): { from: number; to: number } | null {
  let start = from;
  while (start < to && (!/\S/.test(lines[start] ?? '') || isRuleLine(lines[start] ?? ''))) start += 1;
  const end = trimEnd(lines, start, to);
  return start < end ? { from: start, to: end } : null;
}
