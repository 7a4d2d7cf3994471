import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeSnapshot } from '../../src/read/snapshot.ts';
import { tempFolder } from '../support/temp-folder.ts';

const LATER = Date.now() + 1_000_000;

function snapshotOf(root: string, now = LATER): string | null {
  return takeSnapshot({ shallow: [root], deep: [join(root, 'content')], exclude: [join(root, 'content/out')], now });
}

function project(): string {
  return tempFolder({
    'archive.yaml': 'title: A\n',
    'content/a.txt': 'one',
    'content/b/c.txt': 'two',
    'other/x.txt': 'x',
    'content/out/page.html': 'p',
  });
}

test('two looks at the same files are equal', () => {
  const root = project();
  expect(snapshotOf(root)).toMatch(/^[0-9a-f]{64}$/);
  expect(snapshotOf(root)).toBe(snapshotOf(root));
});

test.each<[string, (root: string) => void]>([
  ['a file that is new', (root) => writeFileSync(join(root, 'content/new.txt'), '')],
  ['a file that is gone', (root) => rmSync(join(root, 'content/a.txt'))],
  ['a file of another size', (root) => writeFileSync(join(root, 'content/b/c.txt'), 'three')],
  ['a file of another time', (root) => utimesSync(join(root, 'content/b/c.txt'), 1, 1)],
  ['an empty folder', (root) => mkdirSync(join(root, 'content/empty'))],
  ['another file beside the folders', (root) => writeFileSync(join(root, 'taxonomy.yaml'), '')],
])('%s shows', (_name, change) => {
  const root = project();
  const before = snapshotOf(root);
  change(root);
  expect(snapshotOf(root)).not.toBe(before);
});

test('what lies in excluded folders, or in folders nobody asked about, does not show', () => {
  const root = project();
  const before = snapshotOf(root);
  writeFileSync(join(root, 'other/x.txt'), 'changed');
  writeFileSync(join(root, 'content/out/page.html'), 'changed');
  expect(snapshotOf(root)).toBe(before);
});

test('it does not vouch for links, for what cannot be looked at, and for files that have just changed', () => {
  const root = project();
  expect(snapshotOf(root, Date.now())).toBe(null);
  expect(takeSnapshot({ shallow: [], deep: [join(root, 'nowhere')], exclude: [], now: LATER })).toBe(null);
  symlinkSync('a.txt', join(root, 'content/link.txt'));
  expect(snapshotOf(root)).toBe(null);
});
