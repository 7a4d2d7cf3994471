import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { markdownToMdast } from '../../../src/parse/markdown/markdown-to-mdast.ts';
import { readMarkdown } from '../../../src/parse/markdown/read-markdown.ts';
import { textOf } from '../../../src/story/text-of.ts';
import { anyMarks, proseDocument } from '../../support/markdown-documents.ts';

const read = (text: string) => readMarkdown(text, 'a.md');
const rules = (text: string) => read(text).messages.map(({ ruleId, line }) => [ruleId, line]);

/** How many quotes and list items stand in one another at most. */
function depthOf(node: Nodes): number {
  const below = 'children' in node ? Math.max(0, ...node.children.map(depthOf)) : 0;
  return below + (node.type === 'blockquote' || node.type === 'listItem' ? 1 : 0);
}

describe('ordinary documents are read as ever', () => {
  test('prose and any marks', () => {
    fc.assert(
      fc.property(fc.oneof(proseDocument, anyMarks), (text) => {
        expect(read(text)).toEqual({ root: markdownToMdast(text), messages: [] });
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['an index of four hundred links', '[A title of a work](works/a-title-of-a-work.md) by Somebody  \n'.repeat(400)],
    ['a list of three hundred emphasised items', '- *one* and [two](three)\n'.repeat(300)],
    ['three hundred numbered items', Array.from({ length: 300 }, (_, n) => `${n + 1}. *one*`).join('\n')],
    ['four hundred notes', Array.from({ length: 400 }, (_, n) => `[^${n}]: See *there*.`).join('\n')],
    [
      'four hundred definitions',
      Array.from({ length: 400 }, (_, n) => `[a${n}]: https://a.example/${n} "A"`).join('\n'),
    ],
    ['a page of emphasis in one paragraph', 'She *did* say so, and he **knew** it  and (x) as well.\n'.repeat(200)],
    ['a picture drawn in code', `\`\`\`\n${'[_]*[_]*\n'.repeat(500)}\`\`\``],
    ['lists nested forty deep', Array.from({ length: 40 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n')],
  ])('%s', (_what, text) => {
    const { root, messages } = read(text);
    expect(root).toEqual(markdownToMdast(text));
    expect(messages.filter(({ ruleId }) => ruleId === 'nesting-capped')).toEqual([]);
  });
});

describe('a paragraph of more marks than prose has', () => {
  test.each([
    ['asterisks', 'a* '.repeat(2000)],
    ['emphasis within emphasis', `${'*a '.repeat(2000)}${'b* '.repeat(2000)}`],
    ['two long runs', `${'*'.repeat(3000)}a${'*'.repeat(3000)}`],
    ['brackets', '[a]('.repeat(2000)],
    ['backticks', Array.from({ length: 100 }, (_, n) => `a${'`'.repeat(n + 1)}`).join(' ')],
    ['comments that never end, and a sign', `${'a <!-- '.repeat(100)}>`],
    ['a quote that goes on outside', `> a\n${'b\n'.repeat(2000)}`],
  ])('is text as it stands: %s', (_what, text) => {
    const source = `Before *this*.\n\n${text}\n\nAfter *this*.`;
    const { root } = read(source);
    expect(rules(source)).toEqual([['marks-as-text', 3]]);
    expect(root.children).toHaveLength(3);
    expect(root.children.map((node) => (node.type === 'paragraph' ? node.children.length : 0))).toEqual([3, 1, 3]);
    const squeezed = (words: string) => words.replace(/\s+/g, ' ').trim();
    expect(squeezed(textOf(root.children[1] as Nodes))).toBe(squeezed(text));
  });

  test('leaves the paragraphs and items beside it alone', () => {
    const { root } = read(`- *one*\n- ${'a* '.repeat(2000)}\n- *two*`);
    const [list] = root.children;
    expect(
      list?.type === 'list' && list.children.map((item) => textOf(item.children[0] as Nodes).includes('*')),
    ).toEqual([false, true, false]);
  });

  test('may hold the letters that stand for marks meanwhile', () => {
    const own = Array.from({ length: 32 }, (_, n) => String.fromCharCode(0xfdd0 + n)).join('');
    const text = `${own}\ue000\ue001 ${'a* '.repeat(2000)}`;
    expect(textOf(read(text).root)).toBe(text.trim());
  });
});

describe('nesting', () => {
  test.each([
    ['quotes', '> '.repeat(10_000).concat('deep')],
    ['quotes, a line each', Array.from({ length: 300 }, (_, n) => `${'>'.repeat(n + 1)} a`).join('\n')],
    ['lists', '- '.repeat(10_000).concat('deep')],
    ['lists, a line each', Array.from({ length: 90 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n')],
    ['lists by tabs', Array.from({ length: 90 }, (_, n) => `${'\t'.repeat(n)}- a`).join('\n')],
    ['quotes in lists', Array.from({ length: 90 }, (_, n) => `${'  '.repeat(n)}- > - a`).join('\n')],
  ])('%s are nested at most fifty deep; what is deeper is text', (_what, text) => {
    const { root } = read(text);
    expect(rules(text).map(([rule]) => rule)).toEqual(['nesting-capped']);
    expect(depthOf(root)).toBeLessThanOrEqual(50);
    expect(depthOf(root)).toBeGreaterThan(40);
    const letters = (words: string) => words.match(/[a-z]/g)?.length;
    expect(letters(textOf(root))).toBe(letters(text));
  });
});
