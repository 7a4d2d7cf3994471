import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { runCli } from '../support/run-cli.ts';
import { chromium, findTool } from '../support/tools.ts';

const program = findTool(chromium);
const sample = inject('sample');

describe.skipIf(program === null)('a site that is opened from a folder', () => {
  let folder: string;
  let browser: Browser;
  let page: Page;
  const said: string[] = [];

  beforeAll(async () => {
    // A name with a space and a sign that addresses mean otherwise.
    folder = await mkdtemp(join(tmpdir(), 'fabula portable #'));
    const run = await runCli(['build', sample.project, '--portable', '--out', join(folder, 'site')]);
    expect(run.code, run.stderr).toBe(0);
    browser = await startBrowser(program ?? '');
    page = await browser.newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('requestfailed', (request) => said.push(`${request.url()} failed`));
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('is walked from the home page to a work, its chapter and the next', async () => {
    const root = pathToFileURL(join(folder, 'site')).href;
    await page.goto(`${root}/index.html`);
    await page.locator('nav a', { hasText: 'Works' }).first().click();
    await page.waitForURL(`${root}/works/index.html`);
    await page.locator('a[href="../works/the-salt-road/index.html"]').first().click();
    await page.waitForURL(`${root}/works/the-salt-road/index.html`);
    await page.locator('main a[href$="chapter-1/index.html"]').first().click();
    await page.waitForURL(`${root}/works/the-salt-road/chapter-1/index.html`);
    await page.locator('main a[rel~="next"]').first().click();
    await page.waitForURL(`${root}/works/the-salt-road/chapter-2/index.html`);
    expect(await page.locator('main p').count()).toBeGreaterThan(3);
    await page.locator('header.masthead a').first().click();
    await page.waitForURL(`${root}/index.html`);
    expect(said).toEqual([]);
  });
});
