import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { checkLinks } from '../support/check-links.ts';
import { oldAddressProject } from '../support/old-address-project.ts';
import { listFiles } from '../support/read-folder.ts';
import { readMarkup } from '../support/read-markup.ts';
import { runCli } from '../support/run-cli.ts';
import { type StaticHost, startStaticHost } from '../support/static-host.ts';
import { writeFiles } from '../support/temp-folder.ts';
import { chromium, findTool } from '../support/tools.ts';

const program = findTool(chromium);

describe.skipIf(program === null)('addresses of an archive that has moved', () => {
  let folder: string;
  let browser: Browser;
  let host: StaticHost;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fabula-moved-'));
    writeFiles(join(folder, 'project'), oldAddressProject.files);
    const site = join(folder, 'site');
    const run = await runCli(['build', join(folder, 'project'), '--out', site, '--base-url', 'https://a.example/a/b/']);
    expect(run.stderr).not.toMatch(/error|old-address-(?!scripted)/);
    browser = await startBrowser(program ?? '');
    host = await startStaticHost(site, '/a/b/');
    page = await browser.newPage();
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.each(oldAddressProject.leads)('%s leads to %s', async (address, target) => {
    await page.goto(host.url + address, { waitUntil: 'commit' });
    await page.waitForURL((url) => `${url.pathname}${url.hash}` === `/a/b/${target}`);
    await page.locator('header.masthead').waitFor();
  });

  test('an address that nobody knows is a page that is missing', async () => {
    await page.goto(`${host.url}archive/viewstory.php?sid=999`);
    expect(await page.locator('h1').textContent()).toBe('This page has moved');
    expect((await page.goto(`${host.url}no/such/page.html`))?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).toBe('Page not found');
  });

  test('engines that know no modules are given no script but the one in the head', () => {
    const site = join(folder, 'site');
    const classic = listFiles(site)
      .filter((path) => path.endsWith('.html'))
      .flatMap((path) => readMarkup(readFileSync(join(site, path), 'utf8')))
      .filter(({ name, attributes }) => name === 'script' && attributes.has('src') && !attributes.has('type'))
      .map(({ attributes }) => attributes.get('src')?.replace(/.*\/|\..*/g, ''));
    expect([...new Set(classic)]).toEqual(['theme']);
  });

  test('without scripts the pages link to what stands in their place', () => {
    expect(checkLinks(join(folder, 'site'), { base: '/a/b/', address: 'https://a.example/a/b/' }).problems).toEqual([]);
    const router = readFileSync(join(folder, 'site/archive/viewstory.php/index.html'), 'utf8');
    expect(router).toContain('href="../../works/"');
  });
});
