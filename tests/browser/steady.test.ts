import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visitPage } from '../support/browser.ts';
import { pageTypes } from '../support/page-types.ts';
import { program, sampleInBrowser, site } from '../support/sample-in-browser.ts';
import { worksOnLists } from '../support/works-on-lists.ts';

/** What a reader chose, and three works that were begun: each takes room that must be there from the first paint on. */
const look = { theme: 'dark', size: '5', width: 'narrow', font: 'sans', warnings: 'hidden', shelf: '3' };
const begun = worksOnLists(site)
  .slice(0, 3)
  .map(({ mark }, at) => [
    mark,
    { t: 'A title', a: at, n: 9, d: [], c: 'c', l: 'Chapter', h: 'works/', p: ['p'], o: 1 },
  ]);
const stored = {
  'fabula:lantern-shelf:look': JSON.stringify(look),
  'fabula:lantern-shelf:read': JSON.stringify({ v: 1, last: 1, since: 1, works: Object.fromEntries(begun) }),
};

describe.skipIf(program === null)('nothing moves that was seen', () => {
  const sample = sampleInBrowser();

  test.each([...pageTypes(site)])('on the page «%s»', async (_, path) => {
    for (const remembered of [{}, stored]) {
      for (const viewport of [
        { width: 390, height: 844 },
        { width: 1280, height: 900 },
      ]) {
        await visitPage(sample.browser, sample.host.url, { viewport }, async (page) => {
          await page.evaluate((data) => Object.assign(localStorage, data), remembered);
          await page.addInitScript(watch);
          await page.goto(sample.host.url + path.replace(/(^|\/)index\.html$/, '$1'));
          await page.locator('.reader-open').waitFor();
          if (path.startsWith('search/')) {
            await page.locator('.filter-found[aria-busy="false"]').waitFor({ state: 'attached' });
          }
          expect(await moved(page), `${viewport.width} px, ${JSON.stringify(remembered)}`).toEqual([]);
        });
      }
    }
  });
});

/** Gather what moves, from the beginning of the page on. */
function watch(): void {
  const seen: string[] = [];
  const note = (entries: PerformanceEntryList) => {
    for (const entry of entries) {
      const { value, sources = [] } = entry as PerformanceEntry & { value: number; sources?: { node: Node | null }[] };
      const nodes = sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 60) : `${node}`));
      seen.push(`${value}: ${nodes.join(' ')}`);
    }
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  Object.assign(globalThis, {
    movedParts: () => {
      note(observer.takeRecords());
      return seen;
    },
  });
}

/** What moved until now: a shift is told with the frame after the one in which it happened. */
async function moved(page: Page): Promise<string[]> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let frames = 0; frames < 4; frames += 1) await page.evaluate(frame);
  return page.evaluate(() => (globalThis as unknown as { movedParts(): string[] }).movedParts());
}
