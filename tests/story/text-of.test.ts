import type { Node } from 'unist';
import { expect, test } from 'vitest';
import { textOf } from '../../src/story/text-of.ts';

test('marks vanish, breaks are line ends, pictures are their words, ruby is its base', () => {
  const tree = {
    type: 'paragraph',
    children: [
      { type: 'text', value: 'one ' },
      { type: 'emphasis', children: [{ type: 'text', value: 'two' }] },
      { type: 'break' },
      { type: 'image', url: 'a.png', alt: 'three' },
      { type: 'html', value: '<b>' },
      { type: 'ruby', value: '漢字', reading: 'かんじ' },
    ],
  } as Node;
  expect(textOf(tree)).toBe('one two\nthree漢字');
});
