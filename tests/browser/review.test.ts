import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/commands/catalogue.ts';
import { review } from '../../src/commands/review.ts';
import { readCsv } from '../../src/config/csv.ts';
import { axeFaults, WCAG } from '../support/axe.ts';
import { startBrowser, visitPage } from '../support/browser.ts';
import { listFiles } from '../support/read-folder.ts';
import { startStaticHost } from '../support/static-host.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { chromium, findTool } from '../support/tools.ts';

const program = findTool(chromium);

const PROSE = 'The lamp was lit before the boats came home.\n\nMorning came late that day.\n';

const FILES = {
  'archive.yaml': 'title: Lamps\n',
  'content/old/a.txt': `<script src="https://elsewhere.example/x.js"></script> ${PROSE}`,
  [`content/old/${'a-very-long-name-'.repeat(8)}.txt`]: `${'unbroken'.repeat(60)}\n\n${PROSE}`,
  'content/old/arabic.txt': `Title: حبر الليل\nMood: <img src="https://elsewhere.example/x.png">\n\n${PROSE}`,
  'content/lamps/chapter-1.md': `# Salt "and", oil\n\nOne. ${PROSE}`,
  'content/lamps/chapter-2.md': `# Wick\n\nTwo. ![x](https://elsewhere.example/y.png)\n\n${PROSE}`,
  'content/sure.txt': `Title: Sure\nAuthor: Ann Lee\nRating: G\nDate: 2003-04-05\nSummary: A lamp.\n\n${PROSE}`,
};

describe.skipIf(program === null)('the pages of a review in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser(program ?? '');
  });

  afterAll(() => browser?.close());

  /** Review a folder, and visit each page of it as it lies there: nothing else is asked for. */
  async function visitAll(options: BrowserContextOptions, visit: (page: Page, name: string) => Promise<void>) {
    const folder = tempFolder(FILES);
    await catalogue(folder, { quiet: true });
    await review(folder, { quiet: true, sample: 1 });
    const pages = join(folder, '_review');
    const names = listFiles(pages).filter((path) => path.endsWith('.html'));
    expect(names.length).toBeGreaterThan(3);
    const host = await startStaticHost(pages, '/', {});
    try {
      for (const name of names) {
        const asked: string[] = [];
        await visitPage(browser, `${host.url}${name}`, options, async (page) => {
          page.on('request', (request) => asked.push(request.url()));
          await page.reload();
          await visit(page, name);
        });
        expect(asked.filter((url) => !url.startsWith(host.url))).toEqual([]);
        expect(asked.length).toBeGreaterThan(1);
      }
    } finally {
      await host.close();
    }
    return readFileSync(join(folder, 'catalogue.csv'), 'utf8');
  }

  test.each(['light', 'dark'] as const)(
    'are accessible in %s colours, fit a phone, and ask nobody for anything',
    {
      timeout: 120_000,
    },
    async (colorScheme) => {
      await visitAll({ colorScheme }, async (page, name) => {
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          expect(await axeFaults(page, WCAG), `${name} at ${width} px`).toEqual([]);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(overflow, `pixels that stick out of ${name} at ${width} px`).toBeLessThanOrEqual(0);
        }
      });
    },
  );

  test('give rows that fall into their cells when they are copied, as a hand would do it', {
    timeout: 60_000,
  }, async () => {
    const copied = new Map<string, string>();
    const table = await visitAll({}, async (page) => {
      const texts = await page.evaluate(() =>
        Array.from(document.querySelectorAll('pre code'), (code) => {
          getSelection()?.selectAllChildren(code);
          return String(getSelection());
        }),
      );
      for (const text of texts.filter((one) => one.includes('\t'))) copied.set(text.split('\t')[0] ?? '', text);
    });
    const titles = readCsv(table)[0]?.cells ?? [];
    expect([...copied.keys()].sort()).toEqual(
      Object.keys(FILES)
        .flatMap((path) => (path.startsWith('content/') ? [path.slice('content/'.length)] : []))
        .concat('lamps/')
        .sort(),
    );
    for (const [file, text] of copied)
      expect(text.trimEnd().split('\t').length, file).toBeLessThanOrEqual(titles.length);
    const cells = copied.get('lamps/')?.split('\t') ?? [];
    expect(cells[titles.indexOf('title')]).toBe('Lamps');
    expect(copied.get('old/arabic.txt')?.split('\t')[titles.indexOf('title')]).toBe('حبر الليل');
  });
});
