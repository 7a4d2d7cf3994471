import type { Browser, Page } from 'playwright-core';
import { ask, settled } from './filter-page.ts';
import type { Allowed } from './load-pages.ts';

/** What going through all results of a search showed. */
export interface Searched {
  /** Elements, attributes and addresses that may not be there. */
  foreign: string[];
  /** Calls of the canary, dialogs, console messages, requests elsewhere. */
  events: string[];
  /** Number of cards that were shown. */
  cards: number;
}

/** Open all facets of the page for searching, and go through the cards of all works and through words typed into it. */
export async function searchAll(browser: Browser, url: string, allowed: Allowed): Promise<Searched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const events: string[] = [];
  const foreign = new Set<string>();
  let cards = 0;
  try {
    const page = await context.newPage();
    await context.exposeBinding('canary', () => events.push('canary'));
    page.on('console', (message) => events.push(message.text()));
    page.on('pageerror', (error) => events.push(error.message));
    page.on('dialog', (dialog) => {
      events.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(url).origin) events.push(request.url());
    });
    await page.goto(`${url}?words=0-`);
    await settled(page);
    for (const summary of await page.locator('.filter summary').all()) await summary.click();
    for (const facet of await page.locator('details[data-facet]').all()) await facet.locator('li').first().waitFor();
    for (let number = 1; ; number += 1) {
      await ask(page, `?words=0-&page=${number}`);
      for (const what of await page.evaluate(foreignOn, [...allowed])) foreign.add(what);
      cards += await page.locator('.filter-cards article.blurb').count();
      if ((await page.locator('.filter-results [rel=next]').count()) === 0) break;
    }
    for (const text of ['<img src=x onerror=canary()>', 'script', '"><svg onload=canary()>']) {
      await page.locator('[name=text]').fill(text);
      await settled(page);
      for (const what of await page.evaluate(foreignOn, [...allowed])) foreign.add(what);
    }
    await nameTerms(page);
    for (const what of await page.evaluate(foreignOn, [...allowed])) foreign.add(what);
  } finally {
    await context.close();
  }
  return { foreign: [...foreign], events, cards };
}

/** Choose and exclude terms, so that their names stand among what was chosen. */
async function nameTerms(page: Page): Promise<void> {
  await ask(page, '');
  for (const facet of await page.locator('details[data-facet]').all()) {
    await facet.locator('[value=not]').first().click();
    await settled(page);
  }
}

/** Runs in the browser, so it may use nothing from here. */
function foreignOn(allowed: string[]): string[] {
  const known = new Set(allowed);
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (!known.has(name)) found.push(`<${name}>`);
    for (const { name: key, value } of element.attributes) {
      if (!known.has(`${name} ${key}`) && !known.has(`* ${key}`)) found.push(`<${name} ${key}>`);
      if (!['href', 'src', 'action', 'data', 'srcset'].includes(key)) continue;
      const target = URL.parse(value, location.href);
      if (target === null || !['http:', 'https:', 'mailto:'].includes(target.protocol)) found.push(`${key}="${value}"`);
    }
  }
  return found;
}
