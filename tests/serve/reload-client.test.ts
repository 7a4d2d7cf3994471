import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser, visitPage } from '../support/browser.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { chromium, findTool } from '../support/tools.ts';
import { preview } from './preview.ts';

const program = findTool(chromium);
const page = (text: string) =>
  `<!doctype html><html lang="en"><head><title>x</title><link rel="icon" href="/b%20c/icon.png"></head><body>${text}</body></html>`;

describe.skipIf(program === null)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser(program ?? '');
  }, 30_000);
  afterAll(() => browser?.close());

  const site = async () => {
    const folder = tempFolder({ 'icon.png': '', 'index.html': page('home'), 'works/a/index.html': page('old') });
    return { folder, server: await preview(folder, { base: '/b c/' }) };
  };
  const panel = (visited: Page) => visited.locator('#fabula-messages');
  /** Messages reach a page only when its stream is open. */
  const listening = async (visited: Page, server: { showMessages(text: string): void }) => {
    server.showMessages('are you there?');
    await panel(visited).waitFor();
    server.showMessages('');
    await panel(visited).waitFor({ state: 'detached' });
  };

  test('a page reloads when it changed, and only then', async () => {
    const { folder, server } = await site();
    const conduct = await visitPage(browser, `${server.url}works/a/`, {}, async (visited) => {
      await listening(visited, server);
      await visited.evaluate(() => document.body.setAttribute('data-mark', 'kept'));
      server.reload(['index.html']);
      server.showMessages('still here');
      await panel(visited).waitFor();
      expect(await visited.locator('body').getAttribute('data-mark')).toBe('kept');
      writeFileSync(join(folder, 'works/a/index.html'), page('new'));
      server.reload(['works/a/index.html']);
      await visited.getByText('new').waitFor();
      expect(await panel(visited).count()).toBe(0);
    });
    expect(conduct.console).toEqual([]);
  }, 20_000);

  test('messages are shown as text, under the policy of the site, and can be closed', async () => {
    const { server } = await site();
    const message =
      'a.txt:1:1 error <img src=x onerror="document.title=1"><script>document.title=2</script>\n  second line';
    server.showMessages(message);
    const conduct = await visitPage(browser, server.url, {}, async (visited) => {
      await panel(visited).waitFor();
      expect(await panel(visited).locator('pre').textContent()).toBe(message);
      expect(await panel(visited).locator('img, script').count()).toBe(0);
      await visited.waitForFunction(() => {
        const shown = document.querySelector('#fabula-messages');
        return shown !== null && getComputedStyle(shown).position === 'fixed';
      });
      await visited.getByRole('button', { name: 'Close' }).click();
      await panel(visited).waitFor({ state: 'detached' });
      expect(await visited.title()).toBe('x');
    });
    expect(conduct).toEqual({ console: [], requests: [] });
  }, 20_000);
});
