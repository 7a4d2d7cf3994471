import { expect, test } from 'vitest';
import { renderSite } from '../../src/render/render-site.ts';
import { takeTurns } from '../../src/render/take-turns.ts';
import { contextWith } from '../support/render-sample.ts';
import { sampleArchive } from '../support/sample-archive.ts';

async function* each(...values: string[]) {
  yield* values;
}

async function turns(wanted: string[], meanwhile: string[], wants: () => boolean): Promise<string> {
  const all: string[] = [];
  for await (const value of takeTurns(each(...wanted), each(...meanwhile), wants, (text) => text[0])) all.push(value);
  return all.join(' ');
}

test('what is wanted goes on as long as it is wanted, a whole group at a time', async () => {
  const answers = [true, false, true, true, false];
  const order = await turns(['a1', 'a2', 'b1', 'b2', 'c1', 'd1'], ['1', '2', '3'], () => answers.shift() ?? false);
  expect(order).toBe('a1 a2 1 b1 b2 c1 2 3 d1');
});

test('nothing is left over when one of the two ends sooner', async () => {
  expect(await turns(['a1', 'b1'], [], () => true)).toBe('a1 b1');
  expect(await turns(['a1', 'b1'], ['1', '2'], () => true)).toBe('a1 b1 1 2');
  expect(await turns(['a1', 'b1'], ['1', '2'], () => false)).toBe('1 2 a1 b1');
  expect(await turns([], ['1', '2'], () => true)).toBe('1 2');
});

test('a site has the same files with the same keys in whatever turns they are described', async () => {
  const keysWith = async (wantsJobs: (() => boolean) | null) => {
    const keys: [string, string][] = [];
    const files = renderSite(sampleArchive(), contextWith(), () => {}, null, wantsJobs);
    for await (const { path, key } of files) keys.push([path, key]);
    return keys;
  };
  const inOrder = await keysWith(null);
  const lists = await keysWith(() => false);
  expect(lists).not.toEqual(inOrder);
  let looks = 0;
  const mixed = await keysWith(() => {
    looks += 1;
    return looks % 3 === 0;
  });
  expect(mixed).not.toEqual(lists);
  for (const keys of [lists, mixed]) expect(keys.toSorted()).toEqual(inOrder.toSorted());
  expect(lists.at(-1)?.[0]).toMatch(/^works\//);
});
