import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCsv } from '../../src/config/csv.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { runFabula } from './run-fabula.ts';

const TAXONOMY = `# by hand
fandoms:
  Tidewrack: [TW]   # the old list said so
warnings:
  Major Character Death: { spoiler: true }
`;

function project(taxonomy: string | null = TAXONOMY): string {
  const root = tempFolder();
  mkdirSync(join(root, 'content'));
  const story = (name: string, lines: string) =>
    writeFileSync(
      join(root, 'content', name),
      `Title: ${name}\n${lines}\n\nThe bell rang once, and nobody came down.\n`,
    );
  story('one.txt', 'Author: Ann Lee\nFandom: TW\nTags: slow burn, =cmd\nWarnings: MCD\nCategory: slash');
  story('two.txt', 'Author: Ann Leee\nFandom: Tidewrack\nTags: Slow-Burn, slow burns');
  if (taxonomy !== null) writeFileSync(join(root, 'taxonomy.yaml'), taxonomy);
  return root;
}

async function report(root: string): Promise<string[][]> {
  const { code, stdout } = await runFabula('tags', 'report', root);
  expect(code).toBe(0);
  return readCsv(stdout).map((row) => row.cells);
}

test('the table has all names with counts, spellings and names that may mean the same; formulas are none', async () => {
  const root = project();
  const { stdout } = await runFabula('tags', 'report', root);
  expect(stdout.startsWith('\uFEFFfacet,term,works,same as,')).toBe(true);
  expect(stdout).toContain("\r\ntags,'=cmd,1,");
  const rows = (await report(root)).map(([facet, term, works, sameAs, , , , , spoiler, , , variants, near]) =>
    [facet, term, works, sameAs, spoiler, variants, near].join(';'),
  );
  expect(rows.slice(1)).toEqual([
    'fandoms;Tidewrack;1;;;;',
    'fandoms;TW;1;Tidewrack;;;',
    'tags;=cmd;1;;;;',
    'tags;slow burns;1;;;;Slow-Burn',
    'tags;Slow-Burn;2;;;Slow-Burn (1) | slow burn (1);slow burns',
    'warnings;Major Character Death;0;;yes;;',
    'warnings;MCD;1;Major Character Death;;;',
    'categories;slash;1;M/M;;;',
    'authors;Ann Lee;1;;;;Ann Leee',
    'authors;Ann Leee;1;;;;Ann Lee',
  ]);
});

test('a table that nobody changed changes nothing', async () => {
  const root = project();
  const file = join(root, 'tags.csv');
  await runFabula('tags', 'report', root, '--out', file);
  const { code, stdout, stderr } = await runFabula('tags', 'apply', file, root);
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr).toContain('says all that already');
  expect(readFileSync(join(root, 'taxonomy.yaml'), 'utf8')).toBe(TAXONOMY);
});

test('an edited table goes into the file, as a spreadsheet of another country saves it', async () => {
  const root = project();
  const file = join(root, 'tags.csv');
  const table =
    "Term;Facet;same as;hidden\r\nslow burns;tags;Slow Burn;\r\n'=cmd;tags;;x\r\nAnn Leee;authors;Ann Lee;\r\n";
  writeFileSync(file, Buffer.from(table, 'latin1'));
  const dry = await runFabula('tags', 'apply', file, root, '--dry-run');
  expect(readFileSync(join(root, 'taxonomy.yaml'), 'utf8')).toBe(TAXONOMY);
  const { code, stdout } = await runFabula('tags', 'apply', file, root);
  expect(code).toBe(0);
  expect(stdout).toBe(dry.stdout);
  expect(readFileSync(join(root, 'taxonomy.yaml'), 'utf8')).toBe(
    `${TAXONOMY}tags:\n  Slow Burn: [slow burns]\n  =cmd:\n    hidden: true\nauthors:\n  Ann Lee: [Ann Leee]\n`,
  );
  expect(readdirSync(root).sort()).toEqual(['.fabula', 'content', 'tags.csv', 'taxonomy.yaml']);
  expect((await report(root)).find((row) => row[1] === 'Ann Leee')?.[3]).toBe('Ann Lee');
});

test('a file is made where there is none', async () => {
  const root = project(null);
  const file = join(root, 'tags.csv');
  writeFileSync(file, 'facet,term,group\nfandoms,TW,Television\n');
  expect((await runFabula('tags', 'apply', file, root)).code).toBe(0);
  expect(readFileSync(join(root, 'taxonomy.yaml'), 'utf8')).toMatch(
    /^#.*\n\nfandoms:\n {2}TW:\n {4}group: Television\n$/,
  );
});

test.each([
  ['no table', 'a,b\n1,2\n', 'tags.csv:1 This is no table of terms: it has no column "facet" and no column "term".'],
  ['a facet that is not there', 'facet,term\ntag,x\n', 'tags.csv:2 There is no facet "tag". Did you mean "tags"?'],
  [
    'an answer that is none',
    'facet,term,hidden\ntags,x,maybe\n',
    'tags.csv:2 "hidden" must be yes or empty, not "maybe".',
  ],
])('%s is said with its line, and nothing is changed', async (_, table, said) => {
  const root = project();
  const file = join(root, 'tags.csv');
  writeFileSync(file, table);
  const { code, stderr } = await runFabula('tags', 'apply', file, root);
  expect([code, stderr.includes(said)]).toEqual([1, true]);
  expect(readFileSync(join(root, 'taxonomy.yaml'), 'utf8')).toBe(TAXONOMY);
});

test('a taxonomy that is no YAML is not written over', async () => {
  const root = project('fandoms: [\n');
  const file = join(root, 'tags.csv');
  writeFileSync(file, 'facet,term,group\nfandoms,TW,Television\n');
  const { code, stderr } = await runFabula('tags', 'apply', file, root);
  expect(code).toBe(1);
  expect(stderr).toContain('Mend taxonomy.yaml first');
  expect(readFileSync(join(root, 'taxonomy.yaml'), 'utf8')).toBe('fandoms: [\n');
});

test('a table that is not there is a sentence', async () => {
  expect((await runFabula('tags', 'apply', 'nowhere.csv', project())).code).toBe(2);
});

test('a table that contradicts itself changes nothing, and says where', async () => {
  const root = project();
  const file = join(root, 'tags.csv');
  writeFileSync(
    file,
    'facet,term,same as,parents\ntags,slow burns,Slow-Burn,\ntags,Slow-Burn,,Slow-Burn\ntags,slow burns,,Pace\ntags,slow burns,Slow-Burn,\n',
  );
  const { code, stderr } = await runFabula('tags', 'apply', file, root);
  expect(code).toBe(1);
  expect(stderr).toContain('tags.csv:3 "Slow-Burn" cannot stand below itself.');
  expect(stderr).toContain('tags.csv:4 "slow burns" stands in line 2 too, and the two rows wish otherwise.');
  expect(stderr).not.toContain('tags.csv:5');
  expect(readFileSync(join(root, 'taxonomy.yaml'), 'utf8')).toBe(TAXONOMY);
});

test('names that lost their letters in a spreadsheet are refused, and changed ones are told of', async () => {
  const root = project();
  const before = readFileSync(join(root, 'taxonomy.yaml'), 'utf8');
  const file = join(root, 'tags.csv');
  writeFileSync(file, 'facet,term,same as\ntags,?? ???,slow burns\ntags,Slow-Burn,slow burns\n');
  const lost = await runFabula('tags', 'apply', file, root);
  expect(lost.code).toBe(1);
  expect(lost.stderr).toContain(':2 "?? ???" is no name: its letters were lost');
  expect(readFileSync(join(root, 'taxonomy.yaml'), 'utf8')).toBe(before);
  writeFileSync(file, 'facet,term,same as\ntags,02. Jan,slow burns\ntags,Slow-Burn,slow burns\n');
  const changed = await runFabula('tags', 'apply', file, root);
  expect(changed.code).toBe(0);
  expect(changed.stderr).toContain(':2 Neither a work nor taxonomy.yaml has "02. Jan"');
  expect(changed.stderr).not.toContain(':3 ');
});

test('a name of question marks that a work has is one', async () => {
  const root = project();
  const story = 'Title: C\nAuthor: Ann Lee\nTags: ???\n\nThe bell rang once, and nobody came down.\n';
  writeFileSync(join(root, 'content', 'three.txt'), story);
  const file = join(root, 'tags.csv');
  writeFileSync(file, 'facet,term,same as\ntags,???,Mystery\n');
  expect(await runFabula('tags', 'apply', file, root)).toMatchObject({ code: 0, stderr: '' });
});
