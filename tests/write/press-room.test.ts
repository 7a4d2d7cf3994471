import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { OutputFile, PageJob } from '../../src/render/output.ts';
import type { Press, StagedFile } from '../../src/write/press.ts';
import { openPressRoom } from '../../src/write/press-room.ts';

const order = () => ({ site: '/s', target: '/t', isNew: true });

function job(): PageJob {
  return { kind: 'work', excerpt: () => '{}' };
}

function output(path: string): OutputFile {
  return { path, key: path, content: () => path };
}

function staged(path: string): StagedFile {
  return { path, sha256: '', size: 1, isSame: false };
}

function room(make: Press['make'], window = 2) {
  const made: string[] = [];
  const here: string[] = [];
  const opened = openPressRoom(
    { window, make },
    {
      order,
      onMade: (_, file) => made.push(file.path),
      makeHere: async ({ path }) => {
        if (path === 'bad') throw new Error('the disk is full');
        here.push(path);
      },
    },
  );
  return { opened, made, here };
}

test('outputs that share a job go to the press together', async () => {
  const orders: string[][] = [];
  const { opened, made } = room(async (_, { paths }) => {
    orders.push(paths);
    return paths.map(staged);
  });
  const [one, two] = [job(), job()];
  for (const path of ['a', 'b']) await opened.add(output(path), one);
  await opened.add(output('c'), two);
  await opened.finish();
  expect(orders).toEqual([['a', 'b'], ['c']]);
  expect(made).toEqual(['a', 'b', 'c']);
});

test('what the press cannot make is made here', async () => {
  const { opened, made, here } = room(async (_, { paths }) => (paths.includes('b') ? null : paths.map(staged)), 3);
  for (const path of ['a', 'b', 'c']) await opened.add(output(path), job());
  await opened.finish();
  expect(made.sort()).toEqual(['a', 'c']);
  expect(here).toEqual(['b']);
});

test('no more jobs are under way than the press wants', async () => {
  let underWay = 0;
  let most = 0;
  const { opened, made, here } = room(async (_, { paths }) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((done) => setTimeout(done, 1));
    underWay -= 1;
    return paths.map(staged);
  }, 3);
  for (let index = 0; index < 20; index += 1) await opened.add(output(`${index}`), job());
  await opened.finish();
  expect(most).toBe(3);
  expect([...made, ...here]).toHaveLength(20);
});

test('this thread makes what the press has no room for', async () => {
  const { opened, made, here } = room((_, { paths }) => slowly(paths), 1);
  for (let index = 0; index < 6; index += 1) await opened.add(output(`${index}`), job());
  await opened.finish();
  expect(made).toContain('0');
  expect(here.length).toBeGreaterThan(0);
  expect([...made, ...here].sort()).toEqual(['0', '1', '2', '3', '4', '5']);
});

async function slowly(paths: readonly string[]): Promise<StagedFile[]> {
  await new Promise((done) => setTimeout(done, 20));
  return paths.map(staged);
}

test('what fails here too ends the build, and nothing new is begun', async () => {
  const asked: string[] = [];
  const { opened } = room(async (_, { paths }) => {
    asked.push(...paths);
    return null;
  }, 1);
  await opened.add(output('bad'), job());
  await opened.add(output('later'), job());
  await expect(opened.finish()).rejects.toThrow('the disk is full');
  await opened.stop();
  expect(asked).toEqual(['bad']);
});

test('stopping waits for what is under way', async () => {
  let ended = false;
  const { opened } = room(async () => {
    await new Promise((done) => setTimeout(done, 5));
    ended = true;
    return null;
  }, 1);
  for (const path of ['a', 'b', 'c']) await opened.add(output(path), job());
  await opened.stop();
  expect(ended).toBe(true);
});

test('a press that is done rests when many outputs have passed that are no job’s, and works again when one comes', async () => {
  const said: string[] = [];
  let release = () => {};
  const waiting = new Promise<void>((resolve) => {
    release = resolve;
  });
  const press: Press = {
    window: 2,
    async make(_, { paths }) {
      said.push(...paths);
      await waiting;
      return paths.map(staged);
    },
    rest: () => said.push('rest'),
  };
  const opened = openPressRoom(press, { order, onMade: () => {}, makeHere: async () => {} });
  const passMany = () => {
    for (let count = 0; count < 300; count += 1) opened.pass();
  };
  await opened.add(output('a'), job());
  passMany();
  expect(said, 'the last job has gone to the press, and is under way').toEqual(['a']);
  release();
  await setImmediate();
  passMany();
  expect(said).toEqual(['a', 'rest']);
  await opened.add(output('b'), job());
  await opened.finish();
  passMany();
  expect(said).toEqual(['a', 'rest', 'b', 'rest']);
});
