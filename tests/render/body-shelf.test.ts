import { expect, test } from 'vitest';
import { makeBodyShelf } from '../../src/render/body-shelf.ts';

test('the pages of one work share what was loaded', async () => {
  const loaded: string[] = [];
  const shelf = makeBodyShelf(async (key) => {
    loaded.push(key);
    return { html: (fragment) => Buffer.from(`${key}/${fragment}`) };
  });
  const first = await shelf.open([{ body: 'a', fragment: 0 }, null, { body: 'a', fragment: 1 }]);
  await shelf.open([{ body: 'a', fragment: 2 }]);
  await shelf.open([{ body: 'b', fragment: 0 }]);
  expect(loaded).toEqual(['a', 'b']);
  expect(String(first.html({ body: 'a', fragment: 1 }))).toBe('a/1');
});

test('ids of a text begin with the key that its chapter has', async () => {
  const shelf = makeBodyShelf(async () => ({ html: () => Buffer.from('<p id="ann-1">ann-1</p>') }));
  const ref = { body: 'a', fragment: 0, ids: { from: 'ann', to: 'part-0' } };
  expect(String((await shelf.open([ref])).html(ref))).toBe('<p id="part-0-1">ann-1</p>');
});
