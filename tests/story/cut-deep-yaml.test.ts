import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { cutDeepYaml } from '../../src/story/cut-deep-yaml.ts';

test.each([
  'title: The Lamp\ntags: [a, [b, {c: d}]]\nsummary: >\n  He said :[ and left.\n',
  `tags:\n${'  - one\n'.repeat(500)}`,
  Array.from({ length: 300 }, (_, index) => `key${index}: smile :[`).join('\n'),
  '',
])('a text that nests no deeper than people do stays as it is', (text) => {
  expect(cutDeepYaml(text)).toBe(text);
});

test.each([
  ['lists', `title: x\none: ${'['.repeat(100_000)}`],
  ['maps', `title: x\none: ${'{a: '.repeat(100_000)}`],
  ['items on one line', `title: x\none:\n  ${'- '.repeat(100_000)}x`],
  ['indents', `title: x\n${Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}`],
])('%s that are nested without end are cut off, and what stands above is read', (_what, text) => {
  const cut = cutDeepYaml(text);
  expect(text.startsWith(cut)).toBe(true);
  expect(cut.length).toBeLessThan(5000);
  expect(parseDocument(cut).get('title')).toBe('x');
});
