import { expect, test } from 'vitest';
import { splitLists } from '../../src/render/split-lists.ts';

test('a page is cut where its lists stand', () => {
  expect(splitLists('<p id="a">One.</p>\n<p id="b">[[:works 1]]</p>\n<p>Two.</p>')).toEqual([
    { html: '<p id="a">One.</p>\n', lists: [0] },
    { html: '\n<p>Two.</p>', lists: [] },
  ]);
});

test('a list inside an element follows it, and lists in a row stay in order', () => {
  const html = '<div class="x"><p>[[:works 1]]</p><br /><p>In.</p></div><p>[[:works 2]]</p>';
  expect(splitLists(html)).toEqual([
    { html: '<div class="x"><br /><p>In.</p></div>', lists: [0] },
    { html: '', lists: [1] },
  ]);
});

test('without a list there is one piece, and of an empty page none', () => {
  expect(splitLists('<p>a</p>')).toEqual([{ html: '<p>a</p>', lists: [] }]);
  expect(splitLists('')).toEqual([]);
});
