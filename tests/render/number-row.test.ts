import { expect, test } from 'vitest';
import { makeNumberRow } from '../../src/render/number-row.ts';

test('a row of numbers is the list of what was put into it', () => {
  const row = makeNumberRow();
  const most = 2 ** 32 - 1;
  for (let at = 0; at < 40_000; at += 1) row.add(most - at);
  row.set(20_000, 7);
  row.set(40_000, 7);
  expect([row.length, row.at(0), row.at(20_000), row.at(39_999), row.at(40_000)]).toEqual([
    40_000,
    most,
    7,
    most - 39_999,
    0,
  ]);
});
