import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diskReason, refusedPath } from '../../src/diagnostics/disk-reason.ts';

function thrownBy(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

test('what the operating system refused is said in words, with the path', () => {
  const error = thrownBy(() => readFileSync('/nonexistent/a.txt'));
  expect(diskReason(error)).toBe('it does not exist (ENOENT)');
  expect(refusedPath(error)).toBe('/nonexistent/a.txt');
  const full = Object.assign(new Error('no'), { code: 'EMFILE', syscall: 'pipe' });
  expect([diskReason(full), refusedPath(full)]).toEqual(['too many files are open (EMFILE)', '']);
});

test.each([new Error('a fault'), Object.assign(new Error('a fault'), { code: 'ENOENT' }), 'ENOENT', null])(
  'a fault of the program is not taken for one: %j',
  (error) => {
    expect(refusedPath(error)).toBeNull();
  },
);
