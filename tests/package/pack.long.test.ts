import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectPath } from '../support/golden.ts';
import { listFiles } from '../support/read-folder.ts';
import { type Run, runProgram } from '../support/run-cli.ts';
import { reportAbsence } from '../support/tools.ts';

const scratch = mkdtempSync(join(tmpdir(), 'fabula-package-'));
const home = join(scratch, 'elsewhere');
let packed: string[] = [];
let isInstalled = false;

/** npm as it runs these tests; its script is called with our node, which works on every system. */
function npm(args: readonly string[], cwd: string): Promise<Run> {
  const script = process.env.npm_execpath;
  const env = { npm_config_ignore_scripts: 'true', npm_config_audit: 'false', npm_config_fund: 'false' };
  return script?.endsWith('.js')
    ? runProgram(process.execPath, [script, ...args], { cwd, env })
    : runProgram('npm', args, { cwd, env });
}

beforeAll(async () => {
  mkdirSync(join(home, 'content'), { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  const pack = await npm(['pack', '--json', '--pack-destination', scratch], projectPath('.'));
  expect(pack.code, pack.stderr).toBe(0);
  const [tarball] = JSON.parse(pack.stdout) as [{ filename: string; files: { path: string }[] }];
  packed = tarball.files.map((file) => file.path);
  const install = await npm(['install', '--prefer-offline', '--omit=dev', join(scratch, tarball.filename)], home);
  isInstalled = install.code === 0;
  const isOffline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(install.stderr);
  if (!isInstalled && isOffline) reportAbsence('the npm registry', 'Connect to the network.');
  else expect(install.code, install.stderr).toBe(0);
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('the package holds the compiled program, what it needs at run time, and nothing else', () => {
  const expected =
    /^(?:dist\/.+\.(?:js|d\.ts)|dist\/bundle\/LICENSES\.txt|templates\/.+|public\/.+|(?:archive|authors|taxonomy)\.schema\.json|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/;
  expect(packed.filter((path) => !expected.test(path))).toEqual([]);
  const needed = [
    /^dist\/cli\.js$/,
    /^dist\/bundle\/story-worker\.js$/,
    /^dist\/bundle\/LICENSES\.txt$/,
    /^dist\/index\.d\.ts$/,
    /^templates\//,
    /^public\//,
    /^archive\.schema\.json$/,
    /^LICENSE$/,
    /^README\.md$/,
    /^CHANGELOG\.md$/,
  ];
  expect(needed.filter((pattern) => !packed.some((path) => pattern.test(path)))).toEqual([]);
});

test('every packed module comes from a source file that still exists', () => {
  const sources = new Set(listFiles(projectPath('src')));
  const compiled = packed.filter((path) => /^dist\/(?!bundle\/)/.test(path));
  expect(
    compiled.filter((path) => !sources.has(path.slice('dist/'.length).replace(/(?:\.d\.ts|\.js)$/, '.ts'))),
  ).toEqual([]);
});

test('installed into an empty folder, it builds a site there', async (context) => {
  context.skip(!isInstalled, 'no registry');
  writeFileSync(
    join(home, 'content', 'the-lamp.txt'),
    'Title: The Lamp\nAuthor: A. Keeper\n\nThe lamp was lit, and the sea went on.\n',
  );
  const run = await npm(['exec', '--offline', '--', 'fabula', 'build'], home);
  expect(run.code, run.stderr).toBe(0);
  const page = readFileSync(join(home, '_site', 'works', 'the-lamp', 'index.html'), 'utf8');
  expect(page).toContain('The Lamp');
  expect(page).toContain('The lamp was lit, and the sea went on.');
});

test('installed, it answers for its version and can be imported', async (context) => {
  context.skip(!isInstalled, 'no registry');
  const { version } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { version: string };
  const program = join(home, 'node_modules', 'fabula', 'dist', 'cli.js');
  expect((await runProgram(process.execPath, [program, '--version'], { cwd: home })).stdout.trim()).toBe(version);
  const imported = await runProgram(process.execPath, ['--input-type=module', '-e', 'await import("fabula")'], {
    cwd: home,
  });
  expect(imported.code, imported.stderr).toBe(0);
});
