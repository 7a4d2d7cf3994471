import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchBuilds } from './bench-builds.mjs';
import { benchFilter } from './bench-filter.mjs';
import { benchGrowth } from './bench-growth.mjs';
import { benchReading } from './bench-reading.mjs';
import { PEERS } from './peers.mjs';
import { removeAside } from './set-aside.mjs';
import { FABULA_FORMS } from './write-archive.mjs';

const HELP = `Usage: npm run bench -- [options]

  --only PART             builds, reading, growth or filter; default the first two
  --sizes N,N             archives of the growth run; default 500,5000,50000 (allow 12 GB of disk for the last)
  --works N               works of the archive; default 500
  --form FORMS            ${FABULA_FORMS.join(', ')}, several parted by commas; default txt,md
  --runs N                rounds in which every program builds once; default 3
  --peers NAMES           ${Object.keys(PEERS).join(', ')}; default both; "" for none
  --no-entire             without the pages that hold an entire work
  --seed N                another archive; default 1
  --jobs N                threads of fabula; default its own choice
  --dir DIR               scratch folder, which is kept; default a temporary one
  --browser FILE          Chromium, for the filter; default the variable CHROMIUM, or /usr/bin/chromium
  --program FILE          compiled fabula to measure; default dist/cli.js
`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    sizes: { type: 'string', default: '500,5000,50000' },
    works: { type: 'string', default: '500' },
    form: { type: 'string', default: 'txt,md' },
    runs: { type: 'string', default: '3' },
    peers: { type: 'string', default: 'hugo,eleventy' },
    'no-entire': { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string' },
    dir: { type: 'string' },
    browser: { type: 'string', default: process.env.CHROMIUM ?? '/usr/bin/chromium' },
    program: { type: 'string', default: fileURLToPath(new URL('../../dist/cli.js', import.meta.url)) },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  process.stdout.write(HELP);
} else {
  const scratch = values.dir === undefined ? mkdtempSync(join(tmpdir(), 'fabula-bench-')) : resolve(values.dir);
  mkdirSync(scratch, { recursive: true });
  const program = resolve(values.program);
  try {
    for (const form of ['reading', 'growth', 'filter'].includes(values.only ?? '') ? [] : values.form.split(',')) {
      await benchBuilds({
        form,
        works: Number(values.works),
        seed: Number(values.seed),
        runs: Number(values.runs),
        peers: values.peers.split(',').filter((name) => name !== ''),
        entire: !values['no-entire'],
        jobs: values.jobs,
        scratch,
        program,
        say,
      });
    }
    if (values.only === 'growth') {
      const sizes = values.sizes.split(',').map(Number);
      benchGrowth({ sizes, seed: Number(values.seed), jobs: values.jobs, scratch, program, say });
    }
    if (values.only === 'filter')
      await benchFilter({ seed: Number(values.seed), scratch, program, browser: values.browser, say });
    if (!['builds', 'growth', 'filter'].includes(values.only ?? ''))
      benchReading({ program, seed: Number(values.seed), say });
  } finally {
    removeAside(scratch);
    if (values.dir === undefined) rmSync(scratch, { recursive: true, force: true });
  }
}

function say(/** @type {string} */ line) {
  process.stdout.write(`${line}\n`);
}
