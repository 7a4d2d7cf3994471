import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chapterKeys } from '../../src/parse/chapter-keys.ts';

test('a key hangs on the words of a heading, never on its place', () => {
  const one = chapterKeys('salt.txt', null, false);
  expect([one('Chapter 1: Up'), one('Chapter 2: Down')]).toEqual(['chapter-1-up', 'chapter-2-down']);
  const other = chapterKeys('salt.txt', null, false);
  expect([other('Prologue'), other('Chapter 1: Up')]).toEqual(['prologue', 'chapter-1-up']);
});

test('equal headings are told apart by their occurrence', () => {
  const keys = chapterKeys('salt.txt', null, false);
  expect([keys('Ann'), keys('Bo'), keys('Ann')]).toEqual(['ann', 'bo', 'ann-2']);
});

test('a text without headings is named after its id or its file', () => {
  expect(chapterKeys('deep/salt lamp.txt', null, false)(null)).toBe('salt-lamp');
  expect(chapterKeys('deep/salt lamp.txt', 'lamp', false)(null)).toBe('lamp');
});

test('in the folder of a work the file stands in front', () => {
  expect(chapterKeys('work/02.txt', null, true)('Up')).toBe('c-02-up');
});

test('keys of one file are unique and fit for HTML, whatever the headings are', () => {
  const heading = fc.option(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a', 'a 2', '1', '***', 'Глава')));
  fc.assert(
    fc.property(fc.array(heading, { maxLength: 20 }), fc.string(), fc.boolean(), (headings, path, isPart) => {
      const make = chapterKeys(path, null, isPart);
      const keys = headings.map((one) => make(one));
      for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});
