import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openBodyStore } from '../../src/store/body-store.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { mapStoriesWith } from '../../src/work/map-stories.ts';
import { threadReader } from '../../src/work/thread-reader.ts';
import { startThreads } from '../../src/work/threads.ts';
import { factsOf } from '../support/facts.ts';
import { planned } from '../support/planned-source.ts';
import { tempFolder } from '../support/temp-folder.ts';

const ANSWER = `const facts = (path) => ({ facts: { ...${JSON.stringify(factsOf())}, path }, damaged: ['/cache/' + path] });`;

test('stories come back in order although later ones are ready first', async () => {
  const worker = `${ANSWER}
    export default async ({ path }) => {
      await new Promise((done) => setTimeout(done, path === '0.txt' ? 50 : 0));
      return facts(path);
    };`;
  const { paths } = await run(worker, 20);
  expect(paths).toEqual(Array.from({ length: 20 }, (_, index) => `${index}.txt`));
});

test.each([
  ['exits', 'process.exit(3)'],
  ['throws', "throw new Error('a fault')"],
  ['throws out of turn', "await new Promise(() => setTimeout(() => { throw new Error('late'); }, 1))"],
])('a worker that %s is a message for its file, and all others are read', async (_name, fault) => {
  const worker = `${ANSWER}
    export default async ({ path }) => {
      if (path === '3.txt') { ${fault}; }
      return facts(path);
    };`;
  const { paths, failed } = await run(worker, 12);
  expect(paths).toHaveLength(12);
  expect(failed).toEqual(['3.txt worker-failed']);
});

test('what a dying thread had at hand beside the story it died of is read', async () => {
  const worker = `${ANSWER}
    const pause = (time) => new Promise((done) => setTimeout(done, time));
    let had = 0;
    export default async ({ path }) => {
      had += 1;
      if (path !== '0.txt') await pause(50);
      // Asked again, it has nothing beside it.
      for (let turns = 0; path === '0.txt' && had < 2 && turns < 100; turns += 1) await pause(1);
      if (path === '0.txt') process.exit(3);
      return facts(path);
    };`;
  const { paths, failed } = await run(worker, 12);
  expect(paths).toHaveLength(12);
  expect(failed).toEqual(['0.txt worker-failed']);
});

test('closing starts no other threads', async () => {
  const root = tempFolder({ 'worker.mjs': `${ANSWER} export default async ({ path }) => facts(path);` });
  let started = 0;
  const count = () => {
    started += 1;
  };
  process.on('worker', count);
  onTestFinished(() => void process.off('worker', count));
  const threads = await startThreads(join(root, 'worker.mjs'), { store: root, limit: 1000 }, 2, 48);
  await threads.run({ path: '0.txt' });
  await threads.close();
  await setImmediate();
  expect(started).toBe(2);
});

test('workers that die before they are ready are a message for every file, never a hang', async () => {
  const { failed } = await run('process.exit(3);', 4);
  expect(failed).toEqual(['0.txt', '1.txt', '2.txt', '3.txt'].map((path) => `${path} worker-failed`));
});

test('a worker file that cannot be loaded is a message for every file, never a hang', async () => {
  const { failed } = await run('throw new Error("no");', 2);
  expect(failed).toEqual(['0.txt worker-failed', '1.txt worker-failed']);
});

test('a store that refuses ends the run', async () => {
  const worker = "export default async () => ({ damaged: [], storeError: 'the disk is full' });";
  await expect(run(worker, 3)).rejects.toThrow(StoreError);
});

test('an aborted signal ends the loop, however long a story takes', async () => {
  const worker = 'export default async () => new Promise((done) => setTimeout(done, 600_000));';
  const { files, reader, store } = await start(`${ANSWER} ${worker}`, 3);
  const stories = mapStoriesWith(reader, store, files, { signal: AbortSignal.abort(new Error('Ctrl-C')) });
  await expect(stories.next()).rejects.toThrow('Ctrl-C');
});

async function start(worker: string, count: number) {
  const names = Array.from({ length: count }, (_, index) => `${index}.txt`);
  const root = tempFolder({ 'worker.mjs': worker, ...Object.fromEntries(names.map((name) => [name, 'x'])) });
  const dir = join(root, 'cache');
  const store = await openBodyStore(dir);
  const threads = await startThreads(join(root, 'worker.mjs'), { store: dir, limit: 1000 }, 2, 48);
  onTestFinished(() => threads.close());
  return { files: names.map((name) => planned(root, name)), reader: threadReader(threads), store };
}

async function run(worker: string, count: number) {
  const { files, reader, store } = await start(worker, count);
  const paths: string[] = [];
  const failed: string[] = [];
  for await (const { path, facts } of mapStoriesWith(reader, store, files, {})) {
    paths.push(path);
    expect(facts.path).toBe(path);
    failed.push(...facts.messages.map((message) => `${message.file} ${message.ruleId}`));
  }
  return { paths, failed };
}
