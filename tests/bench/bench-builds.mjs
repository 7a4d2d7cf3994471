import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { generateWorks } from './generate-works.mjs';
import { measure, median } from './measure.mjs';
import { measureEdits } from './measure-edits.mjs';
import { PEERS } from './peers.mjs';
import { setAside } from './set-aside.mjs';
import { table } from './table.mjs';
import { archiveSettings, FABULA_FORMS, writeArchive } from './write-archive.mjs';

/** @typedef {import('./measure.mjs').Measure} Measure */

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {() => Measure} build A first build: nothing is remembered, nothing published.
 * @property {string} site Where its pages are.
 */

/**
 * Build one archive with fabula and its peers, in turn, and say what it took.
 *
 * @param {object} options
 * @param {string} options.form How fabula gets the archive.
 * @param {number} options.works
 * @param {number} options.seed
 * @param {number} options.runs
 * @param {string[]} options.peers Names of `PEERS`.
 * @param {boolean} options.entire Whether every program writes pages of entire works.
 * @param {string | undefined} options.jobs
 * @param {string} options.scratch
 * @param {string} options.program Compiled command of fabula.
 * @param {(line: string) => void} options.say
 */
export async function benchBuilds(options) {
  const { form, works, seed, runs, scratch, say } = options;
  if (!FABULA_FORMS.includes(form)) throw new Error(`No such form: ${form}. There are ${FABULA_FORMS.join(', ')}.`);
  const folder = join(scratch, `fabula-${form}`);
  fresh(folder, scratch);
  const size = writeArchive(generateWorks(seed, works), form, folder);
  writeFileSync(join(folder, 'archive.yaml'), archiveSettings(options));
  say(
    `\n## ${size.works} works as ${form}: ${size.chapters} chapters, ${(size.words / 1e6).toFixed(2)} million words, ${(size.bytes / 1e6).toFixed(1)} MB\n`,
  );
  say(
    `Seed ${seed}, ${runs} rounds, Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}).`,
  );
  const fabula = fabulaIn(folder, options);
  const contestants = [fabula, ...options.peers.flatMap((name) => findPeer(name, options))];

  /** @type {Map<string, Measure[]>} */
  const times = new Map();
  const note = (/** @type {string} */ name, /** @type {Measure} */ result) =>
    times.set(name, [...(times.get(name) ?? []), result]);
  for (let run = 0; run < runs; run += 1) {
    note('bare node', measure(process.execPath, ['-e', '0'], scratch));
    for (const { name, build } of contestants) note(name, build());
    note('fabula, nothing changed', fabula.again());
    note('fabula, one story changed', fabula.afterEdit());
  }
  const edits = await measureEdits({ ...options, folder, story: firstStory(join(folder, 'content')), count: EDITS });
  reportTimes(times, contestants, say);
  reportRatios(times, contestants.slice(1), say);
  reportStages(times, say);
  reportEdits(edits, say);
}

/** Edits in a preview, of which the median counts. */
const EDITS = 15;

function reportEdits(
  /** @type {import('./measure-edits.mjs').Edits} */ { reload, memory },
  /** @type {(line: string) => void} */ say,
) {
  const row = [
    'fabula serve',
    `${median(reload).toFixed(0)} ms`,
    `${Math.min(...reload).toFixed(0)}–${Math.max(...reload).toFixed(0)}`,
    memory === null ? '' : `${memory.toFixed(0)} MB`,
  ];
  say(table([`${reload.length} edits in a preview`, 'saved to reload (median)', 'least–most', 'peak memory'], [row]));
}

/** @returns {Contestant & { again(): Measure, afterEdit(): Measure }} */
function fabulaIn(
  /** @type {string} */ folder,
  /** @type {{ program: string, jobs: string | undefined, scratch: string }} */ { program, jobs, scratch },
) {
  const site = join(folder, '_site');
  const args = [program, 'build', folder, '--json', ...(jobs === undefined ? [] : ['--jobs', jobs])];
  const again = () => measure(process.execPath, args, folder);
  return {
    name: 'fabula',
    site,
    build() {
      for (const made of [site, join(folder, '.fabula')]) setAside(made, scratch);
      return again();
    },
    again,
    afterEdit() {
      const story = firstStory(join(folder, 'content'));
      const text = readFileSync(story, 'utf8');
      writeFileSync(story, `${text}\nOne more paragraph, written after everything else.\n`);
      const result = again();
      writeFileSync(story, text);
      return result;
    },
  };
}

/** @returns {Contestant[]} Empty, with a line that says so, when the program is absent. */
function findPeer(/** @type {string} */ name, /** @type {Parameters<typeof benchBuilds>[0]} */ options) {
  const { works, seed, entire, scratch, say } = options;
  const peer = PEERS[name];
  if (peer === undefined) throw new Error(`No such peer: ${name}. There are ${Object.keys(PEERS).join(', ')}.`);
  const found = peer.find(scratch);
  if (found === null) {
    say(`${name} is not here and is left out.`);
    return [];
  }
  const folder = join(scratch, name);
  fresh(folder, scratch);
  writeArchive(withoutEntire(generateWorks(seed, works), entire), name, folder);
  for (const [path, content] of Object.entries(peer.site)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const site = join(folder, 'public');
  return [
    {
      name: `${name} ${found.version}`,
      site,
      build() {
        for (const made of [site, join(folder, 'resources')]) setAside(made, scratch);
        return measure(found.command, found.args, folder);
      },
    },
  ];
}

/** The peers write a page of the entire work for those that are marked so; a work of very many words never is. */
function* withoutEntire(
  /** @type {Iterable<import('./generate-works.mjs').Work>} */ works,
  /** @type {boolean} */ entire,
) {
  for (const work of works) yield entire ? work : { ...work, words: Number.POSITIVE_INFINITY };
}

function reportTimes(
  /** @type {Map<string, Measure[]>} */ times,
  /** @type {Contestant[]} */ contestants,
  /** @type {(line: string) => void} */ say,
) {
  const sites = new Map(contestants.map(({ name, site }) => [name, countPages(site)]));
  const rows = [...times].map(([name, results]) => {
    const site = sites.get(name);
    const walls = results.map(({ wall }) => wall);
    return [
      name,
      `${median(walls).toFixed(2)} s`,
      `${Math.min(...walls).toFixed(2)}–${Math.max(...walls).toFixed(2)}`,
      middle(results, 'processor', (value) => `${value.toFixed(2)} s`),
      middle(results, 'memory', (value) => `${value.toFixed(0)} MB`),
      site === undefined ? '' : String(site.pages),
      site === undefined ? '' : `${(site.bytes / 1e6).toFixed(0)} MB`,
    ];
  });
  say(table(['', 'wall (median)', 'least–most', 'user + system', 'peak memory', 'pages', 'site'], rows));
}

function middle(
  /** @type {Measure[]} */ results,
  /** @type {'processor' | 'memory'} */ key,
  /** @type {(value: number) => string} */ show,
) {
  const known = results.map((result) => result[key]).filter((value) => value !== null);
  return known.length === 0 ? '' : show(median(known));
}

/** How many times a peer's cost fabula's is, round by round: both ran side by side, so a busy machine slowed both. */
function reportRatios(
  /** @type {Map<string, Measure[]>} */ times,
  /** @type {Contestant[]} */ peers,
  /** @type {(line: string) => void} */ say,
) {
  const ours = times.get('fabula') ?? [];
  const rows = peers.map(({ name }) => {
    const theirs = times.get(name) ?? [];
    const ratios = (/** @type {'wall' | 'processor' | 'memory'} */ key) =>
      ours.map((own, round) => (theirs[round]?.[key] ?? Number.NaN) / (own[key] ?? Number.NaN));
    const all = (/** @type {number[]} */ numbers) =>
      `${median(numbers).toFixed(2)} (${numbers.map((number) => number.toFixed(2)).join(', ')})`;
    return [`${name} / fabula`, all(ratios('wall')), all(ratios('processor')), all(ratios('memory'))];
  });
  if (rows.length > 0) say(table(['ratio of each round', 'wall', 'user + system', 'peak memory'], rows));
}

function reportStages(/** @type {Map<string, Measure[]>} */ times, /** @type {(line: string) => void} */ say) {
  const rows = [...times]
    .filter(([name]) => name.startsWith('fabula'))
    .map(([name, results]) => {
      const built = results.map(({ output }) => JSON.parse(output.trim().split('\n').at(-1) ?? '{}'));
      const stages = Object.keys(built[0].milliseconds);
      return [
        name,
        ...stages.map((stage) => `${stage} ${median(built.map((one) => one.milliseconds[stage])).toFixed(0)} ms`),
        `${built[0].written} written`,
      ];
    });
  say(table(['', ...(rows[0] ?? []).slice(1).map(() => '')], rows));
}

/** Pages of a site; Hugo's redirects from page 1 of a list are not pages. */
function countPages(/** @type {string} */ site) {
  const total = { pages: 0, bytes: 0 };
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const { size } = statSync(join(entry.parentPath, entry.name));
    total.bytes += size;
    if (entry.name.endsWith('.html') && !entry.parentPath.endsWith('/page/1')) total.pages += 1;
  }
  return total;
}

function firstStory(/** @type {string} */ content) {
  const stories = readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('index'))
    .map((entry) => join(entry.parentPath, entry.name));
  return stories.sort()[0] ?? '';
}

function fresh(/** @type {string} */ folder, /** @type {string} */ scratch) {
  setAside(folder, scratch);
  mkdirSync(folder, { recursive: true });
}
