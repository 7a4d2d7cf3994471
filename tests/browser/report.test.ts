import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { report } from '../../src/diagnostics/diagnostic.ts';
import { reportPage } from '../../src/render/report/report-page.ts';
import { axeFaults, WCAG } from '../support/axe.ts';
import { startBrowser, visitPage } from '../support/browser.ts';
import { showsText } from '../support/pdf-text.ts';
import { startStaticHost } from '../support/static-host.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { chromium, findTool } from '../support/tools.ts';

const program = findTool(chromium);

const MESSAGES = [
  report('file-empty', 'content/a.txt'),
  report('rating-missing', `content/${'a-very-long-name-'.repeat(12)}.txt`, {
    place: { line: 3 },
    excerpt: 'حبر الليل',
  }),
  ...Array.from({ length: 7 }, (_, index) => report('summary-missing', `content/old/${index}.txt`)),
];

describe.skipIf(program === null)('the report of a check in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser(program ?? '');
  });

  afterAll(() => browser?.close());

  /** It lies on a disk, where no host sends a policy that its own style would break. */
  async function visitReport(options: BrowserContextOptions, visit: (page: Page) => Promise<void>): Promise<void> {
    const folder = tempFolder({ 'report.html': reportPage('The Shelf', MESSAGES, '1.2.3') });
    const host = await startStaticHost(folder, '/', {});
    try {
      await visitPage(browser, `${host.url}report.html`, options, visit);
    } finally {
      await host.close();
    }
  }

  test.each(['light', 'dark'] as const)('is accessible in %s colours, and fits a phone', async (colorScheme) => {
    await visitReport({ colorScheme }, async (page) => {
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await axeFaults(page, WCAG), `at ${width} px`).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `pixels that stick out at ${width} px`).toBeLessThanOrEqual(0);
      }
    });
  });

  test('prints with its text', async () => {
    await visitReport({}, async (page) => {
      expect(showsText(await page.pdf({ format: 'A4' }))).toBe(true);
    });
  });
});
