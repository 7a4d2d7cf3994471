import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type BuildOptions, buildSite } from '../../src/commands/build-site.ts';
import { placeEdit } from '../../src/commands/place-edit.ts';
import type { BuildMemory } from '../../src/commands/read-stories.ts';
import { touchedPages } from '../../src/store/touched-pages.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { folderDigests } from '../support/read-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';

const story = (title: string, text: string) => `Title: ${title}\nAuthor: Ann\nRating: G\nSummary: S.\n\n${text}\n`;

/** A preview of two stories that was built once. */
async function previewed() {
  const root = tempFolder({
    'archive.yaml': 'title: Shelf\n',
    'content/a.txt': story('Lamps', 'The lamp was lit.'),
    'content/b.txt': story('Boats', 'The boat was out.'),
  });
  const out = join(root, 'site');
  const memory: BuildMemory = { facts: new Map(), last: null };
  const build = (options: Partial<BuildOptions> = {}) =>
    buildSite({ ...OPTIONS, dir: root, out, cache: join(root, 'cache'), memory, ...options });
  await build();
  if (memory.last === null) throw new Error('Nothing was remembered.');
  return { root, out, cache: join(root, 'cache'), last: memory.last, build, file: join(root, 'content/a.txt') };
}

const OPTIONS: Omit<BuildOptions, 'dir'> = {
  ...PLAIN_BUILD,
  hashAssets: false,
};

test('a changed text stands on its page at once, as the build that follows would write it', async () => {
  const { root, out, last, build, file } = await previewed();
  const before = folderDigests(out);
  const placed: string[][] = [];
  writeFileSync(file, story('Lamps', 'The lamp was out.'));
  const next = await placeEdit(last, [file], (paths) => placed.push(paths));
  expect(placed).toEqual([['works/a/index.html']]);
  const changed = folderDigests(out).filter((line) => !before.includes(line));
  expect(changed.map((line) => line.split('  ')[1])).toEqual(placed[0]);
  writeFileSync(file, story('Lamps', 'The lamp was lit again.'));
  if (next === null) throw new Error('The edit was not placed.');
  expect(await placeEdit(next, [file], (paths) => placed.push(paths))).not.toBeNull();
  const { ino } = statSync(join(out, 'works/a/index.html'));
  await build();
  expect(statSync(join(out, 'works/a/index.html')).ino).toBe(ino);
  const clean = join(root, 'clean');
  await build({ out: clean, cache: join(root, 'other') });
  expect(folderDigests(out)).toEqual(folderDigests(clean));
});

test.each([
  ['another title', 'content/a.txt', story('Lanterns', 'The lamp was lit.')],
  ['a new story', 'content/c.txt', story('Doors', 'The door was shut.')],
  ['a setting', 'archive.yaml', 'title: Board\n'],
])('%s is left to the whole build', async (_what, path, text) => {
  const { root, out, last } = await previewed();
  const before = folderDigests(out);
  writeFileSync(join(root, path), text);
  expect(await placeEdit(last, [join(root, path)], () => expect.fail('something was placed'))).toBeNull();
  expect(folderDigests(out)).toEqual(before);
});

test('when no build follows, the next one knows which pages the record cannot vouch for', async () => {
  const { out, cache, last, build, file } = await previewed();
  const page = join(out, 'works/a/index.html');
  const old = readFileSync(page, 'utf8');
  writeFileSync(file, story('Lamps', 'The lamp was out.'));
  await placeEdit(last, [file], () => undefined);
  expect([...touchedPages(cache, out)]).toEqual(['works/a/index.html']);
  // As long as before, and the source is what it was: only the note tells.
  writeFileSync(file, story('Lamps', 'The lamp was lit.'));
  await build({ memory: { facts: new Map(), last: null } });
  expect(readFileSync(page, 'utf8')).toBe(old);
  expect(touchedPages(cache, out).size).toBe(0);
});
