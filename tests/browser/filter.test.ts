import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFaults, WCAG } from '../support/axe.ts';
import { startBrowser, visitPage } from '../support/browser.ts';
import { copyProject } from '../support/build-sample.ts';
import { ask, openFilter, seenWorks, settled } from '../support/filter-page.ts';
import { runCli } from '../support/run-cli.ts';
import { type StaticHost, startStaticHost } from '../support/static-host.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { chromium, findTool } from '../support/tools.ts';
import { type ListedWork, worksOnLists } from '../support/works-on-lists.ts';

const program = findTool(chromium);
const { site, project } = inject('sample');
const works = worksOnLists(site);

describe.skipIf(program === null)('the filter of a list', () => {
  let browser: Browser;
  let host: StaticHost;

  beforeAll(async () => {
    browser = await startBrowser(program ?? '');
    host = await startStaticHost(site, '/a/b/');
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  /** Open a page with its filter, do something there, and expect that nothing was amiss. */
  async function visit(
    path: string,
    act: (page: Page) => Promise<void>,
    options: Parameters<typeof openFilter>[2] = {},
  ): Promise<void> {
    host.missing.length = 0;
    const { page, context, said } = await openFilter(browser, host.url + path, options);
    try {
      await act(page);
      expect(said).toEqual([]);
      expect(host.missing).toEqual([]);
    } finally {
      await context.close();
    }
  }

  const open = async (page: Page): Promise<void> => {
    await page.locator('.finder a').click();
    await page.locator('.filter').waitFor();
    await settled(page);
  };
  const box = (page: Page, path: string) => page.locator(`details[data-facet="${path}"]`);
  const row = (page: Page, path: string, name: string) =>
    box(page, path)
      .locator('li')
      .filter({ has: page.locator(':scope > label .filter-name', { hasText: new RegExp(`^${name}$`) }) });

  test('finds in the page what asking every work finds', async () => {
    const slugs = (path: string) => [...new Set(works.flatMap((work) => [...(work.terms.get(path) ?? [])]))].sort();
    const paths = ['tags', 'genres', 'warnings', 'ratings', 'authors', 'series', 'languages'];
    const term = fc
      .constantFrom(...paths)
      .chain((path) => fc.tuple(fc.constant(path), fc.constantFrom(...slugs(path))));
    const asked = fc.record({
      has: fc.array(term, { maxLength: 2 }),
      hasNot: fc.array(term, { maxLength: 3 }),
      any: fc.subarray(paths),
      from: fc.option(fc.integer({ min: 0, max: 4000 }), { nil: null }),
    });
    await visit('search/', async (page) => {
      await settled(page);
      await fc.assert(
        fc.asyncProperty(asked, async ({ has, hasNot, any, from }) => {
          const group = (terms: readonly (readonly [string, string])[], kind: string) =>
            paths.flatMap((path) => {
              const own = terms.filter(([one]) => one === path).map(([, slug]) => slug);
              return own.length === 0 ? [] : [`${kind}.${path}=${own.join(',')}`];
            });
          const parts = [...group(has, 'in'), ...group(hasNot, 'not'), `words=${from ?? 0}-`, `any=${any.join(',')}`];
          await ask(page, `?${parts.join('&')}`);
          const isIn = (work: ListedWork, [path, slug]: readonly [string, string]) =>
            work.terms.get(path)?.has(slug) ?? false;
          const found = works.filter((work) => {
            const own = (path: string) => has.filter(([one]) => one === path);
            const hasAll = paths.every((path) => {
              const wanted = own(path);
              if (wanted.length === 0) return true;
              return any.includes(path)
                ? wanted.some((one) => isIn(work, one))
                : wanted.every((one) => isIn(work, one));
            });
            return hasAll && !hasNot.some((one) => isIn(work, one)) && work.words >= (from ?? 0);
          });
          expect(await seenWorks(page)).toEqual(found.map(({ mark }) => mark));
        }),
        { numRuns: 60 },
      );
    });
  });

  test.each(
    ['works/', 'authors/unknown/', 'series/the-lamplighters/', 'languages/en/', 'ratings/general-audiences/'].map(
      (path) => [path],
    ),
  )('shows on %s the cards of the list itself, in its order, when all works pass', async (path) => {
    await visit(path, async (page) => {
      const cards = () =>
        page.locator('article.blurb:visible').evaluateAll((all) =>
          all.map((card) => {
            for (const link of card.querySelectorAll('a')) link.setAttribute('href', link.href);
            for (const added of card.querySelectorAll('[class^="reader-"]')) added.remove();
            return card.outerHTML;
          }),
        );
      const published = await cards();
      expect(published.length).toBeGreaterThan(0);
      await open(page);
      expect(await cards()).toEqual(published);
      await ask(page, '?words=0-');
      expect(await cards()).toEqual(published);
      await ask(page, '');
      expect(await cards()).toEqual(published);
    });
  });

  test('keeps what is asked in the address, and goes back with the browser', async () => {
    await visit('works/', async (page) => {
      const all = await seenWorks(page);
      await open(page);
      await box(page, 'genres').locator('summary').click();
      await row(page, 'genres', 'Mystery').locator('input').check();
      await settled(page);
      expect(new URL(page.url()).search).toBe('?in.genres=mystery');
      const mysteries = await seenWorks(page);
      expect(mysteries).toEqual(
        works.filter((work) => work.terms.get('genres')?.has('mystery')).map(({ mark }) => mark),
      );
      await page.locator('[name=sort]').selectOption('words');
      await settled(page);
      await page.goBack();
      await expect.poll(() => page.locator('[name=sort]').inputValue()).toBe('title');
      expect(new URL(page.url()).search).toBe('?in.genres=mystery');
      await page.goBack();
      await expect.poll(() => seenWorks(page)).toEqual(all);
      await page.goForward();
      await expect.poll(() => seenWorks(page)).toEqual(mysteries);
      await page.reload();
      await settled(page);
      expect(await seenWorks(page)).toEqual(mysteries);
    });
  });

  test('counts what choosing a term leads to', async () => {
    await visit('search/?not.warnings=no-archive-warnings-apply', async (page) => {
      await settled(page);
      await box(page, 'genres').locator('summary').click();
      await settled(page);
      await box(page, 'genres').locator('li').first().waitFor();
      for (const below of await box(page, 'genres').locator('[value=below]').all()) await below.click();
      const rows = box(page, 'genres').locator('.filter-terms label');
      for (let at = 0; at < (await rows.count()); at += 1) {
        const said = Number(await rows.nth(at).locator('.filter-number').textContent());
        await rows.nth(at).locator('input').check();
        await settled(page);
        expect(await seenWorks(page)).toHaveLength(said);
        await rows.nth(at).locator('input').uncheck();
        await settled(page);
      }
    });
  });

  test('has its numbers in one column, also where some terms have others below them', async () => {
    await visit('search/', async (page) => {
      await settled(page);
      await box(page, 'tags').locator('summary').click();
      await box(page, 'tags').locator('[value=below]').first().click();
      const ends = await box(page, 'tags')
        .locator('.filter-number:visible')
        .evaluateAll((all) => all.slice(1).map((number) => Math.round(number.getBoundingClientRect().right)));
      expect(ends.length).toBeGreaterThan(10);
      expect(new Set(ends).size).toBe(1);
    });
  });

  test('finds a story half remembered', async () => {
    await visit('search/', async (page) => {
      await settled(page);
      for (const text of ['understudy', 'UNDERSTUDI', 'under']) {
        await page.locator('[name=text]').fill(text);
        await settled(page);
        expect(await page.locator('.filter-cards h3').first().textContent(), text).toContain('Understudy');
      }
      await page.locator('[name=text]').fill('derniere saint');
      await settled(page);
      expect(await page.locator('.filter-cards h3').first().textContent()).toContain('Le dernier train');
    });
  });

  test('puts the best match first, however quickly its words are typed', async () => {
    await visit('works/', async (page) => {
      let go = (): void => {};
      const typed = new Promise<void>((done) => {
        go = done;
      });
      await page.route(/search\/words\./, async (route) => {
        await typed;
        await route.continue();
      });
      await open(page);
      await page.locator('[name=text]').pressSequentially('under');
      go();
      await settled(page);
      expect(new URL(page.url()).search).toBe('?q=under');
      expect(await page.locator('[name=sort]').inputValue()).toBe('relevance');
    });
  });

  test('asks for one-shots, leaves them out, and lets them in again', async () => {
    await visit('works/', async (page) => {
      const all = await seenWorks(page);
      await open(page);
      const not = page.locator('button[name="one-shot"]');
      await page.locator('[name=is][value="one-shot"]').check();
      await settled(page);
      const oneShots = await seenWorks(page);
      expect(oneShots.length).toBeGreaterThan(0);
      await not.click();
      await settled(page);
      expect(new URL(page.url()).search).toBe('?isnt=one-shot');
      expect(await seenWorks(page)).toEqual(all.filter((mark) => !oneShots.includes(mark)));
      expect(await page.locator('[name=is][value="one-shot"]').isChecked()).toBe(false);
      expect(await not.getAttribute('aria-pressed')).toBe('true');
      await page.reload();
      await settled(page);
      expect(await seenWorks(page)).toEqual(all.filter((mark) => !oneShots.includes(mark)));
      await page.locator('button[name="one-shot"]').click();
      await settled(page);
      expect(await seenWorks(page)).toEqual(all);
    });
  });

  test('says when it cannot be loaded, and tries again when it is asked again', async () => {
    for (const [path, wanted] of [
      ['works/?is=complete', 'Search and filter: it could not be loaded'],
      ['search/', 'Search and filter: it could not be loaded'],
    ] as const) {
      const { page, context } = await openFilter(browser, `${host.url}about/`);
      try {
        await page.route(/search\/search\.json/, (route) => route.abort());
        await page.goto(host.url + path);
        const link = page.locator('.finder p a');
        await expect.poll(() => link.textContent()).toContain(wanted);
        expect(await link.isVisible()).toBe(true);
        await page.unroute(/search\/search\.json/);
        await link.click();
        await settled(page);
        expect(await page.locator('.filter').isVisible()).toBe(true);
        expect(await link.textContent()).toBe('Search and filter');
      } finally {
        await context.close();
      }
    }
  });

  test('leads back to the card from which a reader went to a story', async () => {
    await visit(
      'works/?sort=words',
      async (page) => {
        await settled(page);
        const card = page.locator('.filter-cards .blurb').nth(9);
        const top = () => card.evaluate((one) => Math.round(one.getBoundingClientRect().top) || 0);
        await card.evaluate((one) => one.scrollIntoView());
        await expect.poll(top).toBe(0);
        await card.locator('h3 a').evaluate((link) => (link as HTMLElement).click());
        await page.waitForURL(/\/works\/[^/?]+\/$/);
        await page.goBack();
        await settled(page);
        await expect.poll(top).toBe(0);
      },
      { viewport: { width: 390, height: 700 } },
    );
  });

  test('never shows what a reader never wants to see, on any list, until told otherwise', async () => {
    await visit('works/', async (page) => {
      const all = await seenWorks(page);
      const banned = works.filter((work) => work.terms.get('genres')?.has('mystery')).map(({ mark }) => mark);
      expect(banned.length).toBeGreaterThan(0);
      await open(page);
      await box(page, 'genres').locator('summary').click();
      await row(page, 'genres', 'Mystery').locator('[value=not]').click();
      await settled(page);
      await page.locator('.filter-results [value=never]').click();
      await settled(page);
      const rest = all.filter((mark) => !banned.includes(mark));
      expect(await seenWorks(page)).toEqual(rest);
      await page.goto(`${host.url}works/`);
      await settled(page);
      expect(await page.locator('.filter-hidden span').textContent()).toContain(String(banned.length));
      expect(await page.locator('.filter').isVisible()).toBe(false);
      expect(await seenWorks(page)).toEqual(rest);
      await page.locator('.filter-hidden button').click();
      await settled(page);
      expect(await seenWorks(page)).toEqual(all);
      // Who goes to the page of the term wants to see it.
      await page.goto(`${host.url}genres/mystery/`);
      await settled(page);
      expect((await seenWorks(page)).sort()).toEqual([...banned].sort());
      await open(page);
      await page.locator('[data-never] summary').click();
      await page.locator('[data-never] [value=drop]').click();
      await settled(page);
      expect(await page.evaluate(() => localStorage['fabula:lantern-shelf:look'])).toBe('{}');
      await page.goto(`${host.url}works/`);
      expect(await seenWorks(page)).toEqual(all);
    });
  });

  test('hides what is never to be seen where works are shown without a filter, and nothing from others', async () => {
    await visit('', async (page) => {
      const marks = () =>
        page
          .locator('main [data-work]')
          .evaluateAll((all) =>
            all.filter((one) => one.checkVisibility()).map((one) => (one as HTMLElement).dataset.work),
          );
      const banned = new Set(
        works.filter((work) => work.terms.get('ratings')?.has('general-audiences')).map(({ mark }) => mark),
      );
      for (const path of ['', 'random/', 'updates/', 'longest/', 'shortest/', 'files/', 'stats/']) {
        await page.evaluate(() => localStorage.removeItem('fabula:lantern-shelf:look'));
        await page.goto(host.url + path);
        const all = await marks();
        const rest = all.filter((mark) => !banned.has(mark ?? ''));
        expect(rest.length).toBeLessThan(all.length);
        expect(await page.locator('.finder').evaluate((finder) => finder.clientHeight)).toBe(0);
        await page.evaluate(() =>
          localStorage.setItem('fabula:lantern-shelf:look', '{"never":[["ratings",["general-audiences"]]]}'),
        );
        await page.reload();
        await settled(page);
        expect(await marks()).toEqual(rest);
        const hidden = new Set(all.filter((mark) => banned.has(mark ?? ''))).size;
        const line = page.locator('.filter-hidden span');
        expect(await line.textContent()).toMatch(new RegExp(`^${hidden} works? hidden by your exclusions`));
        // No day is left with its date alone.
        expect(await page.locator('.day:visible').count()).toBe(
          await page
            .locator('.day:visible')
            .filter({ has: page.locator('li:visible') })
            .count(),
        );
        await page.locator('.filter-hidden button').click();
        await expect.poll(marks).toEqual(all);
      }
      await page.locator('.filter-hidden a').click();
      await page.waitForURL('**/search/');
    });
  });

  test('keeps what is never to be seen with what readers save, delete and load', async () => {
    await visit('works/', async (page) => {
      const all = await seenWorks(page);
      const look = (rows: string) => `{"theme":"dark","never":${rows}}`;
      await page.evaluate(
        (text) => localStorage.setItem('fabula:lantern-shelf:look', text),
        look('[["genres",["fantasy"]]]'),
      );
      await page.reload();
      await settled(page);
      const rest = await seenWorks(page);
      expect(rest.length).toBeLessThan(all.length);
      const inSettings = async (act: () => Promise<void>) => {
        await page.locator('.reader-open').click();
        await page.locator('dialog[open]').waitFor();
        await act();
        await page.keyboard.press('Escape');
      };
      let file = '';
      await inSettings(async () => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.locator('dialog button[value=export]').click(),
        ]);
        file = readFileSync(await download.path(), 'utf8');
        await page.locator('dialog button[value=delete]').click();
        await page.locator('dialog button[value=delete]').click();
      });
      expect(JSON.parse(file).look.never).toEqual([['genres', ['fantasy']]]);
      await expect.poll(() => seenWorks(page)).toEqual(all);
      const load = (text: string) =>
        inSettings(async () => {
          const buffer = Buffer.from(text);
          await page
            .locator('dialog input[type=file]')
            .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
          await page.locator('dialog [role=status]', { hasText: 'loaded' }).waitFor();
        });
      await load(file);
      await expect.poll(() => seenWorks(page)).toEqual(rest);
      // What another browser never shows comes besides, and nothing else is lost.
      await load(file.replace('fantasy', 'mystery'));
      const left = works
        .filter((work) => !['fantasy', 'mystery'].some((slug) => work.terms.get('genres')?.has(slug)))
        .map(({ mark }) => mark);
      await expect.poll(() => seenWorks(page)).toEqual(left);
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    });
  });

  test('says on results how far they are read, as the list itself does', async () => {
    await visit('works/', async (page) => {
      const [first, second] = [works.find((work) => work.chapters === 1), works.find((work) => work.chapters > 1)];
      const entry = { t: 'A', a: Date.now(), n: 1, d: ['text'], c: '', l: '', h: '', p: ['', '', ''], o: 0 };
      const read = {
        v: 1,
        last: Date.now(),
        since: 0,
        works: {
          [first?.mark ?? '']: entry,
          [second?.mark ?? '']: { ...entry, n: 99, d: ['one'], c: 'two', h: 'works/somewhere/' },
        },
      };
      await page.evaluate((text) => localStorage.setItem('fabula:lantern-shelf:read', text), JSON.stringify(read));
      await page.reload();
      const marks = () =>
        page
          .locator('article.blurb:visible')
          .evaluateAll((all) =>
            all.map((card) => [
              (card as HTMLElement).dataset.work,
              card.querySelector('.reader-mark')?.textContent,
              card.querySelector<HTMLAnchorElement>('.reader-mark a')?.href,
            ]),
          );
      await page.locator('.reader-mark').first().waitFor();
      const listed = await marks();
      expect(listed.filter(([, text]) => text)).toHaveLength(2);
      expect(listed.filter(([, , href]) => href)).toHaveLength(1);
      await open(page);
      await ask(page, '?words=0-');
      expect(await marks()).toEqual(listed);
    });
  });

  test('is a link to a page of all indexes without scripts', async () => {
    await visit(
      'works/',
      async (page) => {
        await page.locator('.finder a').click();
        expect(new URL(page.url()).pathname).toBe('/a/b/search/');
        expect(await page.locator('.scriptless').isVisible()).toBe(true);
        expect(await page.locator('.listed .leaders a').count()).toBeGreaterThan(5);
      },
      { javaScriptEnabled: false },
    );
  });

  test('works by keys alone', async () => {
    await visit('works/', async (page) => {
      await page.locator('.finder a').focus();
      await page.keyboard.press('Enter');
      await page.locator('.filter').waitFor();
      await settled(page);
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('filter_text');
      const tabTo = async (holds: string): Promise<void> => {
        for (let presses = 0; presses < 60; presses += 1) {
          if (await page.evaluate((selector) => document.activeElement?.matches(selector), holds)) return;
          await page.keyboard.press('Tab');
        }
        throw new Error(`No Tab leads to ${holds}`);
      };
      await tabTo('details[data-facet=genres] summary');
      await page.keyboard.press('Enter');
      await page.locator('details[data-facet=genres] .filter-terms li').first().waitFor();
      await tabTo('details[data-facet=genres] .filter-terms input');
      const all = (await seenWorks(page)).length;
      await page.keyboard.press('Space');
      await settled(page);
      const fewer = (await seenWorks(page)).length;
      expect(fewer).toBeLessThan(all);
      await tabTo('details[data-facet=genres] [value=not]');
      await page.keyboard.press('Enter');
      await settled(page);
      expect((await seenWorks(page)).length).toBe(all - fewer);
      await tabTo('.filter button[type=submit]');
      // The number stands there too, as the results may be far above.
      expect(await page.locator('.filter button[type=submit]').textContent()).toBe(`See ${all - fewer} works`);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
      await tabTo('.filter-results [value=drop]');
      await page.keyboard.press('Enter');
      await settled(page);
      expect((await seenWorks(page)).length).toBe(all);
    });
  });

  test('is where the key for searching leads, unless keys are switched off', async () => {
    const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
    await visit('search/', async (page) => {
      await settled(page);
      await page.locator('.reader-open').waitFor();
      await page.evaluate(() => document.documentElement.setAttribute('data-keys', 'off'));
      await page.keyboard.press('/');
      expect(await focused(page)).toBe('');
      await page.evaluate(() => document.documentElement.removeAttribute('data-keys'));
      await page.keyboard.press('/');
      expect(await focused(page)).toBe('filter_text');
      await page.keyboard.press('/');
      expect(await page.locator('[name=text]').inputValue()).toBe('/');
    });
  });

  test('asks who has warnings hidden before it shows them', async () => {
    await visit('search/', async (page) => {
      await page.evaluate(() => localStorage.setItem('fabula:lantern-shelf:look', '{"warnings":"hidden"}'));
      await page.goto(`${page.url()}?words=1-`);
      await settled(page);
      const card = page
        .locator('.filter-cards article.blurb')
        .filter({ has: page.locator('.warning') })
        .first();
      expect(await card.locator('.warning').first().isVisible()).toBe(false);
      await card.locator('.reader-ask button').click();
      expect(await card.locator('.warning').first().isVisible()).toBe(true);
    });
  });

  test.each([320, 1280])('is accessible and narrow enough at %i px, all opened', async (width) => {
    await visit(
      'search/?in.languages=en&not.genres=fantasy&words=1-',
      async (page) => {
        await settled(page);
        for (const summary of await page.locator('.filter summary').all()) await summary.click();
        for (const facet of await page.locator('details[data-facet]').all())
          await facet.locator('li').first().waitFor();
        await settled(page);
        expect(await axeFaults(page, WCAG)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      },
      { viewport: { width, height: 900 } },
    );
  });

  test('leads through pages of results, and keeps the rest of the question', async () => {
    const folder = tempFolder({});
    await copyProject(project, folder);
    const settings = join(folder, 'archive.yaml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^#? ?page-size:.*$/m, 'page-size: 5'));
    const run = await runCli(['build', folder, '--out', join(folder, 'site'), '--quiet']);
    expect(run.stderr).toBe('');
    const small = await startStaticHost(join(folder, 'site'), '/');
    try {
      await visitPage(browser, `${small.url}works/?sort=words&reversed`, {}, async (page) => {
        const found: string[] = [];
        const pages = Math.ceil(works.length / 5);
        for (let number = 1; number <= pages; number += 1) {
          await settled(page);
          found.push(...(await seenWorks(page)));
          expect(await page.locator('.filter-results nav').textContent()).toContain(`Page ${number} of ${pages}`);
          if (number < pages) await page.locator('.filter-results [rel=next]').click();
        }
        const lengths = found.map((mark) => works.find((work) => work.mark === mark)?.words);
        expect(lengths).toEqual(works.map(({ words }) => words).sort((a, b) => a - b));
        expect(new URL(page.url()).search).toBe(`?sort=words&reversed&page=${pages}`);
      });
      // Cards that stand together on a page of the list itself are taken from there, with links that lead where theirs do.
      await visitPage(browser, `${small.url}search/`, {}, async (page) => {
        await settled(page);
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url().slice(small.url.length)));
        await ask(page, '?words=0-&page=2');
        expect(await seenWorks(page)).toEqual(works.slice(5, 10).map(({ mark }) => mark));
        expect(asked.filter((url) => /\/cards-|page/.test(url))).toEqual(['works/page/2/']);
        const links = await page
          .locator('.filter-cards h3 a')
          .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
        for (const link of links) expect(link.slice(small.url.length)).toMatch(/^works\/[^/]+\/$/);
      });
    } finally {
      await small.close();
    }
  });
});
