import { describe, expect, test } from 'vitest';
import { axeFaults, CONTRAST, WCAG } from '../support/axe.ts';
import { visitPage } from '../support/browser.ts';
import { losses, SPACING } from '../support/losses.ts';
import { pageTypes } from '../support/page-types.ts';
import { listFiles } from '../support/read-folder.ts';
import { program, sampleInBrowser, site } from '../support/sample-in-browser.ts';

describe.skipIf(program === null).each([...pageTypes(site)])('the page «%s»', (_, path) => {
  const sample = sampleInBrowser();

  test.each([320, 1280])('has no accessibility fault in any theme at %i px', async (width) => {
    await visitPage(sample.browser, sample.host.url + path, { viewport: { width, height: 900 } }, async (page) => {
      for (const theme of ['light', 'sepia', 'dark', 'contrast']) {
        await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
        expect(await axeFaults(page, WCAG), theme).toEqual([]);
      }
    });
  });

  test('has letters that stand out in dark and in light colours, and with more contrast asked for', async () => {
    for (const colours of [
      { colorScheme: 'dark' },
      { colorScheme: 'light' },
      { colorScheme: 'dark', contrast: 'more' },
    ] as const) {
      await visitPage(sample.browser, sample.host.url + path, colours, async (page) => {
        expect(await axeFaults(page, CONTRAST), JSON.stringify(colours)).toEqual([]);
      });
    }
  });
});

describe.skipIf(program === null)('every page', () => {
  const sample = sampleInBrowser();

  // One page of each kind says little: whether something sticks out hangs on its words.
  test('loses nothing at 320 px with the spacing that readers may set', async () => {
    const options = { viewport: { width: 320, height: 900 }, bypassCSP: true };
    const pages = listFiles(site).filter((path) => path.endsWith('.html'));
    const found: Record<string, string[]> = {};
    await visitPage(sample.browser, sample.host.url, options, async (page) => {
      for (const path of pages) {
        await page.goto(sample.host.url + path);
        await page.addStyleTag({ content: SPACING });
        const lost = await losses(page);
        if (lost.length > 0) found[path] = lost;
      }
    });
    expect(pages.length).toBeGreaterThan(200);
    expect(found).toEqual({});
  });
});
