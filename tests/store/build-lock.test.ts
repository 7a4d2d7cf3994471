import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockTarget } from '../../src/store/build-lock.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { tempFolder } from '../support/temp-folder.ts';

const SITE = '/srv/site';

test('one build holds the folder, and the other is told which', async () => {
  const dir = tempFolder();
  const lock = await lockTarget(dir, SITE, 0);
  const refused = lockTarget(dir, SITE, 0);
  await expect(refused).rejects.toBeInstanceOf(StoreError);
  await expect(refused).rejects.toThrow(
    new RegExp(`Another build is writing to "/srv/site" \\(process ${process.pid} since \\d\\d:\\d\\d:\\d\\d\\)`),
  );
  await (await lockTarget(dir, '/srv/other', 0)).release();
  lock.release();
  (await lockTarget(dir, SITE, 0)).release();
  expect(readdirSync(join(dir, 'locks'))).toEqual([]);
});

test('a patient build gets the folder when the other has ended', async () => {
  const dir = tempFolder();
  const lock = await lockTarget(dir, SITE, 0);
  const waiting = lockTarget(dir, SITE, 20_000);
  setTimeout(() => lock.release(), 150);
  (await waiting).release();
});

test.each<[string, string, number]>([
  ['a process that has ended', holder({ process: endedProcess() }), 0],
  ['an earlier process of the same number', holder({ process: process.pid }), 0],
  ['a process whose number another has now', holder({ process: process.ppid, started: '1' }), 0],
  ['a machine that has not been heard of for long', holder({ host: 'elsewhere' }), 200],
  ['a build that was killed before it had written its name', '', 5],
  ['a build that was killed a moment ago while it wrote its name', '{"process":12', 0],
  ['nobody who can be read', 'not JSON', 5],
])('the lock of %s is taken over', async (_name, text, age) => {
  const { dir, file } = await locked(text, age);
  const lock = await lockTarget(dir, SITE, 0);
  expect(readFileSync(file, 'utf8')).toContain(`"process":${process.pid}`);
  lock.release();
  expect(existsSync(file)).toBe(false);
});

test.each<[string, string]>([
  ['a process that lives', holder({ process: process.ppid })],
  ['another machine', holder({ host: 'elsewhere' })],
])('the lock of %s is respected', async (_name, text) => {
  const { dir, file } = await locked(text, 0);
  await expect(lockTarget(dir, SITE, 0)).rejects.toThrow(/Another build/);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('where nothing can be written there is no lock, and no error', async () => {
  const dir = join(tempFolder({ cache: 'a file' }), 'cache');
  (await lockTarget(dir, SITE, 0)).release();
});

test('deleting the cache during a build is safe', async () => {
  const dir = tempFolder();
  const lock = await lockTarget(dir, SITE, 0);
  rmSync(dir, { recursive: true });
  lock.release();
});

function holder(changes: object): string {
  return JSON.stringify({ process: 1, started: '', host: hostname(), since: 0, token: 'x', ...changes });
}

function endedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

/** A cache folder with a lock of that text, touched so many seconds ago. */
async function locked(text: string, age: number) {
  const dir = tempFolder();
  const made = await lockTarget(dir, SITE, 0);
  const [name = ''] = readdirSync(join(dir, 'locks'));
  made.release();
  const file = join(dir, 'locks', name);
  mkdirSync(join(dir, 'locks'), { recursive: true });
  writeFileSync(file, text);
  const touched = Date.now() / 1000 - age;
  utimesSync(file, touched, touched);
  return { dir, file };
}
