import type { Heading as HeadingNode, RootContent } from 'mdast';
import { countWords } from '../../story/count-words.ts';
import { textOf } from '../../story/text-of.ts';
import { type Heading, readHeading } from '../read-heading.ts';
import type { ToldHeadings } from '../told-headings.ts';

/** A Markdown heading that begins a chapter, or names the division that the next chapter begins. */
export interface ChapterHeading extends Heading {
  /** Index among the nodes of the document. */
  at: number;
  written: string;
  /** True for a heading above chapters: its own text, if any, is a chapter too. */
  division: boolean;
}

/** Sections of a text that begins without a heading are chapters only when each holds this many words. */
const CHAPTER_WORDS = 500;
/** Fewer words than this before the first heading leave the whole text to the sections. */
const FRONT_WORDS = 60;
/** A section with fewer words than this is a line of a list. */
const SECTION_WORDS = 12;

/**
 * Choose the headings of a document that begin chapters.
 *
 * The chapters' depth is the deepest at which most headings are numbered or named like chapters, else the shallowest
 * of the upper three with two headings: always when those are `#`, deeper ones when they divide the whole text or their sections are long.
 *
 * @param told What the header says of headings: their rank, or that there are none.
 */
export function findChapterHeadings(
  nodes: readonly RootContent[],
  own: readonly RegExp[],
  told: ToldHeadings = null,
): ChapterHeading[] {
  const all = nodes.flatMap((node, at) => (node.type === 'heading' ? [{ node, at, written: written(node) }] : []));
  if (told === 'none') return [];
  const depths = [1, 2, 3, 4, 5, 6].filter((depth) => all.some((heading) => heading.node.depth === depth));
  const counted = depths.map((depth) => {
    const here = all.filter((heading) => heading.node.depth === depth);
    const read = here.flatMap((heading) => readHeading(heading.written, own) ?? []);
    const scenes = read.length > 0 && read.every(({ role }) => role === 'scene');
    return {
      depth,
      count: here.length,
      named: read.length,
      scenes,
      chapters: read.some(({ role }) => role === 'chapter'),
    };
  });
  const upper = counted.filter(({ depth }) => depth <= 3);
  const numbered =
    counted.findLast((row) => row.named >= 2 && row.named * 2 >= row.count && !isWithinChapters(row, counted)) ??
    counted.find(({ depth, count, named }) => count === 1 && named === 1 && (depth <= 3 || opensText(nodes, depth)));
  const plain = upper.find(({ count }) => count >= 2);
  const found =
    numbered?.depth ??
    (plain !== undefined && (plain.depth === 1 || areSections(nodes, all, plain.depth)) ? plain.depth : null);
  const depth = typeof told === 'number' ? told : found;
  if (depth === null) return [];
  return all
    .filter((heading) => heading.node.depth <= depth)
    .map((heading) => ({
      ...(readHeading(heading.written, own) ?? {
        role: 'chapter' as const,
        number: null,
        value: null,
        title: heading.written,
        strength: 1,
      }),
      at: heading.at,
      written: heading.written,
      division: heading.node.depth < depth,
    }));
}

/** No paragraph stands above the heading. */
function opensText(nodes: readonly RootContent[], depth: number): boolean {
  const at = nodes.findIndex((node) => node.type === 'heading' && node.depth === depth);
  return nodes.slice(0, at).every(({ type }) => type === 'heading');
}

/** Scenes below the headings of chapters are no chapters. */
function isWithinChapters(
  { depth, scenes }: { depth: number; scenes: boolean },
  counted: readonly { depth: number; chapters: boolean }[],
): boolean {
  return scenes && counted.some((row) => row.depth < depth && row.chapters);
}

function written(node: HeadingNode): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}

/** Sections that leave no text outside, each with prose of its own, or long ones behind an opening. */
function areSections(
  nodes: readonly RootContent[],
  all: readonly { node: HeadingNode; at: number }[],
  depth: number,
): boolean {
  const starts = all.filter((heading) => heading.node.depth === depth).map(({ at }) => at);
  const wordsIn = (from: number, to: number): number =>
    nodes
      .slice(from, to)
      .reduce((sum, node) => sum + (node.type === 'heading' ? 0 : countWords(textOf(node)).words), 0);
  const front = wordsIn(0, starts[0] ?? 0);
  const sections = starts.map((from, index) => wordsIn(from, starts[index + 1] ?? nodes.length));
  const words = sections.reduce((sum, count) => sum + count, front);
  return (
    words / sections.length >= CHAPTER_WORDS ||
    (front < FRONT_WORDS && sections.every((count) => count >= SECTION_WORDS))
  );
}
