import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCounts } from '../support/check-counts.ts';
import { checkLinks } from '../support/check-links.ts';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Everything that a taxonomy can contradict; the number of a line is that of its message. */
const TAXONOMY = `fandoms:
  Tide: { parents: [Sea] }
  Sea: { parents: [Tide] }
  Own: { parents: [Own] }
tags:
  Fog: [Mist]
  Mist: [Haze]
  Weather: { synonyms: [Fog] }
`;

/** A story with the usual header and a few lines more. */
function story(title: string, ...lines: string[]): string {
  const head = [`title: ${title}`, 'author: Ann', 'rating: G', 'summary: S.', 'published: 2004', ...lines];
  return `---\n${head.join('\n')}\n---\n\nThe tide came in over the words of ${title}.\n`;
}

/** Enough for the message; ten thousand are joined in `tests/model/taxonomy.test.ts`. */
const MANY = Array.from({ length: 300 }, (_, n) => `knot ${n}`);

const FILES = {
  'archive.yaml': 'title: Shelf\nurl: https://shelf.example/\n',
  'taxonomy.yaml': TAXONOMY,
  'content/many.md': story('Many', `tags: [${MANY.join(', ')}]`),
  'content/long.md': story('Long', `tags: [${'herring '.repeat(250)}]`),
  'content/scripts.md': story('Scripts', 'fandoms: [Tide, Own]', 'tags: [Privet, Привет, haze]'),
  'content/one.md': story('One', 'relationships: [Mara Venn]'),
  'content/zero.md': story('Zero', 'series: Tides', 'position: 0'),
  'content/minus.md': story('Minus', 'series: Tides', 'position: -1'),
  'content/half.md': story('Half', 'series: Tides', 'position: 1.5'),
  'content/four.md': story('Four', 'series: Tides', 'position: IV'),
  'content/next.md': story('Next', 'series: Tides', 'position: 1'),
};

test('bad terms and positions have messages with their places, and the site is whole', async () => {
  const folder = tempFolder(FILES);
  const site = join(folder, '_site');
  const build = await runCli(['build', '--verbose'], { cwd: folder });
  expect(build.code).toBe(0);
  const said = build.stderr
    .split('\n')
    .flatMap((line) => /^(\S+:\d+)(?::\d+)? \w+ ([\w-]+) {2}/.exec(line)?.slice(1).join(' ') ?? []);
  expect(said.sort()).toEqual([
    'content/four.md:8 position-assumed',
    'content/four.md:8 series-gap',
    'content/half.md:8 position-assumed',
    'content/long.md:7 term-too-long',
    'content/many.md:7 terms-many',
    'content/minus.md:8 position-assumed',
    'content/one.md:7 relationship-of-one',
    'content/scripts.md:8 term-address',
    'content/zero.md:8 position-assumed',
    'taxonomy.yaml:3 taxonomy-conflict',
    'taxonomy.yaml:4 taxonomy-conflict',
    'taxonomy.yaml:6 taxonomy-conflict',
    'taxonomy.yaml:8 taxonomy-conflict',
  ]);
  const { problems, unreached } = checkLinks(site, { base: '/', address: 'https://shelf.example/' });
  expect(problems).toEqual([]);
  expect(unreached.filter((path) => path.endsWith('/index.html'))).toEqual([]);
  expect(checkCounts(site).problems).toEqual([]);
  const page = (path: string) => readFileSync(join(site, path, 'index.html'), 'utf8');
  const titles = (path: string) =>
    [...page(path).matchAll(/p-name u-url" href="[^"]*">([^<]*)</g)].map(([, title]) => title);
  expect(titles('series/tides')).toEqual(['Minus', 'Zero', 'Next', 'Half', 'Four']);
  expect(titles('tags/weather')).toEqual(['Scripts']);
  expect(titles('tags/knot-299')).toEqual(['Many']);
  expect(titles('fandoms/sea')).toEqual(['Scripts']);
});
