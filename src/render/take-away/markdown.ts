import { MARKDOWN_STYLE } from './markdown-style.ts';
import type { TakenWork } from './taken-work.ts';
import { textFile } from './text-file.ts';

/** Write a work as Markdown with front matter. */
export function markdownFile(taken: TakenWork): string {
  const hasParts = taken.work.chapters.some(({ division }) => division !== null);
  const heading = (level: number, name: string) => MARKDOWN_STYLE.heading(level, MARKDOWN_STYLE.text(name));
  return textFile(taken, MARKDOWN_STYLE, {
    division: (name) => heading(1, name),
    chapter: (name) => heading(hasParts ? 2 : 1, name),
  });
}
