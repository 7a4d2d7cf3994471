import { expect, test } from 'vitest';
import { type List, openData } from '../../../src/client/filter/load-data.ts';
import type { SortName } from '../../../src/client/filter/query.ts';

const HOME = 'https://shelf.example/';
const marks = ['00000000000a', '00000000000b', '00000000000c'];

/** Three works in two boxes, and a page of the list of all of them. */
async function open(page: Record<string, string> | null) {
  const files: Record<string, unknown> = {
    'search.json': {
      version: 3,
      works: 3,
      cards: { author: ['d0', 'd1'], updated: ['d2'], words: ['d3'] },
      pageSize: 1,
      facets: [],
      shards: [],
      columns: { card: 'x', 'box-author': 'x', 'box-updated': 'x', 'box-words': 'x' },
    },
    'column-card.x.json': [10, 11, 12],
    'column-box-author.x.json': [0, 1, 0],
    'column-box-updated.x.json': [0, 0, 0],
    'cards-author-0.d0.json': { [marks[0] ?? '']: 'box a', [marks[2] ?? '']: 'box c' },
    'cards-author-1.d1.json': { [marks[1] ?? '']: 'box b' },
    'cards-updated-0.d2.json': Object.fromEntries(marks.map((mark) => [mark, 'box of all'])),
  };
  const asked: string[] = [];
  const data = await openData(`${HOME}search/`, HOME, async (url) => {
    const path = url.slice(HOME.length);
    asked.push(path);
    if (path.startsWith('search/')) return files[path.slice('search/'.length)];
    if (page === null) throw new Error('404');
    return {
      querySelector: (selector: string) => {
        const html = page[/"(\w+)"/.exec(selector)?.[1] ?? ''];
        return html === undefined ? null : { outerHTML: html };
      },
    };
  });
  const lists: List[] = [['works/', null]];
  const cards = (ranks: number[], sort: SortName = 'title') => data.cards(ranks, sort, lists);
  return { cards, asked: () => asked.filter((path) => !/column|search\.json/.test(path)), loaded: () => asked };
}

test('cards come from the pages of a list where those are less, and know where their links start', async () => {
  const { cards, asked } = await open({ '00000000000a': 'page a', '00000000000b': 'page b' });
  expect(await cards([0, 1])).toEqual([
    ['page a', `${HOME}works/`],
    ['page b', `${HOME}works/page/2/`],
  ]);
  expect(asked()).toEqual(['works/', 'works/page/2/']);
});

test('a card that its page does not have comes from its box', async () => {
  const { cards } = await open({ '00000000000a': 'page a' });
  expect(await cards([0, 1])).toEqual([
    ['page a', `${HOME}works/`],
    ['box b', HOME],
  ]);
  const without = await open(null);
  expect(await without.cards([2, 1])).toEqual([
    ['box c', HOME],
    ['box b', HOME],
  ]);
});

test('boxes of an order are looked at where that order is asked for', async () => {
  const { cards, asked, loaded } = await open(null);
  expect(await cards([2, 1, 0], 'published')).toEqual(marks.map(() => ['box of all', HOME]));
  expect(asked()).toEqual(['search/cards-updated-0.d2.json']);
  expect(loaded()).not.toContain('search/column-box-words.x.json');
});
