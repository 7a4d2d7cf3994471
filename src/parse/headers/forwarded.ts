import { type Head, isBlank, skipBlank } from './head.ts';
import { readMailHeader } from './mail-header.ts';
import type { MailHeader } from './mail-lines.ts';

const FORWARD =
  /^\s*-{2,40}\s*(?:begin )?(?:forwarded|original|included) (?:message|mail|post|article)[\w .]{0,40}-{2,40}\s*$|^\s*begin forwarded message:?\s*$/i;
/** What whoever passed a mail on says first is no longer. */
const WORDS = 12;
/** Fewer quoted lines are a quotation. */
const LEAST = 6;
const QUOTE = /^\s?>/;

/** The header of the mail that a mail passes on; `null` when it is its writer's own. */
export function findForwarded(head: Head, from: number, quoted: boolean): MailHeader | null {
  let filled = 0;
  for (let at = from; at < head.to && filled < WORDS; at += 1) {
    if (isBlank(head.lines[at])) continue;
    if (FORWARD.test(head.lines[at] ?? '')) return readMailHeader(head.lines, skipBlank(head, at + 1), head.to);
    const inner = quoted && filled < 3 ? readMailHeader(head.lines, at, head.to) : null;
    if (inner !== null) return inner;
    filled += 1;
  }
  return null;
}

/** The same head without quote marks, where nearly every line has one; `null` where they mark quotations. */
export function unquote(head: Head, from: number): Head | null {
  let filled = 0;
  let quoted = 0;
  for (let at = from; at < head.to; at += 1) {
    const line = head.lines[at] ?? '';
    if (isBlank(line)) continue;
    filled += 1;
    if (QUOTE.test(line)) quoted += 1;
  }
  if (quoted < LEAST || quoted < filled * 0.9) return null;
  return {
    ...head,
    lines: head.lines.map((line, at) => (at < from || at >= head.to ? line : line.replace(/^\s?> ?/, ''))),
  };
}
