#!/usr/bin/env node
/**
 * Sum up test runs: what failed and why, what passed only when it was tried again, and the counts as the last line.
 *
 * The machine that runs CI may show no more than the end of the log, so the failures must stand there.
 *
 * Usage: sum-tests.mjs FOLDER [FAILED STEP…], where FOLDER holds a JSON report of vitest for each run.
 * The exit code is 1 when a test or a step failed, and when no test was run.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Lines of a failure that are shown; the whole of it stands where the test ran. */
const SHOWN_LINES = 15;

const [folder, ...failedSteps] = process.argv.slice(2);
const runs = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name: name.slice(0, -5), report: JSON.parse(readFileSync(join(folder, name), 'utf8')) }));
const files = runs.flatMap(({ name, report }) => report.testResults.map((file) => ({ run: name, ...file })));
const tests = files.flatMap((file) =>
  file.assertionResults.map((test) => ({ run: file.run, file: file.name, ...test })),
);

const failedTests = tests.filter((test) => test.status === 'failed');
// A file that cannot be loaded has no test that failed, and counts as one.
const brokenFiles = files.filter(
  (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
);
for (const test of failedTests) show(test.run, test.file, test.fullName, test.failureMessages.join('\n'));
for (const file of brokenFiles) show(file.run, file.name, 'cannot be run', file.message);
for (const test of tests.filter((test) => test.status === 'passed' && test.failureMessages.length > 0)) {
  console.log(`passed at the second try (${test.run}): ${relative('.', test.file)}: ${test.fullName}`);
}
for (const step of failedSteps) console.log(`failed: ${step}`);

const sum = (count) => runs.reduce((total, { report }) => total + count(report), 0);
const passed = sum((report) => report.numPassedTests);
const failed = Math.max(failedTests.length + brokenFiles.length, failedSteps.length);
const skipped = sum((report) => report.numPendingTests + report.numTodoTests);
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function show(run, file, title, message) {
  const lines = message.split('\n').filter((line) => !line.includes('/node_modules/'));
  const rest = lines.length > SHOWN_LINES ? [`… ${lines.length - SHOWN_LINES} more lines`] : [];
  console.log(
    [`\nFAILED (${run}): ${relative('.', file)}: ${title}`, ...lines.slice(0, SHOWN_LINES), ...rest].join('\n'),
  );
}
