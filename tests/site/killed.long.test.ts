import { expect, test } from 'vitest';
import { killPrograms } from '../support/kill-programs.ts';
import { testSeed } from '../support/test-seed.ts';

/** CI has less time than a person who lets it run. */
const KILLS = process.env.CI ? 100 : 300;

test('hundreds of builds that are killed leave whole files, no page that leads nowhere, and nothing that the next does not mend', async () => {
  const seed = testSeed();
  const count = Number(process.env.RUNS ?? KILLS);
  const kills = await killPrograms(count, seed);
  console.log(
    `seed ${kills.seed}: ${kills.hit} of ${count} were killed while they ran, ${kills.halfway} while they placed files`,
  );
  expect(kills.hit).toBeGreaterThan(count / 2);
  expect(kills.halfway).toBeGreaterThan(count / 10);
}, 1_800_000);
