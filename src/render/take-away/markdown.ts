import { MARKDOWN_STYLE } from './markdown-style.ts';
import type { TakenWork } from './taken-work.ts';
import { textFile } from './text-file.ts';

/** Write a work as Markdown with front matter, in which parts stand above chapters and the header says of which rank those are. */
export function markdownFile(taken: TakenWork): string {
  const heading = (level: number, name: string) => MARKDOWN_STYLE.heading(level, MARKDOWN_STYLE.text(name));
  return textFile(taken, MARKDOWN_STYLE, {
    division: (name) => heading(1, name),
    chapter: (name, isInParts) => heading(isInParts ? 2 : 1, name),
    told: (_lines, { chapters }) => [['headings', chapters.some(({ division }) => division !== null) ? '2' : '1']],
  });
}
