import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectPath } from '../support/golden.ts';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { runFabula } from './run-fabula.ts';

test('the compiled program prints its version and nothing else', async () => {
  const { version } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { version: string };
  expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  expect(await runFabula('-V')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([
  [['build', '--stric'], '--strict'],
  [['biuld'], 'build'],
  [['inspect', '--jsno', 'a.txt'], '--json'],
])('wrong usage %j ends with 2 and names what was meant', async (args, meant) => {
  const run = await runFabula(...args);
  expect(run.code).toBe(2);
  expect(run.stdout).toBe('');
  expect(run.stderr).toContain(`(Did you mean ${meant}?)`);
});

test.each([[['build', '--jobs', 'many']], [['build', '--jobs', '0']], [['inspect']], [['build', 'a', 'b']]])(
  'wrong usage %j ends with 2 and prints no trace',
  async (args) => {
    const run = await runFabula(...args);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/^error: /);
    expect(run.stderr).not.toContain('    at ');
  },
);

test.each(['build', 'check', 'serve', 'inspect'])('%s --help shows examples on standard output', async (command) => {
  const run = await runFabula(command, '--help');
  expect(run.code).toBe(0);
  expect(run.stdout).toContain(`\nExamples:\n  $ fabula ${command}`);
  expect(run.stderr).toBe('');
});

test.each(['build', 'check'])('%s of a folder that is not there is wrong usage', async (command) => {
  const missing = join(tempFolder(), 'missing');
  const run = await runFabula(command, missing);
  expect(run).toEqual({ code: 2, stdout: '', stderr: `fabula: There is no folder "${missing}".\n` });
});
