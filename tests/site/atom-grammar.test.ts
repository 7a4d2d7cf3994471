import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { copyProject } from '../support/build-sample.ts';
import { projectPath } from '../support/golden.ts';
import { listFiles } from '../support/read-folder.ts';
import { runCli, runProgram } from '../support/run-cli.ts';
import { findTool, java } from '../support/tools.ts';

const sample = inject('sample');
const program = findTool(java);

/** The Nu HTML checker brings a validator of RELAX NG. */
const VALIDATOR = 'nu.validator.vendor.thaiopensource.relaxng.util.Driver';

async function validate(files: readonly string[]): Promise<string> {
  const jar = String(createRequire(import.meta.url)('vnu-jar'));
  const run = await runProgram(program ?? '', [
    '-cp',
    jar,
    VALIDATOR,
    '-c',
    projectPath('tests/support/atom.rnc'),
    ...files,
  ]);
  return run.stdout + run.stderr;
}

describe.skipIf(program === null)('every feed and every catalogue of the sample', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fabula-feeds-'));
    const project = join(folder, 'project');
    await copyProject(sample.project, project);
    await appendFile(
      join(project, 'archive.yaml'),
      '\noutputs: { feeds-of: [authors, series, terms, works], feed-text: true }\n',
    );
    const run = await runCli(['build', project, '--out', join(folder, 'site'), '--base-url', sample.address]);
    expect(run.code, run.stderr).toBe(0);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('is what RFC 4287 calls a feed', async () => {
    const site = join(folder, 'site');
    const paths = listFiles(site).filter((path) => /(?:^|\/)feed\.xml$|\.atom$/.test(path));
    expect(paths.filter((path) => path.endsWith('.atom')).length).toBeGreaterThan(20);
    expect(paths.filter((path) => path.endsWith('.xml')).length).toBeGreaterThan(50);
    expect(await validate(paths.map((path) => join(site, path)))).toBe('');
  });

  test('would be found out if it were not', async () => {
    const file = join(folder, 'broken.xml');
    const entry = '<entry><id>a</id><title>A</title><updated>yesterday</updated></entry>';
    await writeFile(file, `<feed xmlns="http://www.w3.org/2005/Atom"><id>b</id><title>B</title>${entry}</feed>`);
    const said = await validate([file]);
    expect(said).toContain('updated');
    expect(said.split('error:').length).toBeGreaterThan(2);
  });
});
