import fc from 'fast-check';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { type ReaderVisit, visitAsReader } from '../support/reader-visit.ts';
import { program, sampleInBrowser } from '../support/sample-in-browser.ts';

const CHAPTER = 'works/the-salt-road/chapter-2/';
/** A work of one chapter behind a notice. */
const ADULT = 'works/signal-to-noise/';
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 740 }, hasTouch: true };

describe.skipIf(program === null)('what scripts do for readers is done with care', () => {
  const sample = sampleInBrowser();
  let visit: ReaderVisit;

  const arrive = async (options?: BrowserContextOptions): Promise<ReaderVisit> => {
    visit = await visitAsReader(sample.browser, sample.host.url, options);
    return visit;
  };

  afterEach(() => visit?.context.close());

  test('whatever is stored, no page stumbles over it', async () => {
    const { page, go, errors } = await arrive();
    const names = fc.constantFrom('notices', 'ok', 'never', 'theme', 'shelf', 'sensitive', 'reader', 'work', 'filter');
    const anything = fc.sample(fc.oneof(fc.jsonValue(), fc.dictionary(names, fc.jsonValue())), 6);
    await go(ADULT);
    for (const look of [{ notices: 'x]' }, { ok: 'x' }, { ok: [7, null], never: [null, ['tags']] }, 5, ...anything]) {
      const text = JSON.stringify(look);
      await page.evaluate((value) => {
        for (const part of ['look', 'read']) localStorage.setItem(`fabula:lantern-shelf:${part}`, value);
      }, text);
      for (const path of [ADULT, '']) await go(path);
      expect(errors, text).toEqual([]);
      await go(ADULT);
      await page.locator('.notice > summary').click();
      await page.locator('.notice[open]').waitFor();
      expect(errors, text).toEqual([]);
    }
  });

  test('where the words of the scripts are gone, reading is followed all the same', async () => {
    const { page, readTo, errors } = await arrive();
    await page.route('**/reader-words*', (route) => route.fulfill({ status: 404, body: 'gone' }));
    await page.goto(sample.host.url + CHAPTER);
    await page.locator('.reader-progress').waitFor({ state: 'attached' });
    expect(await readTo(8)).not.toBe('');
    expect(await page.locator('.reader-open').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('settings that cannot be loaded are no error, and come when they can', async () => {
    const { page, go, errors } = await arrive();
    for (const file of ['**/panel.*.js', '**/reader-panel*']) {
      await page.route(file, (route) => route.abort(), { times: 1 });
      await go(CHAPTER);
      const [failed] = await Promise.all([page.waitForEvent('requestfailed'), page.locator('.reader-open').click()]);
      expect(failed.url()).toContain('panel');
      await expect
        .poll(async () => {
          await page
            .locator('.reader-open')
            .click({ timeout: 1000 })
            .catch(() => {});
          return page.locator('dialog[open]').count();
        })
        .toBe(1);
    }
    expect(errors).toEqual([]);
  });

  test('a page loads nothing of the settings before they are opened', async () => {
    const { page, go } = await arrive();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace(/.*\/|\.\w{10}(?=\.)/g, '')));
    await go(CHAPTER);
    expect(asked.filter((name) => /\.(?:js|json)$/.test(name)).sort()).toEqual([
      'reader-words.json',
      'reader.js',
      'theme.js',
    ]);
    await page.locator('.reader-open').click();
    await page.locator('dialog[open]').waitFor();
    expect(asked).toEqual(expect.arrayContaining(['panel.js', 'reader-panel.json', 'settings.css']));
  });

  test('a work whose notice was never opened is none to go on with; one that was read is', async () => {
    const { page, go } = await arrive();
    await go(ADULT);
    await page.mouse.wheel(0, 150);
    await page.waitForFunction(() => scrollY > 0);
    expect(await page.locator('.reader-left').isVisible(), 'nothing is left to read of what is closed').toBe(false);
    await go('');
    expect(await page.locator('.reader-shelf a').count()).toBe(0);

    await go(ADULT);
    await page.locator('.notice > summary').click();
    await page.mouse.wheel(0, 1);
    await readOn(page);
    await page.waitForFunction(() => localStorage['fabula:lantern-shelf:read']?.includes('"p":["'));
    await go('');
    expect(await page.locator('.reader-shelf a').count()).toBe(1);
  });

  test('a notice that an address opens is closed the next time; one that the reader opens is not', async () => {
    const { page, go } = await arrive();
    await go(ADULT);
    const id = await page.locator('.notice .prose p[id]').nth(3).getAttribute('id');
    await page.goto('about:blank');
    await go(`${ADULT}#${id}`);
    await page.locator('.notice[open]').waitFor();
    await go('works/');
    await go(ADULT);
    expect(await page.locator('.notice[open]').count()).toBe(0);
    await page.locator('.notice > summary').focus();
    await page.keyboard.press('Enter');
    await go('works/');
    await go(ADULT);
    expect(await page.locator('.notice[open]').count()).toBe(1);
    await page.locator('.notice > summary').click();
    await go(ADULT);
    expect(await page.locator('.notice[open]').count(), 'who closes it wants it closed').toBe(0);
  });

  test('in the middle of a chapter a finger finds the settings by turning back, and comes back to its line', async () => {
    const { page, go, readTo, readHere } = await arrive(PHONE);
    await go(CHAPTER);
    await page.evaluate(() => {
      new PerformanceObserver((list) => {
        for (const one of list.getEntries()) document.title += ` shift ${JSON.stringify(one)}`;
      }).observe({ type: 'layout-shift' });
    });
    await readTo(8);
    const open = page.locator('.reader-open');
    const top = () => open.evaluate((one) => one.getBoundingClientRect().top);
    expect(await top(), 'who reads on has nothing over the text').toBeLessThan(0);
    await page.mouse.wheel(0, -20);
    await expect.poll(top).toBeGreaterThanOrEqual(0);
    expect(await page.title()).not.toContain('shift');
    const id = await readHere();
    await open.tap();
    await page.locator('dialog[open]').waitFor();
    await page.locator('dialog label', { hasText: '32' }).tap();
    await page.locator('dialog .reader-head button').tap();
    await page.locator('dialog[open]').waitFor({ state: 'hidden' });
    expect(await readHere()).toBe(id);
    await page.mouse.wheel(0, 40);
    await expect.poll(top).toBeLessThan(0);
  });

  test.each([1280, 1000, 900])('at %i px the settings cover no word of the text that they change', async (width) => {
    const { page, go, readTo, readHere } = await arrive({ viewport: { width, height: 800 } });
    await go(CHAPTER);
    const id = await readTo(8);
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    for (const lines of ['narrow', '', 'wide']) {
      await page.locator(`dialog input[name=width][value="${lines}"]`).evaluate((one: HTMLElement) => one.click());
      const covered = await page.evaluate(() => {
        const edge = document.querySelector('dialog')?.getBoundingClientRect().left ?? 0;
        return [...document.querySelectorAll('.prose p')].filter((one) => one.getBoundingClientRect().right > edge);
      });
      expect(covered, lines).toEqual([]);
      expect(await readHere(), lines).toBe(id);
    }
    await page.keyboard.press('Escape');
    await expect.poll(readHere, { message: 'closed' }).toBe(id);
  });

  test('keys open the settings without leaving the place', async () => {
    const { page, go, readTo } = await arrive();
    await go(CHAPTER);
    await readTo(8);
    const before = await page.evaluate(() => {
      document.querySelector<HTMLElement>('.end a')?.focus({ preventScroll: true });
      return scrollY;
    });
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.closest('.end') !== null), 'focus returns').toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  test('however often the window changes, the line that is read stays', async () => {
    const { page, go, readTo, readHere } = await arrive();
    await go(CHAPTER);
    const id = await readTo(8);
    const top = () => page.evaluate((one) => document.getElementById(one)?.getBoundingClientRect().top ?? NaN, id);
    const before = await top();
    for (const width of [700, 390, 820, 1000, 500, 1000]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(readHere, { message: `at ${width} px` }).toBe(id);
    }
    expect(Math.abs((await top()) - before), 'pixels moved').toBeLessThanOrEqual(6);
  });

  test('the last words of a chapter are its end in a window of any height', async () => {
    const { page, go, kept } = await arrive({ viewport: { width: 1000, height: 2400 } });
    await go(CHAPTER);
    await page.mouse.wheel(0, 9000);
    await page.waitForFunction(() => localStorage['fabula:lantern-shelf:read']?.includes('"d":["'));
    expect(await kept('read')).toContain('chapter-3');
  });

  test('deleting is asked for anew each time, and what is deleted does not come back', async () => {
    const { page, go, readTo, kept } = await arrive();
    await go(CHAPTER);
    await readTo(8);
    await page.keyboard.press('?');
    const remove = page.locator('dialog button[value=delete]');
    const usual = (await remove.textContent()) ?? '';
    await remove.click();
    expect(await remove.textContent()).not.toBe(usual);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect.poll(() => remove.textContent()).toBe(usual);
    await remove.click();
    await remove.click();
    expect(await remove.textContent()).toBe(usual);
    expect(await kept('read')).toBe('');
    await page.goto('about:blank');
    await go('works/');
    expect(await kept('read')).not.toContain('the-salt-road');
  });

  test('arrows lead to where the links stand', async () => {
    const { page, go } = await arrive();
    await page.route(`**/${CHAPTER}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text())
        .replaceAll('<ul class="turns"', '<ul class="turns" dir="rtl"')
        .replace('<nav class="chapter-nav top"', '<nav class="chapter-nav top" dir="rtl"');
      await route.fulfill({ response, body });
    });
    await go(CHAPTER);
    for (const place of ['.top', '.end']) {
      const left = (rel: string) =>
        page.locator(`.chapter-nav${place} a[rel=${rel}]`).evaluate((one) => one.getBoundingClientRect().left);
      expect(await left('next'), place).toBeLessThan(await left('prev'));
    }
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/chapter-3/);
    await go(CHAPTER.replace('2', '4'));
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/chapter-5/);
  });

  test.each([320, 390, 1280])('at %i px the time that is left is told once, and progress has a name', async (width) => {
    const { page, go } = await arrive({ viewport: { width, height: 800 } });
    await go(CHAPTER);
    const texts = page.locator('main').getByText(/minutes? left/);
    expect(await texts.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(1);
    const progress = page.getByRole('progressbar', { name: 'Read of this chapter' });
    const value = () => progress.getAttribute('aria-valuenow').then(Number);
    expect(await value()).toBe(0);
    await page.mouse.wheel(0, 1);
    await readOn(page);
    await expect.poll(value).toBeGreaterThan(0);
  });

  test('a card of an old story that came since the last visit says that it is new', async () => {
    const { page, go } = await arrive();
    await page.addInitScript(() => {
      const since = Date.UTC(2026, 0, 5);
      localStorage.setItem('fabula:lantern-shelf:read', JSON.stringify({ v: 1, last: Date.now(), since, works: {} }));
    });
    await page.route('**/works/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replace('<article class="blurb', '<article data-news="2026-02-03" class="blurb'),
      });
    });
    await go('works/');
    expect(await page.locator('.blurb .reader-mark').allInnerTexts()).toEqual(['New since your last visit']);
  });

  test('what is chosen on another page holds on the one that was left open or is gone back to', async () => {
    const { page, context, go } = await arrive();
    await go(CHAPTER);
    const other = await context.newPage();
    await other.goto(`${sample.host.url}works/`);
    await other.locator('.reader-open').click();
    await other.locator('dialog label', { hasText: 'Dark' }).click();
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    await page.evaluate(() => {
      localStorage.setItem('fabula:lantern-shelf:look', '{"font":"sans"}');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await page.waitForFunction(() => document.documentElement.dataset.font === 'sans');
    expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
  });
});

/** Scroll some paragraphs down, as far as the text goes. */
async function readOn(page: Page): Promise<void> {
  const paragraph = page.locator('.prose p[id]').nth(3);
  await paragraph.evaluate((one) => scrollBy(0, one.getBoundingClientRect().top - innerHeight / 5));
}
