import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

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
 * Open a page and watch what it does.
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
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const conduct: Conduct = { console: [], requests: [] };
  try {
    const page = await context.newPage();
    page.on('console', (message) => conduct.console.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => conduct.console.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(url).origin) conduct.requests.push(request.url());
    });
    page.on('requestfailed', (request) => conduct.requests.push(`${request.url()} failed`));
    await page.goto(url, { waitUntil: 'load' });
    await visit(page);
  } finally {
    await context.close();
  }
  return conduct;
}
