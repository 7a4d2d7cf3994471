import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressBox, addressKey } from '../../src/story/address-key.ts';
import { fileOfPath, keyOfParts, looksLikeAddress, parseOldAddress } from '../../src/story/old-address.ts';

const SITE = 'https://shelf.example/stories/';

function keyOf(text: string, site: string | null = SITE): string {
  const parts = parseOldAddress(text, site);
  return typeof parts === 'string' ? `(${parts})` : keyOfParts(parts);
}

describe('an old address', () => {
  test.each([
    ['/a/b.html', 'a/b.html'],
    ['a/b.html#top', 'a/b.html'],
    ['/a/b/', 'a/b'],
    ['http://old.example:8080/a.html', 'a.html'],
    ['https://shelf.example/stories/a.html', 'a.html'],
    ['/caf%C3%A9/%3F.html', 'café/?.html'],
    ['/100%.html', '100%.html'],
    ['/e\u0301.html', 'é.html'],
    ['viewstory.php?sid=12&chapter=3', 'viewstory.php?chapter=3&sid=12'],
    ['viewstory.php?chapter=3&sid=12', 'viewstory.php?chapter=3&sid=12'],
    ['/?p=1+2', '?p=1%202'],
  ])('%s is known as %s', (text, key) => {
    expect(keyOf(text)).toBe(key);
  });

  test('that is the home page, leaves the site or has dots is none', () => {
    expect(keyOf('/')).toBe('(empty)');
    expect(keyOf('https://shelf.example/other/a.html')).toBe('(outside)');
    expect(keyOf('/a/../b.html')).toBe('(dots)');
    expect(keyOf('/a/%2e%2e/b.html')).toBe('(dots)');
  });

  test('is told from another name', () => {
    const addresses = ['/a', 'a.html', 'viewstory.php?sid=1', 'https://old.example/a', 'a/b/'];
    expect(addresses.filter(looksLikeAddress)).toEqual(addresses);
    expect(['The Salt Road', 'Either/Or', 'Mr. Brown', 'Who?', 'No. 5'].filter(looksLikeAddress)).toEqual([]);
  });

  test('whatever it holds, is read without an exception and again the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parts = parseOldAddress(text, SITE);
        if (typeof parts === 'string') return;
        const key = keyOfParts(parts);
        expect(addressBox(key, 7)).toBeLessThan(7);
        expect(addressKey(parts.path, [...parts.query].reverse())).toBe(key);
      }),
    );
  });

  test('becomes a page as it is called, or a folder with an index', () => {
    expect(['a.html', 'a.HTM', 'a', 'a.php', 'b.txt', ''].map(fileOfPath)).toEqual([
      'a.html',
      'a.HTM',
      'a/index.html',
      'a.php/index.html',
      'b.txt/index.html',
      'index.html',
    ]);
  });
});
