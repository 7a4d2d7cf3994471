import type { Point } from 'unist';
import { countWords } from '../story/count-words.ts';
import type { AuthorNote, Chapter, ChapterRole, FlowContent } from '../story/nodes.ts';
import { readNumber } from '../story/read-number.ts';
import { textOf } from '../story/text-of.ts';
import type { KeyMaker } from './chapter-keys.ts';
import { takeChapterNotes } from './chapter-notes.ts';
import type { Heading } from './read-heading.ts';

/** A stretch of a text from one heading to the next. */
export interface Section {
  /** `null` for the text before the first heading. */
  heading: (Pick<Heading, 'role' | 'number' | 'title'> & { written: string }) | null;
  /** True for a book or part that groups the chapters behind it. */
  isDivision: boolean;
  children: FlowContent[];
  /** Where the heading, or the text, begins. */
  start: Point;
}

/** A text parted at its headings. */
export interface AssembledChapters {
  /** Few words before the first heading (a dedication, a title page) are a note, not a chapter. */
  front: AuthorNote[];
  chapters: Chapter[];
}

/** A preface or a part's opening shorter than this many words is no chapter of its own. */
const CHAPTER_WORDS = 100;
/** A note before a chapter has fewer paragraphs. */
const PARAGRAPHS = 3;

/**
 * Make chapters of the sections of a text.
 *
 * Text before the first heading becomes a preface; a book's or part's heading with hardly a text of its own is handed
 * to the chapter that follows it. Scene breaks at the edges of a section part nothing and are dropped.
 *
 * @param sections In order; the first may have no heading.
 */
export function assembleChapters(sections: readonly Section[], keys: KeyMaker): AssembledChapters {
  const assembled: AssembledChapters = { front: [], chapters: [] };
  const only = sections.every((section) => section.heading === null);
  let division: string | null = null;
  let opening: FlowContent[] = [];
  // Where the heading above the opening stands: a chapter begins with the first thing that is in it.
  let begin: Point | null = null;
  for (const [index, section] of sections.entries()) {
    const children = takeChapterNotes(withoutEdges(section.children));
    const short = hasFewWords(children);
    if (section.heading === null && !only && short && !isFirstOf(children, sections[index + 1])) {
      if (children.length > 0)
        assembled.front.push({
          type: 'authorNote',
          placement: 'before',
          why: 'few words before the first heading',
          children,
        });
    } else if (section.heading !== null && isAbove(section, children, sections[index + 1])) {
      const name = nameOf(section.heading);
      division = division === null ? name : `${division} · ${name}`;
      opening = [...opening, ...children];
      if (opening.length > 0) begin ??= section.start;
    } else {
      const all = [...opening, ...children];
      if (all.every((node) => node.type === 'definition')) continue;
      const role = only ? 'text' : goesBefore(sections[index + 1]) ? 'chapter' : 'preface';
      assembled.chapters.push(toChapter(section, { children: all, begin, division, unnamed: role }, keys));
      division = null;
      opening = [];
      begin = null;
    }
  }
  return assembled;
}

function toChapter(
  { heading, start }: Section,
  {
    children,
    begin,
    division,
    unnamed,
  }: { children: FlowContent[]; begin: Point | null; division: string | null; unnamed: ChapterRole },
  keys: KeyMaker,
): Chapter {
  const end = children.findLast((node) => node.position !== undefined)?.position?.end ?? start;
  return {
    type: 'chapter',
    key: keys(heading === null ? (unnamed === 'preface' ? 'preface' : null) : heading.written || null),
    title: heading?.title ?? null,
    number: heading?.number ?? null,
    role: heading?.role ?? unnamed,
    division,
    children,
    position: { start: begin ?? start, end: end.line < start.line ? start : end },
  };
}

/** A book or part with hardly a text, or a title with none at all, stands above the chapter behind it. */
function isAbove(
  { heading, isDivision }: Section,
  children: readonly FlowContent[],
  next: Section | undefined,
): boolean {
  if (heading === null || next === undefined) return false;
  // The text of a chapter above its scenes stays above them.
  if (isDivision)
    return hasFewWords(children) && !(isChapter(heading) && children.some(({ type }) => type === 'paragraph'));
  return heading.title !== null && children.length === 0 && next.heading?.written !== heading.written;
}

function isChapter({ role, number }: NonNullable<Section['heading']>): boolean {
  return role === 'chapter' && number !== null;
}

/** Several paragraphs before the second chapter are the first one, however short. */
function isFirstOf(children: readonly FlowContent[], next: Section | undefined): boolean {
  return children.length >= PARAGRAPHS && goesBefore(next);
}

/** Before the second chapter, or before an epilogue, stands the story and no preface. */
function goesBefore(next: Section | undefined): boolean {
  const heading = next?.heading;
  if (heading == null) return false;
  return heading.role === 'epilogue' || (heading.number !== null && readNumber(heading.number) === 2);
}

function nameOf(heading: NonNullable<Section['heading']>): string {
  const { title, written } = heading;
  return title !== null && !written.includes(title) ? `${written}: ${title}` : written;
}

function withoutEdges(nodes: readonly FlowContent[]): FlowContent[] {
  let from = 0;
  let to = nodes.length;
  while (to > from && nodes[to - 1]?.type === 'sceneBreak') to -= 1;
  while (from < to && nodes[from]?.type === 'sceneBreak') from += 1;
  return nodes.slice(from, to);
}

/** Fewer words than a chapter has; counting stops there. */
function hasFewWords(nodes: readonly FlowContent[]): boolean {
  let words = 0;
  for (const node of nodes) {
    words += countWords(textOf(node)).words;
    if (words >= CHAPTER_WORDS) return false;
  }
  return true;
}
