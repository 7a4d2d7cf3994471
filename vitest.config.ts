import { defineConfig } from 'vitest/config';

/** Where a machine-readable report of the run goes besides the terminal; unset for people. */
const report = process.env.TEST_REPORT;

/** Tests of the whole compiled program, some of which need a browser, Java or a registry. */
const published = ['site', 'browser', 'package', 'properties'].map((folder) => `tests/${folder}/**/*.test.ts`);
const corpus = ['tests/site/corpus.test.ts'];
const long = ['tests/**/*.long.test.ts'];

export default defineConfig({
  test: {
    // The long ones wait for other programs, so both cores are worth using.
    maxWorkers: '100%',
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: [...published, ...long] } },
      {
        test: {
          name: 'published',
          include: published,
          exclude: [...corpus, ...long],
          globalSetup: ['tests/support/build-sample.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'corpus', include: corpus, testTimeout: 900_000, hookTimeout: 900_000 } },
      { test: { name: 'long', include: long, testTimeout: 600_000, hookTimeout: 600_000 } },
    ],
  },
});
