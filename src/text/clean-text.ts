import { streamSafe } from '../story/stream-safe.ts';

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
const ANSI = /\u001B\[[0-9;?]*[ -/]*[@-~]/g;
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
  if (!ANYTHING_UNUSUAL.test(raw)) return { text: streamSafe(raw).normalize('NFC'), removed, controls: 0 };
  const take = (text: string, pattern: RegExp, what: string, by: string): string => {
    const count = text.match(pattern)?.length ?? 0;
    if (count === 0) return text;
    removed.set(what, (removed.get(what) ?? 0) + count);
    return text.replace(pattern, by);
  };
  let text = raw.toWellFormed().replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  text = endOfFile(text, removed);
  text = take(text, /\u0000+/g, 'NUL', '');
  text = take(text, ANSI, 'terminal codes', '');
  text = overstrike(text, removed);
  text = text.replace(/\f/g, '');
  const controls = text.match(NOT_XML)?.filter((mark) => mark !== '\uFEFF').length ?? 0;
  const share = text.length === 0 ? 0 : controls / text.length;
  text = text.startsWith('\uFEFF') ? text.slice(1) : text;
  text = take(text, NOT_XML, 'control characters', '');
  return { text: streamSafe(text).normalize('NFC'), removed, controls: share };
}

function endOfFile(text: string, removed: Map<string, number>): string {
  const mark = text.indexOf('\u001A');
  if (mark < 0) return text;
  const rest = text.slice(mark + 1);
  // A picture has the byte near its beginning, and more of its kind behind it.
  if (mark < rest.length && OTHER_CONTROLS.test(rest)) return text;
  removed.set('Ctrl-Z', 1);
  return rest.length <= TAIL_LIMIT || !/\p{L}{3}/u.test(rest) ? text.slice(0, mark) : text.replaceAll('\u001A', '');
}

/** A printer underlined by `_`, backspace, letter and made bold by letter, backspace, letter: both mean emphasis. */
function overstrike(text: string, removed: Map<string, number>): string {
  if (!text.includes('\b')) return text;
  removed.set('overstrike', text.split('\b').length - 1);
  return text
    .replace(/(?:_\u0008([^\s\u0008])|([^\s\u0008])\u0008_)+/gu, (run) => `_${run.replace(/_\u0008|\u0008_/g, '')}_`)
    .replace(/(?:([^\s\u0008])\u0008\1)+/gu, (run) => `*${run.replace(/.\u0008/gu, '')}*`)
    .replace(/_(\s+)_|\*(\s+)\*/g, (_, under: string | undefined, star: string | undefined) => under ?? star ?? '')
    .replace(/\u0008/g, '');
}
