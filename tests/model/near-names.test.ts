import { expect, test } from 'vitest';
import { nearNames } from '../../src/model/near-names.ts';

const pairs = (...names: string[]) => [...nearNames(names)].map(([name, others]) => `${name}: ${others.join(', ')}`);

test.each([
  ['Harbour Lights', 'Harbor Lights'],
  ['Buffy Summers', 'Bufyf Summers'],
  ['Hurt/Comfort', 'hurt-comfort'],
  ['The Salt Road', 'Salt Road'],
  ['slow burn romance', 'romance (slow burn)'],
  ['Ghosts', 'Ghost'],
  ['Café Noir', 'Cafe Noir'],
  ['Fred and George', 'Fred & George'],
])('%s and %s may be the same', (a, b) => {
  expect(pairs(a, b)).toEqual([`${a}: ${b}`, `${b}: ${a}`]);
});

test.each([
  ['Season 1', 'Season 2'],
  ['Book 10', 'Book 100'],
  ['Mara', 'Sara'],
  ['雨の日', '雪の日'],
  ['!!!', '???'],
  ['Harbour Lights', 'Harbour Nights Out'],
])('%s and %s are not', (a, b) => {
  expect(pairs(a, b)).toEqual([]);
});

test('thirty thousand names are compared in time', () => {
  const names = Array.from(
    { length: 30_000 },
    (_, n) => `name ${n.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[Number(d)] ?? '')} of a term`,
  );
  const start = process.cpuUsage().user;
  expect(nearNames([...new Set(names)]).size).toBeGreaterThan(0);
  expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(20);
});
