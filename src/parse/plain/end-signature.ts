import { isName } from '../headers/title-line.ts';
import { isRuleLine } from '../rule-line.ts';
import type { EndAuthor } from './end-author.ts';
import { findGoodbye, type LineRange } from './find-goodbye.ts';

const FOOTER =
  /\bunsubscribe\b|\bmailing list\b|\blistinfo\b|\byahoo!? ?groups\b|\begroups?\b|\bonelist\b|\blist archives?\b|\bto subscribe\b|\blistserv\b|\bpost messages?\b|\banonymous (?:mail|contact|post\w*|remailer|service|server)|\banon(?:ymous)? (?:service|server|id)\b|\bdouble-blind\b|\banonymi[sz]ed\b|^\s*this message was (?:sent|posted)/im;
/** Sentences and speech. */
const SENTENCE = /^\s*["“]|[.!?]["”]?$/;
const ALONE = /^[<(]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>)]?$/;
const ADDRESS = /@|https?:|\bwww\./i;
/** Longer blocks are no footer, longer signatures no signature. */
const FOOTER_LINES = 14;
const SIGNATURE_LINES = 8;
/** Signatures without an address are no longer than this. */
const SHORT = 4;

/** The footer that a mailing list set below a post: a block with its words and an address, behind a rule or a blank line. */
export function findFooter(lines: readonly string[], from: number, to: number): LineRange | null {
  const block = lastBlock(lines, from, to);
  if (block === null || block.from === from) return null;
  let start = block.from;
  for (let at = block.to - 1; at >= block.from; at -= 1)
    if (isRuleLine(lines[at] ?? '')) {
      start = at;
      break;
    }
  const text = lines.slice(start, block.to).join('\n');
  return block.to - start <= FOOTER_LINES && FOOTER.test(text) && ADDRESS.test(text) ? { from: start, to } : null;
}

/** A signature, with the name in it if it begins with one. */
export interface Signature extends LineRange {
  author: EndAuthor | null;
}

/**
 * Find a signature at the end: `--` and some lines, of which one looks like an address or all are short; or a name
 * above an address, or below a good-bye.
 */
export function findSignature(
  lines: readonly string[],
  from: number,
  to: number,
  authors: readonly string[],
): Signature | null {
  const goodbye = findGoodbye(lines, from, to, authors);
  if (goodbye !== null) return { ...goodbye, author: null };
  return belowDashes(lines, from, to, authors) ?? aboveAddress(lines, from, to);
}

function belowDashes(lines: readonly string[], from: number, to: number, authors: readonly string[]): Signature | null {
  const filled: string[] = [];
  for (let at = to - 1; at > from && filled.length <= SIGNATURE_LINES; at -= 1) {
    const line = lines[at] ?? '';
    if (/^--\s*$/.test(line)) {
      const addressed = ADDRESS.test(filled.join('\n'));
      // Without an address only names and mottoes: speech and sentences behind `--` go on with the story, but for those
      // beside the author's name.
      const short = filled.length <= SHORT && filled.every((text) => text.trim().length < 60 && !SENTENCE.test(text));
      const signed = filled.length <= SHORT && authors.some((name) => isNamed(filled.at(-1) ?? '', name));
      return filled.length > 0 && (addressed || short || signed) ? { from: at, to, author: null } : null;
    }
    if (/\S/.test(line)) filled.push(line);
  }
  return null;
}

/** The line is the name, or the name and something set apart from it. */
function isNamed(line: string, name: string): boolean {
  const rest = line.trim().startsWith(name) ? line.trim().slice(name.length) : null;
  return name.length >= 3 && rest !== null && /^(?:$|\s{0,20}[|/*~–—-]|\s{2})/.test(rest);
}

/** A block of short lines at the very end, the first a name and the last an address. */
function aboveAddress(lines: readonly string[], from: number, to: number): Signature | null {
  const block = lastBlock(lines, from, to);
  if (block === null || block.from <= from) return null;
  const size = block.to - block.from;
  const text = lines.slice(block.from, block.to).map((line) => line.trim());
  const name = text[0] ?? '';
  const short = text.every((line) => line.length < 50 && !/[,;:!?]$/.test(line));
  if (size < 2 || size > SHORT || !short || !ALONE.test(text.at(-1) ?? '') || !isName(name)) return null;
  return { from: block.from, to, author: { name, line: block.from } };
}

/** The last lines of a range without a blank one among them. */
export function lastBlock(lines: readonly string[], from: number, to: number): LineRange | null {
  let end = to;
  while (end > from && !/\S/.test(lines[end - 1] ?? '')) end -= 1;
  let start = end;
  while (start > from && /\S/.test(lines[start - 1] ?? '')) start -= 1;
  return start < end ? { from: start, to: end } : null;
}
