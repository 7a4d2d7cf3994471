import { streamSafe } from '../story/stream-safe.ts';
import { readOverstrike } from './overstrike.ts';

/** Text that is safe to read line by line, and what had to be taken out of it. */
export interface CleanText {
  /** Lines end in `\n`; no character that XML forbids; NFC. */
  text: string;
  /** Kinds of characters that were removed, with their counts. */
  removed: Map<string, number>;
  /** Share of characters that are controls without a meaning in text, 0 to 1. */
  controls: number;
}

const ANYTHING_UNUSUAL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF\uD800-\uDFFF]/;
const ANSI = /\u001B(?:\[[0-9;?]{0,40}[ -/]{0,4}[@-~]|[()][0-9A-Za-z]|[=>78cDEHMNOZ])/g;
/** Codes that move the cursor: what they part must not become one word. */
const MOVES = /\u001B\[[0-9;]{0,40}[CHf]/g;
/** Stands for such a code until all others are gone. */
const MOVED = '\u001C';
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFEFF\uFFFE\uFFFF]/g;
const OTHER_CONTROLS = /[\u0001-\u0008\u000E-\u0019]/;
/** After a Ctrl-Z, more letters than this are story, not the rest of a disk sector. */
const TAIL_LIMIT = 512;

/**
 * Remove what is not text: padding, end-of-file marks, terminal codes, overstrike, characters that XML forbids.
 *
 * Line numbers stay those of the file: nothing here adds or removes a line, except that a lone CR counts as one.
 */
export function cleanText(raw: string): CleanText {
  const removed = new Map<string, number>();
  // Most old files have nothing unusual but the line ends of DOS.
  const lines = raw.includes('\r') ? raw.replaceAll('\r\n', '\n') : raw;
  if (!ANYTHING_UNUSUAL.test(lines)) return { text: composed(lines), removed, controls: 0 };
  const take = (text: string, pattern: RegExp, what: string, by: string): string => {
    let count = 0;
    const rest = text.replace(pattern, () => {
      count += 1;
      return by;
    });
    if (count > 0) removed.set(what, (removed.get(what) ?? 0) + count);
    return rest;
  };
  let text = lines.toWellFormed().replace(/[\r\u0085\u2028\u2029]/g, '\n');
  text = endOfFile(text, removed);
  if (text.includes('\0')) text = take(text, /\u0000+/g, 'NUL', '');
  if (!ANYTHING_UNUSUAL.test(text)) return { text: composed(text), removed, controls: 0 };
  if (text.includes('\u001B')) {
    text = take(text, MOVES, 'terminal codes', MOVED);
    text = take(text, ANSI, 'terminal codes', '')
      .replace(/(?<=\S)\u001C+(?=\S)/g, ' ')
      .replaceAll(MOVED, '');
  }
  if (text.includes('\b')) text = overstrike(text, removed);
  // A new page begins a line; within one it parts words all the same, and the lines keep their numbers.
  if (text.includes('\f')) text = text.replace(/(?<=\S)\f+(?=\S)/g, ' ').replaceAll('\f', '');
  const controls = text.match(NOT_XML)?.filter((mark) => mark !== '\uFEFF').length ?? 0;
  const share = text.length === 0 ? 0 : controls / text.length;
  text = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (text.includes('\u0007')) text = take(text, /\u0007/g, 'BEL', '');
  text = take(text, NOT_XML, 'control characters', '');
  return { text: composed(text), removed, controls: share };
}

/** NFC. Below the first combining mark every text is composed (UAX 15), which strings of Latin-1 show at once. */
function composed(text: string): string {
  return /[\u0300-\uFFFF]/.test(text) ? streamSafe(text).normalize('NFC') : text;
}

function endOfFile(text: string, removed: Map<string, number>): string {
  const mark = text.indexOf('\u001A');
  if (mark < 0) return text;
  const rest = text.slice(mark + 1);
  // A picture has the byte near its beginning, and more of its kind behind it.
  if (mark < rest.length && OTHER_CONTROLS.test(rest)) return text;
  removed.set('Ctrl-Z', 1);
  if (rest.length > TAIL_LIMIT && /\p{L}{3}/u.test(rest)) return text.replaceAll('\u001A', '');
  const words = rest.match(/\p{L}{3,}/gu)?.length ?? 0;
  if (words > 0) removed.set('words behind it', words);
  return text.slice(0, mark);
}

/** A printer underlined by `_`, backspace, letter and made bold by letter, backspace, letter: both mean emphasis. */
function overstrike(text: string, removed: Map<string, number>): string {
  removed.set('overstrike', text.split('\b').length - 1);
  return text
    .split('\n')
    .map((line) => (line.includes('\b') ? readOverstrike(line) : line))
    .join('\n');
}
