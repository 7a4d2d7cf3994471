import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type BuildOptions, buildSite } from '../../src/commands/build-site.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { folderDigests } from '../support/read-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';

const story = (name: string) => `Title: The ${name}\nAuthor: Ann\n\nThe ${name} was lit.\n`;

test('a file of public/ that vanishes while the site is made ends the build, and the site is as it was', async () => {
  const { folder, build } = await published();
  const before = folderDigests(join(folder, '_site'));
  writeFileSync(join(folder, 'public/notes.pdf'), 'longer notes');
  writeFileSync(join(folder, 'content/a.txt'), story('lantern'));
  const vanish = () => rmSync(join(folder, 'public/notes.pdf'), { force: true });
  await expect(build({ signal: onFirstFile(vanish) })).rejects.toMatchObject({ code: 'ENOENT' });
  expect(folderDigests(join(folder, '_site'))).toEqual(before);
  expect(readdirSync(folder).sort()).toEqual(['.fabula', '_site', 'content', 'public']);
  expect(readdirSync(join(folder, '.fabula/locks'))).toEqual([]);
});

test('a file of public/ that changes while the site is made is published whole, and again by the next build', async () => {
  const { folder, build } = await published();
  writeFileSync(join(folder, 'public/notes.pdf'), 'longer notes');
  await build({ signal: onFirstFile(() => writeFileSync(join(folder, 'public/notes.pdf'), 'other notes')) });
  expect(readFileSync(join(folder, '_site/notes.pdf'), 'utf8')).toBe('other notes');
  await build();
  expect(readFileSync(join(folder, '_site/notes.pdf'), 'utf8')).toBe('other notes');
});

test('a story that vanishes after it was listed is a message, and the rest is built', async () => {
  const { folder, build } = await published();
  for (const name of ['b', 'c', 'd']) writeFileSync(join(folder, `content/${name}.txt`), story(`new ${name}`));
  const { messages, built } = await build({ onProgress: () => rmSync(join(folder, 'content/d.txt'), { force: true }) });
  expect(built?.archive.works.size).toBe(3);
  expect(messages.filter(({ severity }) => severity === 'error')).toMatchObject([
    { file: 'content/d.txt', ruleId: 'file-unreadable' },
  ]);
});

test('a story that changes after it was read is published as it was read', async () => {
  const { folder, build } = await published();
  writeFileSync(join(folder, 'content/a.txt'), story('lantern'));
  await build({ signal: onFirstFile(() => writeFileSync(join(folder, 'content/a.txt'), story('candle'))) });
  expect(readFileSync(join(folder, '_site/works/a/index.html'), 'utf8')).toContain('The lantern was lit.');
  await build();
  expect(readFileSync(join(folder, '_site/works/a/index.html'), 'utf8')).toContain('The candle was lit.');
});

test('a story whose text is lost from the cache and that has changed ends the build, and the site is as it was', async () => {
  const { folder, build } = await published();
  const before = folderDigests(join(folder, '_site'));
  writeFileSync(join(folder, 'content/a.txt'), story('lantern'));
  const lose = () => {
    rmSync(join(folder, '.fabula/bodies'), { recursive: true, force: true });
    writeFileSync(join(folder, 'content/a.txt'), story('candle'));
  };
  await expect(build({ signal: onFirstFile(lose) })).rejects.toThrow(
    '"a.txt" changed while the archive was built; build again.',
  );
  expect(folderDigests(join(folder, '_site'))).toEqual(before);
});

/** A signal that never comes; the writer asks for it before each file, which is a moment to change something in. */
function onFirstFile(act: () => void): AbortSignal {
  let isOver = false;
  let asked = 0;
  return Object.assign(new AbortController().signal, {
    throwIfAborted() {
      asked += 1;
      // Reading asks once a story; the archive of these tests has one.
      if (isOver || asked < 2) return;
      isOver = true;
      act();
    },
  });
}

async function published() {
  const folder = tempFolder({ 'content/a.txt': story('lamp'), 'public/notes.pdf': 'notes' });
  const options: BuildOptions = {
    dir: folder,
    ...PLAIN_BUILD,
    allowRemovals: false,
  };
  const build = (more: Partial<BuildOptions> = {}) => buildSite({ ...options, ...more });
  await build();
  return { folder, build };
}
