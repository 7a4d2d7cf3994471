import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateWorks } from './generate-works.mjs';
import { measure } from './measure.mjs';
import { setAside } from './set-aside.mjs';
import { table } from './table.mjs';
import { archiveSettings, writeArchive } from './write-archive.mjs';

/** Chapters are short, so that fifty thousand works fit on a disk: what grows with the number of works is asked for here. */
const LENGTHS = { words: 200, chapters: 3 };

/** Cost may grow so much faster than the number of works, as an exponent. */
const MOST_EXPONENT = 1.05;

/** Memory that a build may take: MB for any archive, and MB for each work. */
const MEMORY = { base: 250, work: 0.004 };

/**
 * Build archives of several sizes, and say how cost and memory grow with the number of works.
 *
 * @param {object} options
 * @param {number[]} options.sizes Numbers of works, ascending.
 * @param {number} options.seed
 * @param {string} options.scratch
 * @param {string} options.program Compiled command of fabula.
 * @param {string | undefined} options.jobs
 * @param {(line: string) => void} options.say
 */
export function benchGrowth({ sizes, seed, scratch, program, jobs, say }) {
  say('\n## Growth: works of three short chapters\n');
  const rows = [];
  let smaller = null;
  for (const size of sizes) {
    const folder = join(scratch, `growth-${size}`);
    setAside(folder, scratch);
    mkdirSync(folder, { recursive: true });
    const written = writeArchive(generateWorks(seed, size, LENGTHS), 'txt', folder);
    writeFileSync(join(folder, 'archive.yaml'), archiveSettings({ entire: true }));
    const args = [program, 'build', folder, '--json', ...(jobs === undefined ? [] : ['--jobs', jobs])];
    const build = () => measure(process.execPath, args, folder);
    const cold = build();
    const same = build();
    const story = readdirSync(join(folder, 'content')).sort()[0] ?? '';
    appendFileSync(join(folder, 'content', story), '\nOne more paragraph, written after everything else.\n');
    const edited = build();
    const exponent = exponentOf(smaller, { size, cost: cold.processor });
    const limit = MEMORY.base + MEMORY.work * size;
    const { milliseconds } = JSON.parse(cold.output.trim().split('\n').at(-1) ?? '{}');
    rows.push([
      `${size} works, ${written.chapters} chapters`,
      `${cold.wall.toFixed(1)} s`,
      cold.processor === null ? '' : `${((cold.processor / size) * 1000).toFixed(2)} ms`,
      exponent === null ? '' : `${exponent.toFixed(2)}${exponent > MOST_EXPONENT ? ' (too much)' : ''}`,
      cold.memory === null ? '' : `${cold.memory.toFixed(0)} MB${cold.memory > limit ? ` (above ${limit})` : ''}`,
      `${same.wall.toFixed(2)} s`,
      `${edited.wall.toFixed(2)} s`,
      Object.entries(milliseconds)
        .map(([stage, time]) => `${stage} ${((time / size) * 1000).toFixed(0)}`)
        .join(', '),
    ]);
    smaller = { size, cost: cold.processor };
    say(rows.at(-1)?.join(' | ') ?? '');
    setAside(folder, scratch);
  }
  const head = ['', 'cold', 'user + system a work', 'exponent', 'peak memory', 'nothing changed', 'one changed'];
  say(table([...head, 'microseconds a work'], rows));
}

/** How cost grows from one size to the next: 1 is in proportion. */
function exponentOf(
  /** @type {{ size: number, cost: number | null } | null} */ smaller,
  /** @type {{ size: number, cost: number | null }} */ larger,
) {
  if (smaller === null || smaller.cost === null || larger.cost === null) return null;
  return Math.log(larger.cost / smaller.cost) / Math.log(larger.size / smaller.size);
}
