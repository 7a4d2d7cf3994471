import { existsSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import { folderDigests } from '../support/read-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Ways in which a file that holds stories back becomes one that nobody can read. */
const FAULTS: [fault: string, spoil: (file: string, text: string) => void][] = [
  ['leads nowhere', (file) => symlinkSync('nowhere', file)],
  ['leads out of the project', (file) => symlinkSync('/', file)],
  ['is too large', (file, text) => writeFileSync(file, text + ' '.repeat(60_000))],
  ['is empty', (file) => writeFileSync(file, '')],
  ['is no text', (file) => writeFileSync(file, Buffer.alloc(200))],
  ['is broken', (file, text) => writeFileSync(file, text.replace(/\}$/, ',"x": [').replace(/^title.*/, 'title: [x'))],
];
const SPEAKERS: [name: string, text: string][] = [
  ['work.yaml', 'title: Held\ndraft: true\n'],
  ['metadata.json', '{"title": "Held", "draft": true}'],
  ['held.json', '{"draft": true}'],
  ['_index.md', '---\ntitle: Held\ndraft: true\n---\n\nAn introduction.\n'],
];
const CASES = SPEAKERS.flatMap(([name, text]) =>
  FAULTS.filter(([fault]) => !(name === '_index.md' && fault === 'is broken')).map(
    ([fault, spoil]) => [name, fault, text, spoil] as const,
  ),
);

test.each(SPEAKERS)('%s in UTF-16 holds its stories back', async (name, text) => {
  const { folder, build, isShown } = project();
  writeFileSync(join(folder, 'content/held', name), Buffer.from(`\uFEFF${text}`, 'utf16le'));
  const { messages } = await build();
  expect(isShown()).toBe(false);
  expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each(CASES)('%s that %s holds its stories back, with an error', async (name, _fault, text, spoil) => {
  const { folder, build, isShown } = project('limits:\n  file-size: 50 kB\n');
  spoil(join(folder, 'content/held', name), name === 'held.json' ? text.padEnd(51_000_000) : text);
  const { messages } = await build();
  expect(isShown()).toBe(false);
  expect(messages.map(({ ruleId, file }) => [ruleId, file])).toContainEqual([
    'guide-unreadable',
    `content/held/${name}`,
  ]);
});

test('a file without a word about who sees its chapters holds none back when it is broken', async () => {
  const { folder, build, isShown } = project();
  writeFileSync(join(folder, 'content/held/work.yaml'), 'title: Held\nsummary: [\n');
  await build();
  expect(isShown()).toBe(true);
});

test('a work file that vanishes after it was listed holds its chapters back', async () => {
  const { folder, build, isShown } = project();
  const file = join(folder, 'content/held/work.yaml');
  writeFileSync(file, 'title: Held\ndraft: true\n');
  const { messages } = await build({ onProgress: () => rmSync(file, { force: true }) });
  expect(isShown()).toBe(false);
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['file-unreadable', 'guide-unreadable']));
});

test('a work file that can no longer be read leaves its work as it was published', async () => {
  const { folder, build, isShown } = project();
  const file = join(folder, 'content/held/work.yaml');
  writeFileSync(file, 'title: Shown\nauthor: Ann\n');
  await build();
  expect(isShown()).toBe(true);
  const before = folderDigests(join(folder, '_site'));
  renameSync(file, join(folder, 'aside.yaml'));
  symlinkSync('nowhere', file);
  const { messages } = await build();
  expect(messages.map(({ ruleId }) => ruleId)).toContain('file-unreadable');
  expect(messages.map(({ ruleId }) => ruleId)).not.toContain('guide-unreadable');
  expect(folderDigests(join(folder, '_site'))).toEqual(before);
});

/** An archive of one open story, and of a folder of chapters that some file beside them may hold back. */
function project(settings = '') {
  const folder = tempFolder({
    'archive.yaml': `title: Lamps\nlanguage: en\n${settings}`,
    'content/open.md': '---\ntitle: Open\nauthor: Ann\n---\n\nThe lamp was lit.\n',
    'content/held/01-part.md': '# One\n\nThe quarry lay still.\n',
    'content/held/02-part.md': '# Two\n\nNobody had walked there.\n',
    'content/held/03-part.md': '# Three\n\nThe ferry lay at its chain.\n',
  });
  return {
    folder,
    isShown: () => existsSync(join(folder, '_site/works/held/index.html')),
    build: (more: { onProgress?(): void } = {}) =>
      buildSite({
        dir: folder,
        jobs: 1,
        drafts: false,
        force: false,
        hashAssets: true,
        allowRemovals: true,
        patience: 0,
        ...more,
      }),
  };
}
