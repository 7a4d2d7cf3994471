import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownToMdast } from '../../../src/parse/markdown/markdown-to-mdast.ts';
import { plainText } from '../../../src/prose/plain-text.ts';
import { setTypography } from '../../../src/prose/typography/set-typography.ts';
import type { FlowContent } from '../../../src/story/nodes.ts';
import { randomProse } from '../random-prose.ts';
import { paragraph, setText } from './set-text.ts';

/** Pieces that meet in every order. */
const PIECES =
  "\"|'|`|“|”|‘|’|„|«|»|«\u202F|\u202F»| |  |\n|\u00A0|\u2028|-|--|---|—|–|.|...|. . .|…|,|?|!|;|:|(|)|¿|a|word|Word|n|em|is|1|12|1990|https://a.b/c'd|:')|<b>|\uFFFC|𝒳".split(
    '|',
  );
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 16 }).map((parts) => parts.join(''));
const language = fc.constantFrom('en', 'fr', 'fr-CA', 'de', 'es');
const leaf = text.map((value) => ({ type: 'text' as const, value }));
const line: fc.Arbitrary<FlowContent> = fc
  .array(
    fc.oneof(
      leaf,
      leaf.map((child) => ({ type: 'emphasis' as const, children: [child] })),
      fc.constantFrom({ type: 'break' as const }, { type: 'inlineCode' as const, value: '"--"' }),
    ),
    { maxLength: 4 },
  )
  .map((children) => ({ type: 'paragraph', children }));
const prose = fc.oneof(
  randomProse,
  line.map((node) => [node]),
);

describe('setting', () => {
  test('twice is the same as setting once', () => {
    const check = (nodes: FlowContent[], tag: string) => {
      const once = setTypography(nodes, { language: tag, style: 'auto' });
      expect(setTypography(once, { language: tag, style: 'auto' })).toBe(once);
    };
    fc.assert(fc.property(prose, language, check), { numRuns: 5000 });
  });

  test('keeps every word and figure, and the order of them', () => {
    const bare = (nodes: readonly FlowContent[]) => plainText(nodes).replace(/["'`“”‘’‚„«»\s.…—–-]/g, '');
    const check = (nodes: FlowContent[], tag: string) => {
      expect(bare(setTypography(nodes, { language: tag, style: 'auto' }))).toBe(bare(nodes));
    };
    fc.assert(fc.property(prose, language, check), { numRuns: 2000 });
  });

  test('leaves the nodes that it was given as they were', () => {
    const check = (nodes: FlowContent[], tag: string) => {
      const before = JSON.stringify(nodes);
      setTypography(nodes, { language: tag, style: 'auto' });
      expect(JSON.stringify(nodes)).toBe(before);
    };
    fc.assert(fc.property(prose, language, check), { numRuns: 500 });
  });

  test('takes time in proportion to the text, even for marks in heaps', () => {
    const heaps = ['"', "'", "'e ", '"a ', "' ", "'a", "12' ", '. ', '. . . . ', '- ', '-a ', '<a ', ":'"];
    const started = performance.now();
    for (const heap of heaps) for (const tag of ['en', 'fr', 'es']) setText(`a ${heap.repeat(20_000)}`, tag);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('what is set', () => {
  test('pairs across emphasis and links', () => {
    expect(setMarkdown('"*Don\'t*" he said, "[go](a.md)*!*"')).toBe('“Don’t” he said, “go!”');
  });

  test('spares code, raw HTML and addresses', () => {
    const written =
      '"`it\'s "`" <kbd>it\'s "x"</kbd> <b title="x">it\'s</b> <https://a.b/it\'s--x> [https://a.b/c--d](https://a.b/c--d)';
    expect(setMarkdown(written)).toBe('“it\'s "” it\'s "x" it’s https://a.b/it\'s--x https://a.b/c--d');
    expect(setMarkdown('```\nit\'s "code"\n```')).toBe('it\'s "code"');
  });

  test('reaches headings, lists, quotations, tables and notes', () => {
    expect(setMarkdown("# It's\n\n- it's\n\n> it's\n\n| it's |\n|-|\n| it's |\n\na[^1]\n\n[^1]: it's")).not.toContain(
      "'",
    );
  });

  test('starts anew with every kept line of a verse', () => {
    expect(setMarkdown("'Twas night  \n'And all was still  \nin '94")).toBe('’Twas night\n‘And all was still\nin ’94');
  });

  test('leaves logs alone', () => {
    const log: FlowContent = {
      type: 'passage',
      kind: 'log',
      alternative: null,
      children: [paragraph('> ls --all "x"')],
    };
    expect(setTypography([log], { language: 'en', style: 'auto' })[0]).toBe(log);
  });

  test('shares what did not change, and keeps positions', () => {
    const nodes = markdownToMdast("Plain words.\n\nIt's *plain* too.").children as FlowContent[];
    const set = setTypography(nodes, { language: 'en', style: 'auto' });
    expect(set[0]).toBe(nodes[0]);
    expect(set[1]).not.toBe(nodes[1]);
    expect(set[1]?.position).toEqual(nodes[1]?.position);
  });
});

describe('the switch', () => {
  test.each([
    ['off', 'en', '"It\'s"'],
    ['auto', 'en', '“It’s”'],
    ['auto', 'it', '"It\'s"'],
    ['auto', 'und', '"It\'s"'],
    ['on', 'it', '“It’s”'],
  ] as const)('%s with %s gives %s', (style, tag, set) => {
    expect(setText('"It\'s"', tag, style)).toBe(set);
  });
});

function setMarkdown(written: string): string {
  const nodes = markdownToMdast(written).children as FlowContent[];
  return plainText(setTypography(nodes, { language: 'en', style: 'auto' }));
}
