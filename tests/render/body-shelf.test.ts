import { expect, test } from 'vitest';
import { makeBodyShelf } from '../../src/render/body-shelf.ts';

test('the pages of one work share what was loaded, and the next work lets it go', async () => {
  const loaded: string[] = [];
  const shelf = makeBodyShelf(async (key) => {
    loaded.push(key);
    return { html: (fragment) => `${key}/${fragment}` };
  });
  const first = await shelf.open('one', [{ body: 'a', fragment: 0 }, null, { body: 'a', fragment: 1 }]);
  await shelf.open('one', [{ body: 'a', fragment: 2 }]);
  expect(loaded).toEqual(['a']);
  await shelf.open('two', [{ body: 'b', fragment: 0 }]);
  await shelf.open('one', [{ body: 'a', fragment: 0 }]);
  expect(loaded).toEqual(['a', 'b', 'a']);
  expect(first.html({ body: 'a', fragment: 1 })).toBe('a/1');
});
