import { readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFaults, WCAG } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { runCli } from '../support/run-cli.ts';
import { type StaticHost, startStaticHost } from '../support/static-host.ts';
import { chromium, findTool } from '../support/tools.ts';

const program = findTool(chromium);
const sample = inject('sample');
const CHAPTER = 'works/the-salt-road/chapter-2/';
const CHAPTER_FILE = 'content/the-salt-road/02-what-a-walker-weighs.md';

describe.skipIf(program === null)('what scripts add for readers', () => {
  let folder: string;
  let browser: Browser;
  let host: StaticHost;
  let context: BrowserContext;
  let page: Page;
  const said: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fabula-reader-'));
    await cp(sample.project, join(folder, 'project'), { recursive: true });
    await cp(sample.site, join(folder, 'site'), { recursive: true });
    browser = await startBrowser(program ?? '');
    host = await startStaticHost(join(folder, 'site'), '/a/b/');
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Open a page in a browser that remembers nothing yet. */
  async function visit(path: string, init: () => void = () => {}): Promise<void> {
    await context?.close();
    said.length = 0;
    context = await browser.newContext({ viewport: { width: 1000, height: 800 }, acceptDownloads: true });
    await context.addInitScript(init);
    page = await context.newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await go(path);
  }

  async function go(path: string): Promise<void> {
    await page.goto(host.url + path);
    await page.locator('.reader-open').waitFor();
  }

  /** The paragraph that stands where reading is taken to be. */
  const readHere = () =>
    page.evaluate(() => {
      const line = innerHeight * 0.225;
      const texts = [...document.querySelectorAll('.prose p[id]')];
      return texts.find((one) => one.getBoundingClientRect().bottom > line)?.id ?? '';
    });

  /** Scroll to a paragraph and wait until its place is written down. */
  async function readTo(at: number): Promise<string> {
    await page.mouse.wheel(0, 1);
    await page
      .locator('.prose p[id]')
      .nth(at)
      .evaluate((one) => scrollBy(0, one.getBoundingClientRect().top - innerHeight / 5));
    const id = await page.locator('.prose p[id]').nth(at).getAttribute('id');
    await page.waitForFunction((text) => localStorage['fabula:lantern-shelf:read']?.includes(text), `"p":["${id}"`);
    return id ?? '';
  }

  test('keys alone lead from home to a work, a chapter, its settings and the next chapter', async () => {
    await visit('');
    const follow = async (href: RegExp) => {
      for (let presses = 0; presses < 400; presses += 1) {
        await page.keyboard.press('Tab');
        const found = await page.evaluate(() => (document.activeElement as HTMLAnchorElement | null)?.href ?? '');
        if (href.test(found)) break;
      }
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => href.test(url.pathname.slice(1)) || href.test(url.href));
    };
    await follow(/the-salt-road\/$/);
    await page.locator('.reader-open').waitFor();
    await follow(/the-salt-road\/chapter-1\/$/);
    await page.locator('.reader-open').waitFor();
    await page.keyboard.press('?');
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    for (const theme of ['light', 'sepia', 'dark', 'contrast']) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
      expect(await axeFaults(page, WCAG), theme).toEqual([]);
    }
    await page.evaluate(() => document.documentElement.removeAttribute('data-theme'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('sepia');
    expect(page.url(), 'arrows choose while the settings are open').toContain('chapter-1');
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/chapter-2/);
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/chapter-1/);
    expect(said).toEqual([]);
  });

  test('keys can be switched off, and leave fields and other keys alone', async () => {
    await visit(CHAPTER);
    await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.locator('.reader-open').click();
    await page.locator('dialog input[name=keys]').check();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.className), 'focus returns').toBe('reader-open');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('?');
    expect(page.url()).toContain('chapter-2');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  test('settings hold from the first paint on, with no script but the one in the head', async () => {
    await visit(CHAPTER);
    await page.locator('.reader-open').click();
    await page.locator('dialog label', { hasText: 'Dark' }).click();
    await page.keyboard.press('Escape');
    let release = () => {};
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/reader.*.js', async (route) => {
      await late;
      await route.continue();
    });
    await page.goto(host.url + CHAPTER, { waitUntil: 'commit' });
    await page.locator('.chapter h2').waitFor();
    const colour = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await colour()).toBe('rgb(23, 24, 26)');
    const first = await page.screenshot({ clip: { x: 0, y: 0, width: 8, height: 400 } });
    release();
    await page.locator('.reader-open').waitFor();
    expect(await page.screenshot({ clip: { x: 0, y: 0, width: 8, height: 400 } })).toEqual(first);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const one of list.getEntries()) sum += (one as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(sum), 300);
        }),
    );
    expect(shift).toBe(0);
    await page.locator('.reader-open').click();
    await page.locator('dialog button[value=reset]').click();
    expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
  });

  test('the paragraph that is read stays when letters, lines and width change', async () => {
    await visit(CHAPTER);
    const id = await readTo(8);
    await page.keyboard.press('?');
    for (const choice of ['size:6', 'width:narrow', 'font:sans', 'leading:4', 'size:1']) {
      const [name, value] = choice.split(':');
      await page
        .locator(`dialog input[name=${name}][value="${value}"]`)
        .evaluate((one: HTMLInputElement) => one.click());
      expect(await readHere(), choice).toBe(id);
    }
    await page.locator('dialog input[name=size][value="6"]').evaluate((one: HTMLInputElement) => one.click());
    await page.locator('dialog input[name=font][value="clear"]').evaluate((one: HTMLInputElement) => one.click());
    const set = await page
      .locator('.prose p')
      .first()
      .evaluate((one) => {
        const { fontSize, lineHeight, letterSpacing } = getComputedStyle(one);
        return [
          parseFloat(fontSize),
          parseFloat(lineHeight) / parseFloat(fontSize),
          parseFloat(letterSpacing),
        ] as const;
      });
    expect(set[0]).toBeGreaterThan(28);
    expect(set[1]).toBeCloseTo(2, 1);
    expect(set[2]).toBeGreaterThan(1);
    expect(said).toEqual([]);
  });

  test('a place is offered, found on the home page, and found again in other letters and an edited text', async () => {
    await visit(CHAPTER);
    const id = await readTo(8);
    await go(CHAPTER);
    expect(await page.evaluate(() => scrollY), 'nothing moves unasked').toBe(0);
    await page.locator('.reader-top a').click();
    expect(await readHere()).toBe(id);
    await page.goBack();
    expect(await page.evaluate(() => scrollY)).toBe(0);

    const file = join(folder, 'project', CHAPTER_FILE);
    const [head = '', body = ''] = readFileSync(file, 'utf8').split(/\n---\n/);
    writeFileSync(file, `${head}\n---\n\nA new beginning.\n\nAnd another.\n${body}`);
    const run = await runCli(['build', join(folder, 'project'), '--out', join(folder, 'site')]);
    expect(run.code, run.stderr).toBe(0);
    await page.evaluate(() =>
      localStorage.setItem('fabula:lantern-shelf:look', '{"size":"6","width":"narrow","shelf":"1"}'),
    );
    await go('');
    await page.locator('.reader-shelf a').first().click();
    await page.waitForURL(/chapter-2/);
    await page.locator('.reader-open').waitFor();
    expect(await page.locator('.prose p[id]').first().innerText()).toBe('A new beginning.');
    expect(await readHere()).toBe(id);
    expect(said).toEqual([]);
  });

  test('where paragraphs are pages, the second is a place, and a look at the first takes none away', async () => {
    await visit('works/');
    const words = 'word '.repeat(300);
    await page.route(`**/${CHAPTER}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(/<p id="[^"]*">/g, (begin) => begin + words);
      await route.fulfill({ response, body });
    });
    await go(CHAPTER);
    const id = await readTo(1);
    await go(CHAPTER);
    const offered = page.locator('.reader-top a');
    expect(await offered.getAttribute('href')).toBe(`#${id}`);
    const kept = () => page.evaluate(() => localStorage['fabula:lantern-shelf:read'] as string);
    const before = await kept();
    await page.mouse.wheel(0, 1);
    await page
      .locator('.prose p[id]')
      .first()
      .evaluate((one) => scrollBy(0, one.getBoundingClientRect().top - innerHeight / 5));
    await page.waitForFunction((text) => localStorage['fabula:lantern-shelf:read'] !== text, before);
    expect(await kept()).toContain(`"p":["${id}"`);
    await go(CHAPTER);
    expect(await offered.getAttribute('href')).toBe(`#${id}`);
  });

  test('neither an address nor a damaged storage keeps the page from following', async () => {
    await visit(`${CHAPTER}#%E0%A4`, () => {
      localStorage['fabula:lantern-shelf:read'] = '{"v":1,"last":-1e300,"since":1e300,"works":{}}';
    });
    await page.locator('.reader-left').first().waitFor({ state: 'attached' });
    await go('works/');
    expect(said).toEqual([]);
    await go(`${CHAPTER}#%E0%A4`);
    expect(await readTo(8)).not.toBe('');
  });

  test('the time that is left is told in hours and minutes, above the text without touching what is there', async () => {
    await visit(CHAPTER);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.route(`**/${CHAPTER}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        /data-minutes="\d+" data-after="\d+"/,
        'data-minutes="700" data-after="598"',
      );
      await route.fulfill({ response, body });
    });
    await go(CHAPTER);
    const top = page.locator('.reader-left');
    await top.waitFor();
    expect(await top.innerText()).toMatch(
      /^3 minutes left\u00a0· 10 hours \d minutes? to the end of the story\u00a0· 14% read$/,
    );
    const above = await page.locator('.chapter-nav.top').boundingBox();
    expect((await top.boundingBox())?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 1e9));
  });

  test('back and forward keep the place', async () => {
    await visit(CHAPTER);
    const id = await readTo(8);
    await page
      .locator('main a[rel~=next]')
      .last()
      .evaluate((link: HTMLElement) => link.click());
    await page.waitForURL(/chapter-3/);
    await page.goBack();
    await page.locator('.reader-open').waitFor();
    expect(await readHere()).toBe(id);
  });

  test('what was read to the end is marked in the contents and on cards, and reading goes on after it', async () => {
    await visit(CHAPTER);
    await page.mouse.wheel(0, 1);
    await page.evaluate(() => scrollTo(0, 1e6));
    await page.waitForFunction(() => localStorage['fabula:lantern-shelf:read']?.includes('chapter-3'));
    await go('works/the-salt-road/');
    expect(await page.locator('.reader-said').allInnerTexts()).toHaveLength(2);
    expect(await page.locator('.start a').first().getAttribute('href')).toContain('chapter-3/');
    const where = /Chapter 3: The Fifth Well\s· 2\d% read/;
    expect(await page.locator('.start').innerText()).toMatch(where);
    await go('');
    expect(await page.locator('.reader-shelf p').innerText()).toMatch(where);
    expect(await page.locator('.reader-shelf a').getAttribute('dir')).toBe('auto');
    await go('works/');
    expect(await page.locator('.reader-mark').allInnerTexts()).toEqual(['Continue: 1 of 9 chapters read']);
    expect(await axeFaults(page, WCAG)).toEqual([]);
  });

  test('what is remembered can be saved, deleted and loaded again', async () => {
    await visit(CHAPTER);
    const id = await readTo(8);
    const stored = () => page.evaluate(() => localStorage['fabula:lantern-shelf:read'] ?? '');
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('dialog button[value=export]').click(),
    ]);
    const remove = page.locator('dialog button[value=delete]');
    await remove.click();
    expect(await stored(), 'one press deletes nothing').toContain(id);
    await remove.click();
    expect(await stored()).toBe('');
    const file = await download.path();
    await page.locator('dialog input[type=file]').setInputFiles(file);
    await page.locator('[role=status]', { hasText: 'loaded' }).waitFor();
    expect(await stored()).toContain(id);
    await page
      .locator('dialog input[type=file]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"archive":"other"}') });
    await page.locator('[role=status]', { hasText: 'not saved' }).waitFor();
    expect(said).toEqual([]);
  });

  test.each([
    [
      'storage is forbidden',
      () =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('no', 'SecurityError');
          },
        }),
    ],
    [
      'storage is full',
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      },
    ],
    [
      'something else is stored',
      () => {
        try {
          for (const part of ['look', 'read'])
            localStorage.setItem(`fabula:lantern-shelf:${part}`, '[{"v":1,"works":{"x":7}}');
        } catch {}
      },
    ],
    [
      'damaged things are stored',
      () => {
        try {
          localStorage.setItem('fabula:lantern-shelf:look', '{"ok":7,"theme":{},"size":"\\"><b>"}');
          localStorage.setItem('fabula:lantern-shelf:read', '{"v":1,"works":{"0123456789ab":{"t":1}}}');
        } catch {}
      },
    ],
  ])('where %s, the page is whole and its settings work while it is open', async (_, init) => {
    await visit(CHAPTER, init);
    await page.evaluate(() => scrollTo(0, 900));
    await page.locator('.reader-open').click();
    await page.locator('dialog label', { hasText: 'Sepia' }).click();
    await page.locator('dialog label', { hasText: 'Sans' }).click();
    expect(await page.locator('html').evaluate(({ dataset }) => [dataset.theme, dataset.font])).toEqual([
      'sepia',
      'sans',
    ]);
    expect(said).toEqual([]);
  });

  test('a notice that was opened is open in the next visit, before anything is painted', async () => {
    await visit('works/signal-to-noise/');
    await page.locator('details.notice > summary').click();
    await page.waitForFunction(() => localStorage['fabula:lantern-shelf:look']?.includes('"ok"'));
    await page.route('**/reader.*.js', (route) => route.abort());
    await page.goto(`${host.url}works/signal-to-noise/`);
    expect(await page.locator('details.notice').getAttribute('open')).toBe('');
  });

  test('warnings are hidden until they are asked for', async () => {
    await visit('works/');
    await page.locator('.reader-open').click();
    await page.locator('dialog input[name=warnings]').check();
    await page.keyboard.press('Escape');
    const cards = page.locator('.blurb', { has: page.locator('.warning') });
    const card = cards.first();
    expect(await card.locator('.warning').first().isVisible()).toBe(false);
    const ask = card.locator('.reader-ask button');
    expect((await ask.boundingBox())?.height, 'large enough for fingers').toBeGreaterThanOrEqual(24);
    const ground = await ask.evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(ground, 'a link, not a grey box').toBe('rgba(0, 0, 0, 0)');
    await ask.click();
    expect(await card.locator('.warning').first().isVisible()).toBe(true);
    expect(await cards.nth(1).locator('.warning').first().isVisible()).toBe(false);
  });

  test('the next chapter is fetched when its link is turned to, and not where data are saved', async () => {
    const fetched = () =>
      page.locator('link[rel=prefetch]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    await visit(CHAPTER);
    expect(await fetched()).toEqual([]);
    await page.locator('main a[rel~=next]').first().focus();
    expect(await fetched()).toEqual([expect.stringContaining('chapter-3/')]);
    await visit(CHAPTER, () => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
    await page.locator('main a[rel~=next]').first().focus();
    expect(await fetched()).toEqual([]);
  });
});
