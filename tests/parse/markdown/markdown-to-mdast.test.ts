import { describe, expect, test } from 'vitest';
import { markdownToMdast } from '../../../src/parse/markdown/markdown-to-mdast.ts';
import { expectRemarksTree } from '../../support/markdown-documents.ts';

describe('blocks that reach over blank lines stay whole', () => {
  const prose = `${'Plain prose '.repeat(20)}.\n\n`.repeat(10);
  test.each([
    ['a list with blank lines', '- one\n\n- two\n\n  more\n\n- three\n\n'],
    ['a list and indented prose after it', '- one\n\n   Indented.\n\n'],
    ['a list followed by another kind', '- one\n\n* two\n\n1. three\n\n2) four\n\n'],
    ['a list followed by a rule, a heading, a quote', '- one\n\n* * *\n\n- two\n\n# Three\n\n- four\n\n> five\n\n'],
    ['an empty list item', '-\n\n  not in it\n\n'],
    ['a code block', '```\none\n\n# two\n\n~~~\n\n```\n\n'],
    ['a code block in a list', '- ```\n  one\n\n  two\n\nthree\n\n'],
    ['a comment', '<!-- one\n\n*two*\n\n-->\nthree\n\n'],
    ['a script', '<script>\n\n*one*\n\n</script>\n\n'],
    ['a quote, which does not', '> one\n\n> two\nlazy\n\nthree\n\n'],
    ['a note', '[^1]: one\n\n    two\n\n[^2]: three\n\nfour[^1][^2]\n\n'],
  ])('%s', (_, block) => {
    expectRemarksTree(block);
    expectRemarksTree(`${prose}${block}${prose}`);
    expectRemarksTree(`${prose}${block}x *y*\n\n${block}`);
  });

  test.each(['```', '<!--', '<?', '<![CDATA[', '- a\n ```', '> ```'])(
    'a block that %j opens and nothing closes',
    (open) => {
      expectRemarksTree(`${prose}${open}\n\n${prose}`);
    },
  );
});

describe('what is defined anywhere is known everywhere', () => {
  const prose = `${'Plain prose '.repeat(20)}.\n\n`.repeat(10);
  test.each([
    ['a link', '[a] and [*a*][a] and [A][] but [b]\n\n', '[a]: /u "t"\n\n'],
    ['a picture', '![a] and ![b][a]\n\n', '[a]: /u\n\n'],
    ['a note', 'one[^1] two[^2] and ![^1]\n\n', '[^1]: three\n\n'],
    ['a label of many lines and letters', '[Ǆ\n  ẞ Σας]\n\n', '[ǆ ss σας]: /u\n\n'],
    ['a definition in a quote', '[a]\n\n', '> [a]: /u\n\n'],
    ['a definition in a list', '[a]\n\n', '- one\n\n  [a]: /u\n\n'],
    ['a definition in a note', '[a] [^1]\n\n', '[^1]: one\n\n    [a]: /u\n\n'],
    ['no definition, in code', '[a]\n\n', '```\n[a]: /u\n```\n\n'],
    ['no definition, in a paragraph', '[a]\n\n', 'one\n[a]: /u\n\n'],
    ['no definition, in emphasis', '[a] _[b]:_ c\n\n', 'd [a]: e\n\n'],
    ['names that every object has', '[constructor] [^toString] [__proto__]\n\n', '[constructor]: /u\n\n'],
  ])('%s', (_, call, definition) => {
    expectRemarksTree(call + definition);
    expectRemarksTree(definition + prose + call);
    expectRemarksTree(call + prose + definition + call);
  });
});

describe('the edges of a document', () => {
  test.each([
    '',
    ' ',
    '\n',
    '\n\n \n',
    'a',
    'a\n',
    'a\n\n',
    'a  ',
    'a\n \t',
    '*a*',
    '# a #  ',
    '- a\n\n\n',
    '> a\n\n ',
    '```\na\n\n',
    '\ufeff',
    '\ufeffa\n\nb `c`',
    'a\n\n\ufeff`b`\n\nc',
    '\ufeff\ufeff# a',
    'a\r\nb\r\r- c',
  ])('%j', (text) => expectRemarksTree(text));
});

describe('hostile documents take no longer than long ones', () => {
  const prose = 'Plain prose of some words.\n\n';
  test.each([
    ['opening angles', `a${'<'.repeat(200_000)}`],
    ['brackets', `a${'['.repeat(200_000)}`],
    ['ampersands', '&a'.repeat(100_000)],
    ['backslashes', '\\'.repeat(200_000)],
    ['spaces', `a${' '.repeat(200_000)}b`],
    ['blank lines', ' \n'.repeat(200_000)],
    ['empty headings', '#\n'.repeat(100_000)],
    ['nested emphasis', `${'*a **b '.repeat(2)}${'c** d* '.repeat(2)}\n`.repeat(5_000)],
    ['plain prose', prose.repeat(40_000)],
  ])('%s', { timeout: 10_000 }, (_, text) => {
    expect(markdownToMdast(text).position?.end.offset).toBe(text.length);
  });

  test('a comment that nobody closes takes half a million characters with it, not the book', () => {
    const tree = markdownToMdast(`One.\n\n<!-- two\n\n${prose.repeat(30_000)}`);
    expect(tree.children.map((node) => node.type).slice(0, 3)).toEqual(['paragraph', 'html', 'paragraph']);
    expect(tree.children[1]?.position?.end.offset).toBeLessThan(600_000);
  });

  test('three hundred notes are found in a time that grows with them', () => {
    const count = 300;
    const numbers = Array.from({ length: count }, (_, index) => index);
    const text = `${numbers.map((n) => `Word[^${n}].\n\n`).join('')}${numbers.map((n) => `[^${n}]: Note.\n\n`).join('')}`;
    const { children } = markdownToMdast(text);
    expect(children.filter((node) => node.type === 'footnoteDefinition')).toHaveLength(count);
    expect(JSON.stringify(children).split('footnoteReference')).toHaveLength(count + 1);
  });
});
