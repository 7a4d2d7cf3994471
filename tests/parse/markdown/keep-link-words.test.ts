import type { RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { keepLinkWords } from '../../../src/parse/markdown/keep-link-words.ts';

test('keeps words in a list that is longer than a call may have arguments', () => {
  const item = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });
  const items = Array.from({ length: 300_000 }, () => item('a'));
  const list = { type: 'blockquote', children: [...items, item('[[the mill|mill]]')] } as RootContent;
  keepLinkWords([list]);
  expect('children' in list && list.children.at(-1)).toEqual(item('mill'));
});
