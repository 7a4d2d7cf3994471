import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';
import { preview } from './preview.ts';

interface StreamEvent {
  event: string;
  id: string;
  data: unknown;
}

async function serveOnePage(options = {}) {
  return preview(tempFolder({ 'index.html': '<head></head>' }), options);
}

/** Listen to the stream of a server; `next` waits for one event. */
async function listenTo(url: string, headers: Record<string, string> = {}, version = '') {
  const abort = new AbortController();
  onTestFinished(() => abort.abort());
  const address = new URL(`/__fabula/events${version === '' ? '' : `?version=${version}`}`, url);
  const response = await fetch(address, { headers, signal: abort.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<StreamEvent> => {
    for (;;) {
      const found = /event: (.*)\nid: (.*)\ndata: (.*)\n\n/.exec(text);
      if (found !== null) {
        text = text.slice(found.index + found[0].length);
        return { event: found[1] ?? '', id: found[2] ?? '', data: JSON.parse(found[3] ?? '') };
      }
      const chunk = await reader?.read();
      if (chunk === undefined || chunk.done) throw new Error('the stream ended');
      text += chunk.value;
    }
  };
  return { response, next };
}

async function versionOf(url: string): Promise<string> {
  return /data-version="([\w-]+)"/.exec(await (await fetch(url)).text())?.[1] ?? '';
}

test('a reload names the pages that changed, under the base path', async () => {
  const server = await serveOnePage({ base: '/a/' });
  const { response, next } = await listenTo(server.url);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  server.reload(['works/one/index.html', 'index.html', 'feed.xml']);
  expect(await next()).toMatchObject({
    event: 'reload',
    data: { everyone: false, pages: ['/a/works/one/', '/a/'] },
  });
});

test.each([[[]], [['style.css']], [['404.html']]])('a change of %j concerns every page', async (changed) => {
  const server = await serveOnePage();
  const { next } = await listenTo(server.url);
  server.reload(changed);
  expect((await next()).data).toEqual({ everyone: true, pages: [] });
});

test('messages are shown to open pages and to those opened later, until a reload', async () => {
  const server = await serveOnePage();
  const first = await listenTo(server.url);
  server.showMessages('one.txt:1:1 <b>bad</b>\nsecond line');
  expect(await first.next()).toMatchObject({ event: 'messages', data: 'one.txt:1:1 <b>bad</b>\nsecond line' });
  const second = await listenTo(server.url);
  expect(await second.next()).toMatchObject({ event: 'messages', data: 'one.txt:1:1 <b>bad</b>\nsecond line' });
  server.reload([]);
  expect(await first.next()).toMatchObject({ event: 'messages', data: '' });
  expect(await first.next()).toMatchObject({ event: 'reload' });
  const third = await listenTo(server.url);
  server.reload(['index.html']);
  expect(await third.next()).toMatchObject({ event: 'reload' });
});

test('a page that missed a reload while it did not listen reloads when it listens again', async () => {
  const server = await serveOnePage();
  const old = await versionOf(server.url);
  server.reload(['index.html']);
  const late = await listenTo(server.url, {}, old);
  expect(await late.next()).toMatchObject({ event: 'reload', data: { everyone: true } });
});

test('a page that heard of the last version is left alone', async () => {
  const server = await serveOnePage();
  const old = await versionOf(server.url);
  server.reload(['other.html']);
  const current = await versionOf(server.url);
  expect(current).not.toBe(old);
  const back = await listenTo(server.url, { 'Last-Event-ID': current }, old);
  server.showMessages('later');
  expect((await back.next()).event).toBe('messages');
});

test('a page of another site may not listen', async () => {
  const server = await serveOnePage();
  const own = new URL(server.url).origin;
  const status = async (headers: Record<string, string>) => (await listenTo(server.url, headers)).response.status;
  expect(await status({ Origin: 'http://evil.example' })).toBe(403);
  expect(await status({ Origin: 'null' })).toBe(403);
  expect(await status({ Origin: 'http://127.0.0.1:1' })).toBe(403);
  expect(await status({ Origin: own.replace('http:', 'https:') })).toBe(403);
  expect(await status({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
  expect(await status({ 'Sec-Fetch-Site': 'same-site' })).toBe(403);
  expect(await status({ Origin: own, 'Sec-Fetch-Site': 'same-origin' })).toBe(200);
});

test('no more than 32 streams are open at once, and one that ends makes room', async () => {
  const server = await serveOnePage();
  const aborts = Array.from({ length: 33 }, () => new AbortController());
  onTestFinished(() => aborts.forEach((abort) => void abort.abort()));
  const open = async (abort: AbortController | undefined) =>
    (await fetch(new URL('/__fabula/events', server.url), { signal: abort?.signal ?? null })).status;
  for (const abort of aborts.slice(0, 32)) expect(await open(abort)).toBe(200);
  expect(await open(aborts[32])).toBe(503);
  aborts[0]?.abort();
  const isRoom = async () => (await open(aborts[32])) === 200;
  let found = false;
  for (let turn = 0; turn < 50 && !found; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    found = await isRoom();
  }
  expect(found).toBe(true);
});

test('a reader that takes nothing is let go, and the others still hear', async () => {
  const server = await serveOnePage();
  const deaf = connect({ host: '127.0.0.1', port: server.port });
  const gone = new Promise((resolve) => deaf.once('close', resolve));
  onTestFinished(() => void deaf.destroy());
  deaf.on('error', () => {});
  deaf.pause();
  await new Promise((resolve) =>
    deaf.write('GET /__fabula/events HTTP/1.1\r\nHost: localhost\r\n\r\n', () => setTimeout(resolve, 100)),
  );
  const { next } = await listenTo(server.url);
  for (let turn = 0; turn < 150; turn += 1) {
    server.showMessages(`${turn} ${'x'.repeat(99_000)}`);
    await next();
  }
  server.reload([]);
  deaf.resume();
  await gone;
  server.showMessages('end');
  expect((await next()).event).toBe('messages');
});
