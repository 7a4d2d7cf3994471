import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHiddenPath, readRequestPath, writePath } from '../../src/serve/request-path.ts';

test('names are decoded once', () => {
  expect(readRequestPath('/caf%C3%A9/%252e/?a=b%2f')).toEqual({
    segments: ['café', '%2e'],
    isFolder: true,
    query: '?a=b%2f',
  });
});

test('no target gives a name that leads elsewhere', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webPath(),
        fc.string({ unit: fc.constantFrom('.', '/', '\\', '%', '2', 'e', 'f', '5', 'c', '0') }),
      ),
      (text) => {
        for (const name of readRequestPath(`/${text}`)?.segments ?? []) {
          expect(['', '.', '..']).not.toContain(name);
          expect(name).not.toMatch(/[/\\\0]/);
        }
      },
    ),
  );
});

test('a path that was written is read as the same names', () => {
  const name = fc
    .string({ minLength: 1, unit: 'binary' })
    .filter((text) => readRequestPath(writePath([text]))?.segments[0] === text);
  fc.assert(
    fc.property(fc.array(name, { minLength: 1 }), (names) => {
      const written = writePath(names);
      expect(readRequestPath(written)?.segments).toEqual(names);
      expect(written).toMatch(/^\/[^/\\]/);
    }),
  );
});

test('only .well-known at the root may begin with a dot', () => {
  expect(isHiddenPath(['.well-known', 'a'])).toBe(false);
  expect(isHiddenPath(['a', '.well-known'])).toBe(true);
  expect(isHiddenPath(['a', '.b', 'c'])).toBe(true);
});
