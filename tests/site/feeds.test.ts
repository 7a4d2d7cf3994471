import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { copyProject } from '../support/build-sample.ts';
import { checkFeeds } from '../support/read-feeds.ts';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('two parsers read every feed and every catalogue of the sample, and find the same', async () => {
  const project = tempFolder({});
  await copyProject(inject('sample').project, project);
  appendFileSync(
    join(project, 'archive.yaml'),
    '\noutputs: { json-feed: true, feeds-of: [authors, series, terms, works], opds: true, opds-2: true }\n',
  );
  const run = await runCli(['build', project, '--base-url', 'https://archive.example/a/']);
  expect(run.code, run.stderr).toBe(0);
  const { documents, entries, trouble } = await checkFeeds(join(project, '_site'));
  expect(trouble).toEqual([]);
  expect(documents).toBeGreaterThan(100);
  expect(entries).toBeGreaterThan(300);
});
