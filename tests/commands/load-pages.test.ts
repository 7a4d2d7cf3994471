import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type BuildOptions, buildSite } from '../../src/commands/build-site.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { folderDigests } from '../support/read-folder.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

test('a page of the archive whose text is damaged in the cache is read again', async () => {
  const dir = tempFolder();
  writeFiles(dir, { 'content/a.txt': 'Title: The Lamp\n\nIt was lit.\n', 'pages/about.md': 'About *us*.\n' });
  const options: BuildOptions = {
    dir,
    ...PLAIN_BUILD,
    allowRemovals: false,
  };
  await buildSite(options);
  const clean = folderDigests(join(dir, '_site'));
  for (const file of bodiesIn(join(dir, '.fabula'))) damageText(file);
  const { built, notes } = await buildSite(options);
  expect(built).not.toBeNull();
  expect(notes.join()).toContain('damaged');
  expect(folderDigests(join(dir, '_site'))).toEqual(clean);
});

test('a page without a title is called like its file, without what its format is called by', async () => {
  const dir = tempFolder();
  writeFiles(dir, {
    'content/a.txt': 'Title: The Lamp\n\nIt was lit.\n',
    'pages/Hello.html': '<p>Hi there, all.</p>',
    'pages/our-rules.txt': 'Be kind.\n',
  });
  await buildSite({ dir, ...PLAIN_BUILD });
  const titleOf = (slug: string) =>
    /<h1[^>]*>([^<]*)/.exec(readFileSync(join(dir, '_site', slug, 'index.html'), 'utf8'))?.[1];
  expect([titleOf('hello'), titleOf('our-rules')]).toEqual(['Hello', 'Our rules']);
});

function bodiesIn(cache: string): string[] {
  return readdirSync(cache, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.body'))
    .map((path) => join(cache, path));
}

/** The facts at the head of the file stay sound. */
function damageText(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
