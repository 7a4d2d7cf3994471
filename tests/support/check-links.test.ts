import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkLinks, type LinkCheckOptions } from './check-links.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function check(files: Record<string, string>, options?: LinkCheckOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'fabula-links-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return checkLinks(folder, options);
}

test('links to files, folders, fragments and other sites are in order', () => {
  const files = {
    'index.html':
      '<a href="works/">W</a> <a href="works/#a%20b">A</a> <a href="#top">T</a> <a href="?q=1">Q</a> <a href="https://example.org/x">X</a>',
    'works/index.html': '<h1 id="a b">W</h1> <img src="../pic.png?v=1" srcset="../pic.png 1x, ../big.png 2x" alt="">',
    'pic.png': '',
    'big.png': '',
  };
  expect(check(files)).toEqual({ problems: [], links: 7, pages: 2, unreached: [] });
});

test.each([
  ['a missing file', '<p>\n<a class=x href="gone.html">', 'index.html:2 gone.html: leads to no file'],
  ['a missing fragment', '<a href="#gone">', 'index.html:1 #gone: leads to no such id'],
  ['a folder without its slash', '<a href="works">', 'index.html:1 works: lacks the slash of a folder'],
  ['a wrong letter case', '<a href="Works/">', 'index.html:1 Works/: leads to no file'],
  ['an escaped address', '<a href="a&amp;b.html">', 'index.html:1 a&b.html: leads to no file'],
  [
    'a placeholder left over',
    '<a href="fabula:file/x.txt">',
    'index.html:1 fabula:file/x.txt: has a scheme that no page may use',
  ],
  ['a picture set', '<img srcset="a.png 1x" alt="">', 'index.html:1 a.png: leads to no file'],
  ['a form', '<form action="search/">', 'index.html:1 search/: leads to no file'],
  ['a refresh', '<meta http-equiv="refresh" content="0; url=gone/">', 'index.html:1 gone/: leads to no file'],
  [
    'the HTML inside a feed',
    '<content type="html">&lt;a href="gone/"></content>',
    'index.html:1 gone/: leads to no file',
  ],
])('%s is found', (_, markup, problem) => {
  expect(check({ 'index.html': markup, 'works/index.html': '' }).problems).toEqual([problem]);
});

test('comments, scripts and text are no links', () => {
  const markup =
    '<!-- <a href="x"> --><script type="module">const a = \'<a href="x">\';</script><p>&lt;a href="x"></p>';
  expect(check({ 'index.html': markup })).toMatchObject({ problems: [], links: 0 });
});

test('a link from the root breaks as soon as the site stands under a path', () => {
  const files = { 'index.html': '<a href="/works/">', 'works/index.html': '' };
  expect(check(files).problems).toEqual([]);
  expect(check(files, { base: '/a/b/' }).problems).toEqual([
    'index.html:1 /works/: leaves the site, which stands under /a/b/',
  ]);
});

test('absolute links to the site itself are checked in pages, feeds, sitemaps and linked data', () => {
  const files = {
    'index.html':
      '<link rel="canonical" href="https://a.example/x/"><script type="application/ld+json">{"url":"https://a.example/x/one/"}</script>',
    'feed.xml': '<link href="https://a.example/x/two/"/>',
    'sitemap.xml': '<urlset><url><loc>https://a.example/x/three/</loc></url></urlset>',
  };
  expect(check(files, { base: '/x/', address: 'https://a.example/x/' }).problems).toEqual([
    'feed.xml:1 https://a.example/x/two/: leads to no file',
    'index.html:1 https://a.example/x/one/: leads to no file',
    'sitemap.xml:1 https://a.example/x/three/: leads to no file',
  ]);
});

test('style sheets are read too', () => {
  const files = {
    'index.html': '<link rel="stylesheet" href="style.css">',
    'style.css': 'body {\n background: url("gone.png") }',
  };
  expect(check(files).problems).toEqual(['style.css:2 gone.png: leads to no file']);
});

test('files that nothing leads to are named', () => {
  expect(check({ 'index.html': '<a href="a/">', 'a/index.html': '', 'b/index.html': '' }).unreached).toEqual([
    'b/index.html',
  ]);
});
