import { expect, test } from 'vitest';
import { stripDress } from '../../src/parse/headers/strip-dress.ts';

test.each([
  ['<b>Title:</b> Salt', 'Title:  Salt'],
  ['Salt &amp; Road &#8212; &quot;now&quot;', 'Salt & Road — "now"'],
  ['<lj user="moss"> and [info]fern', 'moss and fern'],
  ['<a href="http://example.org/">here</a>', 'here'],
  ['&#10;&#55296;', '  '],
])('%j is %j', (line, bare) => {
  expect(stripDress(line).trim()).toBe(bare.trim());
});

test.each(['Ann <ann@example.org>', '<thought>', 'a < b > c', 'AT&T', '&nosuch;', '[note]', 'plain', '<3'])(
  '%j is left as it is',
  (line) => {
    expect(stripDress(line)).toBe(line);
  },
);

test('half a million marks are gone through in a time that grows with them', () => {
  expect(stripDress('<a href="mailto:'.repeat(30_000))).toHaveLength(480_000);
  expect(stripDress('<b<'.repeat(160_000))).toHaveLength(480_000);
});
