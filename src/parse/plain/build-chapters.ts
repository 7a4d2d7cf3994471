import type { AuthorNote, FlowContent, Passage } from '../../story/nodes.ts';
import { type AssembledChapters, assembleChapters } from '../assemble-chapters.ts';
import type { KeyMaker } from '../chapter-keys.ts';
import { divisionRoles } from '../division-roles.ts';
import { gapThatBreaks } from './gap-that-breaks.ts';
import { type Lines, lineOfFile } from './lines.ts';
import { findOpeningMatter } from './opening-matter.ts';
import { JOINED_BLOCKS, type ParagraphMode } from './paragraph-mode.ts';
import type { FoundHeadings, Skipped } from './placed-heading.ts';
import { readBlocks } from './read-blocks.ts';

/** The lines of a text and how they are read. */
interface Body {
  lines: Lines;
  /** First line, `to` behind the last one (0-based). */
  from: number;
  to: number;
  mode: ParagraphMode;
  found: FoundHeadings;
  keys: KeyMaker;
}

/** Part the lines of a text into chapters at its headings. */
export function buildChapters(body: Body): AssembledChapters {
  const { lines, from, to, found, keys } = body;
  const gap = gapThatBreaks(body.lines.text, from, to, body.mode, found.headings);
  const upper = divisionRoles(found.headings);
  const first = found.headings[0]?.line ?? to;
  // What stands above a first heading may be a note itself.
  const opening = found.headings.length === 0 ? readSection(body, from, first, gap) : readRange(body, from, first, gap);
  const sections = found.headings.map((heading, index) => ({
    heading,
    isDivision: upper.has(heading.role),
    children: readSection(body, heading.end, found.headings[index + 1]?.line ?? to, gap),
    start: { line: lineOfFile(lines, heading.line) + 1, column: 1, offset: lines.offsets[heading.line] ?? 0 },
  }));
  const start = opening[0]?.position?.start ?? {
    line: lineOfFile(lines, from) + 1,
    column: 1,
    offset: lines.offsets[from] ?? 0,
  };
  return assembleChapters([{ heading: null, isDivision: false, children: opening, start }, ...sections], keys);
}

/** Mottoes and recaps, then the nodes of a section. */
function readSection(body: Body, from: number, to: number, gap: number | null): FlowContent[] {
  const { lines } = body;
  const notes: AuthorNote[] = [];
  let start = from;
  for (const matter of findOpeningMatter(lines.text, from, to)) {
    const children = readBlocks(lines, matter.from, matter.to, JOINED_BLOCKS, null);
    const motto: Passage = { type: 'passage', kind: 'epigraph', alternative: null, children };
    notes.push({
      type: 'authorNote',
      placement: 'before',
      why: matter.kind === 'epigraph' ? 'a motto with its source' : 'it tells what happened before',
      children: matter.kind === 'epigraph' ? [motto] : children,
    });
    start = matter.to;
  }
  const rest = readRange(body, start, to, gap);
  // A rule below a motto parts it from the text, and no scenes.
  while (notes.length > 0 && rest[0]?.type === 'sceneBreak') rest.shift();
  return [...notes, ...rest];
}

/** The first of sorted ranges that begins at a line or behind it. */
function firstFrom(skipped: readonly Skipped[], from: number): number {
  let low = 0;
  let high = skipped.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((skipped[middle] as Skipped).from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The nodes of a range of lines, without those that are no prose. */
function readRange(body: Body, from: number, to: number, gap: number | null): FlowContent[] {
  const { lines, mode, found } = body;
  const nodes: FlowContent[] = [];
  let start = from;
  for (let at = firstFrom(found.skipped, from); at < found.skipped.length; at += 1) {
    const skipped = found.skipped[at] as Skipped;
    if (skipped.from >= to) break;
    if (skipped.from < start || skipped.to > to) continue;
    // Of a long book these are more than a call may have arguments.
    for (const node of readBlocks(lines, start, skipped.from, mode, gap)) nodes.push(node);
    start = skipped.to;
  }
  return nodes.length === 0
    ? readBlocks(lines, start, to, mode, gap)
    : [...nodes, ...readBlocks(lines, start, to, mode, gap)];
}
