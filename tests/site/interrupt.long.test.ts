import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkLinks } from '../support/check-links.ts';
import { folderDigests } from '../support/read-folder.ts';
import { CLI, runCli } from '../support/run-cli.ts';

const scratch = mkdtempSync(join(tmpdir(), 'fabula-interrupt-'));
const project = join(scratch, 'project');
const site = join(scratch, 'project', '_site');

/** Enough stories that a build takes long enough to be interrupted in all its stages. */
const STORIES = 300;

function writeStories(revision: string): void {
  mkdirSync(join(project, 'content'), { recursive: true });
  for (let number = 0; number < STORIES; number += 1) {
    const text = `Title: Story ${number}\nAuthor: Author ${number % 40}\n\n${`A sentence of ${revision}. `.repeat(200)}\n`;
    writeFileSync(join(project, 'content', `story-${number}.txt`), text);
  }
}

/** Start a build and end it with Ctrl-C after some milliseconds, if it is not done by then. */
async function interruptBuild(after: number): Promise<number | null> {
  const child: ChildProcess = spawn(process.execPath, [CLI, 'build', project], { stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  await Promise.race([wait(after), ended]);
  child.kill('SIGINT');
  return ended;
}

beforeAll(() => writeStories('the first draft'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

// Windows has no signal that a test could send in the place of Ctrl-C.
test.skipIf(process.platform === 'win32')(
  'Ctrl-C during a first build leaves no site, or the whole site, and no litter',
  async () => {
    for (const after of [150, 400, 700, 1000]) {
      const code = await interruptBuild(after);
      // Without a code: it ended before the program had begun.
      expect([130, 0, null], `after ${after} ms`).toContain(code);
      expect(readdirSync(project).filter((name) => !['content', '.fabula', '_site'].includes(name))).toEqual([]);
      if (existsSync(site)) expect(checkLinks(site).problems).toEqual([]);
      rmSync(site, { recursive: true, force: true });
    }
  },
);

test.skipIf(process.platform === 'win32')(
  'Ctrl-C during a rebuild leaves a site that works, and the next build completes it',
  async () => {
    expect((await runCli(['build', project])).code).toBe(0);
    writeStories('the second draft');
    for (const after of [300, 600, 900]) {
      await interruptBuild(after);
      expect(checkLinks(site).problems).toEqual([]);
    }
    expect((await runCli(['build', project])).code).toBe(0);
    const rebuilt = folderDigests(site);
    rmSync(join(project, '.fabula'), { recursive: true, force: true });
    expect((await runCli(['build', project, '--out', join(scratch, 'fresh')])).code).toBe(0);
    expect(rebuilt).toEqual(folderDigests(join(scratch, 'fresh')));
  },
);
