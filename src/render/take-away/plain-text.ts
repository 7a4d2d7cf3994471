import { plainStyle } from './plain-style.ts';
import type { TakenWork } from './taken-work.ts';
import { textFile } from './text-file.ts';

/** A list of more headings is longer than many a story; a reader has to find those by their looks. */
const MOST_LISTED = 1000;

/** Write a work as plain text, with its header, in UTF-8. Any line may look like a heading: the header lists those that are. */
export function plainTextFile(taken: TakenWork): string {
  const width = taken.edition.config.textWidth;
  return textFile(taken, plainStyle(width), {
    division: (name) => `\n${name}`,
    chapter: (name) => `\n${name}`,
    told: (lines) =>
      lines.length > MOST_LISTED
        ? []
        : [
            ['headings', 'listed'],
            ['chapter-headings', lines],
          ],
  });
}
