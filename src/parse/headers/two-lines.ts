import type { Field } from '../../story/header.ts';
import { readByline } from '../read-byline.ts';
import { readHeading } from '../read-heading.ts';
import { readValues } from '../read-values.ts';
import { type HeaderReader, isBlank, removedRange, skipBlank } from './head.ts';
import { isName, readTitleLine } from './title-line.ts';

const DATE = /\(([^()]*\d{4}[^()]*)\)\s*$/;

/**
 * H13: title on the first line, author on the second with or without `by`, `©` and a date in brackets; then
 * `Chapter 0`, which is the summary, or `Chapter 1`.
 */
export const readTwoLines: HeaderReader = (head) => {
  const start = skipBlank(head, head.from);
  if (start + 1 >= head.to || isBlank(head.lines[start + 1])) return null;
  // A name above a title in capitals is the author's.
  const turned = isTurned(head.lines[start] ?? '', head.lines[start + 1] ?? '');
  const at = turned ? start + 1 : start;
  const byAt = turned ? start : start + 1;
  const title = readTitleLine(head.lines[at] ?? '');
  const second = head.lines[byAt] ?? '';
  if (title === null) return null;
  const date = DATE.exec(second);
  const byline = readByline(second.replace(DATE, ''));
  const headingAt = skipBlank(head, start + 2);
  const heading = headingAt < head.to ? readHeading(head.lines[headingAt] ?? '') : null;
  const named = byline.authors.length > 0 && byline.authors.every((name) => isName(name) && /^\p{Lu}/u.test(name));
  if (!named || heading === null || heading.value === null || heading.value > 1 || heading.strength < 1) return null;
  const fields: Field[] = [];
  const add = (name: Field['name'], written: string, line: number): void => {
    fields.push(
      ...readValues({ name, label: null, written, line: line + 1, origin: 'layout', confidence: 0.85 }, head.profile),
    );
  };
  add('title', title, at);
  add('authors', second.replace(DATE, ''), byAt);
  if (date !== null) add('published', date[1] as string, byAt);
  let bodyStart = headingAt;
  if (heading.value === 0) {
    const first = skipBlank(head, headingAt + 1);
    let end = first;
    while (end < head.to && readHeading(head.lines[end] ?? '') === null) end += 1;
    add('summary', head.lines.slice(first, end).join('\n').trim(), first);
    bodyStart = end;
  }
  return {
    convention: 'H13',
    fields,
    bodyStart,
    score: 0.8,
    removed: removedRange(head, 'header', head.from, bodyStart),
  };
};

function isTurned(first: string, second: string): boolean {
  const name = first.trim().split(/\s+/);
  const capitals = /\p{Lu}{2}/u.test(second) && !/\p{Ll}/u.test(second);
  return capitals && (name.length === 2 || name.length === 3) && name.every((word) => /^\p{Lu}\p{Ll}/u.test(word));
}
