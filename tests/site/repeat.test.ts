import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { folderDigests, listFiles } from '../support/read-folder.ts';
import { type RunOptions, runCli } from '../support/run-cli.ts';

const sample = inject('sample');
const scratch = mkdtempSync(join(tmpdir(), 'fabula-repeat-'));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function build(project: string, name: string, args: string[] = [], options: RunOptions = {}): Promise<string[]> {
  const site = join(scratch, name);
  const run = await runCli(['build', project, '--out', site, ...args], options);
  expect(run.code, run.stderr).toBe(0);
  return folderDigests(site);
}

/** Copy a project file by file from the last to the first, with other times: other inodes, another order in the folder. */
function copyBackwards(from: string, to: string): void {
  for (const path of listFiles(from).reverse()) {
    if (path.startsWith('.')) continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(from, path), join(to, path));
    utimesSync(join(to, path), 946_684_800, 946_684_800);
  }
}

test('building again gives the same bytes, also in the same folder', async () => {
  const first = folderDigests(sample.site);
  expect(await build(sample.project, 'again')).toEqual(first);
  expect(await build(sample.project, 'again')).toEqual(first);
});

test('a copy made in another order, elsewhere and without a cache gives the same bytes', async () => {
  const copy = join(scratch, 'a copy (2)');
  copyBackwards(sample.project, copy);
  expect(await build(copy, 'of-copy')).toEqual(folderDigests(sample.site));
});

test('another time zone, locale and number of threads give the same bytes', async () => {
  const copy = join(scratch, 'abroad');
  copyBackwards(sample.project, copy);
  const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', SOURCE_DATE_EPOCH: undefined };
  expect(await build(copy, 'of-abroad', ['--jobs', '3'], { env })).toEqual(folderDigests(sample.site));
});
