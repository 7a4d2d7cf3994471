import { randomInt } from 'node:crypto';
import { defineConfig } from 'vitest/config';

/** Where all random tests of the run begin. Read by `tests/support/test-seed.ts`, in this process and its children. */
process.env.TEST_SEED ||= String(randomInt(2 ** 31));
console.info(`TEST_SEED=${process.env.TEST_SEED} repeats the random tests of this run.`);

/** Where a machine-readable report of the run goes besides the terminal; unset for people. */
const report = process.env.TEST_REPORT;

/** A test that waits for a browser or a process may lose a race on a busy machine; CI names those that needed it. */
const retry = process.env.CI ? 1 : 0;

/** Tests of the whole compiled program, some of which need Java or a registry. */
const published = ['site', 'package', 'properties'].map((folder) => `tests/${folder}/**/*.test.ts`);
/** Tests of its pages in a browser, which do not hang on the Node that made them. */
const browser = ['tests/browser/**/*.test.ts'];
const corpus = ['tests/site/corpus.test.ts', 'tests/**/*.corpus.test.ts'];
const long = ['tests/**/*.long.test.ts'];

/** Gives every property the seed of the run. */
const setupFiles = ['tests/support/seed-properties.ts'];

/** Builds the sample archive once, before the first test. */
const sample = ['tests/support/build-sample.ts'];

export default defineConfig({
  test: {
    // The long ones wait for other programs, so both cores are worth using.
    maxWorkers: '100%',
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...published, ...browser, ...long],
          setupFiles,
          retry,
          // A third of the time went into starting a process for every file; tests leave nothing behind instead.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'published',
          include: published,
          exclude: [...corpus, ...long],
          setupFiles,
          retry,
          globalSetup: sample,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: browser,
          exclude: long,
          setupFiles,
          retry,
          globalSetup: sample,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      { test: { name: 'corpus', include: corpus, setupFiles, retry, testTimeout: 900_000, hookTimeout: 900_000 } },
      {
        test: {
          name: 'long',
          include: long,
          setupFiles,
          retry,
          globalSetup: sample,
          testTimeout: 1_200_000,
          hookTimeout: 1_200_000,
        },
      },
    ],
  },
});
