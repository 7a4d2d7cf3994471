import { expect, test } from 'vitest';
import { makeEdition } from '../../src/render/edition.ts';
import { editionData } from '../../src/render/edition-data.ts';
import { takeDamage } from '../../src/store/damage.ts';
import type { Crew } from '../../src/work/crew.ts';
import { threadPress } from '../../src/work/thread-press.ts';
import type { Threads } from '../../src/work/threads.ts';
import { contextWith } from '../support/render-sample.ts';
import { sampleArchive } from '../support/sample-archive.ts';

const ORDER = { site: '/s', target: '/t', isNew: true, paths: ['a'] };
const JOB = { kind: 'work', excerpt: () => '{}' } as const;

function crewOf(run: Threads['run'], isKeen: boolean): Crew & { starts: number; ends: number } {
  return {
    starts: 0,
    ends: 0,
    isKeen,
    async start() {
      this.starts += 1;
      return { count: 1, run, close: async () => {} };
    },
    async close() {
      this.ends += 1;
    },
  };
}

test('a thread that dies leaves its pages to the main thread', async () => {
  const crew = crewOf(() => Promise.reject(new Error('exit 1')), true);
  const press = threadPress(crew, editionData(makeEdition(sampleArchive(), contextWith())));
  expect(await press.make(JOB, ORDER)).toBe(null);
});

test('a few works are not worth starting threads', async () => {
  const crew = crewOf(async () => ({ files: [], damaged: [] }), false);
  const press = threadPress(crew, editionData(makeEdition(sampleArchive(), contextWith())));
  expect(await press.make(JOB, ORDER)).toBe(null);
  expect(crew.starts).toBe(0);
  for (let count = 0; count < 100; count += 1) await press.make(JOB, ORDER);
  expect(crew.starts).toBeGreaterThan(0);
});

test('all tasks of a build share the data of its edition, and say what was damaged', async () => {
  const editions = new Set<unknown>();
  const crew = crewOf(async (task) => {
    editions.add((task as { edition: unknown }).edition);
    return { files: [], damaged: ['/cache/a.body'] };
  }, true);
  const press = threadPress(crew, editionData(makeEdition(sampleArchive(), contextWith())));
  await Promise.all([press.make(JOB, ORDER), press.make(JOB, ORDER)]);
  expect(editions.size).toBe(1);
  expect(takeDamage()).toContain('/cache/a.body');
});

test('a press that rests ends its threads, and asks for them again', async () => {
  const crew = crewOf(async () => ({ files: [], damaged: [] }), true);
  const press = threadPress(crew, editionData(makeEdition(sampleArchive(), contextWith())));
  await press.make(JOB, ORDER);
  press.rest?.();
  expect([crew.starts, crew.ends]).toEqual([1, 1]);
  expect(await press.make(JOB, ORDER)).toEqual([]);
  expect(crew.starts).toBe(2);
});

test('a press wants more until its window is full, and again when a job is done', async () => {
  const waiting: (() => void)[] = [];
  const crew = crewOf(async () => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return { files: [], damaged: [] };
  }, true);
  const press = threadPress(crew, editionData(makeEdition(sampleArchive(), contextWith())));
  const made: Promise<unknown>[] = [];
  for (let count = 0; count < press.window; count += 1) {
    expect(press.wantsMore()).toBe(true);
    made.push(press.make(JOB, ORDER));
  }
  expect(press.wantsMore()).toBe(false);
  await new Promise((done) => setTimeout(done));
  waiting.pop()?.();
  await Promise.race(made);
  expect(press.wantsMore()).toBe(true);
  for (const done of waiting) done();
  await Promise.all(made);
});

test('a press without threads wants everything at once', async () => {
  const press = threadPress(
    { isKeen: true, start: async () => null, close: async () => {} },
    editionData(makeEdition(sampleArchive(), contextWith())),
  );
  for (let count = 0; count < 2 * press.window; count += 1) {
    expect(press.wantsMore()).toBe(true);
    expect(await press.make(JOB, ORDER)).toBe(null);
  }
});
