import type { Page } from 'playwright-core';

/** What a reader may set at the furthest (`data-…` of the root). */
export const LARGEST = { size: '6', leading: '4', width: 'wide', font: 'clear', paragraphs: 'spaced', justify: 'on' };

/** The values of WCAG 2.2, 1.4.12. */
export const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** Set what readers choose, as scripts do. */
export async function setRoot(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((chosen) => {
    for (const [name, value] of Object.entries(chosen)) document.documentElement.setAttribute(`data-${name}`, value);
  }, values);
}

/** What sticks out of the page, or is cut off in its box. */
export async function losses(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const over = document.documentElement.scrollWidth - innerWidth;
    const cut = [...document.querySelectorAll('main *, header *, footer *')].filter((element) => {
      if (element.closest('.unseen, .visually-hidden, .skip, dt, pre, .wide, .reader-shelf')) return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      return isCut || (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1);
    });
    return [...(over > 0 ? [`${over} px stick out`] : []), ...cut.map((element) => element.outerHTML.slice(0, 120))];
  });
}
