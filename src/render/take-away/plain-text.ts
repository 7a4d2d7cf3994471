import type { WorkChapter } from '../../model/archive.ts';
import { plainStyle } from './plain-style.ts';
import type { TakenWork } from './taken-work.ts';
import { textFile } from './text-file.ts';

/** Write a work as plain text, with its header, in UTF-8. */
export function plainTextFile(taken: TakenWork): string {
  const width = taken.edition.config.textWidth;
  return textFile(taken, plainStyle(width), {
    division: (name) => `\n${name}`,
    chapter: (name) => `\n${name}`,
    listed: titlesAlone,
  });
}

/** Names of chapters without a number, and of parts beside them: any line may look like those. */
function titlesAlone(chapters: readonly WorkChapter[]): string[] {
  const alone = chapters.flatMap(({ number, title }) => (number === null && title !== null ? [title] : []));
  const parts = chapters.flatMap(({ division }) => division ?? []);
  return alone.length === 0 ? [] : [...new Set([...parts, ...alone])];
}
