import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { HOST_RECIPES } from '../../src/commands/starter/host-recipes.ts';
import { HOSTS } from '../../src/config/hosts.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { runFabula } from './run-fabula.ts';

test('a new archive builds without a word to mend', async () => {
  const folder = join(tempFolder(), 'my-shelf');
  const begun = await runFabula('init', folder, '--keeper', 'Ada', '--url', 'https://example.org/x');
  expect(begun.code).toBe(0);
  expect(begun.stdout.trim().split('\n')).toHaveLength(3);
  const { config, messages } = loadConfig(readFileSync(join(folder, 'archive.yaml'), 'utf8'), 'archive.yaml');
  expect(messages).toEqual([]);
  expect(config).toMatchObject({ title: 'My shelf', keeper: { name: 'Ada' }, url: 'https://example.org/x/' });
  const built = await runFabula('build', folder, '--strict', '--verbose');
  expect(built.code).toBe(0);
  expect(existsSync(join(folder, '_site/works/the-first-shelf/index.html'))).toBe(true);
});

test('what is there stays as it is', async () => {
  const folder = tempFolder({ 'archive.yaml': 'title: Mine\n' });
  const begun = await runFabula('init', folder, '--title', 'Other', '--host', 'github');
  expect(begun.code).toBe(0);
  expect(begun.stderr).toContain('"archive.yaml" was there already and stays as it is.');
  expect(readFileSync(join(folder, 'archive.yaml'), 'utf8')).toBe('title: Mine\n');
  writeFileSync(join(folder, '.github/workflows/publish.yml'), 'mine');
  writeFileSync(join(folder, 'fabula.mjs'), 'mine too');
  expect((await runFabula('init', folder, '--host', 'github')).stdout).toBe('');
  expect(readFileSync(join(folder, 'fabula.mjs'), 'utf8')).toBe('mine too');
  expect(readFileSync(join(folder, '.github/workflows/publish.yml'), 'utf8')).toBe('mine');
});

test('nothing is written through a link to another folder', async () => {
  const folder = tempFolder({ 'elsewhere/': '', 'shelf/': '' });
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'shelf/content'));
  const begun = await runFabula('init', join(folder, 'shelf'), '--title', 'Shelf');
  expect(begun.code).toBe(2);
  expect(begun.stderr).toContain('content" is a link');
  expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
  expect(readdirSync(join(folder, 'shelf'))).toEqual(['content']);
});

test.each(['A "quoted": #1 shelf', '12:30', '- dash', 'yes', '{x: y}', '\\back', "it's", 'Полка'])(
  'the title %j is what it was',
  async (title) => {
    const folder = tempFolder();
    await runFabula('init', folder, '--title', title);
    const { config, messages } = loadConfig(readFileSync(join(folder, 'archive.yaml'), 'utf8'), 'archive.yaml');
    expect(messages).toEqual([]);
    expect(config.title).toBe(title);
  },
);

test.each([
  ['--language', 'klingonese-x'],
  ['--url', 'javascript:alert(1)'],
  ['--url', 'example.org'],
  ['--host', 'geocities'],
])('%s %s is refused, and nothing is written', async (option, value) => {
  const folder = tempFolder();
  expect((await runFabula('init', folder, option, value)).code).toBe(2);
  expect(existsSync(join(folder, 'archive.yaml'))).toBe(false);
});

test('every host has something to do, and what is written for it is YAML where it says so', () => {
  for (const host of HOSTS) {
    const { files, next } = HOST_RECIPES[host];
    expect(next.length).toBeGreaterThan(0);
    for (const [path, text] of files) if (path.endsWith('.yml')) expect(parse(text)).toBeTypeOf('object');
  }
});
