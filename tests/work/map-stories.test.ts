import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Intake, Source } from '../../src/intake/source.ts';
import { openBodyStore } from '../../src/store/body-store.ts';
import type { StoryFacts } from '../../src/story/facts.ts';
import { type MapOptions, mapStoriesWith } from '../../src/work/map-stories.ts';
import type { PlannedSource } from '../../src/work/read-story.ts';
import { inlineReader } from '../../src/work/story-reader.ts';
import { factsOf } from '../support/facts.ts';
import { planned, TEST_PROFILE } from '../support/planned-source.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('facts come in the order of the files, with digest and key, and the fragments lie in the store', async () => {
  const { run, dir, files } = project({ 'b.txt': 'two', 'a.txt': 'one' });
  const facts = await run(files);
  expect(facts.map((story) => story.path)).toEqual(['b.txt', 'a.txt']);
  expect(facts[1]?.digest).toBe('7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed');
  const body = await (await openBodyStore(dir)).load(facts[1]?.bodyKey ?? '');
  expect(String(body.html(0))).toBe('<p>one</p>');
});

test('a file is read only once, until its bytes, path, profile or part change', async () => {
  const { run, reads, files } = project({ 'a.txt': 'one' });
  const [file] = files as [PlannedSource];
  await run([file]);
  await run([file]);
  expect(reads).toEqual(['a.txt']);
  await run([{ ...file, path: 'b.txt' }]);
  await run([{ ...file, isPart: true }]);
  await run([{ ...file, profile: { ...TEST_PROFILE, language: 'fr' } }]);
  writeFileSync(file.absolute, 'two');
  await run([file]);
  expect(reads).toHaveLength(5);
});

test('a file with a known stamp is not opened at all', async () => {
  const { run, reads, files } = project({ 'a.txt': 'one' });
  const [file] = files as [PlannedSource];
  const [first] = await run([file]);
  rmSync(file.absolute);
  const known = new Map([['a.txt', { stamp: file.stamp, digest: first?.digest ?? '' }]]);
  expect(await run([file], { known })).toEqual([first]);
  expect(reads).toEqual(['a.txt']);
});

test('a file that cannot be read stays what it was, with a message', async () => {
  const { run, files } = project({ 'a.txt': 'one' });
  const [file] = files as [PlannedSource];
  const [first] = await run([file]);
  rmSync(file.absolute);
  const known = new Map([['a.txt', { stamp: 'another', digest: first?.digest ?? '' }]]);
  const [kept] = await run([file], { known });
  expect(kept?.messages.map((message) => message.ruleId)).toEqual(['file-unreadable']);
  expect({ ...kept, messages: [] }).toEqual(first);
  const [unknown] = await run([file]);
  expect(unknown?.chapters).toEqual([]);
});

test('a body that was deleted or damaged is made again', async () => {
  const { run, reads, dir, files } = project({ 'a.txt': 'one' });
  const [first] = await run(files);
  const known = new Map([['a.txt', { stamp: files[0]?.stamp ?? '', digest: first?.digest ?? '' }]]);
  rmSync(join(dir, 'bodies'), { recursive: true });
  expect(await run(files, { known })).toEqual([first]);
  writeFileSync(bodyFile(dir), 'damaged');
  expect(await run(files, { known })).toEqual([first]);
  expect(reads).toHaveLength(3);
});

test('a file that vanished gives facts without chapters and a message, and the others are read', async () => {
  const { run, files } = project({ 'a.txt': 'one', 'b.txt': 'two' });
  rmSync(files[0]?.absolute ?? '');
  const [gone, read] = await run(files);
  expect(gone).toMatchObject({ chapters: [], bodyKey: '', messages: [{ ruleId: 'file-unreadable', file: 'a.txt' }] });
  expect(read?.chapters).toHaveLength(1);
});

test('intake that throws gives a message, and the next run tries again', async () => {
  const { run, reads, files } = project({ 'a.txt': 'throw' });
  expect(await run(files)).toMatchObject([{ chapters: [], messages: [{ ruleId: 'worker-failed' }] }]);
  await run(files);
  expect(reads).toHaveLength(2);
});

test('a story whose new text ends the reader does not stay what it was', async () => {
  const { run, files } = project({ 'a.txt': 'one' });
  const [first] = await run(files);
  const known = new Map([['a.txt', { stamp: 'another', digest: first?.digest ?? '' }]]);
  writeFileSync(files[0]?.absolute ?? '', 'throw');
  expect(await run(files, { known })).toMatchObject([{ chapters: [], messages: [{ ruleId: 'worker-failed' }] }]);
});

test('progress counts files and bytes', async () => {
  const { run, files } = project({ 'a.txt': 'one', 'b.txt': 'four' });
  const seen: unknown[] = [];
  await run(files, { onProgress: (progress) => seen.push(progress) });
  expect(seen).toEqual([
    { files: 1, totalFiles: 2, bytes: 3, totalBytes: 7 },
    { files: 2, totalFiles: 2, bytes: 7, totalBytes: 7 },
  ]);
});

test('an aborted run stops with the reason', async () => {
  const { run, reads, files } = project({ 'a.txt': 'one', 'b.txt': 'two' });
  const abort = new AbortController();
  const stopped = run(files, { signal: abort.signal, onProgress: () => abort.abort(new Error('Ctrl-C')) });
  await expect(stopped).rejects.toThrow('Ctrl-C');
  expect(reads).toEqual(['a.txt']);
});

test('timers run between two stories', async () => {
  const { run, files } = project({ 'a.txt': 'one', 'b.txt': 'two' });
  let ticks = 0;
  const timer = setImmediate(() => {
    ticks += 1;
  });
  await run(files);
  clearImmediate(timer);
  expect(ticks).toBe(1);
});

function project(texts: Record<string, string>) {
  const root = tempFolder(texts);
  const dir = join(tempFolder(), 'cache');
  const reads: string[] = [];
  const intake = ({ path, bytes }: Source): Intake => {
    reads.push(path);
    const text = Buffer.from(bytes).toString();
    if (text === 'throw') throw new Error('a fault');
    return { facts: factsOf({ path }), fragments: [{ html: `<p>${text}</p>`, text }] };
  };
  const run = async (files: PlannedSource[], options: Partial<MapOptions> = {}): Promise<StoryFacts[]> => {
    const store = await openBodyStore(dir);
    const reader = inlineReader({ store, limit: 1000, loadIntake: async () => intake });
    const facts: StoryFacts[] = [];
    for await (const story of mapStoriesWith(reader, store, files, options)) facts.push(story.facts);
    return facts;
  };
  return { run, reads, dir, files: Object.keys(texts).map((path) => planned(root, path)) };
}

function bodyFile(dir: string): string {
  const folder = readdirSync(join(dir, 'bodies'))[0] ?? '';
  return join(dir, 'bodies', folder, readdirSync(join(dir, 'bodies', folder))[0] ?? '');
}
