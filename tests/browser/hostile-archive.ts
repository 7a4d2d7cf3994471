import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';
import { ALLOWED_MARKUP } from '../../src/prose/allowed-markup.ts';
import { startBrowser, visitPage } from '../support/browser.ts';
import { checkLinks } from '../support/check-links.ts';
import { hostileProject } from '../support/hostile-project.ts';
import { loadPages } from '../support/load-pages.ts';
import { listFiles } from '../support/read-folder.ts';
import { readMarkup } from '../support/read-markup.ts';
import { runCli } from '../support/run-cli.ts';
import { searchAll } from '../support/search-all.ts';
import { startStaticHost } from '../support/static-host.ts';

const ADDRESS = 'https://archive.example/a/';
/** Pages that are also visited under the policy of a careful host, one in so many. */
const UNDER_POLICY = 40;

/**
 * Publish an archive that has payloads in every place that holds text, and expect that they are text.
 *
 * @param sample A site of harmless stories: what its pages are made of is allowed.
 * @param program The browser.
 */
export async function expectOnlyText(payloads: readonly string[], sample: string, program: string): Promise<void> {
  const folder = hostileProject(payloads);
  const site = join(folder, '_site');
  const run = await runCli(['build', folder, '--out', site, '--quiet']);
  expect([0, 1], run.stderr).toContain(run.code);
  expect(run.stderr).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(checkLinks(site, { base: '/a/', address: ADDRESS }).problems).toEqual([]);
  const files = listFiles(site);
  expect(files.filter((path) => !/^[\w./-]+$/.test(path))).toEqual([]);
  for (const path of files.filter((name) => name.endsWith('.xml')))
    expectXml(readFileSync(join(site, path), 'utf8'), path);
  const pages = files.filter((path) => path.endsWith('.html') && path !== '404.html');
  expect(pages.length).toBeGreaterThan(payloads.length * 4);

  const browser = await startBrowser(program);
  const open = await startStaticHost(site, '/a/', { 'Cache-Control': 'max-age=600' });
  const strict = await startStaticHost(site, '/a/');
  try {
    const allowed = allowedOn(sample);
    const found = await loadPages(browser, open.url, pages, allowed);
    const { cards, ...searched } = await searchAll(browser, `${open.url}search/`, allowed);
    expect(searched).toEqual({ foreign: [], events: [] });
    expect(cards).toBeGreaterThan(payloads.length);
    expect(found.foreign).toEqual({});
    expect(found.events).toEqual([]);
    expect(found.pages).toBe(pages.length);
    expect(open.missing).toEqual([]);
    for (const path of pages.filter((_, at) => at % UNDER_POLICY === 0)) {
      expect(await visitPage(browser, strict.url + path, {}), path).toEqual({ console: [], requests: [] });
    }
  } finally {
    await browser.close();
    await Promise.all([open.close(), strict.close()]);
  }
}

/** What our templates put on pages, and what the sanitiser lets into prose. */
function allowedOn(sample: string): ReadonlySet<string> {
  // The sample has no address, and so no feed; and no list so long that there are gaps between its pages' numbers.
  // A wide table stands in a box of ours that keys can scroll; authors cannot make one (tests/prose).
  // No story of it leads to another site, so that no page lists addresses for paper.
  const known = ['a aria-label', 'link title', 'link type', 'li aria-hidden', 'div aria-label', 'div tabindex'];
  known.push('ol hidden');
  const allowed = new Set(['* class', '* dir', '* lang', '* id', ...known]);
  // What our own scripts may have added by the time a page is looked at.
  for (const mine of [
    'html data-reader',
    'script type',
    'link href',
    'link rel',
    // The bar of progress.
    'div role',
    'div aria-valuenow',
    'div style',
    'button type',
  ])
    allowed.add(mine);
  for (const mine of [
    '* aria-label',
    '* title',
    '* hidden',
    'a rel',
    'a data-page',
    'option disabled',
    'li value',
    'details open',
  ])
    allowed.add(mine);
  for (const mine of ['div aria-busy', 'input aria-invalid']) allowed.add(mine);
  const settings = listFiles(sample).find((path) => path.startsWith('reader-panel.')) ?? '';
  for (const file of [settings, 'search/search.json']) {
    const { panel } = JSON.parse(readFileSync(join(sample, file), 'utf8')) as { panel: string };
    for (const { name, attributes } of readMarkup(panel)) {
      allowed.add(name);
      for (const key of attributes.keys()) allowed.add(`${name} ${key}`);
    }
  }
  for (const path of listFiles(sample).filter((name) => name.endsWith('.html'))) {
    for (const { name, attributes } of readMarkup(readFileSync(join(sample, path), 'utf8'))) {
      allowed.add(name);
      for (const key of attributes.keys()) allowed.add(`${name} ${key}`);
    }
  }
  const { tagNames = [], attributes = {} } = ALLOWED_MARKUP;
  for (const name of tagNames ?? []) allowed.add(name);
  for (const [name, keys] of Object.entries(attributes ?? {})) {
    for (const key of keys) allowed.add(`${name} ${String(Array.isArray(key) ? key[0] : key).toLowerCase()}`);
  }
  return allowed;
}

/** Feeds and sitemaps: well-formed, without elements of HTML, every address a plain one. */
function expectXml(text: string, path: string): void {
  const parser = new SaxesParser({ xmlns: true });
  const problems: string[] = [];
  parser.on('error', (error) => problems.push(error.message));
  parser.on('processinginstruction', ({ target }) => problems.push(`<?${target}?>`));
  parser.on('opentag', ({ name, uri, attributes }) => {
    if (!/^http:\/\/www\.(?:w3\.org\/2005\/Atom|sitemaps\.org\/schemas\/sitemap\/0\.9)$/.test(uri))
      problems.push(`<${name}> of ${uri}`);
    const href = attributes.href?.value;
    if (href !== undefined && !href.startsWith(ADDRESS)) problems.push(`href="${href}"`);
  });
  parser.write(text).close();
  expect(problems, path).toEqual([]);
}
