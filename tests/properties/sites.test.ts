import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import { findMessages } from '../../src/commands/check.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { listFiles } from '../support/read-folder.ts';
import { runCli } from '../support/run-cli.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

vi.setConfig({ testTimeout: 300_000 });

/** Every output that can be switched on, and two sites that have no work in common. */
const SETTINGS = `title: Both Shelves
outputs: { html: true, txt: true, markdown: true, original: true, json-feed: true, opds-2: true, api-works: true, feed-text: true, feeds-of: [authors, series, terms, works] }
aliases: /old/{stem}.htm
sites:
  day: { title: Day Shelf, url: https://day.example/, without: [ratings:Explicit, "tags:After dark"], elsewhere: night }
  night: { title: Night Shelf, url: https://night.example/, with: [ratings:Explicit, ratings:General Audiences], without: "tags:By day" }
`;

interface Planned {
  isNight: boolean;
  isUnlisted: boolean;
  /** How it is told: by the rating, or by a tag. */
  byTag: boolean;
  chapters: number;
}

const story = fc.record({
  isNight: fc.boolean(),
  isUnlisted: fc.boolean(),
  byTag: fc.boolean(),
  chapters: fc.nat({ max: 2 }),
});

/** A word that stands nowhere else: in every field of a story, its text, its file's name and its picture. */
const markOf = ({ isNight }: Planned, index: number) => `${isNight ? 'zqnight' : 'zqday'}${index}x`;

function filesOf(stories: readonly Planned[]): Record<string, string> {
  const files: Record<string, string> = {};
  let rows = 'file,slug,added,note\n';
  for (const [index, one] of stories.entries()) {
    const mark = markOf(one, index);
    const before = index === 0 ? null : stories[index - 1];
    const other = before == null ? 'anchor' : markOf(before, index - 1);
    const head = [
      `Title: The ${mark}`,
      `Author: Writer ${mark}, Ann Marsh`,
      `Rating: ${one.byTag ? 'General Audiences' : one.isNight ? 'Explicit' : 'Teen And Up Audiences'}`,
      `Tags: ${one.byTag ? (one.isNight ? 'After dark' : 'By day') : 'plain'}, tag ${mark}`,
      `Fandom: Fandom ${mark}`,
      `Series: The Common Road #${index + 1}`,
      `Sequel-to: The ${other}`,
      `Aliases: /was/${mark}.html`,
      `Summary: Of ${mark}.`,
      `Date: 2020-01-${String(index + 10)}`,
      ...(one.isUnlisted ? ['Show: unlisted'] : []),
    ].join('\n');
    const text = `It began with ${mark}.\n\nSee [the one before](${one.chapters > 0 ? '../' : ''}${other}.md) ![](${mark}.png)\n`;
    if (one.chapters === 0) {
      files[`content/${mark}.md`] = `${head}\n\n${text}`;
      files[`content/${mark}.png`] = `picture of ${mark}`;
      rows += `${mark}.md,at-${mark},2021-02-${String(index + 10)},about ${mark}\n`;
    } else {
      files[`content/${mark}/work.yaml`] =
        `${head.replace('The Common Road #', '"The Common Road #').replace(/^(Series: .*)$/m, '$1"')}\n`;
      for (let chapter = 1; chapter <= one.chapters + 1; chapter += 1)
        files[`content/${mark}/${chapter}.md`] = `# Chapter ${chapter}: ${mark}\n\n${text}`;
      files[`content/${mark}/${mark}.png`] = `picture of ${mark}`;
    }
  }
  return { ...files, 'catalogue.csv': rows };
}

test('a work of another site is in no byte and no path of a site', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(story, { minLength: 2, maxLength: 6 }), async (stories) => {
      const dir = tempFolder({
        'archive.yaml': SETTINGS,
        'content/day-anchor.md':
          'Title: Dawn\nAuthor: Ann Marsh\nRating: General Audiences\nTags: By day, After noon\n\nIt rose.\n',
        'content/night-anchor.md': 'Title: Dusk\nAuthor: Ann Marsh\nRating: Explicit\nTags: After dark\n\nIt fell.\n',
        'pages/about.md': 'About us.\n\n:::works\nDawn\nDusk\n:::\n',
        'taxonomy.yaml': 'tags:\n  By day: { description: Under the sun. }\n',
      });
      writeFiles(dir, filesOf(stories));
      const found: Record<string, number> = {};
      for (const [site, foreign] of [
        ['day', /zqnight|Dusk/i],
        ['night', /zqday|Dawn|Under the sun/i],
      ] as const) {
        const out = join(dir, `_site-${site}`);
        const { built, loaded } = await buildSite({ dir, site, ...PLAIN_BUILD });
        expect([built === null, loaded.out]).toEqual([false, out]);
        const paths = listFiles(out);
        // A file that is published byte for byte says what its author wrote, of other works too.
        const made = paths.filter((path) => !path.includes('/original/'));
        const telling = made.filter(
          (path) => foreign.test(path) || foreign.test(readFileSync(join(out, path), 'latin1')),
        );
        expect(telling, site).toEqual([]);
        for (const [index, one] of stories.entries()) {
          const mark = markOf(one, index);
          const pages = paths.filter(
            (path) => path.endsWith('.html') && readFileSync(join(out, path), 'latin1').includes(mark),
          );
          found[mark] = (found[mark] ?? 0) + Number(pages.length > 0);
        }
      }
      // Nothing is lost: every work is on one of the two.
      expect(Object.values(found).filter((count) => count !== 1)).toEqual([]);
    }),
    { numRuns: 8 },
  );
});

const TWO = {
  'archive.yaml': SETTINGS,
  'content/a.txt': 'Title: Dawn\nAuthor: Ann\nRating: General Audiences\nTags: By day\nSeries: Hours #1\n\nIt rose.\n',
  'content/b.txt': 'Title: Dusk\nAuthor: Ann\nRating: Explicit\nTags: After dark\nSeries: Hours #2\n\nIt fell.\n',
};

test('a series says how many of its parts are elsewhere, and leads to it there where that is wished', async () => {
  const dir = tempFolder(TWO);
  for (const site of ['day', 'night']) await buildSite({ dir, site, ...PLAIN_BUILD });
  const pageOf = (site: string) => readFileSync(join(dir, `_site-${site}`, 'series/hours/index.html'), 'utf8');
  expect(pageOf('day')).toContain(
    '1 part elsewhere: <a href="https://night.example/series/hours/" rel="nofollow">Night Shelf</a>',
  );
  expect(pageOf('night')).toContain('1 part elsewhere: on another site');
});

test('a condition that nothing meets is an error, and its site stays empty', async () => {
  const settings = SETTINGS.replace('ratings:Explicit, "tags:After dark"', 'ratings:Explicit, "tags:After drak"');
  const dir = tempFolder({ ...TWO, 'archive.yaml': settings });
  const { built, messages } = await buildSite({ dir, site: 'day', ...PLAIN_BUILD });
  expect(messages.filter(({ ruleId }) => ruleId === 'site-unknown').map(({ message }) => message)).toEqual([
    'The site "day" names "tags:After drak", which no work has; nothing is published there.',
  ]);
  expect(built?.archive.totals.works).toBe(0);
});

test('the command builds all sites, or the one that is named', async () => {
  const dir = tempFolder(TWO);
  const all = await runCli(['build', dir, '--quiet']);
  expect(all.code, all.stderr).toBe(0);
  expect(listFiles(dir).filter((path) => /^_site.*works\/[ab]\/index/.test(path))).toEqual([
    '_site-day/works/a/index.html',
    '_site-night/works/b/index.html',
  ]);
  const out = join(dir, 'elsewhere');
  expect((await runCli(['build', dir, '--quiet', '--site', 'night', '--out', out])).code).toBe(0);
  expect(listFiles(out)).toContain('works/b/index.html');
  expect((await runCli(['build', dir, '--out', out])).stderr).toContain('--site day');
  expect((await runCli(['build', dir, '--site', 'dusk'])).code).toBe(2);
});

test('sites of which nothing changed are known at a glance, each by itself', async () => {
  const dir = tempFolder(TWO);
  const look = async () => {
    const { stdout } = await runCli(['build', dir, '--json']);
    const said = stdout.split('\n').filter((line) => line.includes('"milliseconds"'));
    return said.map((line) => line.includes('"nothing changed"'));
  };
  expect(await look()).toEqual([false, false]);
  await vi.waitUntil(async () => (await look()).every(Boolean), { timeout: 60_000 });
  writeFiles(dir, { '_site-night/index.html': 'x' });
  expect(await look()).toEqual([true, false]);
  writeFiles(dir, { 'content/a.txt': `${TWO['content/a.txt']}Again.\n` });
  expect(await look()).toEqual([false, false]);
});

test('check --site counts the works of that site alone', async () => {
  const dir = tempFolder(TWO);
  const { archive } = await findMessages(dir, { compare: false, site: 'night' });
  expect([...(archive?.works.values() ?? [])].map(({ title }) => title)).toEqual(['Dusk']);
  expect((await runCli(['check', dir, '--site', 'dusk'])).code).toBe(2);
});
