import { readByline } from '../read-byline.ts';
import { type Head, isBlank, isRule, skipBlank } from './head.ts';
import { titleEvidence } from './title-evidence.ts';
import { isByAlone, isCapitalised, readAuthorLine, readTitleLine } from './title-line.ts';

/** A title above a by-line needs little more than to stand there. */
const EVIDENCE = 0.3;

/**
 * Find a title by the by-line that stands below it, whatever is above the two.
 *
 * @returns The title's line, 0-based; `null` when there is none before `to`.
 */
export function findByline(head: Head, from: number, to: number): number | null {
  for (let at = from + 1; at < Math.min(head.to, to); at += 1) {
    if (!isBylineAt(head, at)) continue;
    let titleAt = at - 1;
    while (titleAt > from && (isBlank(head.lines[titleAt]) || isRule(head, titleAt)) && at - titleAt < 4) titleAt -= 1;
    const line = head.lines[titleAt] ?? '';
    const title = readTitleLine(line);
    if (title !== null && titleAt > from && titleEvidence(line, title) >= EVIDENCE) return titleAt;
  }
  return null;
}

function isBylineAt(head: Head, at: number): boolean {
  const line = head.lines[at] ?? '';
  if (isByAlone(line)) return readByline(head.lines[skipBlank(head, at + 1)] ?? '').authors.every(isCapitalised);
  const byline = /\bby\b/i.test(line.slice(0, 60)) ? readAuthorLine(line) : null;
  return byline?.authors.every(isCapitalised) ?? false;
}
