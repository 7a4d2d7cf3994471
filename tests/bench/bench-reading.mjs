import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { growth, HOSTILE_TEXTS, LINEAR } from './hostile-texts.mjs';
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
    `| ${cells.map((cell, at) => cell.padEnd(at === 0 ? 56 : 18)).join(' | ')} |`;
  const head = ['hostile text', 'form', 'read: a quarter, all', 'pages', 'exponents', 'verdict'];
  say(`\n${line(head)}\n${line(head.map(() => '---'))}`);
  let failed = 0;
  for (const [name, { size }] of Object.entries(HOSTILE_TEXTS)) {
    for (const form of FORMS) {
      const { cells, passed } = row([program, form, name], size);
      if (!passed) failed += 1;
      say(line([`${name}, ${size.toLocaleString('en')}`, form, ...cells]));
    }
  }
  say(`\n${failed === 0 ? 'All are read in linear time.' : `${failed} are not read in linear time.`}`);
}

const FORMS = ['txt', 'md'];
const LIMIT = 30_000;
const ONE_FILE = fileURLToPath(new URL('read-one.mjs', import.meta.url));

/** @typedef {{ bytes: number, milliseconds: number, pages: number } | { failure: string }} Result */

/** Read a text at a quarter of its size and at all of it, and judge how the time grows. */
function row(/** @type {string[]} */ args, /** @type {number} */ size) {
  const small = run([...args, String(size / 4)]);
  // What does not end at a quarter of the size need not be waited for again.
  const large = 'failure' in small ? small : run([...args, String(size)]);
  if ('failure' in small || 'failure' in large) {
    const failure = 'failure' in large ? large.failure : '';
    return { cells: [failure, '', '', 'FAILED'], passed: false };
  }
  const exponents = [
    growth(small, large),
    growth({ ...small, milliseconds: small.pages }, { ...large, milliseconds: large.pages }),
  ];
  const passed = exponents.every((exponent) => exponent === null || exponent <= LINEAR);
  const shown = exponents.map((exponent) => exponent?.toFixed(2) ?? '–').join(', ');
  const times = (/** @type {number} */ a, /** @type {number} */ b) => `${a.toFixed(0)}, ${b.toFixed(0)} ms`;
  return {
    cells: [
      times(small.milliseconds, large.milliseconds),
      times(small.pages, large.pages),
      shown,
      passed ? 'linear' : 'NOT LINEAR',
    ],
    passed,
  };
}

/** @returns {Result} */
function run(/** @type {string[]} */ args) {
  const options = /** @type {const} */ ({ encoding: 'utf8', timeout: LIMIT, killSignal: 'SIGKILL' });
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [ONE_FILE, ...args], options);
  if (signal !== null) return { failure: `more than ${LIMIT / 1000} s` };
  if (status !== 0) return { failure: /^\w*Error.*$/m.exec(stderr)?.[0] ?? `ended with ${status}` };
  return JSON.parse(stdout);
}
