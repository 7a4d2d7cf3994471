import { describe, expect, test } from 'vitest';
import { visitPage } from '../support/browser.ts';
import { pageTypes } from '../support/page-types.ts';
import { program, sampleInBrowser, site } from '../support/sample-in-browser.ts';
import { worksOnLists } from '../support/works-on-lists.ts';

/** What a reader chose, and works that were begun, all of them: each takes room that must be there before the scripts are. */
const look = { theme: 'dark', size: '5', width: 'narrow', font: 'sans', warnings: 'hidden', shelf: '3' };
const begun = worksOnLists(site).map(({ mark }, at) => [
  mark,
  { t: 'A title', a: at, n: 9, d: [], c: 'c', l: 'A chapter of a long name. '.repeat(4), h: 'works/', p: ['p'], o: 1 },
]);
const stored = {
  'fabula:lantern-shelf:look': JSON.stringify(look),
  'fabula:lantern-shelf:read': JSON.stringify({ v: 1, last: 1, since: 1, works: Object.fromEntries(begun) }),
};

describe.skipIf(program === null)('scripts move nothing that was seen', () => {
  const sample = sampleInBrowser();

  test.each([...pageTypes(site)])('on the page «%s»', async (_, path) => {
    for (const remembered of [{}, stored]) {
      for (const viewport of [
        { width: 390, height: 844 },
        { width: 1280, height: 900 },
      ]) {
        await visitPage(sample.browser, sample.host.url, { viewport }, async (page) => {
          await page.evaluate((data) => Object.assign(localStorage, data), remembered);
          let release = () => {};
          const late = new Promise<void>((resolve) => {
            release = resolve;
          });
          // The page as it is seen before any script but the one in its head.
          await page.route(/\/(?:reader|open-filter)\.\w+\.js$/, async (route) => {
            await late;
            await route.continue();
          });
          await page.goto(sample.host.url + path.replace(/(^|\/)index\.html$/, '$1'), { waitUntil: 'commit' });
          await page.locator('.colophon ul').waitFor();
          await page.evaluate(noteBoxes);
          release();
          await page.locator('.reader-open').waitFor();
          if (path.startsWith('search/')) {
            await page.locator('.filter-found[aria-busy="false"]').waitFor({ state: 'attached' });
          }
          expect(await page.evaluate(movedBoxes), `${viewport.width} px, ${Object.keys(remembered)}`).toEqual([]);
        });
      }
    }
  });
});

/** Keep where everything stands that is seen in the window. */
function noteBoxes(): void {
  const boxes = new Map<Element, DOMRect>();
  for (const element of document.querySelectorAll('body *')) {
    const box = element.getBoundingClientRect();
    if (box.width > 0 && box.height > 0 && box.top < innerHeight && element.checkVisibility()) boxes.set(element, box);
  }
  Object.assign(globalThis, { boxes });
}

/** What stands elsewhere now. */
function movedBoxes(): string[] {
  const { boxes } = globalThis as unknown as { boxes: Map<Element, DOMRect> };
  return [...boxes].flatMap(([element, { left, top }]) => {
    if (!element.isConnected || !element.checkVisibility()) return [];
    const now = element.getBoundingClientRect();
    const by = [Math.round(now.left - left), Math.round(now.top - top)];
    return by.some((pixels) => pixels !== 0) ? [`${by}: ${element.outerHTML.slice(0, 60)}`] : [];
  });
}
