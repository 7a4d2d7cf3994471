import { expect, test } from 'vitest';
import { draw } from '../../src/render/draw.ts';

const items = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `story-${n}` }));

test('a hand is always the same, others are others, and none holds a thing twice', () => {
  const hands = [1, 2, 3].map((hand) => draw(items(500), 10, hand).map(({ id }) => id));
  expect(hands).toEqual([1, 2, 3].map((hand) => draw(items(500).toReversed(), 10, hand).map(({ id }) => id)));
  expect(new Set(hands.flat()).size).toBeGreaterThan(25);
  for (const hand of hands) expect(new Set(hand).size).toBe(10);
});

test('everything is drawn about as often as everything else', () => {
  const times = new Map<string, number>();
  for (let hand = 1; hand <= 2000; hand += 1)
    for (const { id } of draw(items(20), 5, hand)) times.set(id, (times.get(id) ?? 0) + 1);
  expect(Math.min(...times.values())).toBeGreaterThan(400);
  expect(Math.max(...times.values())).toBeLessThan(600);
});

test('a new item leaves most hands as they were, and few items are all drawn', () => {
  const changed = Array.from({ length: 100 }, (_, hand) => hand).filter(
    (hand) => JSON.stringify(draw(items(1000), 10, hand)) !== JSON.stringify(draw(items(1001), 10, hand)),
  );
  expect(changed.length).toBeLessThan(8);
  expect(draw(items(3), 10, 1)).toHaveLength(3);
});
