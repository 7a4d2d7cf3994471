import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { generateWorks } from './generate-works.mjs';
import { measure, median } from './measure.mjs';
import { searchFiles } from './search-files.mjs';
import { table } from './table.mjs';
import { archiveSettings, writeArchive } from './write-archive.mjs';

/** One short chapter: what a filter knows of a work does not hang on its length. */
const LENGTHS = { words: 60, chapters: 1 };

/** Works of the archive that is built, and of that whose data alone are made. */
const BUILT = 5_000;
const MADE = 50_000;

/** What may be loaded when a filter is opened, a column may weigh for each work, and a change may take. */
const LIMITS = {
  opening: 60_000,
  column: 30,
  milliseconds: new Map([
    [BUILT, 16],
    [MADE, 100],
  ]),
};

/** Windows that are tried: what is laid out is not the same on a phone. */
const WINDOWS = [
  { name: 'desktop', width: 1280, height: 720 },
  { name: 'phone', width: 390, height: 844 },
];

/** Changes of a filter that are timed. */
const CHANGES = 40;

/** What a reader asks for besides, while terms are chosen and let go. */
const QUESTIONS = [
  '?words=0-',
  '?words=0-&sort=words',
  '?words=0-&sort=chapter-words&reversed',
  '?published=2001-2015&not.warnings=no-archive-warnings-apply',
];

/**
 * Open the filter of a large archive in Chromium: what it loads, and how long it takes to answer.
 *
 * @param {object} options
 * @param {number} options.seed
 * @param {string} options.scratch
 * @param {string} options.program Compiled command of fabula.
 * @param {string} options.browser Path of Chromium.
 * @param {(line: string) => void} options.say
 */
export async function benchFilter({ seed, scratch, program, browser, say }) {
  const folder = join(scratch, 'filter');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeArchive(generateWorks(seed, BUILT, LENGTHS), 'txt', folder);
  writeFileSync(join(folder, 'archive.yaml'), archiveSettings({ entire: false }));
  measure(process.execPath, [program, 'build', folder, '--quiet'], folder);
  const site = join(folder, '_site');
  say(`\n## Filter: ${BUILT} works\n`);
  say(sizesOf(site));
  say(`\n## Filter: answers in Chromium\n`);
  const rows = [];
  const running = await chromium.launch({ executablePath: browser, args: ['--no-sandbox', '--disable-gpu'] });
  for (const works of [BUILT, MADE]) {
    const made = works === BUILT ? new Map() : searchFiles(generateWorks(seed, works, LENGTHS), site);
    const host = await serve(site, made);
    const limit = LIMITS.milliseconds.get(works) ?? 0;
    for (const { name, ...viewport } of WINDOWS) {
      const times = await timeChanges(running, host.url, viewport);
      const walls = times.map(({ wall }) => wall);
      const middle = median(walls);
      rows.push([
        String(works),
        name,
        `${middle.toFixed(1)} ms${middle > limit ? ` (above ${limit})` : ''}`,
        `${Math.max(...walls).toFixed(1)} ms`,
        `${median(times.map(({ busy }) => busy)).toFixed(1)} ms`,
        String(times.length),
      ]);
    }
    host.close();
  }
  await running.close();
  say(table(['works', 'window', 'a change, median', 'slowest', 'the page alone, median', 'changes'], rows));
  rmSync(folder, { recursive: true, force: true });
}

/** What is loaded when the filter is opened, and each column, compressed. */
function sizesOf(/** @type {string} */ site) {
  const weigh = (/** @type {string} */ path) => gzipSync(readFileSync(join(site, path)), { level: 9 }).length;
  const atRoot = readdirSync(site).filter((name) => /^(?:open-)?filter\./.test(name));
  const data = readdirSync(join(site, 'search')).filter((name) => name.endsWith('.json'));
  const opening = [...atRoot, 'search/search.json'];
  const total = opening.map(weigh).reduce((sum, one) => sum + one, 0);
  const heavy = total > LIMITS.opening ? ` (above ${LIMITS.opening})` : '';
  const rows = opening.map((path) => [path, `${weigh(path)} B`, '']);
  rows.push(['to open, in all', `${total} B${heavy}`, '']);
  for (const name of data.filter((file) => /^(?:column|facet)-|^words\./.test(file))) {
    const size = weigh(`search/${name}`);
    const each = size / BUILT;
    rows.push([name, `${size} B`, `${each.toFixed(1)} B${each > LIMITS.column ? ` (above ${LIMITS.column})` : ''}`]);
  }
  const shards = data.filter((file) => /^words-/.test(file)).map((file) => weigh(`search/${file}`));
  const cards = data.filter((file) => /^cards-/.test(file)).map((file) => weigh(`search/${file}`));
  if (shards.length > 0) rows.push([`words, ${shards.length} files`, `${median(shards)} B each`, '']);
  rows.push([`cards, ${cards.length} files`, `${median(cards)} B each`, '']);
  return table(['file', 'compressed', 'a work'], rows);
}

/**
 * Choose and let go terms, and time from the click until status, counts and layout are there. Cards come after that.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {{ width: number, height: number }} viewport
 * @returns {Promise<{ wall: number, busy: number }[]>} Milliseconds of each change: on the clock, and of the page's thread.
 */
async function timeChanges(browser, url, viewport) {
  const page = await browser.newPage({ viewport });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busyTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const parts = metrics.filter(({ name }) => BUSY.includes(name)).map(({ value }) => value * 1000);
    return parts.reduce((sum, one) => sum + one, 0);
  };
  const times = [];
  for (const question of QUESTIONS) {
    await page.goto(`${url}search/${question}`);
    const answered = () => page.locator('.filter-found[aria-busy="false"]').waitFor({ state: 'attached' });
    await answered();
    for (const facet of ['fandoms', 'tags', 'genres']) {
      await page.locator(`details[data-facet="${facet}"] summary`).click();
      await page.locator(`details[data-facet="${facet}"] li`).first().waitFor();
    }
    for (let at = 0; at <= CHANGES / QUESTIONS.length; at += 1) {
      await answered();
      const before = await busyTime();
      const wall = await page.evaluate(choose, (at >> 1) * 7);
      // The first loads what the others find there.
      if (at > 0) times.push({ wall, busy: (await busyTime()) - before });
    }
  }
  await page.close();
  return times;
}

/** What a page's thread does between a click and its layout. */
const BUSY = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];

/** Runs in the browser, so it may use nothing from here. */
async function choose(/** @type {number} */ place) {
  const inputs = /** @type {HTMLInputElement[]} */ ([
    ...document.querySelectorAll('details[data-facet][open] .filter-terms input'),
  ]);
  const heading = /** @type {Element} */ (document.querySelector('.filter-results h2'));
  const start = performance.now();
  const answered = new Promise((done) => {
    const watch = new MutationObserver(() => {
      watch.disconnect();
      done(null);
    });
    watch.observe(heading, { childList: true, subtree: true, characterData: true });
  });
  inputs[place % inputs.length]?.click();
  await answered;
  void document.body.offsetHeight;
  return performance.now() - start;
}

/** Serve a site, some of its files from memory. */
function serve(/** @type {string} */ site, /** @type {Map<string, string>} */ made) {
  const types = new Map([
    ['.html', 'text/html'],
    ['.js', 'text/javascript'],
    ['.css', 'text/css'],
    ['.json', 'application/json'],
  ]);
  return new Promise((/** @type {(host: { url: string, close(): void }) => void} */ done) => {
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1).replace(/\/$/, '/index.html');
      try {
        const content = made.get(path) ?? readFileSync(join(site, path));
        response.writeHead(200, { 'Content-Type': types.get(extname(path)) ?? 'text/plain' }).end(content);
      } catch {
        response.writeHead(404).end();
      }
    });
    server.listen(0, () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      done({ url: `http://localhost:${address.port}/`, close: () => server.close() });
    });
  });
}
