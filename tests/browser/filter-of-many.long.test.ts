import { join } from 'node:path';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { generateWorks } from '../bench/generate-works.mjs';
import { archiveSettings, writeArchive } from '../bench/write-archive.mjs';
import { startBrowser } from '../support/browser.ts';
import { ask, openFilter, seenWorks, settled } from '../support/filter-page.ts';
import { runCli } from '../support/run-cli.ts';
import { startStaticHost } from '../support/static-host.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';
import { testSeed } from '../support/test-seed.ts';
import { chromium, findTool } from '../support/tools.ts';
import { type ListedWork, worksOnLists } from '../support/works-on-lists.ts';

const program = findTool(chromium);
const WORKS = 1000;
const QUESTIONS = 1000;
/** Results on a page. */
const PAGE = 50;

/** What is known of a work: from the published lists, in their order, and from what its story file was made of. */
interface KnownWork extends ListedWork {
  published: string;
  flags: Record<string, boolean>;
}

const FLAGS = ['crossover', 'one-shot', 'complete'];
const SORTS = ['title', 'published', 'words', 'chapters', 'chapter-words'] as const;
const PATHS = ['tags', 'genres', 'warnings', 'ratings', 'categories', 'fandoms', 'characters', 'authors', 'series'];

test.skipIf(program === null)(
  'thousands of works, a thousand random questions: the page finds, counts and orders as asking every work does',
  async () => {
    const works = await publish();
    const browser = await startBrowser(program ?? '');
    const host = await startStaticHost(works.site, '/');
    try {
      const { page, said } = await openFilter(browser, `${host.url}works/`);
      await page.locator('.finder a').click();
      await page.locator('.filter').waitFor();
      await settled(page);
      await fc.assert(
        fc.asyncProperty(questions(works.all), async (asked) => {
          await ask(page, addressOf(asked));
          const found = works.all.filter((work) => wants(work, asked));
          const seen = await seenWorks(page);
          const sorted = inOrder(found, asked);
          expect(await numberOfResults(page)).toBe(found.length);
          expect(seen).toEqual(sorted.slice(0, PAGE).map(({ mark }) => mark));
          expect(await flagNumbers(page)).toEqual(
            FLAGS.map((flag) => {
              const letIn = { ...asked, isNot: asked.isNot.filter((name) => name !== flag) };
              return works.all.filter((work) => wants(work, letIn) && work.flags[flag]).length;
            }),
          );
        }),
        { numRuns: QUESTIONS },
      );
      expect(said).toEqual([]);
      expect(host.missing).toEqual([]);
    } finally {
      await browser.close();
      await host.close();
    }
  },
);

/** Publish generated works, each with a title of its own, by which a card is known. */
async function publish(): Promise<{ site: string; all: KnownWork[] }> {
  const folder = tempFolder();
  const byTitle = new Map(
    [...generateWorks(testSeed(), WORKS + 200, { words: 60, chapters: 2 })].map((work) => [work.title, work]),
  );
  writeArchive(byTitle.values(), 'txt', folder);
  writeFiles(folder, { 'archive.yaml': archiveSettings({ entire: false }) });
  const site = join(folder, '_site');
  const run = await runCli(['build', folder, '--out', site]);
  expect(run.code, run.stderr).toBe(0);
  const all = worksOnLists(site).map((work) => {
    const made = byTitle.get(work.title);
    if (made === undefined) throw new Error(`No work was made with the title ${work.title}.`);
    const flags = {
      crossover: made.fandoms.length > 1,
      'one-shot': work.chapters === 1 && made.status === 'Complete',
      complete: made.status === 'Complete',
    };
    return { ...work, published: made.published, flags };
  });
  expect(all).toHaveLength(byTitle.size);
  return { site, all };
}

/** What is asked, as a reader would say it. */
interface Asked {
  has: (readonly [path: string, slug: string])[];
  hasNot: (readonly [path: string, slug: string])[];
  any: string[];
  words: readonly [number | null, number | null];
  published: readonly [string | null, string | null];
  is: string[];
  isNot: string[];
  sort: (typeof SORTS)[number];
  isReversed: boolean;
}

function questions(works: readonly KnownWork[]): fc.Arbitrary<Asked> {
  // Terms of works, so that what is often had is often asked for, and something is found.
  const term = fc
    .tuple(fc.constantFrom(...works), fc.constantFrom(...PATHS), fc.nat())
    .map(
      ([work, path, at]) => [path, [...(work.terms.get(path) ?? [])][at % (work.terms.get(path)?.size || 1)]] as const,
    )
    .filter((one): one is readonly [string, string] => one[1] !== undefined);
  const bound = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null });
  const date = fc
    .tuple(fc.constantFrom(...works), fc.constantFrom(4, 7, 10))
    .map(([{ published }, length]) => published.slice(0, length));
  const dates = fc.tuple(fc.option(date, { nil: null, freq: 1 }), fc.option(date, { nil: null, freq: 1 }));
  const none: string[] = [];
  const flags = fc.record({ is: fc.subarray(FLAGS), isNot: fc.subarray(FLAGS) });
  return fc
    .record({
      has: fc.array(term, { maxLength: 2 }),
      hasNot: fc.array(term, { maxLength: 3 }),
      any: fc.subarray(PATHS),
      words: fc.tuple(bound, bound).filter(([from, to]) => from === null || to === null || from <= to),
      published: dates.filter(([from, to]) => from === null || to === null || from <= to.padEnd(10, '~')),
      flags: fc.oneof(fc.constant({ is: none, isNot: none }), flags),
      sort: fc.constantFrom(...SORTS),
      isReversed: fc.boolean(),
    })
    .map(({ flags: { is, isNot }, ...rest }) => ({ ...rest, is, isNot: isNot.filter((name) => !is.includes(name)) }));
}

function addressOf(asked: Asked): string {
  const group = (terms: Asked['has'], kind: string) =>
    PATHS.flatMap((path) => {
      const own = terms.filter(([one]) => one === path).map(([, slug]) => slug);
      return own.length === 0 ? [] : [`${kind}.${path}=${own.join(',')}`];
    });
  const days = asked.published.map((date) => (date ?? '').replaceAll('-', ''));
  return `?${[
    ...group(asked.has, 'in'),
    ...group(asked.hasNot, 'not'),
    `any=${asked.any.join(',')}`,
    `words=${asked.words.map((bound) => bound ?? '').join('-')}`,
    `published=${days.join('-')}`,
    `is=${asked.is.join(',')}`,
    `isnt=${asked.isNot.join(',')}`,
    `sort=${asked.sort}`,
    ...(asked.isReversed ? ['reversed'] : []),
  ].join('&')}`;
}

function wants(work: KnownWork, { has, hasNot, any, words, published, is, isNot }: Asked): boolean {
  const hasTerm = ([path, slug]: readonly [string, string]) => work.terms.get(path)?.has(slug) ?? false;
  const hasAll = PATHS.every((path) => {
    const own = has.filter(([one]) => one === path);
    return own.length === 0 || (any.includes(path) ? own.some(hasTerm) : own.every(hasTerm));
  });
  const [from, to] = published;
  return (
    hasAll &&
    !hasNot.some(hasTerm) &&
    work.words >= (words[0] ?? 0) &&
    work.words <= (words[1] ?? Infinity) &&
    (from === null || work.published >= from) &&
    (to === null || work.published.slice(0, to.length) <= to) &&
    is.every((name) => work.flags[name]) &&
    !isNot.some((name) => work.flags[name])
  );
}

/** Order works as is usual: the newest, longest first, but titles from A; equal ones by title in both directions. */
function inOrder(works: readonly KnownWork[], { sort, isReversed }: Asked): KnownWork[] {
  if (sort === 'title') return isReversed ? [...works].reverse() : [...works];
  const values = {
    published: ({ published }: KnownWork) => Number(published.replaceAll('-', '')),
    words: (work: KnownWork) => work.words,
    chapters: (work: KnownWork) => work.chapters,
    'chapter-words': (work: KnownWork) => work.words / work.chapters,
  };
  const direction = isReversed ? 1 : -1;
  return [...works].sort((one, other) => (values[sort](one) - values[sort](other)) * direction);
}

async function numberOfResults(page: Page): Promise<number> {
  const text = await page.locator('.filter [type=submit]').innerText();
  return Number(text.replace(/[^\d]/g, '') || 0);
}

function flagNumbers(page: Page): Promise<number[]> {
  return page
    .locator('.filter-flag')
    .evaluateAll((all) => all.map((one) => Number((one.textContent ?? '').replace(/[^\d]/g, ''))));
}
