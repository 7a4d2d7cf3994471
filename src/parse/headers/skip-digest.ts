import { type Head, isBlank } from './head.ts';
import { readMailHeader } from './mail-header.ts';
import type { MailHeader } from './mail-lines.ts';

/** What a list server says at the top of a digest. */
const DIGEST =
  /\bthere (?:is|are) \d{1,3} messages?\b.{0,40}\bin this (?:issue|digest)|\btopics (?:of the day|in (?:this|today['’]s) (?:digest|issue))\b|^\s*today['’]s topics:/i;
/** The contents of a digest are shorter than this many lines, and say so within fewer. */
const LINES = 200;
const SAYS = 12;

/**
 * Step over what a list server sets before the first post of a digest: its own header, a count of messages, topics.
 *
 * @returns The header of the first post; `null` when the first header is that of a post.
 */
export function skipDigest(head: Head, first: MailHeader): MailHeader | null {
  const top = head.lines.slice(first.to, Math.min(head.to, first.to + SAYS));
  if (!top.some((line) => line.length < 200 && DIGEST.test(line))) return null;
  for (let at = first.to + 1; at < Math.min(head.to, first.to + LINES); at += 1) {
    const header = isBlank(head.lines[at - 1]) ? readMailHeader(head.lines, at, head.to) : null;
    if (header !== null) return header;
  }
  return null;
}
