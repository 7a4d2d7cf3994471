import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { KnownLabels } from './known-labels.ts';

type Extension = ReturnType<typeof gfmFootnote>;
type Construct = Extract<NonNullable<Extension['text']>[string], { tokenize: unknown }>;

/**
 * Stories are prose: an indented line is a paragraph, and a paragraph above `---` is no heading.
 */
const PROSE: Extension = { disable: { null: ['codeIndented', 'setextUnderline'] } };

/** Parse all of a text with remark-parse: CommonMark with footnotes and strikethrough. */
export const parseWithRemark = remarkKnowing(null);

/**
 * Make a parser for parts of a document.
 *
 * @param known Labels that are defined anywhere in the document; null when only the text itself counts.
 */
export function remarkKnowing(known: KnownLabels | null): (text: string) => Root {
  const extensions = [PROSE, gfmFootnote(), gfmStrikethrough({ singleTilde: false })];
  if (known !== null) extensions.push(tell(known));
  const processor = unified()
    .use(remarkParse)
    .data('micromarkExtensions', extensions)
    .data('fromMarkdownExtensions', [gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()])
    .freeze();
  return (text) => processor.parse(text);
}

/** Notes are looked up where a bracket opens, links and pictures where it closes: the labels must be there before. */
function tell(known: KnownLabels): Extension {
  const bracket: Construct = {
    tokenize(_effects, _ok, nok) {
      this.parser.defined = known.links;
      this.parser.gfmFootnotes = known.footnotes;
      return nok;
    },
  };
  return { text: { 91: bracket, 93: bracket } };
}
