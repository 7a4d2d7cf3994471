/** Print the processor time of reading and joining works without a catalogue and with a row for each, in turns: node measure-catalogue.mjs [WORKS] [TURNS]. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generateWorks } from './generate-works.mjs';
import { archiveSettings, writeArchive } from './write-archive.mjs';

const [works = '5000', turns = '5'] = process.argv.slice(2);
const dist = join(dirname(fileURLToPath(import.meta.url)), '../../dist');
const part = (/** @type {string} */ file) => import(pathToFileURL(join(dist, file)).href);
const [{ catalogue }, { crewFor }, { loadProject }, { makeArchive }, { readStories }] = await Promise.all(
  ['catalogue', 'crew-for', 'load-project', 'make-archive', 'read-stories'].map((name) => part(`commands/${name}.js`)),
);
const [{ NO_FOLDER }, { readCsv, writeCsv }] = await Promise.all([
  part('store/memory-store.js'),
  part('config/csv.js'),
]);

const scratch = mkdtempSync(join(tmpdir(), 'fabula-bench-catalogue-'));
const [without, kept] = [join(scratch, 'without'), join(scratch, 'with')];
mkdirSync(without);
writeArchive(generateWorks(1, Number(works), { words: 200, chapters: 1 }), 'txt', without);
writeFileSync(join(without, 'archive.yaml'), archiveSettings({ entire: true }));
cpSync(without, kept, { recursive: true });
await catalogue(kept, { quiet: true });
decide(join(kept, 'catalogue.csv'));
await catalogue(kept, { quiet: true });

/** @type {[label: string, folder: string][]} */
const both = [
  ['without', without],
  ['with', kept],
];
for (const [, folder] of both) await joined(folder);
for (let turn = 0; turn < Number(turns); turn += 1)
  // Whoever comes second finds a larger heap.
  for (const [label, folder] of turn % 2 === 0 ? both : both.toReversed())
    process.stdout.write(`${label} ${await joined(folder)} ms\n`);
rmSync(scratch, { recursive: true });

/** Read and join an archive from nothing, and give the milliseconds. */
async function joined(/** @type {string} */ folder) {
  const before = process.cpuUsage();
  const loaded = { ...(await loadProject(folder, {})), cache: NO_FOLDER };
  const crew = crewFor(loaded, 1);
  const stories = await readStories(loaded, { crew });
  await makeArchive(loaded, stories, { drafts: false, hashAssets: true });
  await crew.close();
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
}

/** Correct every fifth title and every seventh author, and withdraw one work in five hundred. */
function decide(/** @type {string} */ file) {
  const [head, ...rows] = readCsv(readFileSync(file, 'utf8'));
  const column = (/** @type {string} */ title) => head.cells.indexOf(title);
  const decided = rows.map((/** @type {{ cells: string[] }} */ { cells }, /** @type {number} */ at) => {
    const row = [...cells];
    if (at % 5 === 0) row[column('title')] = `Corrected ${at}`;
    if (at % 7 === 0) row[column('authors')] = `Corrected Name ${at % 300}`;
    if (at % 500 === 3) row[column('show')] = 'withdrawn';
    return row;
  });
  writeFileSync(file, writeCsv([head.cells, ...decided]));
}
