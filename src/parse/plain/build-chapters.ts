import type { FlowContent } from '../../story/nodes.ts';
import { type AssembledChapters, assembleChapters } from '../assemble-chapters.ts';
import type { KeyMaker } from '../chapter-keys.ts';
import { divisionRoles } from '../division-roles.ts';
import { isBlankLine } from '../leading.ts';
import type { Lines } from './lines.ts';
import type { ParagraphMode } from './paragraph-mode.ts';
import type { FoundHeadings } from './placed-heading.ts';
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
  const wide = wideGapsMean(body);
  const upper = divisionRoles(found.headings);
  const first = found.headings[0]?.line ?? to;
  const opening = readRange(body, from, first, wide);
  const sections = found.headings.map((heading, index) => ({
    heading,
    isDivision: upper.has(heading.role),
    children: readRange(body, heading.end, found.headings[index + 1]?.line ?? to, wide),
    start: { line: heading.line + 1, column: 1, offset: lines.offsets[heading.line] ?? 0 },
  }));
  const start = opening[0]?.position?.start ?? { line: from + 1, column: 1, offset: lines.offsets[from] ?? 0 };
  return assembleChapters([{ heading: null, isDivision: false, children: opening, start }, ...sections], keys);
}

/** The nodes of a range of lines, without a table of contents inside it. */
function readRange(body: Body, from: number, to: number, wide: boolean): FlowContent[] {
  const { lines, mode } = body;
  const { contents } = body.found;
  if (contents === null || contents.from < from || contents.to > to) return readBlocks(lines, from, to, mode, wide);
  return [...readBlocks(lines, from, contents.from, mode, wide), ...readBlocks(lines, contents.to, to, mode, wide)];
}

/** Three blank lines mean something where most gaps are narrower. */
function wideGapsMean(body: Body): boolean {
  let wide = 0;
  let narrow = 0;
  let run = 0;
  const heads = new Set(body.found.headings.map((heading) => heading.line));
  for (let at = body.from; at < body.to; at += 1) {
    if (isBlankLine(body.lines.text[at] ?? '')) run += 1;
    else {
      if (run >= 3 && !heads.has(at)) wide += 1;
      else if (run > 0) narrow += 1;
      run = 0;
    }
  }
  return wide > 0 && wide * 12 < narrow;
}
