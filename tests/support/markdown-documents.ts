import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect } from 'vitest';
import { markdownToMdast } from '../../src/parse/markdown/markdown-to-mdast.ts';
import { parseWithRemark } from '../../src/parse/markdown/parse-with-remark.ts';

/** Everything that means something to Markdown, and what stands around it. */
const MARKS =
  '\n|\n\n|\n\n\n|\r|\r\n| |  |    |\t|a|b|Word|two words|.|*|**|***|_|__|# |## |#|-|- |* |+ |1. |2) |10. |>|> |`|```|~|~~|~~~|' +
  '[|]|](|[a]|[^a]|[a]: /u|[^a]: n|]:|:|![|!|(|"t"|<|<!--|-->|<div>|</div>|<b>|<hr />|<script>|</script>|<?|?>|<a@b.c>|&|&amp;|&#65;|' +
  '\\|\\*|\\\n|  \n|\n---\n|***\n|* * *|===|"|“|—|\u00a0|\u3000|é|東|😀|$|\0|\ufeff|\u2028|\f|\u200b|\ud83d';
/** The bar is the separator above, and means nothing to Markdown. */
const mark = fc.constantFrom(...MARKS.split('|'));

/** Any sequence of marks: mostly nonsense, as short as what goes wrong. */
export const anyMarks = fc.array(mark, { maxLength: 40 }).map((marks) => marks.join(''));

const words = fc.constantFrom(
  'It was late.',
  '"Come in," she said',
  'the harbour—grey',
  'don’t',
  'Øystein',
  '5 * 3',
  'snake_case_name',
  'AT&T & Co.',
  '\\* \\*',
  '[_Aside_]',
  'he waits…',
  'I <3 you',
);
const inline = fc.oneof(
  { weight: 6, arbitrary: words },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom('*', '_', '**', '__', '~~', '`'), words).map(([m, w]) => m + w + m),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '[a link](/u)',
      '[a]',
      '[^1]',
      '![x](y)',
      '![a]',
      '![b][a]',
      '[A][]',
      '![^1]',
      '"*Oh!*"',
      'in*word*s',
      '<b>bold</b>',
      '&nbsp;',
      '**a *b* c**',
    ),
  },
  { weight: 1, arbitrary: mark },
);
const line = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
const prefix = fc.constantFrom(
  '',
  '',
  '',
  '',
  '  ',
  '\t',
  '      ',
  '# ',
  '### ',
  '> ',
  '- ',
  '1. ',
  '    - ',
  '[^1]: ',
  '[a]: ',
);
const suffix = fc.constantFrom('\n', '\n', '\n', '  \n', ' \n', '\\\n', ' #\n', '\t\n');
const stretch = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .array(fc.tuple(prefix, line, suffix), { minLength: 1, maxLength: 4 })
      .map((lines) => lines.flat().join('')),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '---\n',
      '* * *\n',
      '***\n',
      '```\n',
      '<!--\n',
      '-->\n',
      '<div>\n',
      '[a]: /u "t"\n',
      '[^1]: A note.\n',
    ),
  },
);

/** Prose with syntax in it, in stretches between blank lines. */
export const proseDocument = fc
  .array(fc.tuple(stretch, fc.constantFrom('\n', '\n', '\n\n', ' \n', '')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));

/** Expect the tree that remark-parse makes of the whole text, every position and key included. */
export function expectRemarksTree(text: string): void {
  const tree = markdownToMdast(text);
  const expected = parseWithRemark(text);
  // The matcher explains a difference, and takes twenty times as long to find none.
  if (!isDeepStrictEqual(tree, expected)) expect(tree, JSON.stringify(text)).toStrictEqual(expected);
}

/** Kinds of documents that a tree is expected of. */
export const DOCUMENTS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'prose with syntax in it': proseDocument,
  'any sequence of marks': anyMarks,
  'any text': fc.string({ unit: 'binary', maxLength: 60 }),
};

/** Expect that tree of so many documents of a kind. */
export function expectRemarksTrees(kind: string, numRuns: number): void {
  fc.assert(fc.property(DOCUMENTS[kind] as fc.Arbitrary<string>, expectRemarksTree), { numRuns });
}
