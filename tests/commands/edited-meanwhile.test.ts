import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

/** What happens when the stories are read: by then the catalogue has been. */
const meanwhile = vi.hoisted(() => ({ happens: (): void => {} }));

vi.mock('../../src/commands/read-stories.ts', async (original) => {
  const actual = await original<typeof import('../../src/commands/read-stories.ts')>();
  return {
    ...actual,
    readStories: (...given: Parameters<typeof actual.readStories>) => {
      meanwhile.happens();
      return actual.readStories(...given);
    },
  };
});

// Other tests of this room may have loaded the commands before, with the stories as they are.
vi.resetModules();
const { buildSite } = await import('../../src/commands/build-site.ts');
const { catalogue } = await import('../../src/commands/catalogue.ts');

const STORY = 'Author: Ann Lee\nRating: G\n\nThe lamp was lit before the boats came home.\n';

function project(): string {
  const folder = tempFolder();
  const rows = 'file,title,slug\na.txt,First,one\n';
  writeFiles(folder, { 'archive.yaml': 'title: Lamps\n', 'content/a.txt': STORY, 'catalogue.csv': rows });
  return folder;
}

test('a table that somebody saves while it is brought up to date is not written over', async () => {
  const folder = project();
  const saved = 'file,title,slug\na.txt,Second,one\n';
  meanwhile.happens = () => writeFiles(folder, { 'catalogue.csv': saved });
  await expect(catalogue(folder, { quiet: true })).rejects.toThrow('saved by somebody else meanwhile');
  expect(readFileSync(join(folder, 'catalogue.csv'), 'utf8')).toBe(saved);
  meanwhile.happens = () => {};
  expect(await catalogue(folder, { quiet: true })).toBe(0);
  expect(readFileSync(join(folder, 'catalogue.csv'), 'utf8')).toContain('Second');
});

test('a build that began with one table ends with it, and the next one takes the other', async () => {
  const folder = project();
  const build = async (): Promise<string> => {
    const { built } = await buildSite({ dir: folder, out: join(folder, '_site'), ...PLAIN_BUILD });
    expect(built).not.toBeNull();
    return readFileSync(join(folder, '_site/works/one/index.html'), 'utf8');
  };
  // Half saved, as a program leaves it that writes slowly.
  meanwhile.happens = () => writeFiles(folder, { 'catalogue.csv': 'file,title,slug\na.txt,"Sec' });
  expect(await build()).toContain('<h1 class="p-name" lang="en" dir="ltr">First</h1>');
  meanwhile.happens = () => {};
  writeFiles(folder, { 'catalogue.csv': 'file,title,slug\na.txt,Second,one\n' });
  expect(await build()).toContain('>Second</h1>');
});
