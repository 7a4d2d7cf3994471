import { readHeading } from '../read-heading.ts';
import { type Head, isBlank, isRule, skipBlank } from './head.ts';
import { endOfBlock } from './take-lines.ts';

/** `Previously:`, `Previously on Salt:`, `The story so far:`; a sentence that begins so has no colon. */
const RECAP =
  /^\s*(?:[*_([]{1,3}\s{0,3})?(?:previously|last time|the story so far|recap|what (?:has )?(?:happened|gone) before|in (?:the )?(?:last|previous) (?:part|chapter|episode|installment)|was bisher geschah)\b([^.!?:]{0,60}):/i;
/** A recap is no longer. */
const LINES = 40;
const BLOCKS = 5;

/**
 * Find the end of a recap that stands above a story: the rule that closes it, or its one paragraph.
 *
 * @returns The line behind its last paragraph, 0-based; `null` when there is no recap.
 */
export function endOfRecap(head: Head, at: number): number | null {
  const match = RECAP.exec(head.lines[at] ?? '');
  if (match === null) return null;
  let block = endOfBlock(head, at);
  const first = block;
  for (let count = 0; count < BLOCKS && block - at < LINES; count += 1) {
    const next = skipBlank(head, block);
    if (next >= head.to || (readHeading(head.lines[next] ?? '')?.strength ?? 0) >= 0.8) break;
    if (isRule(head, next)) return block;
    block = endOfBlock(head, next);
  }
  // Without a rule only what the label begins belongs to it.
  const whole = (head.lines[at] ?? '').slice(match[0].length);
  return isBlank(whole) ? null : first;
}
