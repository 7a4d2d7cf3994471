import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { startBrowser } from './browser.ts';
import { type StaticHost, startStaticHost } from './static-host.ts';
import { chromium, findTool } from './tools.ts';

/** Path of the browser; `null` where there is none. */
export const program: string | null = findTool(chromium);

/** Folder of the built sample. */
export const { site } = inject('sample');

/** Start a browser, and a host of the built sample, for the tests of a `describe`. */
export function sampleInBrowser(): { readonly browser: Browser; readonly host: StaticHost } {
  const running: { browser?: Browser; host?: StaticHost } = {};
  beforeAll(async () => {
    running.browser = await startBrowser(program ?? '');
    running.host = await startStaticHost(site, '/');
  });
  afterAll(async () => {
    await running.browser?.close();
    await running.host?.close();
  });
  return {
    get browser(): Browser {
      return running.browser as Browser;
    },
    get host(): StaticHost {
      return running.host as StaticHost;
    },
  };
}
