import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
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

test.each([
  ['draft: true'],
  ['cascade:\n  draft: true'],
  ['cascade:\n  - _target:\n      path: /**\n    draft: true'],
  ['cascade:\n  build:\n    render: never'],
  ['show: no'],
  ['draft: true\nsummary: ['],
])('an index of several works holds them back by %j, those in folders below it too', async (line) => {
  const { folder, build } = project();
  const stories = join(folder, 'content/stories');
  const place = (path: string, text: string) => {
    mkdirSync(dirname(join(stories, path)), { recursive: true });
    writeFileSync(join(stories, path), text);
  };
  place('_index.md', `---\ntitle: Stories\n${line}\n---\n`);
  place('the-cooper.md', '---\ntitle: The Cooper\n---\n\nA cask rolled away.\n');
  place('inner/two-bells.md', '---\ntitle: Two Bells\n---\n\nOne of them was mute.\n');
  place('inner/said.md', '---\ntitle: Said\nshow: public\n---\n\nThis one may be read.\n');
  place('serial/_index.md', '---\ntitle: Serial\n---\n');
  place('serial/01.md', 'It began.\n');
  place('serial/02.md', 'It went on.\n');
  const { messages } = await build();
  expect(readdirSync(join(folder, '_site/works')).sort()).toEqual(['held', 'index.html', 'open', 'said']);
  const about = messages.filter(({ ruleId }) => ruleId === 'folder-held');
  expect(about.map(({ file, message }) => [file, /\d+/.exec(message)?.[0]])).toEqual([
    ['content/stories/_index.md', '3'],
  ]);
});

test('an index without a word, and one for lists alone, hold nothing back', async () => {
  for (const text of [
    '',
    '---\ntitle: S\n---\n',
    '---\ncascade:\n  - target: { kind: section }\n    draft: true\n---\n',
  ]) {
    const { folder, build } = project();
    mkdirSync(join(folder, 'content/stories'));
    writeFileSync(join(folder, 'content/stories/_index.md'), text);
    writeFileSync(join(folder, 'content/stories/the-cooper.md'), '---\ntitle: The Cooper\n---\n\nA cask.\n');
    await build();
    expect(existsSync(join(folder, '_site/works/the-cooper/index.html'))).toBe(true);
  }
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
        ...PLAIN_BUILD,
        ...more,
      }),
  };
}
