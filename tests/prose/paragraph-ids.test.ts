import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphIds } from '../../src/prose/paragraph-ids.ts';

/** The id of one paragraph. */
function idOf(...texts: string[]): string {
  const ids = paragraphIds('key');
  for (const text of texts) ids.add(text);
  return ids.take();
}

/** FNV-1a over code units, by the book. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const unit of text.split('')) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
  return (hash >>> 0).toString(36);
}

const unit = fc.oneof(
  fc.constantFrom(...'aZ09 \t\n\u00A0\u202F"\'`“”‘’‚„«»-–—.…,é雪\u20FF\u2100\uD835\uDCB3'.split('')),
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
);
const text = fc.array(unit, { maxLength: 30 }).map((units) => units.join(''));

test('an id is the key and a hash of the letters, without what typography sets', () => {
  const check = (value: string) => {
    expect(idOf(value)).toBe(`key-${hashOf(value.replace(/[\u0000-\u0020\u00A0\u202F"'`“”‘’‚„«»–—.…-]/g, ''))}`);
  };
  fc.assert(fc.property(text, check), { numRuns: 2000 });
});

test('a text counts the same in pieces', () => {
  const check = (one: string, other: string) => {
    expect(idOf(one, other)).toBe(idOf(one + other));
  };
  fc.assert(fc.property(text, text, check));
});

test('equal paragraphs are numbered', () => {
  const ids = paragraphIds('key');
  const take = (value: string) => {
    ids.add(value);
    return ids.take();
  };
  const [first, other, second, third] = [take('Yes.'), take('No.'), take('“Yes”'), take('Yes')];
  expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
  expect(other).not.toContain(first);
});
