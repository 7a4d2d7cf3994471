import { leading } from '../leading.ts';
import { isRuleLine } from '../rule-line.ts';

/** How a file tells its paragraphs apart. */
export interface ParagraphMode {
  mode: 'blocks' | 'lines' | 'indented' | 'wrapped';
  /** Column at which lines are wrapped; `null` when they are not. */
  width: number | null;
  /** Indent that most lines share (a left margin), in columns. */
  margin: number;
}

/** What a file's lines look like, counted once. */
interface Statistics {
  filled: number;
  indented: number;
  long: number;
  margin: number;
  width: number;
  near: number;
  gaps: number;
  /** Lines directly under another, and how many of them begin with a small letter: those go on with its sentence. */
  followers: number;
  continued: number;
  /** Lines of scripts that have small letters. */
  cased: number;
}

const LONG = 100;

/**
 * Decide from the lines of a text how its paragraphs are told apart.
 *
 * @param lines The text without its header.
 * @param from First line, `to` behind the last one (0-based).
 */
export function decideParagraphs(lines: readonly string[], from: number, to: number): ParagraphMode {
  const found = count(lines, from, to);
  const wrapped = isWrapped(found);
  const width = wrapped ? found.width : null;
  const base = { width, margin: found.margin };
  if (found.filled === 0) return { mode: 'blocks', ...base };
  if (found.gaps < found.filled * 0.12) {
    if (!wrapped) return { mode: 'lines', ...base };
    return { mode: found.indented > found.filled * 0.02 ? 'indented' : 'wrapped', ...base };
  }
  if (wrapped) return { mode: 'wrapped', ...base };
  return { mode: 'blocks', ...base };
}

/** Lines end near one column, and most of those under another go on with its sentence. */
function isWrapped(found: Statistics): boolean {
  if (found.followers === 0 || found.long > found.filled * 0.05) return false;
  const goesOn = found.continued >= found.followers * 0.4;
  if (found.filled < 4) return goesOn && found.width <= LONG;
  const caseless = found.cased < found.filled * 0.5;
  const never = !caseless && found.continued < found.followers * 0.1;
  return (found.near >= found.filled * 0.3 || goesOn) && !never;
}

function count(lines: readonly string[], from: number, to: number): Statistics {
  const lengths: number[] = [];
  const indents = new Map<number, number>();
  const found = {
    filled: 0,
    indented: 0,
    long: 0,
    margin: 0,
    width: 0,
    near: 0,
    gaps: 0,
    followers: 0,
    continued: 0,
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
    if (isRuleLine(line)) continue;
    found.filled += 1;
    if (blankRun && found.filled > 1) found.gaps += 1;
    // The first character answers for most lines.
    const first = line.charCodeAt(indent);
    const isSmall = first >= 97 && first <= 122;
    const isCapital = first >= 65 && first <= 90;
    if (isSmall || isCapital || /[\p{Ll}\p{Lu}]/u.test(line)) found.cased += 1;
    if (!blankRun) {
      found.followers += 1;
      if (isSmall || (!isCapital && /^\s*["“‘'(]?\p{Ll}/u.test(line))) found.continued += 1;
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
  found.margin = mostCommon(indents, found.filled);
  for (const [indent, times] of indents)
    if (indent > found.margin && indent <= found.margin + 12) found.indented += times;
  return found;
}

/** The indent of a clear majority of lines; else none. */
function mostCommon(indents: ReadonlyMap<number, number>, filled: number): number {
  for (const [indent, times] of indents) if (times > filled * 0.5) return indent;
  return 0;
}
