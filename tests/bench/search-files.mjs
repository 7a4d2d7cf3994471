import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./generate-works.mjs').Work} Work */

/** Facets by their paths, and the terms that a work has in each. */
const FACETS = /** @type {const} */ ([
  'fandoms',
  'relationships',
  'characters',
  'tags',
  'genres',
  'warnings',
  'authors',
]);

/**
 * Make the data behind the filter of an archive that is not built, in the form of `src/render/search/search-format.ts`.
 *
 * @param {Iterable<Work>} works
 * @param {string} site A smaller site, whose panel and other files are taken.
 * @returns {Map<string, string>} Files by their paths. There are no cards, and no words to be found by.
 */
export function searchFiles(works, site) {
  const root = JSON.parse(readFileSync(join(site, 'search/search.json'), 'utf8'));
  /** @type {Map<string, Map<string, number[]>>} */
  const facets = new Map(FACETS.map((path) => [path, new Map()]));
  /** @type {Record<string, number[]>} */
  const columns = Object.fromEntries(Object.keys(root.columns).map((name) => [name, []]));
  let rank = 0;
  for (const work of works) {
    for (const path of FACETS)
      for (const name of work[path]) {
        const terms = facets.get(path) ?? new Map();
        const ranks = terms.get(name) ?? [];
        // A work may name a term twice.
        if (ranks.at(-1) !== rank) ranks.push(rank);
        terms.set(name, ranks);
      }
    const date = Number(work.published.replaceAll('-', ''));
    const values = /** @type {Record<string, number>} */ ({
      words: work.words + (rank % 997),
      chapters: 1 + (rank % 13),
      published: date,
      updated: date,
    });
    for (const [name, column] of Object.entries(columns))
      column.push(name.startsWith('box-') ? 0 : (values[name] ?? rank % 5));
    rank += 1;
  }
  const files = new Map();
  const digest = 'made';
  for (const [name, column] of Object.entries(columns))
    files.set(`search/column-${name}.${digest}.json`, JSON.stringify(column));
  for (const [path, terms] of facets) {
    const names = [...terms.keys()];
    const ranks = [...terms.values()].map((list) => list.map((one, at) => one - (at === 0 ? 0 : (list[at - 1] ?? 0))));
    const slugs = names.map((name) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-'));
    files.set(`search/facet-${path}.${digest}.json`, JSON.stringify({ names, slugs, works: ranks }));
  }
  for (const order of Object.keys(root.cards)) files.set(`search/cards-${order}-0.${digest}.json`, '{}');
  files.set(
    'search/search.json',
    JSON.stringify({
      ...root,
      works: rank,
      facets: FACETS.map((path) => ({ label: path, path, terms: facets.get(path)?.size ?? 0, digest })),
      columns: Object.fromEntries(Object.keys(columns).map((name) => [name, digest])),
      cards: Object.fromEntries(Object.keys(root.cards).map((order) => [order, [digest]])),
    }),
  );
  return files;
}
