import { describe, expect, test } from 'vitest';
import { parseSize } from '../../src/config/parse-size.ts';
import { parseSiteUrl } from '../../src/config/site-url.ts';

describe('parseSize', () => {
  test.each([
    ['50 MB', 50_000_000],
    ['1.5kb', 1500],
    ['2 GiB', 2 ** 31],
    ['7', 7],
  ])('%s is %d bytes', (text, bytes) => {
    expect(parseSize(text)).toBe(bytes);
  });

  test.each(['', 'MB', '0', '-1', '1 XB', '0.1 B', '1e9', '99999999999999 GB'])('%s is no size', (text) => {
    expect(parseSize(text)).toBeNull();
  });
});

describe('parseSiteUrl', () => {
  test.each([
    ['https://example.org', 'https://example.org/'],
    ['http://example.org/a/b', 'http://example.org/a/b/'],
    ['https://example.org/a/?x=1#y', 'https://example.org/a/'],
    ['https://bücher.example/é', 'https://xn--bcher-kva.example/%C3%A9/'],
  ])('%s is %s', (text, url) => {
    expect(parseSiteUrl(text)).toBe(url);
  });

  test.each([
    '',
    'example.org',
    '//example.org',
    'ftp://example.org',
    'javascript:alert(1)',
    'https://',
    'https://a:b@example.org',
  ])('%s is no address of an archive', (text) => {
    expect(parseSiteUrl(text)).toBeNull();
  });
});
