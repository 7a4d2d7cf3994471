import { readMarkdown } from '../parse/markdown/read-markdown.ts';
import { splitLines } from '../parse/plain/lines.ts';
import { JOINED_BLOCKS } from '../parse/plain/paragraph-mode.ts';
import { readBlocks } from '../parse/plain/read-blocks.ts';
import type { FlowContent } from '../story/nodes.ts';
import { formatOf } from '../story/source-format.ts';

/** Read a summary by the rules of its file: Markdown in Markdown files, plain paragraphs in all others. */
export function summaryNodes(value: string, path: string): FlowContent[] {
  if (formatOf(path) !== 'text') return readMarkdown(value, path).root.children as FlowContent[];
  const lines = splitLines(value);
  return readBlocks(lines, 0, lines.text.length, { ...JOINED_BLOCKS, width: 1000 }, null);
}
