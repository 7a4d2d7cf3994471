import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import { checkCounts } from '../support/check-counts.ts';
import { checkLinks } from '../support/check-links.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('every number in the sample archive is that of the works or names that it leads to', () => {
  const { problems, counts } = checkCounts(inject('sample').site);
  expect(problems).toEqual([]);
  expect(counts).toBeGreaterThan(50);
});

const TAXONOMY = `fandoms:
  Fandom 1: { parents: [All], group: Books }
  Fandom 2: { parents: [All, Half], group: Films, synonyms: [F2] }
  Fandom 3: { hidden: true, parents: [Half] }
tags:
  tag 1: { spoiler: true, parents: [tags] }
  tag 2: [tag 3, TAG-4]
characters:
  Person 1: [P1]
`;

/** A hundred and fifty works in pages of twenty, with everything that a taxonomy can say, and some that stand in no list. */
function generated(): string {
  const root = tempFolder();
  mkdirSync(join(root, 'content'));
  writeFileSync(
    join(root, 'archive.yaml'),
    'page-size: 20\nfacets: { award: { menu: true } }\noutputs: { epub: false }\n',
  );
  writeFileSync(join(root, 'taxonomy.yaml'), TAXONOMY);
  for (let n = 0; n < 150; n += 1) {
    const lines = [
      `title: Story ${n}`,
      `author: [Author ${n % 7}, Author ${n % 3}]`,
      `fandoms: [Fandom ${n % 5}, ${n % 2 === 0 ? 'F2' : 'fandom-1'}]`,
      `tags: [tag ${n % 6}, tag 2, "other ${n % 90}"]`,
      `relationships: [Person ${n % 4}/P1, P1/Person ${n % 4}]`,
      `characters: [Person ${n % 4}]`,
      `award: Prize ${n % 3}`,
      `series: Row ${n % 30}`,
      ...(n === 14 ? [] : [`published: ${2000 + (n % 9)}-01`]),
      // A work that changed years after it came, one that changed before, one that says its last change alone.
      ...(n === 1 ? ['updated: 2005'] : n === 4 ? ['updated: 2003-02'] : n === 14 ? ['updated: 2006-05'] : []),
      ...(n % 11 === 0 ? ['show: unlisted'] : []),
      ...(n % 13 === 0 ? ['show: draft'] : []),
    ];
    const held = n % 143 === 0 ? lines.slice(0, -1) : lines;
    writeFileSync(join(root, `content/story-${n}.md`), `---\n${held.join('\n')}\n---\n\n${'word '.repeat(n + 1)}\n`);
  }
  return root;
}

test('in a large archive with a taxonomy too, and every page is reached from the home page', async () => {
  const root = generated();
  const out = join(root, '_site');
  const rest = { ...PLAIN_BUILD, allowRemovals: false };
  await buildSite({ dir: root, out, ...rest });
  const { problems, counts } = checkCounts(out);
  expect(problems).toEqual([]);
  expect(counts).toBeGreaterThan(400);
  const links = checkLinks(out);
  expect(links.problems).toEqual([]);
  // The years of the statistics lead to the updates where these are as many.
  const years = readFileSync(join(out, 'stats/index.html'), 'utf8').match(/(?<=\/updates\/)20\d\d(?=\/)/g);
  expect(years).toEqual(['2000', '2001', '2002', '2004', '2006', '2007', '2008']);
  // Unlisted works are reached by nobody, and that is what they are for.
  const unreached = links.unreached.filter((path) => path.endsWith('index.html'));
  expect(unreached.filter((path) => !/^works\/story-\d+\/index\.html$/.test(path))).toEqual([]);
  expect(unreached.every((path) => Number(/\d+/.exec(path)?.[0]) % 11 === 0)).toBe(true);
});
