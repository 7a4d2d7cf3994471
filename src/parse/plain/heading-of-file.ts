import { readChapterName } from '../../story/chapter-name.ts';
import { isBlankLine } from '../leading.ts';
import { readHeading } from '../read-heading.ts';
import type { PlacedHeading } from './placed-heading.ts';

/**
 * The number on the first line of a chapter's own file: `Seven` alone heads `chapter07.txt`, which says the same.
 *
 * @returns `null` where the line is anything else, or the file's name has another number.
 */
export function headingOfFile(lines: readonly string[], from: number, to: number, path: string): PlacedHeading | null {
  let line = from;
  while (line < to && isBlankLine(lines[line] ?? '')) line += 1;
  if (line + 2 >= to || !isBlankLine(lines[line + 1] ?? '')) return null;
  const written = (lines[line] ?? '').trim().replace(/\s+/g, ' ');
  const heading = readHeading(written);
  if (heading === null || heading.value === null) return null;
  const { number, kind } = readChapterName(path);
  const isOfFile = number === heading.value && kind !== 'behind';
  return isOfFile ? { ...heading, line, end: line + 1, written, tight: false } : null;
}
