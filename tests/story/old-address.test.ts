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

  test('that no host is asked for is none, and is no name either', () => {
    for (const text of [
      'javascript:alert(1)',
      ' Data:text/html,x',
      'file:///home/ann/a.html',
      'mailto:ann@shelf.example',
    ]) {
      expect(keyOf(text)).toBe('(scheme)');
      expect(looksLikeAddress(text)).toBe(true);
    }
    expect(['Data: A Love Story', 'Re:Zero', 'File'].filter(looksLikeAddress)).toEqual([]);
  });

  test('with a slash encoded in a name is told from one with folders, under the same key', () => {
    expect(parseOldAddress('/odd/%C3%BCber%2fslash.html', SITE)).toMatchObject({ hidesSlash: true });
    expect(parseOldAddress('/odd/%C3%BCber/slash.html?a=%2F', SITE)).not.toHaveProperty('hidesSlash');
    expect(keyOf('/odd/%C3%BCber%2Fslash.html')).toBe(keyOf('/odd/über/slash.html'));
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
