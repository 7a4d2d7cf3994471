import { expect, test } from 'vitest';
import { type List, openData } from '../../../src/client/filter/load-data.ts';

const HOME = 'https://shelf.example/';
const marks = ['00000000000a', '00000000000b', '00000000000c'];

/** Three works in two boxes, and a page of the list of all of them. */
async function open(page: Record<string, string> | null) {
  const files: Record<string, unknown> = {
    'search.json': {
      version: 2,
      works: 3,
      cards: ['d0', 'd1'],
      pageSize: 1,
      facets: [],
      shards: [],
      columns: { card: 'x', box: 'x' },
    },
    'column-card.x.json': [10, 11, 12],
    'column-box.x.json': [0, 1, 0],
    'cards-0.d0.json': { [marks[0] ?? '']: 'box a', [marks[2] ?? '']: 'box c' },
    'cards-1.d1.json': { [marks[1] ?? '']: 'box b' },
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
  const cards = (ranks: number[]) => data.cards(ranks, lists);
  return { cards, asked: () => asked.filter((path) => !/column|search\.json/.test(path)) };
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
