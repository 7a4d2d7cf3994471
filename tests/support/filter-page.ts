import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A list with its filter, in a browser. */
export interface FilterPage {
  page: Page;
  context: BrowserContext;
  /** What the page complained of. */
  said: string[];
}

/** Open a page of a site in a browser that remembers nothing, and wait until its filter has answered. */
export async function openFilter(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<FilterPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(url);
  return { page, context, said };
}

/** Wait until the filter has shown all that was asked for. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.filter-found[aria-busy="false"]').waitFor({ state: 'attached' });
}

/** Ask for something by the address, as the back button does. */
export async function ask(page: Page, search: string): Promise<void> {
  await page.evaluate((address) => {
    history.pushState(null, '', location.pathname + address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);
  await settled(page);
}

/** Marks of the works whose cards can be seen, in their order. */
export async function seenWorks(page: Page): Promise<string[]> {
  return page
    .locator('article.blurb')
    .evaluateAll((cards) =>
      cards.filter((card) => card.checkVisibility()).map((card) => (card as HTMLElement).dataset.work ?? ''),
    );
}
