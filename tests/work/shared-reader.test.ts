import { expect, test } from 'vitest';
import type { PlannedSource } from '../../src/work/read-story.ts';
import { sharedReader } from '../../src/work/shared-reader.ts';
import type { StoryReader } from '../../src/work/story-reader.ts';
import { factsOf } from '../support/facts.ts';
import { planned } from '../support/planned-source.ts';
import { tempFolder } from '../support/temp-folder.ts';

function sources(count: number, size = 1): PlannedSource[] {
  const names = Array.from({ length: count }, (_, index) => `${index}.txt`);
  const root = tempFolder(Object.fromEntries(names.map((name) => [name, 'x'])));
  return names.map((name) => ({ ...planned(root, name), size }));
}

/** A reader that says what it read, and how many stories it had at once at most. */
function spy(): StoryReader & { paths: string[]; most: number } {
  let underWay = 0;
  return {
    window: 256,
    paths: [],
    most: 0,
    async read({ path }) {
      underWay += 1;
      this.most = Math.max(this.most, underWay);
      await new Promise((done) => setTimeout(done, 1));
      underWay -= 1;
      this.paths.push(path);
      return factsOf({ path });
    },
  };
}

test('threads and this thread read each story once', async () => {
  const [away, here] = [spy(), spy()];
  const reader = sharedReader(away, here, 2);
  const files = sources(60);
  const facts = await Promise.all(files.map((file) => reader.read(file)));
  expect(facts.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  expect([...away.paths, ...here.paths].sort()).toEqual(files.map(({ path }) => path).sort());
  expect(here.paths.length).toBeGreaterThan(0);
  expect(here.most).toBe(1);
  expect(away.most).toBe(8);
});

test('a book is read in a thread, so that this thread can answer', async () => {
  const [away, here] = [spy(), spy()];
  const reader = sharedReader(away, here, 1);
  await Promise.all(sources(20, 5_000_000).map((file) => reader.read(file)));
  expect(away.paths).toHaveLength(20);
  expect(here.paths).toEqual([]);
});

test('this thread takes small stories, though large ones have waited longer', async () => {
  const [away, here] = [spy(), spy()];
  const reader = sharedReader(away, here, 1);
  const files = [...sources(12, 900_000), ...sources(3, 10)].map((file, index) => ({ ...file, path: `${index}.txt` }));
  await Promise.all(files.map((file) => reader.read(file)));
  expect(here.paths[1]).toBe('12.txt');
});

test('a reader that fails rejects its story alone', async () => {
  const here: StoryReader = { window: 1, read: () => Promise.reject(new Error('the disk is full')) };
  const reader = sharedReader(spy(), here, 1);
  const results = await Promise.allSettled(sources(12).map((file) => reader.read(file)));
  const failed = results.filter(({ status }) => status === 'rejected').length;
  expect(failed).toBeGreaterThan(0);
  expect(failed).toBeLessThan(12);
});
