import { expect } from 'vitest';
import { intake } from '../../src/intake/intake.ts';
import { holesIn } from '../support/holes-in.ts';
import { fixtureTexts, mutate } from '../support/mutate.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';
import { random } from '../support/random.ts';
import { testSeed } from '../support/test-seed.ts';

/** Processor time that one small file may take, in milliseconds; a hundred times what it does take. */
const LIMIT = 3000;
const PATHS = ['a.txt', 'b.md', 'x/01.md', 'x/work.yaml', 'y/index.md'];

/**
 * Read fixtures that were broken at random, and expect no exception, no hang and no markup outside the allow-list.
 *
 * What fails is printed with the seed and as base64: `TEST_SEED=… RUNS=…` repeats the run.
 */
export function expectMutantsAreRead(runs: number): void {
  const seed = testSeed();
  console.info(`mutations: TEST_SEED=${seed} RUNS=${runs}`);
  const next = random(seed);
  const bases = fixtureTexts();
  expect(bases.length).toBeGreaterThan(100);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  for (let run = 0; run < runs; run += 1) {
    const base = pick(bases);
    const bytes = mutate(base.bytes, pick(bases).bytes, next);
    const path = next() < 0.7 ? PATHS[base.name.endsWith('.txt') ? 0 : 1] : pick(PATHS);
    const problem = problemOf({ path: path ?? 'a.txt', bytes, profile: TEST_PROFILE, isPart: next() < 0.2 });
    if (problem !== null) {
      expect.fail(
        `${problem}\nin run ${run} of seed ${seed}, ${path}, from ${base.name}:\n${bytes.toString('base64')}`,
      );
    }
  }
}

function problemOf(source: Parameters<typeof intake>[0]): string | null {
  const before = process.cpuUsage();
  try {
    const { facts, fragments } = intake(source);
    const milliseconds = process.cpuUsage(before).user / 1000;
    if (milliseconds > LIMIT) return `it took ${milliseconds.toFixed(0)} ms`;
    const html = [
      ...fragments.map((fragment) => fragment.html),
      ...(facts.summary === null ? [] : [facts.summary.html]),
    ];
    const holes = holesIn(html);
    return holes.length > 0 ? `it holds ${holes.join(', ')}` : null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
