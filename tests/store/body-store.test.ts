import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBodyStore } from '../../src/store/body-store.ts';
import { StoreError } from '../../src/store/store-error.ts';
import type { Fragment } from '../../src/story/facts.ts';
import { factsOf } from '../support/facts.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

const KEY = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const FILE = join('bodies', 'ab', `${KEY}.body`);
const FRAGMENTS = [{ html: '<p>Été &amp; 雪</p>' }, { html: '' }];

test('what was put comes back, in another store over the same folder too', async () => {
  const dir = tempFolder();
  const facts = factsOf({ path: 'été.txt', bodyKey: KEY });
  await (await openBodyStore(dir)).put(KEY, { facts, fragments: FRAGMENTS });
  const store = await openBodyStore(dir);
  expect(await store.facts(KEY)).toEqual(facts);
  const body = await store.load(KEY);
  expect(FRAGMENTS.map((_, index) => ({ html: String(body.html(index)) }))).toEqual(FRAGMENTS);
  expect(() => body.html(2)).toThrow(/no fragment 2/);
});

test('any facts and fragments survive', async () => {
  const store = await openBodyStore(tempFolder());
  const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((value) => value.isWellFormed());
  const fragments = fc.array(fc.record({ html: text }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fragments, fc.array(text, { maxLength: 1000, size: '+2' }), async (list, labels) => {
      const facts = factsOf({ removed: [], paragraphs: labels.join(' ') });
      await store.put(KEY, { facts, fragments: list });
      expect(await store.facts(KEY)).toEqual(facts);
      const body = await store.load(KEY);
      expect(list.map((_, index) => ({ html: String(body.html(index)) }))).toEqual(list);
    }),
    { numRuns: 50 },
  );
});

test('facts longer than the first read come back whole', async () => {
  const store = await openBodyStore(tempFolder());
  const facts = factsOf({ paragraphs: 'x'.repeat(100_000) });
  await store.put(KEY, { facts, fragments: [] });
  expect(await store.facts(KEY)).toEqual(facts);
});

test('an absent body has no facts and cannot be loaded', async () => {
  const store = await openBodyStore(tempFolder());
  expect(await store.facts(KEY)).toBeNull();
  await expect(store.load(KEY)).rejects.toThrow(StoreError);
});

test('a wrong byte is noticed by facts() or load() wherever it is, a missing one by both', async () => {
  const dir = tempFolder();
  const store = await openBodyStore(dir);
  await store.put(KEY, { facts: factsOf(), fragments: FRAGMENTS });
  const file = join(dir, FILE);
  const sound = readFileSync(file);
  for (let index = 0; index < sound.length; index += 11) {
    const damaged = Buffer.from(sound);
    damaged[index] = (damaged[index] ?? 0) ^ 1;
    writeFileSync(file, damaged);
    await expect(store.load(KEY)).rejects.toThrow(/damaged/);
    writeFileSync(file, sound.subarray(0, index));
    expect(await store.facts(KEY)).toBeNull();
    await expect(store.load(KEY)).rejects.toThrow(/damaged/);
  }
  const start = sound.indexOf('{');
  writeFileSync(file, Buffer.concat([sound.subarray(0, start), Buffer.from('['), sound.subarray(start + 1)]));
  expect(await store.facts(KEY)).toBeNull();
});

test('a damaged body is removed when it is loaded, so that it is made anew', async () => {
  const dir = tempFolder({ [FILE]: 'of an older version' });
  const store = await openBodyStore(dir);
  await expect(store.load(KEY)).rejects.toThrow(/has been removed; build again/);
  await store.put(KEY, { facts: factsOf(), fragments: FRAGMENTS });
  expect(String((await store.load(KEY)).html(0))).toBe('<p>Été &amp; 雪</p>');
});

test('a body under the name of another is not taken for it', async () => {
  const dir = tempFolder();
  const store = await openBodyStore(dir);
  await store.put(KEY, { facts: factsOf(), fragments: FRAGMENTS });
  writeFiles(dir, { [`bodies/cd/${OTHER}.body`]: readFileSync(join(dir, FILE)) });
  expect(await store.facts(OTHER)).toBeNull();
  await expect(store.load(OTHER)).rejects.toThrow(/damaged/);
});

test('the store works on after its folder was deleted under it', async () => {
  const dir = tempFolder();
  const store = await openBodyStore(dir);
  await store.put(KEY, { facts: factsOf(), fragments: FRAGMENTS });
  rmSync(dir, { recursive: true });
  expect(await store.facts(KEY)).toBeNull();
  await store.put(KEY, { facts: factsOf(), fragments: FRAGMENTS });
  expect(await store.facts(KEY)).not.toBeNull();
});

test('many stores over one folder leave whole files and no unfinished ones', async () => {
  const dir = tempFolder();
  const stores = await Promise.all(Array.from({ length: 8 }, () => openBodyStore(dir)));
  await Promise.all(stores.map((store) => store.put(KEY, { facts: factsOf(), fragments: FRAGMENTS })));
  expect(readdirSync(join(dir, 'bodies', 'ab'))).toEqual([`${KEY}.body`]);
  expect(readdirSync(join(dir, 'tmp'))).toEqual([]);
});

test('unfinished files of killed builds are removed after an hour', async () => {
  const [old, fresh] = ['1-0123456789abcdef', '2-0123456789abcdef'];
  const dir = tempFolder({ [`tmp/${old}`]: 'x', [`tmp/${fresh}`]: 'x', 'tmp/mine': 'x', 'tmp/docs/mine': 'x' });
  for (const name of [old, 'mine', 'docs']) utimesSync(join(dir, 'tmp', name), 1, 1);
  await openBodyStore(dir);
  expect(readdirSync(join(dir, 'tmp')).sort()).toEqual([fresh, 'docs', 'mine']);
});

test('a cache, or a folder of it, that is a link is refused', async () => {
  const home = tempFolder({ 'docs/mine': 'x' });
  const dir = tempFolder({ keep: '' });
  symlinkSync(home, join(dir, 'tmp'));
  await expect(openBodyStore(dir)).rejects.toThrow(/symbolic link/);
  expect(readdirSync(home)).toEqual(['docs']);
});

/** A fragment as intake makes it. */
const WITH_TEXT: Fragment = { html: '<p>a "\n', text: 'plain' };

test('story text never stands in JSON, the plain text nowhere, and a key is checked before it becomes a path', async () => {
  const dir = tempFolder();
  const store = await openBodyStore(dir);
  await store.put(KEY, { facts: factsOf(), fragments: [WITH_TEXT] });
  expect(readFileSync(join(dir, FILE)).toString().endsWith('<p>a "\n')).toBe(true);
  expect(readFileSync(join(dir, FILE)).includes('plain')).toBe(false);
  await expect(store.facts('../../etc/passwd')).rejects.toThrow(/not the key/);
});

test('a file in the place of the cache folder is a clear error', async () => {
  const dir = join(tempFolder({ cache: 'x' }), 'cache');
  await expect(openBodyStore(dir)).rejects.toThrow(StoreError);
});

test.skipIf(process.getuid?.() === 0)('a cache that cannot be written is a clear error', async () => {
  const dir = tempFolder();
  const store = await openBodyStore(dir);
  mkdirSync(join(dir, 'tmp'));
  chmodSync(join(dir, 'tmp'), 0o500);
  await expect(store.put(KEY, { facts: factsOf(), fragments: [] })).rejects.toThrow(/permission was denied/);
});
