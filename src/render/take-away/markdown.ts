import { MARKDOWN_STYLE } from './markdown-style.ts';
import type { TakenWork } from './taken-work.ts';
import { textFile } from './text-file.ts';

/**
 * Write a work as Markdown with front matter.
 *
 * Parts stand above their chapters where readers know those for chapters by their numbers or roles; else a reader takes
 * the parts for all the chapters that there are. There every chapter has a heading of the first rank, and the part stands
 * in the name of the chapter that begins it.
 */
export function markdownFile(taken: TakenWork): string {
  const { chapters } = taken.work;
  const known = chapters.filter(
    ({ number, role }) => number !== null || (role !== 'text' && role !== 'chapter'),
  ).length;
  const ranks = chapters.some(({ division }) => division !== null) && known >= 2 && known * 2 >= chapters.length;
  const heading = (level: number, name: string) => MARKDOWN_STYLE.heading(level, MARKDOWN_STYLE.text(name));
  return textFile(taken, MARKDOWN_STYLE, {
    listed: () => [],
    division: (name) => (ranks ? heading(1, name) : null),
    chapter: (name, division) => heading(ranks ? 2 : 1, ranks || division === null ? name : `${division} · ${name}`),
  });
}
