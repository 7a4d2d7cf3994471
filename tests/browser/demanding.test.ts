import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser, visitPage } from '../support/browser.ts';
import { demandingProject } from '../support/demanding-project.ts';
import { LARGEST, losses, SPACING, setRoot } from '../support/losses.ts';
import { listFiles } from '../support/read-folder.ts';
import { runCli } from '../support/run-cli.ts';
import { type StaticHost, startStaticHost } from '../support/static-host.ts';
import { writeFiles } from '../support/temp-folder.ts';
import { chromium, findTool } from '../support/tools.ts';

const program = findTool(chromium);
const folder = mkdtempSync(join(tmpdir(), 'fabula-demanding-'));
const TELEPHONE = { width: 320, height: 700 };

describe.skipIf(program === null)('an archive that asks much of the layout', () => {
  let browser: Browser;
  let host: StaticHost;

  beforeAll(async () => {
    writeFiles(folder, demandingProject);
    const run = await runCli(['build', folder, '--out', join(folder, 'site')]);
    expect(run.code, run.stderr).toBe(0);
    browser = await startBrowser(program ?? '');
    host = await startStaticHost(join(folder, 'site'), '/');
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const visit = (path: string, act: (page: Page) => Promise<void>, options = {}): Promise<unknown> =>
    visitPage(browser, host.url + path, { viewport: TELEPHONE, bypassCSP: true, ...options }, act);

  test('loses nothing at 320 px, with the spacing and the letters that readers may set', async () => {
    const pages = listFiles(join(folder, 'site')).filter(
      (path) => path.endsWith('.html') && !/gates\/chapter-(?!40\/)/.test(path),
    );
    const found: Record<string, string[]> = {};
    await visit('', async (page) => {
      for (const path of pages) {
        await page.goto(host.url + path);
        const lost = await losses(page);
        await page.addStyleTag({ content: SPACING });
        lost.push(...(await losses(page)).map((one) => `with spacing: ${one}`));
        await setRoot(page, LARGEST);
        lost.push(...(await losses(page)).map((one) => `largest: ${one}`));
        if (lost.length > 0) found[path] = lost;
      }
    });
    expect(pages.length).toBeGreaterThan(30);
    expect(found).toEqual({});
  }, 300_000);

  test.each([320, 1280])(
    'the menu of sixty-four chapters shows them at %i px, the one that is read first',
    async (width) => {
      await visit(
        'works/gates/chapter-40/',
        async (page) => {
          await page.locator('.chapter-menu summary').click();
          const seen = await page.locator('.chapter-menu a').evaluateAll((links) =>
            links.map((link) => {
              const { left, right } = link.getBoundingClientRect();
              return left >= 0 && right <= innerWidth;
            }),
          );
          expect(seen.length).toBeGreaterThan(60);
          expect(seen.every(Boolean), 'no chapter lies off to the side').toBe(true);
          const { list, here } = await page.locator('.chapter-menu ol').evaluate((ol) => ({
            list: ol.getBoundingClientRect().toJSON() as DOMRect,
            here: ol.querySelector('[aria-current]')?.getBoundingClientRect().toJSON() as DOMRect,
          }));
          expect(here.top).toBeGreaterThanOrEqual(list.top);
          expect(here.bottom).toBeLessThanOrEqual(list.bottom);
          expect(list.bottom - list.top).toBeLessThan(900);
        },
        { viewport: { width, height: 900 } },
      );
    },
  );

  test('from right to left the way on leads left, and a notice that is open is quiet', async () => {
    await visit(
      'works/right/chapter-2/',
      async (page) => {
        const middle = async (selector: string): Promise<number> => {
          const box = await page.locator(selector).boundingBox();
          return (box?.x ?? 0) + (box?.width ?? 0) / 2;
        };
        for (const place of ['top', 'end']) {
          expect(await middle(`.${place} .next`), place).toBeLessThan(await middle(`.${place} .previous`));
        }
      },
      { viewport: { width: 1280, height: 900 } },
    );
    await visit('works/right/chapter-3/', async (page) => {
      await page.locator('.notice > summary').click();
      const line = await page.locator('.notice > summary').boundingBox();
      expect(line?.height, 'a notice that is open is one quiet line').toBeLessThan(32);
      const cell = page.locator('.prose td').first();
      expect(await cell.evaluate((one) => parseFloat(getComputedStyle(one).paddingLeft))).toBeGreaterThan(0);
      expect(await cell.evaluate((one) => parseFloat(getComputedStyle(one).paddingRight))).toBe(0);
    });
  });

  test('the sign of a chapter that was read stands beside the first line of its title', async () => {
    await visit('works/wide/', async (page) => {
      await page.locator('.reader-open').waitFor();
      const tops = await page
        .locator('tr[data-key] th')
        .first()
        .evaluate((cell) => {
          const sign = Object.assign(document.createElement('span'), { className: 'reader-sign read' });
          cell.append(sign);
          return [
            sign.getBoundingClientRect().top,
            cell.getBoundingClientRect().top,
            sign.getBoundingClientRect().left,
          ];
        });
      expect((tops[0] ?? 0) - (tops[1] ?? 0)).toBeLessThan(12);
      expect(tops[2]).toBeGreaterThan(0);
    });
  });

  test('paper has the margins of its sheets alone, and nothing on it is to be followed', async () => {
    await visit('works/wide/', async (page) => {
      await page.emulateMedia({ media: 'print' });
      const main = page.locator('main');
      expect(await main.evaluate((one) => getComputedStyle(one).padding)).toBe('0px');
      expect(await page.locator('[download]:visible').count()).toBe(0);
    });
  });
});
