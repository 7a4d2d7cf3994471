import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { CLI, runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const names = Array.from({ length: 50 }, (_, number) => `content/story-${number}.txt`);
const stories = Object.fromEntries(
  names.map((name) => [name, `Title: ${name}\n\n${'The *lamp* was lit. '.repeat(900)}\n`]),
);

// Windows has no signals of this kind.
test.skipIf(process.platform === 'win32').each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends a build with %i, leaves no site, and no lock in the way of the next', async (signal, code) => {
  const folder = tempFolder(stories);
  const child: ChildProcess = spawn(process.execPath, [CLI, 'build', folder, '--jobs', '1'], { stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => child.on('close', (exit) => resolve(exit)));
  const bodies = join(folder, '.fabula/bodies');
  for (let waited = 0; !existsSync(bodies) || readdirSync(bodies).length < 3; waited += 5) {
    if (waited > 20_000) throw new Error('the build has not begun');
    await wait(5);
  }
  child.kill(signal);
  expect(await ended).toBe(code);
  expect(readdirSync(folder).sort()).toEqual(['.fabula', 'content']);
  expect(readdirSync(join(folder, '.fabula/locks'))).toEqual([]);
});

test('a second build into the same folder is told of the first, and the site is whole', async () => {
  const folder = tempFolder(stories);
  const first = runCli(['build', folder, '--quiet', '--jobs', '1']);
  const locks = join(folder, '.fabula/locks');
  for (let waited = 0; !existsSync(locks) || readdirSync(locks).length === 0; waited += 5) {
    if (waited > 20_000) throw new Error('the build has not begun');
    await wait(5);
  }
  const second = await runCli(['build', folder, '--quiet']);
  expect((await first).code).toBe(0);
  expect([second.code, second.stderr]).toEqual([
    1,
    expect.stringMatching(/^fabula: Another build is writing to .* \(process \d+ since/),
  ]);
  expect(readdirSync(join(folder, '_site/works')).length).toBeGreaterThan(50);
});
