import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { testSeed } from './test-seed.ts';

afterEach(() => vi.unstubAllEnvs());

test('a property draws the same values whenever the seed of the run is the same', () => {
  const drawn: number[][] = [[], []];
  for (const values of drawn) fc.assert(fc.property(fc.nat(), (value) => void values.push(value)));
  expect(drawn[0]).toEqual(drawn[1]);
  expect(drawn[0]?.[0]).toBe(fc.sample(fc.nat(), { numRuns: 1, seed: testSeed() })[0]);
});

test.each(['0', '2147483647'])('%s is a seed', (written) => {
  vi.stubEnv('TEST_SEED', written);
  expect(testSeed()).toBe(Number(written));
});

test.each(['', 'x', '1.5', '-1', '2147483648'])('"%s" is refused as a seed', (written) => {
  vi.stubEnv('TEST_SEED', written);
  expect(testSeed).toThrow('TEST_SEED is');
});
