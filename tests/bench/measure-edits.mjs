import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, relative, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * @typedef {object} Edits
 * @property {number[]} reload Milliseconds from saving a story to the event that reloads its page, one for each edit.
 * @property {number | null} memory Largest resident set of the preview in MB; `null` where the system does not tell.
 */

/** After an edit the rest of the site is built; a person who writes pauses longer. Milliseconds, and for each work. */
const PAUSE = { base: 2500, work: 1.5 };

/** No build of a preview takes longer. Milliseconds. */
const PATIENCE = 900_000;

/**
 * Edit a story of a preview that runs, again and again, and measure how long its reader waits for each edit.
 *
 * A reader is what a browser is to the server: a request that holds the event stream of the preview. The story is as it was
 * when this is over.
 *
 * @param {object} options
 * @param {string} options.program Compiled command of fabula.
 * @param {string} options.folder Folder of the archive.
 * @param {string} options.story Absolute path of the story.
 * @param {number} options.works Number of works.
 * @param {number} options.count Number of edits.
 * @returns {Promise<Edits>}
 * @throws {Error} When the preview does not start, or an edit is not heard of.
 */
export async function measureEdits({ program, folder, story, works, count }) {
  const port = await freePort();
  const preview = spawn(process.execPath, [program, 'serve', folder, '--port', String(port), '--quiet'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => preview.once('close', resolve));
  const text = readFileSync(story);
  const [work = ''] = relative(join(folder, 'content'), story).split(sep);
  const address = `/works/${work.replace(/\.[^.]*$/, '')}/`;
  try {
    await Promise.race([
      new Promise((resolve) => preview.stdout.once('data', resolve)),
      ended.then(() => Promise.reject(new Error('The preview ended before it began.'))),
    ]);
    const hear = await listen(`http://127.0.0.1:${port}/__fabula/events`);
    /** @type {number[]} */
    const reload = [];
    for (let edit = 0; edit < count; edit += 1) {
      await wait(PAUSE.base + PAUSE.work * works);
      const heard = hear((news) => news.everyone || news.pages.some((page) => page.startsWith(address)));
      const saved = performance.now();
      appendFileSync(story, `\nParagraph ${edit}, written while somebody looked on.\n`);
      await heard;
      reload.push(performance.now() - saved);
    }
    return { reload, memory: memoryOf(preview.pid) };
  } finally {
    preview.kill('SIGINT');
    await ended;
    writeFileSync(story, text);
  }
}

/**
 * Open the event stream of a preview.
 *
 * @returns {Promise<(isMeant: (news: { everyone: boolean, pages: string[] }) => boolean) => Promise<void>>} Waits for an event.
 */
async function listen(/** @type {string} */ url) {
  const { body } = await fetch(url);
  if (body === null) throw new Error('The preview sends no events.');
  /** @type {Set<(news: { everyone: boolean, pages: string[] }) => void>} */
  const waiting = new Set();
  void readEvents(body.pipeThrough(new TextDecoderStream()), (news) => {
    for (const tell of waiting) tell(news);
  }).catch(() => undefined);
  return (isMeant) =>
    new Promise((resolve, reject) => {
      const end = setTimeout(() => reject(new Error('An edit was never heard of.')), PATIENCE);
      const tell = (/** @type {{ everyone: boolean, pages: string[] }} */ news) => {
        if (!isMeant(news)) return;
        clearTimeout(end);
        waiting.delete(tell);
        resolve();
      };
      waiting.add(tell);
    });
}

async function readEvents(
  /** @type {ReadableStream<string>} */ stream,
  /** @type {(news: { everyone: boolean, pages: string[] }) => void} */ onReload,
) {
  let rest = '';
  for await (const part of stream) {
    const events = `${rest}${part}`.split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      if (event.startsWith('event: reload')) onReload(JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? ''));
    }
  }
}

/** Linux alone tells how much memory a process had at most. */
function memoryOf(/** @type {number | undefined} */ id) {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1000;
  } catch {
    return null;
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
