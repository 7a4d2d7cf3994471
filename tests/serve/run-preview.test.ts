import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type PreviewBuild, type PreviewOptions, runPreview } from '../../src/serve/run-preview.ts';
import type { SitePlace } from '../../src/serve/start-server.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Preview one page made from `content/a.txt` until the test ends; a text with "bad" in it does not build. */
async function previewed(text: string, build?: PreviewOptions['build'], place?: SitePlace) {
  const root = tempFolder({ 'content/a.txt': text });
  const stop = new AbortController();
  const problems: string[] = [];
  const changes: string[][] = [];
  const moves: string[] = [];
  let ended: Promise<void> = Promise.resolve();
  const url = await new Promise<string>((onReady, reject) => {
    ended = runPreview({
      build: build ?? (async (changed) => ({ ...(await buildPage(root, changed, changes)), ...(place && { place }) })),
      server: { folder: join(root, 'site'), port: 0 },
      watched: [join(root, 'content')],
      ignored: [],
      onReady,
      onMoved: (moved) => moves.push(moved),
      onProblem: (problem) => problems.push(problem),
      signal: stop.signal,
    });
    ended.catch(reject);
  });
  const end = async () => {
    stop.abort();
    await ended;
  };
  onTestFinished(end);
  return {
    url,
    problems,
    changes,
    moves,
    end,
    edit: (next: string) => writeFileSync(join(root, 'content/a.txt'), next),
    root,
  };
}

async function buildPage(root: string, changed: readonly string[], changes: string[][]): Promise<PreviewBuild> {
  changes.push([...changed]);
  const text = readFileSync(join(root, 'content/a.txt'), 'utf8');
  if (text.includes('thrown')) throw new Error('the disk is full');
  if (text.includes('bad')) return { isGood: false, changed: [], messages: `a.txt: ${text}` };
  mkdirSync(join(root, 'site'), { recursive: true });
  writeFileSync(join(root, 'site/index.html'), text);
  return { isGood: true, changed: ['index.html'], messages: '' };
}

/** Everything that the stream says until a text appears in it. */
async function heard(url: string) {
  const abort = new AbortController();
  onTestFinished(() => abort.abort());
  const response = await fetch(new URL('/__fabula/events', url), { signal: abort.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let said = '';
  return async (text: string) => {
    while (!said.includes(text)) {
      const chunk = await reader?.read();
      if (chunk === undefined || chunk.done) throw new Error(`the stream ended: ${said}`);
      said += chunk.value;
    }
    said = said.slice(said.indexOf(text) + text.length);
  };
}

const page = async (url: string) => (await fetch(url)).text();

test('a site whose address and policy change is served there, without a new start', async () => {
  const place = { base: '/', policy: "default-src 'self'" };
  const { url, moves, edit } = await previewed('one', undefined, place);
  expect(await page(url)).toContain('one');
  Object.assign(place, { base: '/my shelf/', policy: "default-src 'none'" });
  edit('two');
  await expect.poll(() => moves).toEqual([new URL('/my%20shelf/', url).href]);
  const moved = await fetch(url);
  expect([moved.redirected, moved.url, await moved.text()]).toEqual([true, moves[0], expect.stringContaining('two')]);
  expect(moved.headers.get('content-security-policy')).toBe("default-src 'none'");
});

test('an edit is built at once, and open pages are told', async () => {
  const { url, edit, changes, root } = await previewed('one');
  expect(await page(url)).toContain('one');
  const until = await heard(url);
  const saved = performance.now();
  edit('two');
  await until('event: reload');
  const waited = performance.now() - saved;
  expect(await page(url)).toContain('two');
  expect(changes).toEqual([[], [join(root, 'content/a.txt')]]);
  // About 40 ms on an idle machine; a wait for the disk to rest would be much longer than this.
  expect(waited).toBeLessThan(1500);
});

test('a bad edit leaves the last good version served and shows its messages until it is mended', async () => {
  const { url, edit } = await previewed('good');
  const until = await heard(url);
  edit('bad text');
  await until('data: "a.txt: bad text"');
  expect(await page(url)).toContain('good');
  edit('mended');
  await until('event: messages');
  await until('data: ""');
  await until('event: reload');
  expect(await page(url)).toContain('mended');
});

test('messages go even when the mended site is the one that was served all the time', async () => {
  let isBad = false;
  const { url, edit } = await previewed('x', async () => ({ isGood: !isBad, changed: [], messages: 'wrong' }));
  const until = await heard(url);
  isBad = true;
  edit('y');
  await until('data: "wrong"');
  isBad = false;
  edit('z');
  await until('data: ""');
});

test('a build that throws ends nothing', async () => {
  const { url, edit, problems } = await previewed('thrown at first');
  expect(problems).toEqual(['the disk is full']);
  const until = await heard(url);
  await until('data: "the disk is full"');
  edit('fine');
  await until('event: reload');
  expect(await page(url)).toContain('fine');
});

test('stopping does not wait for a build that is under way', async () => {
  let turn = 0;
  const started = { resolve: () => {} };
  const second = new Promise<void>((resolve) => {
    started.resolve = resolve;
  });
  const { edit, end, url } = await previewed('x', () => {
    turn += 1;
    if (turn === 1) return Promise.resolve({ isGood: true, changed: [], messages: '' });
    started.resolve();
    return new Promise(() => {});
  });
  edit('y');
  await second;
  const asked = performance.now();
  await end();
  expect(performance.now() - asked).toBeLessThan(2000);
  await expect(fetch(url)).rejects.toThrow();
});

test('a port that is taken is an error before anything is built', async () => {
  const { url } = await previewed('x');
  const builds: string[] = [];
  await expect(
    runPreview({
      build: async () => {
        builds.push('built');
        return { isGood: true, changed: [], messages: '' };
      },
      server: { folder: '/nonexistent', port: Number(new URL(url).port) },
      watched: [],
      ignored: [],
      onReady: () => {},
      onMoved: () => {},
      onProblem: () => {},
      signal: AbortSignal.timeout(3000),
    }),
  ).rejects.toThrow('is taken');
  expect(builds).toEqual([]);
});
