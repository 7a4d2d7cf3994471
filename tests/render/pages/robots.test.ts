import { expect, test } from 'vitest';
import { AI_CRAWLERS, CRAWLERS, CRAWLERS_SOURCE, type Crawlers } from '../../../src/config/crawlers.ts';
import { configWith, contextWith, renderSample } from '../../support/render-sample.ts';
import { sampleArchive } from '../../support/sample-archive.ts';

const outputs = { ...configWith().outputs, html: true };

async function site(crawlers: Crawlers): Promise<Map<string, string>> {
  const config = configWith({ crawlers, outputs, url: 'https://shelf.example/' });
  return renderSample(sampleArchive(), contextWith({ config }));
}

/** Which crawlers robots.txt turns away, as RFC 9309 reads it: a group is its names and the rules below them. */
function turnedAway(text: string): string[] {
  const groups = text.split(/\n\n+/).map((group) => group.split('\n').map((line) => line.split(/:\s*/, 2)));
  return groups
    .filter((lines) => lines.some(([name, value]) => name === 'Disallow' && value === '/'))
    .flatMap((lines) => lines.filter(([name]) => name === 'User-agent').map(([, value]) => String(value)));
}

/** What pages that search engines may list ask of crawlers. */
function askedOn(files: Map<string, string>, path: string): string | null {
  return /<meta name="robots" content="([^"]*)"/.exec(files.get(path) ?? '')?.[1] ?? null;
}

test('search engines read everything and are shown the sitemap; crawlers for AI are turned away by name', async () => {
  const files = await site('search-only');
  const text = files.get('robots.txt') ?? '';
  expect(turnedAway(text)).toEqual(AI_CRAWLERS.flatMap(([, names]) => names));
  expect(turnedAway(text)).toContain('GPTBot');
  expect(text).toContain('User-agent: *\nAllow: /\n');
  expect(text).toContain(CRAWLERS_SOURCE.date);
  expect(text.endsWith('\nSitemap: https://shelf.example/sitemap.xml\n')).toBe(true);
  expect(askedOn(files, 'index.html')).toBe('noai, noimageai');
  expect(files.get('_headers')).toContain('/*\n  Content-Security-Policy');
  expect(files.get('_headers')).toContain('\n  X-Robots-Tag: noai, noimageai\n');
});

test('all lets everybody read, and asks nothing', async () => {
  const files = await site('all');
  expect(files.get('robots.txt')).toBe('User-agent: *\nAllow: /\nSitemap: https://shelf.example/sitemap.xml\n');
  expect(askedOn(files, 'index.html')).toBeNull();
  expect(files.get('_headers')).not.toContain('X-Robots-Tag');
});

test('none turns everybody away: in robots.txt, in every page and file, and without a sitemap', async () => {
  const files = await site('none');
  expect(turnedAway(files.get('robots.txt') ?? '')).toEqual(['*']);
  const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
  expect(pages.filter((path) => askedOn(files, path) !== 'noindex, nofollow, noai, noimageai')).toEqual([]);
  expect(files.get('_headers')).toContain('  X-Robots-Tag: noindex, nofollow, noai, noimageai\n');
  expect([...files.keys()].filter((path) => path.startsWith('sitemap'))).toEqual([]);
  expect([...files.values()].filter((text) => text.includes('rel="canonical"'))).toEqual([]);
});

test('a page that no list names says so whatever crawlers may read', async () => {
  for (const crawlers of CRAWLERS) {
    expect(askedOn(await site(crawlers), '404.html')).toMatch(/^noindex\b/);
  }
});

test('names of crawlers are tokens as RFC 9309 has them, none of them twice, and none of a search engine', () => {
  const names = AI_CRAWLERS.flatMap(([, names]) => names.map((name) => name.toLowerCase()));
  expect(names.filter((name) => !/^[a-z0-9_.-]+$/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  const engines = ['googlebot', 'bingbot', 'applebot', 'duckduckbot', 'petalbot', 'yandexbot', 'baiduspider', '*'];
  expect(names.filter((name) => engines.includes(name))).toEqual([]);
});

test.each(CRAWLERS)('%s has only lines that RFC 9309 and sitemaps.org know', async (setting) => {
  const lines = ((await site(setting)).get('robots.txt') ?? '').split('\n').filter((line) => line !== '');
  expect(lines.filter((line) => !/^(?:#|User-agent: |Allow: |Disallow: |Sitemap: )/.test(line))).toEqual([]);
});
