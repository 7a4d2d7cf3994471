import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldPath, outputPathProblem } from '../../src/render/output-path.ts';

test.each(['index.html', 'works/été/chapter-1/index.html', '.nojekyll', '.well-known/a.txt', '_headers', 'con-air/a'])(
  '%j is a sound path',
  (path) => {
    expect(outputPathProblem(path)).toBeNull();
  },
);

test.each([
  '',
  '/a',
  'a/',
  'a//b',
  '.',
  '..',
  '../a',
  'a/../b',
  'a/./b',
  'a\\b',
  'a\0b',
  'a\nb',
  'C:/a',
  'a?b',
  'a*',
  'a.',
  'a /b',
  'nul',
  'a/CON',
  'aux.html',
  'com1.txt',
  'LPT9',
  'com¹',
  'nul .txt',
  '\uD800',
  'é'.repeat(121),
])('%j is not a sound path', (path) => {
  expect(outputPathProblem(path)).not.toBeNull();
});

test('a sound path never leaves the site', () => {
  const part = fc.constantFrom('.', '..', '/', '\\', 'a', ' ', '\0', 'é', ':');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const path = parts.join('');
      fc.pre(outputPathProblem(path) === null);
      expect(resolve('/site', path).startsWith('/site/')).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['A', 'a'],
  ['\u00e9', 'E\u0301'],
  ['ß', 'SS'],
  ['Σ', 'ς'],
])('%j and %j are one file on some disk', (one, two) => {
  expect(foldPath(one)).toBe(foldPath(two));
});
