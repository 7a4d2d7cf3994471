import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generateWorks } from '../bench/generate-works.mjs';
import { writeArchive } from '../bench/write-archive.mjs';
import { checkFeeds } from '../support/read-feeds.ts';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { testSeed } from '../support/test-seed.ts';

const WORKS = 2000;

test('two parsers read every feed and catalogue of a large archive, and find the same', async () => {
  const project = tempFolder({});
  const content = join(project, 'content');
  mkdirSync(content);
  writeArchive(generateWorks(testSeed(), WORKS, { words: 60, chapters: 2 }), 'md', content);
  writeFileSync(
    join(project, 'archive.yaml'),
    'url: https://archive.example/\noutputs: { entire: false, epub: false, json-feed: true, feeds-of: [authors, series], opds: true, opds-2: true }\n',
  );
  const run = await runCli(['build', project]);
  expect(run.code, run.stderr).toBe(0);
  const { documents, entries, trouble } = await checkFeeds(join(project, '_site'));
  console.info(`${documents} documents, ${entries} entries`);
  expect(trouble).toEqual([]);
  expect(documents).toBeGreaterThan(100);
  expect(entries).toBeGreaterThan(WORKS);
});
