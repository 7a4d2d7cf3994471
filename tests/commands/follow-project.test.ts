import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { followProject } from '../../src/commands/follow-project.ts';
import { UsageError } from '../../src/diagnostics/usage-error.ts';
import { tempFolder } from '../support/temp-folder.ts';

const OPTIONS = {
  host: '127.0.0.1',
  port: 0,
  open: false,
  site: '/nonexistent',
  policy: "default-src 'self'",
  base: '/',
  ignored: [],
  build: async () => ({ isGood: true, changed: [], messages: '' }),
};
const QUIET = { print: () => {}, log: () => {}, warn: () => {} };

test('a preview prints its address, follows new parts of the project, and ends with 130 on an interrupt', async () => {
  const root = tempFolder({ 'content/a.txt': 'one' });
  const site = join(root, '.fabula/serve');
  let rebuilt = () => {};
  const secondBuild = new Promise<void>((resolve) => {
    rebuilt = resolve;
  });
  let ended: Promise<number> = Promise.resolve(0);
  const url = await new Promise<string>((print) => {
    const build = async (changed: readonly string[]) => {
      mkdirSync(site, { recursive: true });
      writeFileSync(join(site, 'index.html'), readFileSync(join(root, 'content/a.txt')));
      if (changed.includes(join(root, 'archive.yaml'))) rebuilt();
      return { isGood: true, changed: ['index.html'], messages: '' };
    };
    ended = followProject(root, { ...OPTIONS, site, build }, { print, log: () => {}, warn: () => {} });
  });
  expect(await (await fetch(url)).text()).toContain('one');
  writeFileSync(join(root, 'archive.yaml'), 'title: New');
  await secondBuild;
  process.emit('SIGINT');
  expect(await ended).toBe(130);
  await expect(fetch(url)).rejects.toThrow();
});

test('a folder that does not exist is wrong usage, and leaves no listener for signals behind', async () => {
  const before = process.listenerCount('SIGINT');
  await expect(followProject('/nonexistent/stories', OPTIONS, QUIET)).rejects.toThrow(UsageError);
  await expect(followProject(tempFolder(), { ...OPTIONS, host: '192.0.2.1' }, QUIET)).rejects.toThrow(UsageError);
  expect(process.listenerCount('SIGINT')).toBe(before);
});
