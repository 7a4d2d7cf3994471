import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isInside } from '../../src/diagnostics/is-inside.ts';

const HOME = resolve('/home/ann');

test.each([
  ['the folder itself', HOME, true],
  ['a file in it', join(HOME, 'a.txt'), true],
  ['a file whose name begins with two dots', join(HOME, '..a'), true],
  ['the folder above', resolve(HOME, '..'), false],
  ['a neighbour whose name begins alike', `${HOME}e`, false],
  ['another folder', resolve('/srv'), false],
])('%s', (_name, path, expected) => {
  expect(isInside(path, HOME)).toBe(expected);
});
