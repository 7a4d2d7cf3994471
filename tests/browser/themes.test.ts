import { describe, expect, test } from 'vitest';
import { axeFaults, CONTRAST, WCAG } from '../support/axe.ts';
import { visitPage } from '../support/browser.ts';
import { LARGEST, losses, SPACING, setRoot } from '../support/losses.ts';
import { pageTypes } from '../support/page-types.ts';
import { program, sampleInBrowser, site } from '../support/sample-in-browser.ts';

const THEMES = ['light', 'sepia', 'dark', 'contrast'];

describe.skipIf(program === null)('in every theme', () => {
  const sample = sampleInBrowser();

  // `accessible.long.test.ts` looks at all kinds of pages and all rules.
  test.each(['home', 'chapter', 'work behind a notice'])('the page «%s» can be read', async (type) => {
    await visitPage(sample.browser, sample.host.url + (pageTypes(site).get(type) ?? ''), {}, async (page) => {
      for (const theme of THEMES) {
        await setRoot(page, { theme });
        expect(await axeFaults(page, CONTRAST), theme).toEqual([]);
      }
    });
  });

  test.each(['home', 'chapter', 'work of many chapters', 'work from right to left', 'terms'])(
    'the page «%s» loses nothing at 200 % zoom, with wider spacing, and with the largest settings',
    async (type) => {
      const options = { viewport: { width: 640, height: 480 }, deviceScaleFactor: 2, bypassCSP: true };
      await visitPage(sample.browser, sample.host.url + (pageTypes(site).get(type) ?? ''), options, async (page) => {
        expect(await losses(page), 'zoom').toEqual([]);
        await page.setViewportSize({ width: 320, height: 900 });
        await setRoot(page, LARGEST);
        expect(await losses(page), 'settings').toEqual([]);
        await page.addStyleTag({ content: SPACING });
        expect(await losses(page), 'spacing').toEqual([]);
      });
    },
  );

  test('marks keep their outline where the device forces its colours', async () => {
    await visitPage(sample.browser, sample.host.url, { forcedColors: 'active' }, async (page) => {
      const outline = (sign: Element) => getComputedStyle(sign).borderTopStyle;
      expect(await page.locator('.rating .sign').first().evaluate(outline)).toBe('solid');
      expect(await axeFaults(page, WCAG)).toEqual([]);
    });
  });

  test('the menu says where the reader is, where the device forces its colours', async () => {
    await visitPage(sample.browser, `${sample.host.url}works/`, { forcedColors: 'active' }, async (page) => {
      const line = (entry: Element) => getComputedStyle(entry).borderBottomWidth;
      expect(await page.locator('.menu [aria-current]').evaluate(line)).toBe('2px');
    });
  });

  test('a link into a passage that is folded away opens it, without scripts too', async () => {
    const path = pageTypes(site).get('work behind a notice') ?? '';
    for (const javaScriptEnabled of [true, false]) {
      await visitPage(sample.browser, sample.host.url + path, { javaScriptEnabled }, async (page) => {
        const last = page.locator('.notice .prose p[id]').last();
        expect(await last.isVisible()).toBe(false);
        await page.goto(`${page.url()}#${await last.getAttribute('id')}`);
        expect(await last.isVisible()).toBe(true);
      });
    }
  });

  test('text and notices are printed open, and every menu is left out', async () => {
    const path = pageTypes(site).get('work behind a notice') ?? '';
    await visitPage(sample.browser, sample.host.url + path, { colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const hidden = await page
        .locator('.prose p')
        .evaluateAll((all) => all.filter((p) => p.clientHeight === 0).length);
      expect(hidden, 'paragraphs that are not printed').toBe(0);
      expect(await page.locator('nav:visible, .notice > summary:visible').count()).toBe(0);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).color)).toBe('rgb(0, 0, 0)');
    });
  });

  test('a work from right to left runs from right to left, its frame as the interface does', async () => {
    await visitPage(
      sample.browser,
      sample.host.url + (pageTypes(site).get('work from right to left') ?? ''),
      {},
      async (page) => {
        const side = (element: Element) => getComputedStyle(element).direction;
        expect(await page.locator('.prose').first().evaluate(side)).toBe('rtl');
        expect(await page.locator('h1').evaluate(side)).toBe('rtl');
        expect(await page.locator('.masthead').evaluate(side)).toBe('ltr');
      },
    );
  });

  test('a line of Han signs is as long as its reader chooses, and holds at most forty', async () => {
    const url = `${sample.host.url}works/yunorinoyoubianju/`;
    await visitPage(sample.browser, url, {}, async (page) => {
      const signs = async (width: string): Promise<number> => {
        await setRoot(page, { width });
        return page
          .locator('.prose:lang(ja)')
          .evaluate((text) => text.clientWidth / Number.parseFloat(getComputedStyle(text).fontSize));
      };
      const [narrow, usual, wide] = [await signs('narrow'), await signs(''), await signs('wide')];
      expect(narrow).toBeLessThan(usual);
      expect(usual).toBeGreaterThan(32);
      expect(wide).toBeGreaterThanOrEqual(usual);
      expect(wide).toBeLessThanOrEqual(40);
    });
  });

  test('a page whose style sheet does not come is in order', async () => {
    await visitPage(sample.browser, sample.host.url + (pageTypes(site).get('chapter') ?? ''), {}, async (page) => {
      await page.evaluate(() => {
        for (const sheet of document.querySelectorAll('link[rel=stylesheet]')) sheet.remove();
      });
      const tops = await page
        .locator('h1, .prose, .chapter-nav.end, footer')
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top));
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  });
});
