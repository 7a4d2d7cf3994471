import type { Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import { findStretch, nextStretch, type Stretch } from './find-stretch.ts';
import type { KnownLabels } from './known-labels.ts';
import { parseRegion } from './parse-region.ts';
import { parseWithRemark, remarkKnowing } from './parse-with-remark.ts';
import { pointAt } from './point.ts';
import { readPlainStretch } from './read-plain-stretch.ts';

/** The parser has a price per call, and its cost grows with the length of a text: it does best in between. */
const BATCH_LENGTH = 2048;

/**
 * Parse a document stretch by stretch: plain ones directly, the others by remark-parse, neighbours together.
 *
 * @param text Text whose lines end in `\n`.
 * @param known Labels that the document defines; null if it defines none, or to find out which.
 */
export function parseStretches(text: string, known: KnownLabels | null): Root {
  const children: RootContent[] = [];
  const parse = known === null ? parseWithRemark : remarkKnowing(known);
  const mayDefine = text.includes(']:');
  let end: Position['end'] | null = null;
  let first: Stretch | null = null;
  let stretch = findStretch(text, 0, 1);
  while (stretch !== null) {
    const isPlain = !mayDefine || !text.slice(stretch.start, stretch.end).includes(']:');
    const plain = isPlain ? readPlainStretch(text, stretch, known === null) : null;
    const next = nextStretch(text, stretch);
    if (plain === null) first ??= stretch;
    if (first === null || (plain === null && next !== null && stretch.end - first.start < BATCH_LENGTH)) {
      for (const node of plain ?? []) children.push(node);
      stretch = next;
      continue;
    }
    // A plain stretch may turn out to be part of a block before it, and is met again if it is not.
    const region = parseRegion(text, first, plain === null ? next : stretch, parse);
    for (const node of region.nodes) children.push(node);
    first = null;
    end = region.end;
    stretch = region.next;
  }
  const start = { line: 1, column: 1, offset: 0 };
  return { type: 'root', children, position: { start, end: end ?? endOf(text) } };
}

function endOf(text: string): Position['end'] {
  let number = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) number += 1;
  return pointAt({ number, start: text.lastIndexOf('\n') + 1 }, text.length);
}
