import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser, visitPage } from './browser.ts';
import { showsText } from './pdf-text.ts';
import { type StaticHost, startStaticHost } from './static-host.ts';
import { chromium, findTool } from './tools.ts';

const program = findTool(chromium);
const folder = mkdtempSync(join(tmpdir(), 'fabula-browser-'));
const page = (body: string) =>
  `<!DOCTYPE html><html lang="en"><title>T</title><link rel="icon" href="icon.svg">${body}</html>`;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(program === null)('a visit to a page', () => {
  let browser: Browser;
  let host: StaticHost;

  beforeAll(async () => {
    writeFileSync(
      join(folder, 'quiet.html'),
      page(`<main>${'<p>Words to print, and more of them.</p>'.repeat(30)}</main>`),
    );
    writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(folder, 'inline.html'), page('<script>document.title = "run"</script>'));
    writeFileSync(join(folder, 'outside.html'), page('<img src="http://127.0.0.1:9/x.png" alt="">'));
    writeFileSync(join(folder, 'empty.html'), page(''));
    browser = await startBrowser(program ?? '');
    host = await startStaticHost(folder, '/a/');
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  test('of a page that keeps the rules sees nothing', async () => {
    expect(await visitPage(browser, `${host.url}quiet.html`, {})).toEqual({ console: [], requests: [] });
  });

  test('sees an inline script that the policy refuses', async () => {
    const { console } = await visitPage(browser, `${host.url}inline.html`, {}, async (opened) => {
      expect(await opened.title()).toBe('T');
    });
    expect(console.join('\n')).toContain('Content Security Policy');
  });

  test('sees a request to another origin', async () => {
    const { requests } = await visitPage(browser, `${host.url}outside.html`, {});
    expect(requests).toContain('http://127.0.0.1:9/x.png');
  });

  test('prints text, and tells an empty page from it', async () => {
    for (const [name, isText] of [
      ['quiet', true],
      ['empty', false],
    ] as const) {
      await visitPage(browser, `${host.url}${name}.html`, {}, async (opened) => {
        expect(showsText(await opened.pdf())).toBe(isText);
      });
    }
  });

  test('outside the site’s path finds nothing', async () => {
    expect((await fetch(host.url.replace('/a/', '/quiet.html'))).status).toBe(404);
    expect(host.missing).toContain('/quiet.html');
  });
});
