import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A reader's browser that remembered nothing when it was opened. */
export interface ReaderVisit {
  context: BrowserContext;
  page: Page;
  /** Errors that nobody caught. */
  errors: string[];
  /** Open a page of the archive, by its path, and wait until its scripts have begun. */
  go(path: string): Promise<void>;
  /** Scroll until a paragraph stands on the line where reading is taken to be; give its id. */
  readTo(at: number): Promise<string>;
  /** Give the id of the paragraph that stands there. */
  readHere(): Promise<string>;
  /** Read what the browser keeps: `look` or `read`. */
  kept(part: string): Promise<string>;
}

/** Name of the sample archive in the browser. */
const ARCHIVE = 'fabula:lantern-shelf:';

/** Open a browser for a reader of the sample archive. */
export async function visitAsReader(
  browser: Browser,
  home: string,
  options: BrowserContextOptions = {},
): Promise<ReaderVisit> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return {
    context,
    page,
    errors,
    async go(path) {
      await page.goto(home + path);
      await page.locator('.reader-open').waitFor();
    },
    async readTo(at) {
      const paragraph = page.locator('.prose p[id]').nth(at);
      await page.mouse.wheel(0, 1);
      await paragraph.evaluate((one) => scrollBy(0, one.getBoundingClientRect().top - innerHeight / 5));
      const id = (await paragraph.getAttribute('id')) ?? '';
      await page.waitForFunction(([key, text]) => localStorage[`${key}read`]?.includes(text), [
        ARCHIVE,
        `"p":["${id}"`,
      ] as const);
      return id;
    },
    readHere: () =>
      page.evaluate(() => {
        const line = innerHeight * 0.225;
        const texts = [...document.querySelectorAll('.prose p[id]')];
        return texts.find((one) => one.getBoundingClientRect().bottom > line)?.id ?? '';
      }),
    kept: (part) => page.evaluate((key) => localStorage[key] ?? '', ARCHIVE + part),
  };
}
