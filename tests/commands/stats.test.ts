import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';
import { runFabula } from './run-fabula.ts';

const FILES = {
  'content/a.txt': 'Title: The Lamp\nAuthor: Ann\nPublished: 2004\nTags: Wells\n\nThe lamp was lit.\n',
  'content/b.txt': 'Title: The Well\nAuthor: Ann\nTags: Wells\n\nNobody came for it.\n',
};

test('for people: what there is, by year, term and author', async () => {
  const folder = tempFolder(FILES);
  const run = await runFabula('stats', folder);
  expect(run.code).toBe(0);
  const lines = run.stdout.split('\n').map((line) => line.trim());
  expect(lines).toEqual(
    expect.arrayContaining(['2  works', '8  words', '1  2004  (4 words)', '1  without a date', '2  Wells']),
  );
  expect(run.stdout).toMatch(/Most works\n\s+2 {2}Ann/);
  expect(readdirSync(folder)).not.toContain('_site');
});

test('for machines: one line with its form and version', async () => {
  const run = await runFabula('stats', tempFolder(FILES), '--json');
  const found = JSON.parse(run.stdout) as Record<string, unknown>;
  expect(Object.keys(found)).toEqual([
    'format',
    'version',
    'totals',
    'years',
    'undated',
    'facets',
    'longest',
    'prolific',
  ]);
  expect(found).toMatchObject({ format: 'fabula-stats', version: 1, totals: { works: 2, words: 8 }, undated: 1 });
});

test('names of stories cannot move the cursor', async () => {
  const run = await runFabula('stats', tempFolder({ 'content/a.txt': 'Title: A\u202EB\nAuthor: Ann\n\nThe lamp.\n' }));
  expect(run.stdout).not.toContain('\u202E');
});

test('a bad configuration ends with 2', async () => {
  expect((await runFabula('stats', tempFolder({ ...FILES, 'archive.yaml': 'titel: x\n' }))).code).toBe(2);
});
