import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { HOSTILE_TEXTS } from './hostile-texts.mjs';
import { table } from './table.mjs';

/**
 * Say how fast single files are read: ordinary ones, and ones made to be slow at a size and at four times that size.
 *
 * Every measure is a process of its own, so that one that never ends is stopped and harms no other.
 *
 * @param {{ program: string, seed: number, say: (line: string) => void }} options
 */
export function benchReading({ program, seed, say }) {
  say(`\n## Reading one file, in one thread, Node ${process.versions.node}, ${cpus().length} cores\n`);
  const speeds = FORMS.flatMap((form) =>
    ['stories', 'book'].map((text) => {
      const result = run([program, form, text, String(seed)]);
      const speed =
        'failure' in result ? result.failure : `${(result.bytes / 1000 / result.milliseconds).toFixed(1)} MB/s`;
      return [`${text} as ${form}`, 'bytes' in result ? `${(result.bytes / 1e6).toFixed(1)} MB` : '', speed];
    }),
  );
  say(table(['', 'size', 'speed'], speeds));
  // Row by row, because one that never ends is waited for.
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell, at) => cell.padEnd(at === 0 ? 44 : 12)).join(' | ')} |`;
  const head = ['hostile text', 'form', 'a quarter', 'all', 'ratio'];
  say(`\n${line(head)}\n${line(head.map(() => '---'))}`);
  for (const [name, { size }] of Object.entries(HOSTILE_TEXTS)) {
    for (const form of FORMS) {
      say(line([`${name}, ${size.toLocaleString('en')}`, form, ...growth([program, form, name], size)]));
    }
  }
}

const FORMS = ['txt', 'md'];
const LIMIT = 30_000;
const ONE_FILE = fileURLToPath(new URL('read-one.mjs', import.meta.url));

/** @typedef {{ bytes: number, milliseconds: number } | { failure: string }} Result */

/** @returns {string[]} Time for a quarter, time for all, and their ratio. */
function growth(/** @type {string[]} */ args, /** @type {number} */ size) {
  const small = run([...args, String(size / 4)]);
  // What does not end at a quarter of the size need not be waited for again.
  const large = 'failure' in small ? small : run([...args, String(size)]);
  const ratio = 'failure' in small || 'failure' in large ? '' : ((4 * perByte(large)) / perByte(small)).toFixed(1);
  return [time(small), time(large), ratio];
}

/** Some texts grow with the square of their size, so that bytes are what counts. */
function perByte(/** @type {{ bytes: number, milliseconds: number }} */ { bytes, milliseconds }) {
  return milliseconds / bytes;
}

/** @returns {Result} */
function run(/** @type {string[]} */ args) {
  const options = /** @type {const} */ ({ encoding: 'utf8', timeout: LIMIT, killSignal: 'SIGKILL' });
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [ONE_FILE, ...args], options);
  if (signal !== null) return { failure: `more than ${LIMIT / 1000} s` };
  if (status !== 0) return { failure: /^\w*Error.*$/m.exec(stderr)?.[0] ?? `ended with ${status}` };
  return JSON.parse(stdout);
}

function time(/** @type {Result} */ result) {
  return 'failure' in result ? result.failure : `${result.milliseconds.toFixed(0)} ms`;
}
