import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainRange } from '../../src/serve/plain-range.ts';

test('the last bytes of a file are counted from its end', () => {
  expect(plainRange('bytes=-3', 10)).toBe('bytes=7-9');
});

test('a range is either ignored or runs forwards', () => {
  const number = fc.oneof(fc.constant(''), fc.nat().map(String), fc.constant('99999999999999999999999'));
  fc.assert(
    fc.property(number, number, fc.nat(), (first, last, size) => {
      const [, start, end] =
        /^bytes=(\d+)-(\d+)$/.exec(plainRange(`bytes=${first}-${last}`, size) ?? 'bytes=0-0') ?? [];
      expect(Number(start)).toBeLessThanOrEqual(Number(end));
    }),
  );
});
