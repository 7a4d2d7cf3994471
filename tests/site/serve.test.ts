import { type ChildProcess, spawn } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { CLI } from '../support/run-cli.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

const story = (title: string) => `Title: ${title}\nAuthor: Ann\nRating: G\nSummary: S.\n\nThe lamp was lit.\n`;

test('a project whose archive.yaml has errors shows them in the browser, and appears when it is mended', async () => {
  const folder = tempFolder({ 'content/a.txt': story('Lamps'), 'archive.yaml': 'titel: <Shelf>\n' });
  const { page } = await serving(folder);
  expect(await page('/', 'Not built yet')).toMatch(/archive\.yaml:1:1 error config-.*titel/);
  writeFileSync(join(folder, 'archive.yaml'), 'title: Shelf\n');
  await page('/', 'Lamps');
});

test('an error in one file holds back no edit of another, and is shown on the pages', async () => {
  const folder = tempFolder({ 'content/a.txt': story('Lamps'), 'content/b.txt': '' });
  const { page, url } = await serving(folder);
  await page('/works/a/', 'Lamps');
  writeFileSync(join(folder, 'content/a.txt'), story('Lanterns'));
  await page('/works/a/', 'Lanterns');
  const events = await fetch(`${url}__fabula/events`);
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  let said = '';
  while (!said.includes('file-empty')) said += (await reader?.read())?.value ?? '';
  await reader?.cancel();
});

test('one of several sites is shown alone, and keeps to itself when a story changes', async () => {
  const day = story('Dawn');
  const folder = tempFolder({
    'content/a.txt': day,
    'content/b.txt': story('Dusk').replace('Rating: G', 'Rating: Explicit'),
    'archive.yaml': 'title: Shelf\nsites:\n  day: { title: Day Shelf, without: [ratings:Explicit] }\n',
  });
  const { page } = await serving(folder, '--site', 'day');
  const home = await page('/', 'Dawn');
  expect(home).toContain('Day Shelf');
  expect(home).not.toContain('Dusk');
  writeFileSync(join(folder, 'content/a.txt'), day.replace('lit', 'put out'));
  await page('/works/a/', 'put out');
  expect(await page('/works/', 'Dawn')).not.toContain('Dusk');
});

test('a folder of stories that is renamed, and one that takes its place, are noticed', async () => {
  const folder = tempFolder({ 'content/a.txt': story('Lamps'), 'archive.yaml': 'title: Shelf\n' });
  const { page, stderr } = await serving(folder);
  await page('/works/a/', 'Lamps');
  renameSync(join(folder, 'content'), join(folder, 'old'));
  await expect.poll(stderr, { timeout: 15_000 }).toContain('content" is gone');
  await page('/works/a/', 'Lamps');
  writeFiles(folder, { 'content/a.txt': story('Lanterns') });
  await page('/works/a/', 'Lanterns');
  writeFileSync(join(folder, 'content/a.txt'), story('Candles'));
  await page('/works/a/', 'Candles');
});

test('without archive.yaml, too, a folder of stories that is gone does not make the project one', async () => {
  const folder = tempFolder({ 'content/a.txt': story('Lamps'), 'notes.txt': story('Private') });
  const { page, stderr } = await serving(folder);
  await page('/works/a/', 'Lamps');
  rmSync(join(folder, 'content'), { recursive: true });
  await expect.poll(stderr, { timeout: 15_000 }).toContain('content" is gone');
  expect(await page('/', 'Lamps')).not.toContain('Private');
});

// Windows has no signal that a test could send in the place of Ctrl-C.
test.skipIf(process.platform === 'win32').each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends a preview at once with %i, with streams open', async (signal, code) => {
  const { child, url, ended, stdout, stderr } = await serving(tempFolder({ 'content/a.txt': 'one' }), '--quiet');
  const stream = await fetch(`${url}__fabula/events`);
  const asked = performance.now();
  child.kill(signal);
  expect(await ended).toBe(code);
  expect(performance.now() - asked).toBeLessThan(5000);
  await stream.body?.cancel().catch(() => undefined);
  expect([stdout().trim(), stderr()]).toEqual([url, '']);
});

async function serving(folder: string, ...options: string[]) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const child: ChildProcess = spawn(process.execPath, [CLI, 'serve', folder, '--port', String(port), ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  const said = { stdout: '', stderr: '' };
  child.stdout?.on('data', (bytes: Buffer) => (said.stdout += bytes.toString()));
  child.stderr?.on('data', (bytes: Buffer) => (said.stderr += bytes.toString()));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  await expect.poll(() => said.stdout, { timeout: 30_000 }).toContain(url);
  /** Ask for a page until it shows a text. */
  const page = async (path: string, text: string): Promise<string> => {
    const end = performance.now() + 20_000;
    for (;;) {
      const body = await (await fetch(new URL(path, url))).text();
      if (body.includes(text)) return body;
      if (performance.now() > end) throw new Error(`"${text}" is not on ${path}:\n${body}\n${said.stderr}`);
      await wait(30);
    }
  };
  return { child, url, ended, page, stdout: () => said.stdout, stderr: () => said.stderr };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
