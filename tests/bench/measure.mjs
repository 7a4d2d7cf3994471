import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {object} Measure
 * @property {number} wall Seconds from start to end of the process.
 * @property {number | null} processor Seconds of user and system time; `null` without GNU time.
 * @property {number | null} memory Largest resident set in MB; `null` without GNU time.
 * @property {string} output What the program printed.
 */

/**
 * Run a program to its end and measure the whole process.
 *
 * What was written before goes to the disk first, so that no program pays for the one that ran before it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {string} folder Where to run it.
 * @returns {Measure}
 * @throws {Error} When it cannot be run or fails.
 */
export function measure(command, args, folder) {
  spawnSync('sync');
  const scratch = mkdtempSync(join(tmpdir(), 'fabula-bench-time-'));
  const report = join(scratch, 'time');
  const timed = existsSync(GNU_TIME);
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(
    timed ? GNU_TIME : command,
    timed ? ['-f', '%U %S %M', '-o', report, command, ...args] : args,
    { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 },
  );
  const wall = (performance.now() - started) / 1000;
  const figures = timed ? (readFileSync(report, 'utf8').trim().split('\n').at(-1) ?? '') : '';
  const [user, system, kilobytes] = figures.split(' ').map(Number);
  rmSync(scratch, { recursive: true });
  if (error !== undefined || status !== 0) {
    throw new Error(`${command} ${args.join(' ')} failed with ${status}: ${error ?? stderr.slice(-2000)}`);
  }
  return {
    wall,
    processor: user === undefined || system === undefined ? null : user + system,
    memory: kilobytes === undefined ? null : kilobytes / 1000,
    output: stdout,
  };
}

const GNU_TIME = '/usr/bin/time';

/**
 * Find the middle of some numbers.
 *
 * @param {readonly number[]} numbers At least one.
 */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
