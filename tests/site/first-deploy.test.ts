import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HOST_RECIPES } from '../../src/commands/starter/host-recipes.ts';
import { HOSTS } from '../../src/config/hosts.ts';
import { runCli, runProgram } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** The line that builds, as a machine of the host reads it, with an address in the place of its variables. */
function buildLine(text: string): string[] {
  const line = /node fabula\.mjs build [^\n]*/.exec(text)?.[0] ?? '';
  const shown = line.replace(/"[^"]*[$][^"]*"|[$]URL\/"?/, 'https://shelf.example/').replace(/".*/, '');
  return shown.split(' ').filter((word) => word !== '');
}

test.each(HOSTS)('what "init --host %s" writes builds the archive without a registry', async (host) => {
  const folder = tempFolder({});
  const begun = await runCli(['init', folder, '--title', 'Shelf', '--host', host]);
  expect(begun.code, begun.stderr).toBe(0);
  const { files, next } = HOST_RECIPES[host];
  const written = files.map(([path]) => readFileSync(join(folder, path), 'utf8'));
  const [program, ...args] = buildLine([...written, ...next].join('\n'));
  expect([program, ...args].slice(0, 5)).toEqual(['node', 'fabula.mjs', 'build', '--host', host]);
  // Another machine has the repository and nothing else.
  const elsewhere = tempFolder({});
  cpSync(folder, elsewhere, { recursive: true });
  const env = { npm_config_registry: 'http://127.0.0.1:9/', NODE_PATH: undefined };
  const built = await runProgram(process.execPath, args, { cwd: elsewhere, env });
  expect(built.code, built.stderr).toBe(0);
  const site = args.includes('--out') ? (args[args.indexOf('--out') + 1] ?? '') : '_site';
  expect(existsSync(join(elsewhere, site, 'works/the-first-shelf/index.html'))).toBe(true);
});
