import { expect, test } from 'vitest';
import { nearNames } from '../../src/model/near-names.ts';

const pairs = (...names: string[]) => [...nearNames(names)].map(([name, others]) => `${name}: ${others.join(', ')}`);

test.each([
  ['Harbour Lights', 'Harbor Lights'],
  ['Buffy Summers', 'Bufyf Summers'],
  ['Angst', 'Angts'],
  ['Jonas', 'Jonaz'],
  ['Star Wars', 'Star Warz'],
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
  ['Cats', 'Cots'],
  ['雨の日', '雪の日'],
  ['!!!', '???'],
  ['Harbour Lights', 'Harbour Nights Out'],
])('%s and %s are not', (a, b) => {
  expect(pairs(a, b)).toEqual([]);
});

test('of names that are all a letter apart each is compared with fifty at most', () => {
  const names = Array.from({ length: 600 }, (_, n) => `harbour${String.fromCodePoint(0x4e00 + n)}`);
  const found = nearNames(names);
  const compared = [...found.values()].reduce((sum, others) => sum + others.length, 0);
  // A letter that is taken away leaves the same rest of all of them.
  expect(found.size).toBe(names.length);
  expect(compared).toBeLessThanOrEqual(2 * 50 * names.length);
});
