import { expect, test } from 'vitest';
import { isOtherSize } from '../../src/story/is-other-size.ts';

test.each([
  ['Words', '4,200', 1000, true],
  ['Word count', '~900', 400, true],
  ['Word Count', '1.204', 300, true],
  ['Story Size', '12,345 words (67Kb as text)', 900, true],
  ['Wörter', '4200', 1000, true],
  ['Слов', '4 200', 1000, true],
  ['Words', '4,200', 4000, false],
  ['Words', '90', 20, true],
  ['Words', '1000', 870, false],
  ['Words', '1000', 869, true],
  ['Words', '850', 1000, false],
  ['Words', '4,200', 0, false],
  ['Size', '67Kb', 900, false],
  ['Size', '67', 900, false],
  ['Length', '12 pages', 900, false],
  ['Размер', 'Мини', 900, false],
  ['Words', 'many', 900, false],
] as const)('%s: %s beside %i words differs: %s', (label, written, words, differs) => {
  const field = { name: 'size', label, value: written, written, line: 1, origin: 'label', confidence: 1 } as const;
  expect(isOtherSize(field, words)).toBe(differs);
});
