import type { Browser, Page } from 'playwright-core';

/** What loading many pages showed. */
export interface Loaded {
  /** Number of pages that were loaded. */
  pages: number;
  /** Calls of the canary, dialogs, console messages, requests elsewhere. */
  events: string[];
  /** Elements, attributes and addresses that may not be there, each with the first page that has it. */
  foreign: Record<string, string>;
}

/** What may stand on a page: `name`, and `name attribute`, in small letters. */
export type Allowed = ReadonlySet<string>;

/** Pages loaded at the same time. */
const FRAMES = 4;
const WINDOWS = 2;
const BATCH = 60;

/**
 * Load pages in frames of one window, let them run, and look at the document that the browser made of them.
 *
 * The host must send no policy: what is tested is that there is nothing to be held back.
 *
 * @param root Address of the site.
 * @param paths Addresses of pages, relative to it.
 */
export async function loadPages(
  browser: Browser,
  root: string,
  paths: readonly string[],
  allowed: Allowed,
): Promise<Loaded> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const loaded: Loaded = { pages: 0, events: [], foreign: {} };
  try {
    await context.exposeBinding('canary', ({ frame }) => {
      loaded.events.push(`canary on ${frame.url()}`);
    });
    const waiting = Array.from({ length: Math.ceil(paths.length / BATCH) }, (_, at) =>
      paths.slice(at * BATCH, (at + 1) * BATCH).map((path) => root + path),
    );
    const work = async (): Promise<void> => {
      const page = await context.newPage();
      watch(page, root, loaded.events);
      const harness = { contentType: 'text/html', body: '<!DOCTYPE html>' };
      await page.route(`${root}harness`, (route) => route.fulfill(harness));
      await page.goto(`${root}harness`);
      for (let urls = waiting.pop(); urls !== undefined; urls = waiting.pop()) {
        const found = await page.evaluate(look, { urls, allowed: [...allowed], frames: FRAMES });
        loaded.pages += found.pages;
        loaded.foreign = { ...found.foreign, ...loaded.foreign };
      }
    };
    await Promise.all(Array.from({ length: WINDOWS }, work));
  } finally {
    await context.close();
  }
  return loaded;
}

function watch(page: Page, root: string, events: string[]): void {
  const { origin } = new URL(root);
  page.on('console', (message) => events.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => events.push(`error: ${error.message}`));
  page.on('popup', (popup) => events.push(`popup ${popup.url()}`));
  page.on('dialog', (dialog) => {
    events.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) events.push(`request ${request.url()}`);
  });
}

/** Runs in the browser, so it may use nothing from here. */
async function look({ urls, allowed, frames }: { urls: string[]; allowed: string[]; frames: number }) {
  const known = new Set(allowed);
  const foreign: Record<string, string> = {};
  let pages = 0;
  const addresses = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset', 'cite', 'ping', 'background'];
  const judge = (document: Document, url: string): void => {
    const say = (what: string): void => {
      foreign[what] ??= url;
    };
    for (const element of document.querySelectorAll('*')) {
      const name = element.localName;
      // The bars of the statistics are the one drawing of ours.
      const isBar = url.endsWith('/stats/index.html') && (name === 'svg' || name === 'rect');
      if (!isBar && (element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || !known.has(name))) say(`<${name}>`);
      for (const { name: key, value } of element.attributes) {
        if (!known.has(`${name} ${key}`) && !known.has(`* ${key}`)) say(`<${name} ${key}>`);
        if (!addresses.includes(key)) continue;
        const target = URL.parse(value, url);
        if (target === null || !['http:', 'https:', 'mailto:'].includes(target.protocol)) say(`${key}="${value}"`);
        if (key !== 'href' && target?.host !== location.host) say(`${key}="${value}"`);
      }
      if (name !== 'script') continue;
      const text = element.textContent ?? '';
      if (element.getAttribute('type') === 'application/ld+json') {
        try {
          JSON.parse(text);
        } catch {
          say('JSON that cannot be read');
        }
      } else if (!element.hasAttribute('src') || text !== '') say('a script on the page');
    }
    if (document.querySelectorAll('main').length !== 1) say('not one <main>');
    if (document.querySelectorAll('title, h1').length !== 2) say('not one <title> and one <h1>');
  };
  const load = (url: string): Promise<void> =>
    new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.onload = () => {
        const inside = frame.contentDocument;
        if (inside === null || inside.location.href !== url) foreign['led elsewhere'] ??= url;
        else judge(inside, url);
        pages += 1;
        frame.remove();
        resolve();
      };
      frame.src = url;
      document.body.append(frame);
    });
  const waiting = [...urls];
  const run = async (): Promise<void> => {
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) await load(url);
  };
  await Promise.all(Array.from({ length: frames }, run));
  return { pages, foreign };
}
