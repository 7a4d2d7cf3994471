import type { Chapter } from '../../story/nodes.ts';
import type { KeyMaker } from '../chapter-keys.ts';
import { divisionRoles } from '../division-roles.ts';
import type { PlacedHeading } from './find-headings.ts';
import type { Lines } from './lines.ts';
import type { ParagraphMode } from './paragraph-mode.ts';
import { readBlocks } from './read-blocks.ts';

interface Body {
  lines: Lines;
  from: number;
  to: number;
  mode: ParagraphMode;
  headings: readonly PlacedHeading[];
  contents: { from: number; to: number } | null;
  keys: KeyMaker;
}

/**
 * Part the lines of a text into chapters at its headings.
 *
 * Text before the first heading becomes a preface; a book's or part's heading with no text of its own is handed to the
 * chapter that follows it.
 */
export function buildChapters(body: Body): Chapter[] {
  const { headings } = body;
  const wide = wideGapsMean(body);
  const chapters: Chapter[] = [];
  const first = headings[0]?.line ?? body.to;
  const preface = toChapter(body, null, null, body.from, first, wide);
  if (preface !== null) chapters.push(preface);
  const upper = divisionRoles(headings);
  let division: string | null = null;
  for (const [index, heading] of headings.entries()) {
    const end = headings[index + 1]?.line ?? body.to;
    const chapter = toChapter(body, heading, division, heading.end, end, wide);
    if (chapter !== null) {
      chapters.push(chapter);
      division = null;
    } else if (upper.has(heading.role))
      division = division === null ? title(heading) : `${division} · ${title(heading)}`;
  }
  return chapters;
}

function toChapter(
  body: Body,
  heading: PlacedHeading | null,
  division: string | null,
  from: number,
  to: number,
  wide: boolean,
): Chapter | null {
  const { contents, lines } = body;
  // A table of contents inside the range is passed over.
  const inside = contents !== null && contents.from >= from && contents.to <= to;
  const children = inside
    ? [
        ...readBlocks(lines, from, contents.from, body.mode, wide),
        ...readBlocks(lines, contents.to, to, body.mode, wide),
      ]
    : readBlocks(lines, from, to, body.mode, wide);
  while (children.at(-1)?.type === 'sceneBreak') children.pop();
  if (children.length === 0) return null;
  const start = heading?.line ?? from;
  const only = body.headings.length === 0;
  return {
    type: 'chapter',
    key: body.keys(heading === null ? (only ? null : 'preface') : heading.written || null),
    title: heading === null ? null : heading.title,
    number: heading?.number ?? null,
    role: heading?.role ?? (only ? 'text' : 'preface'),
    division,
    children,
    position: {
      start: { line: start + 1, column: 1, offset: lines.offsets[start] ?? 0 },
      end: children.at(-1)?.position?.end ?? { line: to, column: 1 },
    },
  };
}

function title(heading: PlacedHeading): string {
  return heading.title !== null && !heading.written.includes(heading.title)
    ? `${heading.written}: ${heading.title}`
    : heading.written;
}

/** Three blank lines mean something where most gaps are narrower. */
function wideGapsMean(body: Body): boolean {
  let wide = 0;
  let narrow = 0;
  let run = 0;
  const heads = new Set(body.headings.map((heading) => heading.line));
  for (let at = body.from; at < body.to; at += 1) {
    if (!/\S/.test(body.lines.text[at] ?? '')) run += 1;
    else {
      if (run >= 3 && !heads.has(at)) wide += 1;
      else if (run > 0) narrow += 1;
      run = 0;
    }
  }
  return wide > 0 && wide * 12 < narrow;
}
