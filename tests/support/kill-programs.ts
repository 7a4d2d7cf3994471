import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import type { buildSite as BuildSite } from '../../src/commands/build-site.ts';
import { checkLinks } from './check-links.ts';
import { projectPath } from './golden.ts';
import { random as randomFrom } from './random.ts';
import { listFiles } from './read-folder.ts';
import { writeFiles } from './temp-folder.ts';

/** What the kills came to, for the log of a long run. */
export interface Kills {
  seed: number;
  /** How many builds were still running when they were killed. */
  hit: number;
  /** How many of them had already placed something of the new site. */
  halfway: number;
}

/**
 * Kill whole builds of a small archive at random moments and random steps, cold ones and rebuilds, and look at what they leave: only
 * whole files, no page that leads nowhere, and nothing that the next build does not bring to what a clean build gives.
 *
 * @param count Number of builds to kill.
 * @param seed Whole number; the same one gives the same archives and the same shares of the work.
 */
export async function killPrograms(count: number, seed: number): Promise<Kills> {
  const random = randomFrom(seed);
  const root = mkdtempSync(join(existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir(), 'fabula-kills-'));
  const [project, clean] = [join(root, 'project'), join(root, 'clean')];
  const site = join(project, '_site');
  const builder = join(root, 'builder.mjs');
  writeFiles(root, { 'builder.mjs': BUILDER, 'project/archive.yaml': 'title: Shelf\nurl: https://archive.example/\n' });
  const { buildSite } = (await import(COMPILED)) as { buildSite: typeof BuildSite };
  const build = (out: string, cache?: string) =>
    buildSite({ ...OPTIONS, dir: project, out, ...(cache !== undefined && { cache }) });
  const kills: Kills = { seed, hit: 0, halfway: 0 };
  // The next builder starts while this one is judged.
  let next = startBuilder(builder);
  try {
    rewrite(project, random, 12);
    const lengths = new Map<boolean, Length>();
    for (const isCold of [true, false]) {
      lengths.set(isCold, await (await next).run(project));
      next = startBuilder(builder);
      rewrite(project, random, 4);
    }
    for (let round = 0; round < count; round += 1) {
      const isCold = random() < 0.3;
      if (isCold)
        for (const name of ['_site', '.fabula']) rmSync(join(project, name), { recursive: true, force: true });
      const before = filesIn(site);
      rewrite(project, random, 4);
      const share = random();
      const child = await next;
      next = startBuilder(builder);
      // Most of a build's time is no step on the disk, and the steps that matter most are over in no time.
      const measure = random() < 0.25 ? 'time' : 'steps';
      const after = Math.ceil(share * 1.05 * (lengths.get(isCold)?.[measure] ?? 0));
      const where = `seed ${seed}, kill ${round}, ${isCold ? 'cold' : 'rebuild'}, ${measure} ${after}`;
      if (await child.kill(project, { [measure]: after })) kills.hit += 1;

      await build(clean, join(root, 'clean-cache'));
      const wanted = filesIn(clean);
      const found = filesIn(site);
      if (found.size > 0 && before.size > 0 && changed(before, found)) kills.halfway += 1;
      if (isCold && existsSync(site)) expect([...found], where).toEqual([...wanted]);
      for (const [path, text] of found) {
        if (path !== MANIFEST) expect([before.get(path), wanted.get(path)], `${path}, ${where}`).toContain(text);
      }
      const staying = [...before.keys()].filter((path) => wanted.has(path));
      expect(
        staying.filter((path) => !found.has(path)),
        where,
      ).toEqual([]);
      if (found.size > 0) {
        // A place on a page that is about to be replaced may not be there yet; the page is.
        const { problems } = checkLinks(site, { from: staying, address: 'https://archive.example/' });
        expect(
          problems.filter((problem) => !problem.endsWith('leads to no such id')),
          where,
        ).toEqual([]);
      }

      expect((await build(site)).vanished, where).toEqual([]);
      expect([...filesIn(site)], where).toEqual([...wanted]);
      expect(readdirSync(project).sort(), where).toEqual(['.fabula', '_site', 'archive.yaml', 'content']);
      for (const name of ['clean', 'clean-cache']) rmSync(join(root, name), { recursive: true, force: true });
    }
  } finally {
    (await next).end();
    rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  }
  return kills;
}

/** A kill is the same on any disk, and here nobody waits for it. */
const IN_MEMORY = '/dev/shm';
const MANIFEST = 'SHA256SUMS.txt';
const COMPILED = pathToFileURL(projectPath('dist/commands/build-site.js')).href;
const OPTIONS = { jobs: 1, drafts: false, force: false, hashAssets: true, allowRemovals: false, patience: 0 };

/**
 * What is killed is the whole program, but not while Node loads it: nothing could go wrong then.
 *
 * It counts what it does to the disk, and can be told at which of these steps to die: in the middle of a write, and
 * before anything else. So every phase is met, however busy the machine is.
 */
const BUILDER = `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
let steps = 0;
let last = Infinity;
for (const name of ['writeFileSync', 'renameSync', 'unlinkSync', 'mkdirSync', 'rmdirSync', 'rmSync', 'fsyncSync']) {
  const act = fs[name];
  fs[name] = (...parameters) => {
    steps += 1;
    if (steps >= last) {
      const [file, data, ...others] = parameters;
      if (name === 'writeFileSync') act(file, data.slice(0, data.length / 2), ...others);
      process.kill(process.pid, 'SIGKILL');
    }
    return act(...parameters);
  };
}
syncBuiltinESMExports();
const { runProgram } = await import(${JSON.stringify(pathToFileURL(projectPath('dist/commands/program.js')).href)});
await import(${JSON.stringify(pathToFileURL(projectPath('dist/commands/build.js')).href)});
process.on('message', async ({ dir, step }) => {
  last = step ?? Infinity;
  const code = await runProgram(['node', 'fabula', 'build', dir, '--quiet']);
  process.send(steps, () => process.exit(code));
});
process.send('ready');
`;

/** How much a build does: milliseconds, and steps on the disk. */
interface Length {
  time: number;
  steps: number;
}

interface Builder {
  /** Build to the end. */
  run(dir: string): Promise<Length>;
  /** Build, and kill it after some milliseconds or at some step; tell whether it was still running. */
  kill(dir: string, after: Partial<Length>): Promise<boolean>;
  end(): void;
}

async function startBuilder(file: string): Promise<Builder> {
  const child: ChildProcess = fork(file, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = new Promise<NodeJS.Signals | null>((done) => child.on('exit', (_code, signal) => done(signal)));
  await new Promise((ready) => child.once('message', ready));
  return {
    async run(dir) {
      const start = performance.now();
      const steps = new Promise<number>((done) => child.once('message', (count) => done(Number(count))));
      child.send({ dir });
      await ended;
      return { time: performance.now() - start, steps: await steps };
    },
    async kill(dir, { time, steps }) {
      child.send({ dir, step: steps });
      if (time !== undefined) {
        await Promise.race([wait(time), ended]);
        child.kill('SIGKILL');
      }
      return (await ended) === 'SIGKILL';
    },
    end: () => child.kill('SIGKILL'),
  };
}

/** Change some stories: new ones, other texts, other names, held back, gone; never so many that a build would ask. */
function rewrite(project: string, random: () => number, changes: number): void {
  const folder = join(project, 'content');
  for (let change = 0; change < changes; change += 1) {
    const names = existsSync(folder) ? readdirSync(folder).sort() : [];
    const name = names[Math.floor(random() * names.length)];
    const number = Math.floor(random() * 1e6);
    const kind = random();
    if (name === undefined || names.length < 8 || kind < 0.35) {
      writeFiles(folder, { [`story-${number}.${random() < 0.5 ? 'txt' : 'md'}`]: storyText(random, number) });
    } else if (kind < 0.7) writeFileSync(join(folder, name), storyText(random, number));
    else if (kind < 0.8) renameSync(join(folder, name), join(folder, `moved-${number}.txt`));
    else rmSync(join(folder, name));
  }
}

function storyText(random: () => number, number: number): string {
  const pick = (...values: string[]): string => values[Math.floor(random() * values.length)] ?? '';
  const chapters = Array.from(
    { length: 1 + Math.floor(random() * 3) },
    (_, index) => `Chapter ${index + 1}\n\n${`The lamp of ${number} was *lit*. `.repeat(20)}\n\n`,
  );
  return [
    `Title: Story ${number}\nAuthor: ${pick('Ann', 'Ben', `Guest ${number}`)}\nRating: ${pick('G', 'PG')}\n`,
    `Tags: ${pick('lamps', 'wells', `tag ${number % 7}`)}\n${pick('', '', 'Series: Lights\n', 'Show: unlisted\n')}\n`,
    ...chapters,
  ].join('');
}

function filesIn(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(listFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): boolean {
  return before.size !== after.size || [...before].some(([path, text]) => after.get(path) !== text);
}
