import { readPerson } from './read-person.ts';

/** `H. Dupré` and `Henri Dupré`; the given names of a notice of rights are often initials. */
const SHORT = /^(?:\p{Lu}\.[\s-]?){1,3}\s?(\p{Lu}\S{1,40})$/u;

/**
 * Tell whether a line is the whole name of somebody who is named by initials: `Henri Dupré` for `H. Dupré`.
 *
 * @param line A line of the head.
 */
export function isFullerName(line: string, name: string): boolean {
  const last = SHORT.exec(name.trim())?.[1];
  if (last === undefined || line.length > 80) return false;
  const text = line.trim();
  const known = text.startsWith(name.trim()[0] as string) && text.toLowerCase().endsWith(` ${last.toLowerCase()}`);
  return known && !SHORT.test(text) && (readPerson(line)?.weight ?? 0) >= 0.5;
}
