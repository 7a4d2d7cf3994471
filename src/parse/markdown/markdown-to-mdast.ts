import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * Stories are prose: an indented line is a paragraph, and a paragraph above `---` is no heading.
 */
const PROSE = { disable: { null: ['codeIndented', 'setextUnderline'] } };

const PROCESSOR = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [PROSE, gfmFootnote(), gfmStrikethrough({ singleTilde: false })])
  .data('fromMarkdownExtensions', [gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()])
  .freeze();

/** Parse Markdown (CommonMark with footnotes and strikethrough) into mdast. */
export function markdownToMdast(text: string): Root {
  return PROCESSOR.parse(text);
}
