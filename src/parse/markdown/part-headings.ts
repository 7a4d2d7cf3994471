import type { RootContent } from 'mdast';
import { firstField, type Header } from '../../story/header.ts';
import type { Chapter } from '../../story/nodes.ts';
import { readHeading } from '../read-heading.ts';
import { type ChapterHeading, findChapterHeadings } from './markdown-headings.ts';

/** A heading as sure as this names a chapter wherever it stands. */
const SURE = 0.8;

/**
 * Choose the headings that begin chapters in a file that is a chapter of a folder's work: its first line, or, where a
 * file holds several, each that is numbered or named like a chapter.
 */
export function findPartHeadings(nodes: readonly RootContent[], own: readonly RegExp[]): ChapterHeading[] {
  const all = findChapterHeadings(nodes, own);
  const named = all.filter(({ written }) => (readHeading(written, own)?.strength ?? 0) >= SURE);
  if (named.length > 1 && named.length === all.length) return all;
  // A mere number word is a title, too, where the file begins with it: `# One`.
  const first = all.find(({ at, written }) => at === 0 && readHeading(written, own) !== null);
  return first === undefined ? [] : [{ ...first, division: false }];
}

/** Part the title of a chapter file into number and name, as its heading would be: `title: "Chapter 3: The Well"`. */
export function nameByTitle(chapters: readonly Chapter[], header: Header, own: readonly RegExp[]): void {
  const [chapter, ...others] = chapters;
  const title = firstField(header, 'title');
  if (chapter === undefined || others.length > 0 || chapter.title !== null || chapter.number !== null) return;
  const read = title === null ? null : readHeading(title.value, own);
  if (read === null || read.strength < SURE) return;
  chapter.role = read.role;
  chapter.number = read.number;
  chapter.title = read.title;
}
