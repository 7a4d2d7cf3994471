import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFaults, WCAG } from '../support/axe.ts';
import { startBrowser, visitPage } from '../support/browser.ts';
import { pageTypes } from '../support/page-types.ts';
import { showsText } from '../support/pdf-text.ts';
import { type StaticHost, startStaticHost } from '../support/static-host.ts';
import { chromium, findTool } from '../support/tools.ts';

const program = findTool(chromium);
const { site } = inject('sample');
const types = pageTypes(site);

/** Kinds of pages on which nearly every part of the templates is seen; `accessible.long.test.ts` looks at all kinds. */
const TELLING = ['home', 'chapter', 'work of many chapters', 'term'];

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

  const pathOf = (type: string) => types.get(type) ?? '';
  const address = (host: StaticHost, path: string) => host.url + path.replace(/(^|\/)index\.html$/, '$1');

  // The page for missing pages is left out: without a known address it can only name its links from the root.
  test.each([...types].filter(([type]) => type !== 'not found'))(
    'the page «%s» is quiet, styled and narrow enough under a path',
    async (_, path) => {
      const conduct = await visitPage(browser, address(belowPath, path), {}, async (page) => {
        // The page for searching may have loaded a third by now.
        expect(await page.evaluate(() => document.styleSheets.length), 'style sheets').toBeGreaterThanOrEqual(2);
        const rules = () => [...document.styleSheets].find(({ media }) => media.length === 0)?.cssRules.length;
        expect(await page.evaluate(rules), 'style rules').toBeGreaterThan(20);
        await page.setViewportSize({ width: 320, height: 900 });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, 'pixels that stick out at 320 px').toBeLessThanOrEqual(0);
      });
      expect(conduct).toEqual({ console: [], requests: [] });
      expect(belowPath.missing).toEqual([]);
    },
  );

  test('the button of the settings covers no link of the header, however short the name', async () => {
    await visitPage(browser, address(atRoot, pathOf('chapter')), {}, async (page) => {
      await page.locator('.reader-open').waitFor();
      for (const width of [320, 390, 640, 800, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const covered = await page.evaluate(() => {
          const name = document.querySelector('.inner .name a');
          if (name !== null) name.textContent = 'S';
          for (const entry of [...document.querySelectorAll('.inner .menu > *')].slice(6)) entry.remove();
          const button = document.querySelector('.reader-open')?.getBoundingClientRect() ?? new DOMRect();
          const middle = (button.top + button.bottom) / 2;
          return [...document.querySelectorAll('.inner a')].filter((link) => {
            const { right, top, bottom } = link.getBoundingClientRect();
            return right > button.right - 32 && top < middle && bottom > middle;
          }).length;
        });
        expect(covered, `at ${width} px`).toBe(0);
      }
    });
  });

  test('the list of works comes right after the first, however long the ways in are', async () => {
    await visitPage(browser, address(atRoot, pathOf('home')), {}, async (page) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      const gaps = await page.evaluate(() => {
        const bottomOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().bottom ?? NaN;
        const topOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? NaN;
        const first = topOf('.newest .blurb') - bottomOf('.lead');
        for (const card of document.querySelectorAll('.newest .blurb')) card.remove();
        return [first, topOf('.newest .more') - bottomOf('.lead'), topOf('.ways h2') - bottomOf('.home > .about p')];
      });
      for (const gap of gaps) {
        expect(gap).toBeGreaterThanOrEqual(16);
        expect(gap).toBeLessThan(100);
      }
    });
  });

  test('leaders lead to numbers, and nowhere where there is none', async () => {
    await visitPage(browser, address(atRoot, pathOf('home')), {}, async (page) => {
      const rows = await page.evaluate(() =>
        [...document.querySelectorAll('.leaders li')].map((row) => ({
          leads: getComputedStyle(row, '::before').content !== 'none',
          number: row.querySelector('span')?.textContent ?? '',
        })),
      );
      expect(rows.filter(({ leads, number }) => leads !== (number !== ''))).toEqual([]);
      expect(new Set(rows.map(({ leads }) => leads)).size).toBe(2);
    });
  });

  test.each(TELLING)('the page «%s» is the same at the root, and has no accessibility fault', async (type) => {
    const texts: string[] = [];
    const readText = async (page: Page): Promise<void> => {
      // What scripts add comes a moment after the page, and all at once.
      await page.locator('.reader-open').waitFor();
      texts.push(await page.locator('body').innerText());
    };
    await visitPage(browser, address(belowPath, pathOf(type)), {}, readText);
    const conduct = await visitPage(browser, address(atRoot, pathOf(type)), {}, async (page) => {
      await readText(page);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await axeFaults(page, WCAG), `at ${width} px`).toEqual([]);
      }
    });
    expect(conduct).toEqual({ console: [], requests: [] });
    expect(texts[0]).not.toBe('');
    expect(texts[1]).toBe(texts[0]);
  });

  test.each([...types.keys()])('the page «%s» shows the same text without scripts', async (type) => {
    const texts: string[] = [];
    for (const javaScriptEnabled of [true, false]) {
      await visitPage(browser, address(atRoot, pathOf(type)), { javaScriptEnabled }, async (page) => {
        await page.locator(javaScriptEnabled ? '.reader-open' : 'main').waitFor();
        texts.push(await page.locator('main').evaluate(textWithoutComfort));
      });
    }
    expect(texts[1]).toBe(texts[0]);
  });

  test.each([
    ['home', '.home .blurb h3', 1 / 2],
    ['chapter', '.prose p', 2 / 3],
  ])('on a telephone the page «%s» shows its story high on the first screen', async (type, first, part) => {
    const viewport = { width: 390, height: 844 };
    await visitPage(browser, address(atRoot, pathOf(type)), { viewport }, async (page) => {
      await page.locator('.reader-open').waitFor();
      const box = await page.locator(first).first().boundingBox();
      expect(box?.y ?? viewport.height).toBeLessThan(viewport.height * part);
      const marks = page.locator(type === 'home' ? '.blurb .marks' : '.running .marks');
      expect(await marks.first().isVisible(), 'rating and warnings').toBe(true);
    });
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

  test('the next link leads through every chapter of a work', async () => {
    const first = pathOf('chapter').replace(/chapter-\d+/, 'chapter-1');
    await visitPage(browser, address(belowPath, first), {}, async (page) => {
      const next = page.locator('main a[rel~="next"]').first();
      const visited = [page.url()];
      while ((await next.count()) > 0 && visited.length < 50) {
        await next.click();
        await page.waitForLoadState();
        visited.push(page.url());
      }
      expect(visited.length).toBeGreaterThan(1);
      expect(new Set(visited).size).toBe(visited.length);
    });
  });

  test('print shows the text and leaves the menus out', async () => {
    await visitPage(browser, address(atRoot, pathOf('chapter')), {}, async (page) => {
      expect(showsText(await page.pdf({ format: 'A5' }))).toBe(true);
      await page.emulateMedia({ media: 'print' });
      const isPrinted = (menus: Element[]) => menus.filter((menu) => menu.getClientRects().length > 0).length;
      expect(await page.locator('nav').evaluateAll(isPrinted), 'menus that are printed').toBe(0);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(500);
    });
  });

  test.each(['chapter', 'entire work', 'work of one chapter'])(
    'the page «%s» bears on paper whose it is and where it is from, and on a screen does not',
    async (type) => {
      await visitPage(browser, address(atRoot, pathOf(type)), {}, async (page) => {
        const title = (await page.locator('h1').innerText()).trim();
        expect(await page.locator('html').getAttribute('data-running')).toBe(title);
        expect(await page.locator('.printed').last().isVisible()).toBe(false);
        await page.emulateMedia({ media: 'print' });
        const printed = await page.locator('.printed').last().innerText();
        for (const part of [title, 'by ', 'The Lantern Shelf']) expect(printed).toContain(part);
      });
    },
  );

  test('signs of ratings are dark on paper, where no grounds are printed', async () => {
    await visitPage(browser, address(atRoot, pathOf('home')), { colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const signs = await page.locator('.sign').evaluateAll((all) => all.map((sign) => getComputedStyle(sign).color));
      expect(new Set(signs)).toEqual(new Set(['rgb(0, 0, 0)']));
    });
  });
});

/** The text of an element less what scripts put there for comfort, and what they offer to search with or say they need. */
function textWithoutComfort(main: Element): string {
  const copy = main.cloneNode(true) as Element;
  for (const added of copy.querySelectorAll('[class^="reader-"], .filter, .filter-found, .scriptless')) added.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
