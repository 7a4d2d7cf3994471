import { appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Longer than the step of the clock within which a file is not trusted, in milliseconds. */
const A_MOMENT = 80;

async function built(): Promise<{ root: string; build(): Promise<Record<string, unknown>> }> {
  const root = tempFolder({
    'archive.yaml': 'title: Lamps\n',
    'content/a.txt': 'The Lamp\nBy Ann\n\nIt burned all night.\n',
    'content/b.txt': 'The Boat\nBy Bea\n\nIt lay on the sand.\n',
  });
  const build = async () => {
    await setTimeout(A_MOMENT);
    const { stdout } = await runCli(['build', root, '--json']);
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  };
  await build();
  return { root, build };
}

function isSeen(result: Record<string, unknown>): boolean {
  return Object.keys(result.milliseconds as object).includes('nothing changed');
}

test('a build in which nothing changed is over at a glance, and says what the last one said', async () => {
  const { root, build } = await built();
  const page = join(root, '_site/works/a/index.html');
  const { mtimeMs } = statSync(page);
  const result = await build();
  expect(isSeen(result)).toBe(true);
  expect(result).toMatchObject({ works: 2, chapters: 2, written: 0, removed: 0 });
  expect(statSync(page).mtimeMs).toBe(mtimeMs);
  const { stderr, stdout } = await runCli(['build', root]);
  expect(stderr).toContain('rating-missing');
  expect(stdout).toContain('(0 files written, 0 files removed)');
});

test.each<[string, (root: string) => void]>([
  ['a story', (root) => appendFileSync(join(root, 'content/a.txt'), '\nThen it went out.\n')],
  ['the configuration', (root) => writeFileSync(join(root, 'archive.yaml'), 'title: Boats\n')],
  ['a published page', (root) => appendFileSync(join(root, '_site/works/a/index.html'), 'x')],
])('a change of %s is seen', async (_name, change) => {
  const { root, build } = await built();
  change(root);
  expect(isSeen(await build())).toBe(false);
});

test('a page that somebody removed comes back', async () => {
  const { root, build } = await built();
  const page = join(root, '_site/works/a/index.html');
  const text = readFileSync(page, 'utf8');
  rmSync(page);
  expect(isSeen(await build())).toBe(false);
  expect(existsSync(page) && readFileSync(page, 'utf8')).toBe(text);
});

test('other options are another build', async () => {
  const { root } = await built();
  const { stdout } = await runCli(['build', root, '--json', '--drafts']);
  expect(stdout).not.toContain('nothing changed');
});
