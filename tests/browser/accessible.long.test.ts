import { describe, expect, test } from 'vitest';
import { axeFaults, CONTRAST, WCAG } from '../support/axe.ts';
import { visitPage } from '../support/browser.ts';
import { pageTypes } from '../support/page-types.ts';
import { program, sampleInBrowser, site } from '../support/sample-in-browser.ts';

describe.skipIf(program === null).each([...pageTypes(site)])('the page «%s»', (_, path) => {
  const sample = sampleInBrowser();

  test.each([320, 768, 1280])('has no accessibility fault in any theme at %i px', async (width) => {
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

  test('stays readable with the spacing that readers may set', async () => {
    await visitPage(
      sample.browser,
      sample.host.url + path,
      { viewport: { width: 320, height: 900 }, bypassCSP: true },
      async (page) => {
        // The values of WCAG 1.4.12.
        await page.addStyleTag({
          content:
            '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, 'pixels that stick out').toBeLessThanOrEqual(0);
      },
    );
  });
});
