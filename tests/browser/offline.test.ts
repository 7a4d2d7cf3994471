import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { runCli } from '../support/run-cli.ts';
import { program } from '../support/sample-in-browser.ts';
import { type StaticHost, startStaticHost } from '../support/static-host.ts';
import { writeFiles } from '../support/temp-folder.ts';

const STORIES = {
  'content/ferry.md':
    '---\ntitle: The Ferry\nauthor: Ann Lee\nseries: Crossings\nposition: 1\npublished: 2020\n---\n\n# One\n\nThe ferry left early.\n\n# Two\n\nIt did not come back.\n',
  'content/bridge.md':
    '---\ntitle: The Bridge\nauthor: Ann Lee\nseries: Crossings\nposition: 2\npublished: 2021\n---\n\nThe bridge was never built.\n',
  'content/tunnel.md': '---\ntitle: The Tunnel\nauthor: Bo Ray\npublished: 2022\n---\n\nNobody dug.\n',
};

describe.skipIf(program === null)('works that are kept for reading without a network', () => {
  let out: string;
  let browser: Browser;
  let page: Page;
  let host: StaticHost;
  let url: string;

  const build = async (settings: string) => {
    const project = join(out, 'project');
    writeFiles(project, { ...STORIES, 'archive.yaml': `title: Crossings\nid: crossings.example\n${settings}` });
    const run = await runCli(['build', project, '--out', join(out, 'site')]);
    expect(run.code, run.stderr).toBe(0);
  };
  const button = (name: string) => page.getByRole('button', { name });

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'fabula-offline-'));
    await build('outputs: { offline: true }\n');
    browser = await startBrowser(program ?? '');
    host = await startStaticHost(join(out, 'site'), '/deep/er/');
    url = host.url;
    page = await (await browser.newContext()).newPage();
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
    await rm(out, { recursive: true, force: true });
  });

  test('are saved, read when the server is gone, and removed', async () => {
    await page.goto(`${url}works/ferry/`);
    // Nothing is kept and nothing looks after it before a reader asks.
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await button('Save for reading offline').click();
    await button('Save again').waitFor();
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.goto(`${url}offline/`);
    await page.getByRole('link', { name: 'The Ferry' }).waitFor();
    expect(await page.locator('main li a').evaluate((one: HTMLElement) => [one.lang, one.dir])).toEqual(['en', 'auto']);
    expect(await page.locator('main li').textContent()).toMatch(/The Ferry\s· \d+(?:\.\d)? kB, saved on /);
    const granted = await page.evaluate(async () => (await navigator.storage.estimate()).quota ?? 0);
    expect(granted).toBeGreaterThan(0);
    const shown = await page.locator('#offline_list').textContent();
    expect(shown).toMatch(/ kB in all\. The browser grants this site at most [\d.,]+ [MG]B\./);

    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await host.close();

    await page.goto(`${url}works/ferry/chapter-2/`);
    expect(await page.locator('main').textContent()).toContain('It did not come back.');
    await page.getByText('You read a copy that was saved on').waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
    // What was not saved says so, and no old list takes its place.
    for (const path of ['', 'works/', 'works/tunnel/']) {
      await page.goto(url + path);
      await page.waitForURL(`${url}offline/`);
    }
    await page.getByRole('link', { name: 'The Ferry' }).click();
    await page.waitForURL(`${url}works/ferry/`);

    await page.goto(`${url}offline/`);
    await button('Remove').first().click();
    await page.getByText('Nothing is saved').waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });

  test('are refused in words when the browser has no room, and nothing is left of them', async () => {
    const other = await startStaticHost(join(out, 'site'), '/deep/er/');
    const full = await (await browser.newContext()).newPage();
    try {
      await full.goto(`${other.url}works/ferry/`);
      await full.evaluate(() => {
        Cache.prototype.put = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
      });
      await full.getByRole('button', { name: 'Save for reading offline' }).click();
      await full.getByText('the browser has no more room for this site').waitFor();
      expect(await full.locator('.offline a').getAttribute('href')).toBe(`${other.url}offline/`);
      expect(await full.evaluate(async () => (await caches.keys()).filter((name) => name.includes('saved:')))).toEqual(
        [],
      );
    } finally {
      await full.context().close();
      await other.close();
    }
  });

  test('are those of a whole series, too', async () => {
    host = await startStaticHost(join(out, 'site'), '/deep/er/');
    url = host.url;
    await page.goto(`${url}series/crossings/`);
    await button('Save for reading offline').click();
    await button('Save again').waitFor();
    const kept = await page.evaluate(async () => {
      const [name = ''] = (await caches.keys()).filter((one) => one.includes(':saved:'));
      return (await (await caches.open(name)).keys())
        .map((request) => new URL(request.url))
        .map((url) => url.pathname + url.search);
    });
    expect(kept.filter((path) => path.endsWith('/')).sort()).toEqual(
      [
        'offline/',
        'series/crossings/',
        'works/bridge/',
        'works/ferry/',
        'works/ferry/all/',
        'works/ferry/chapter-1/',
        'works/ferry/chapter-2/',
      ].map((path) => `/deep/er/${path}`),
    );
  });

  test('are given back when the archive wants it no longer', async () => {
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await build('');
    await page.goto(`${url}works/`);
    await page.waitForFunction(async () => (await caches.keys()).length === 0);
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
  });
});
