import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { projectPath } from './golden.ts';
import { CLI, runCli } from './run-cli.ts';

/** The sample archive, built once for all tests that look at a finished site. */
export interface Sample {
  /** Its project folder, a copy. */
  project: string;
  /** The site as it is published without an address of its own. */
  site: string;
  /** The site as it is published for `address`, under a path. */
  addressed: string;
  /** Absolute address of `addressed`. */
  address: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    sample: Sample;
  }
}

/** What a project folder may hold. */
const PROJECT_PARTS = ['archive.yaml', 'taxonomy.yaml', 'content', 'pages'];

/** Build the sample archive with the compiled program before the first test that needs it, and remove it after the last. */
export default async function buildSample(vitest: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(CLI)) throw new Error(`${CLI} is missing: run npm run compile, or npm test, which does it first.`);
  const folder = await mkdtemp(join(tmpdir(), 'fabula-sample-'));
  const sample: Sample = {
    project: join(folder, 'project'),
    site: join(folder, 'site'),
    addressed: join(folder, 'addressed'),
    address: 'https://archive.example/a/b/',
  };
  await copyProject(projectPath('.'), sample.project);
  await build(sample.project, '--out', sample.site);
  await build(sample.project, '--out', sample.addressed, '--base-url', sample.address);
  vitest.provide('sample', sample);
  return () => rm(folder, { recursive: true, force: true });
}

/** Copy what belongs to a project, and nothing of the program around it. */
export async function copyProject(from: string, to: string): Promise<void> {
  for (const part of PROJECT_PARTS.filter((name) => existsSync(join(from, name)))) {
    await cp(join(from, part), join(to, part), { recursive: true });
  }
}

async function build(...args: string[]): Promise<void> {
  const run = await runCli(['build', ...args]);
  if (run.code !== 0) throw new Error(`fabula build ended with ${run.code}:\n${run.stderr}${run.stdout}`);
}
