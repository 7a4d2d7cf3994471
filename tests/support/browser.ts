import {
  type Browser,
  type BrowserContextOptions,
  type ConsoleMessage,
  chromium,
  type Page,
  type Request,
} from 'playwright-core';

/** Flags that keep the browser to itself: nothing but the pages under test goes over the network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The window of a visit that does not say otherwise. */
const WINDOW = { viewport: { width: 1280, height: 900 } };

/** Start a browser without a window. */
export function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}

/** What a page did besides showing itself. */
export interface Conduct {
  /** Messages on its console and errors that nobody caught. */
  console: string[];
  /** Requests that went to another origin, or failed. */
  requests: string[];
}

/**
 * Open a page in a new profile and watch what it does.
 *
 * @param browser A running browser.
 * @param url Address of the page; its origin is the only one that the page may ask.
 * @param options Window, colours and scripts of the visit.
 * @param visit What to do on the page when it has loaded.
 * @returns What the page did until the visit ended.
 */
export async function visitPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  visit: (page: Page) => Promise<void> = async () => {},
): Promise<Conduct> {
  const context = await browser.newContext({ ...WINDOW, ...options });
  try {
    return await watchPage(await context.newPage(), url, visit);
  } finally {
    await context.close();
  }
}

/** `visitPage` in a page that is already there: one visit after another costs a third of as many profiles. */
export async function watchPage(page: Page, url: string, visit: (page: Page) => Promise<void>): Promise<Conduct> {
  const conduct: Conduct = { console: [], requests: [] };
  const onConsole = (message: ConsoleMessage) => conduct.console.push(`${message.type()}: ${message.text()}`);
  const onError = (error: Error) => conduct.console.push(`error: ${error.message}`);
  const onRequest = (request: Request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) conduct.requests.push(request.url());
  };
  const onFailure = (request: Request) => conduct.requests.push(`${request.url()} failed`);
  page.on('console', onConsole).on('pageerror', onError).on('request', onRequest).on('requestfailed', onFailure);
  try {
    await page.goto(url, { waitUntil: 'load' });
    await visit(page);
  } finally {
    page.off('console', onConsole).off('pageerror', onError).off('request', onRequest).off('requestfailed', onFailure);
  }
  return conduct;
}
