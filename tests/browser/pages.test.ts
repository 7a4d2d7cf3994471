import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startBrowser, visitPage } from '../support/browser.ts';
import { pageTypes } from '../support/page-types.ts';
import { showsText } from '../support/pdf-text.ts';
import { type StaticHost, startStaticHost } from '../support/static-host.ts';
import { chromium, findTool } from '../support/tools.ts';

const program = findTool(chromium);
const { site } = inject('sample');
const types = [...pageTypes(site)];
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Everything that WCAG 2.2 AA asks and a machine can see, and the good habits beyond it. */
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

describe.skipIf(program === null)('in a browser', () => {
  let browser: Browser;
  let atRoot: StaticHost;
  let belowPath: StaticHost;

  beforeAll(async () => {
    browser = await startBrowser(program ?? '');
    atRoot = await startStaticHost(site, '/');
    belowPath = await startStaticHost(site, '/a/b/');
  });

  afterAll(async () => {
    await browser?.close();
    await Promise.all([atRoot?.close(), belowPath?.close()]);
  });

  const address = (host: StaticHost, path: string) => host.url + path.replace(/(^|\/)index\.html$/, '$1');

  test.each(types)('the page «%s» is quiet, styled and complete under / and under a path', async (type, path) => {
    const seen: string[] = [];
    for (const host of type === 'not found' ? [atRoot] : [atRoot, belowPath]) {
      const conduct = await visitPage(browser, address(host, path), {}, async (page) => {
        const rules = await page.evaluate(() =>
          [...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0),
        );
        expect(rules, 'rules of the style sheet').toBeGreaterThan(20);
        seen.push(await page.evaluate(() => document.body.innerText));
      });
      expect(conduct).toEqual({ console: [], requests: [] });
      expect(host.missing).toEqual([]);
    }
    expect(seen.every((text) => text === seen[0] && text.length > 0)).toBe(true);
  });

  test.each(types)('the page «%s» has no accessibility fault, narrow or wide', async (_, path) => {
    await visitPage(browser, address(atRoot, path), {}, async (page) => {
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await axeFaults(page), `at ${width} px`).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `pixels that stick out at ${width} px`).toBeLessThanOrEqual(0);
      }
    });
  });

  test.each(['dark', 'light'] as const)('contrast holds with %s colours', async (colorScheme) => {
    for (const [, path] of types.filter(([type]) => type === 'home' || type === 'chapter')) {
      await visitPage(browser, address(atRoot, path), { colorScheme }, async (page) => {
        expect(await axeFaults(page)).toEqual([]);
      });
    }
  });

  test('a page without scripts shows the same text', async () => {
    for (const [, path] of types.filter(
      ([type]) => type === 'home' || type === 'chapter' || type === 'work behind a notice',
    )) {
      const texts: (string | null)[] = [];
      for (const javaScriptEnabled of [true, false]) {
        await visitPage(browser, address(atRoot, path), { javaScriptEnabled }, async (page) => {
          texts.push(await page.locator('main').textContent());
        });
      }
      expect(texts[1]).toBe(texts[0]);
    }
  });

  test('a missing page answers 404 with a page of the archive, at any depth', async () => {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      for (const path of ['gone', 'works/gone/', 'works/gone/chapter-7/']) {
        const response = await page.goto(atRoot.url + path);
        expect(response?.status()).toBe(404);
        expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
      }
    } finally {
      await context.close();
    }
  });

  test('the next link leads through a whole work and back to its page', async () => {
    const chapter = types.find(([type]) => type === 'chapter')?.[1] ?? '';
    const first = chapter.replace(/chapter-\d+/, 'chapter-1');
    await visitPage(browser, address(belowPath, first), {}, async (page) => {
      const visited: string[] = [];
      for (;;) {
        visited.push(page.url());
        const next = page.locator('main a[rel~="next"]').first();
        if ((await next.count()) === 0 || visited.length > 50) break;
        await next.click();
        await page.waitForLoadState();
      }
      expect(visited.length).toBeGreaterThan(1);
      expect(new Set(visited).size).toBe(visited.length);
    });
  });

  test('print shows the text and leaves the menus out', async () => {
    const path = types.find(([type]) => type === 'chapter')?.[1] ?? '';
    await visitPage(browser, address(atRoot, path), {}, async (page) => {
      expect(showsText(await page.pdf({ format: 'A5' }))).toBe(true);
      await page.emulateMedia({ media: 'print' });
      const shown = await page
        .locator('nav')
        .evaluateAll((menus) => menus.filter((menu) => menu.getClientRects().length > 0).length);
      expect(shown, 'menus that are printed').toBe(0);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(500);
    });
  });
});

async function axeFaults(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which the page's security policy does not bind.
  await page.evaluate(axeSource);
  const results = (await page.evaluate(
    (tags) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<unknown> } }).axe.run({
        runOnly: tags,
        resultTypes: ['violations'],
      }),
    AXE_TAGS,
  )) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  );
}
