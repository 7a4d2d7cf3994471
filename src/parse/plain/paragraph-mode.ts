import { leading } from '../leading.ts';
import { isRuleLine } from '../rule-line.ts';

/** How a file tells its paragraphs apart. */
export interface ParagraphMode {
  mode: 'blocks' | 'lines' | 'indented' | 'wrapped';
  /** Column at which lines are wrapped; `null` when they are not. */
  width: number | null;
  /** Indent that lines of running text share (a left margin), in characters. */
  margin: number;
  /** True when a paragraph's first line stands out to the left of the others. */
  hanging: boolean;
  /** True when nothing but a short last line tells where a paragraph ends. */
  ragged: boolean;
}

/** Blocks whose lines are joined: how notes and summaries are read, too short for statistics. */
export const JOINED_BLOCKS: ParagraphMode = { mode: 'wrapped', width: 72, margin: 0, hanging: false, ragged: false };

/** What a file's lines look like, counted once. */
interface Statistics {
  filled: number;
  long: number;
  margin: number;
  width: number;
  near: number;
  gaps: number;
  /** Lines directly under another that stand at the margin, and those that are set in from it. */
  flush: Followers;
  indented: Followers;
  /** Lines of scripts that have small letters. */
  cased: number;
}

/** Lines directly under another, and how many of them begin with a small letter: those go on with its sentence. */
interface Followers {
  lines: number;
  continued: number;
}

const LONG = 100;
/** This share of all lines stands at the margin, or out of it. */
const MARGIN_SHARE = 0.08;
/** A line set in farther than this is centred, or to the right. */
const DEEPEST = 12;
const CONTINUES = /^\s*["“‘'(]?\p{Ll}/u;

/**
 * Decide from the lines of a text how its paragraphs are told apart.
 *
 * @param lines The text without its header.
 * @param from First line, `to` behind the last one (0-based).
 */
export function decideParagraphs(lines: readonly string[], from: number, to: number): ParagraphMode {
  const found = count(lines, from, to);
  const hanging = isHanging(found);
  const wrapped = isWrapped(found, hanging ? found.indented : found.flush);
  const width = wrapped ? found.width : null;
  const base = { width, margin: found.margin, hanging: wrapped && hanging, ragged: false };
  if (found.filled === 0) return { mode: 'blocks', ...base };
  if (found.gaps < found.filled * 0.12) {
    if (!wrapped) return { mode: 'lines', ...base };
    if (hanging || found.indented.lines > found.filled * 0.02) return { mode: 'indented', ...base };
    return { mode: 'wrapped', ...base, ragged: found.gaps < found.filled * 0.04 };
  }
  if (wrapped) return { mode: 'wrapped', ...base };
  return { mode: 'blocks', ...base };
}

/** Lines that are set in go on with a sentence, and those at the margin hardly ever do. */
function isHanging({ flush, indented }: Statistics): boolean {
  return (
    indented.lines > flush.lines * 0.5 &&
    indented.continued >= indented.lines * 0.4 &&
    flush.continued <= flush.lines * 0.1
  );
}

/** Lines end near one column, and most of those under another go on with its sentence. */
function isWrapped(found: Statistics, followers: Followers): boolean {
  const all = found.flush.lines + found.indented.lines;
  if (all === 0 || found.long > found.filled * 0.05) return false;
  const goesOn = followers.lines >= all * 0.1 && followers.continued >= followers.lines * 0.4;
  if (found.filled < 4) return goesOn && found.width <= LONG;
  const caseless = found.cased < found.filled * 0.5;
  const never = !caseless && found.flush.continued + found.indented.continued < all * 0.1 && !goesOn;
  return (found.near >= found.filled * 0.3 || goesOn) && !never;
}

function count(lines: readonly string[], from: number, to: number): Statistics {
  const lengths: number[] = [];
  const indents = new Map<number, number>();
  const followers = new Map<number, Followers>();
  const nobody = { lines: 0, continued: 0 };
  const found: Statistics = {
    filled: 0,
    long: 0,
    margin: 0,
    width: 0,
    near: 0,
    gaps: 0,
    flush: { ...nobody },
    indented: { ...nobody },
    cased: 0,
  };
  let blankRun = true;
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? '';
    const indent = leading(line);
    if (indent === line.length) {
      blankRun = true;
      continue;
    }
    const first = line.charCodeAt(indent);
    // Few lines of prose begin with a mark that a rule is drawn with.
    if (!isPlain(first) && isRuleLine(line)) continue;
    found.filled += 1;
    if (blankRun && found.filled > 1) found.gaps += 1;
    if (isPlain(first) || /[\p{Ll}\p{Lu}]/u.test(line)) found.cased += 1;
    if (!blankRun) {
      const here = followers.get(indent) ?? { ...nobody };
      here.lines += 1;
      if (first >= 97 && first <= 122 ? true : !isPlain(first) && CONTINUES.test(line)) here.continued += 1;
      followers.set(indent, here);
    }
    blankRun = false;
    const length = line.trimEnd().length;
    lengths.push(length);
    if (length > LONG) found.long += 1;
    indents.set(indent, (indents.get(indent) ?? 0) + 1);
  }
  const sorted = Uint32Array.from(lengths).sort();
  found.width = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  found.near = lengths.filter((length) => length >= found.width * 0.82 && length <= Math.max(LONG, found.width)).length;
  found.margin = marginOf(indents, found.filled);
  for (const [indent, { lines: times, continued }] of followers) {
    if (indent > found.margin + DEEPEST) continue;
    const place = indent > found.margin ? found.indented : found.flush;
    place.lines += times;
    place.continued += continued;
  }
  return found;
}

/** A letter from A to Z other than o and x, in either case. */
function isPlain(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122 && small !== 111 && small !== 120;
}

/** The least indent that more than a few lines do not go beyond. */
function marginOf(indents: ReadonlyMap<number, number>, filled: number): number {
  let sum = 0;
  for (const [indent, times] of [...indents].sort(([a], [b]) => a - b)) {
    sum += times;
    if (sum >= filled * MARGIN_SHARE) return indent;
  }
  return 0;
}
