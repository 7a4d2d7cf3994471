import { boxOf, type ColumnName, type FacetFile, markOf, type SearchRoot } from '../../render/search/search-format.ts';
import { findWords } from './find-words.ts';
import type { Query } from './query.ts';
import { type Loaded, needsOf } from './select.ts';

/** The search data of an archive: each file is loaded when it is first needed, and kept. */
export interface SearchData {
  root: SearchRoot;
  /** Load what a query needs, and more facets. */
  load(query: Query, paths: Iterable<string>): Promise<Loaded>;
  /** Load a column. */
  column(name: ColumnName): Promise<readonly number[]>;
  /** Load the cards of works, as HTML whose links start at the home page, in the order of their ranks. */
  cards(ranks: readonly number[]): Promise<string[]>;
}

/**
 * Open the search data of the archive.
 *
 * @param folder Address of the folder of the data, with a trailing slash.
 * @param get Loads JSON; default: from the network.
 */
export async function openData(
  folder: string,
  get: (url: string) => Promise<unknown> = fetchJson,
): Promise<SearchData> {
  // Its name never changes, so it must be asked for anew; all others bear a digest.
  const root = (await get(`${folder}search.json`)) as SearchRoot;
  const files = new Map<string, Promise<unknown>>();
  const file = <T>(name: string, digest: string): Promise<T> => {
    const known = files.get(name) ?? get(`${folder}${name}.${digest}.json`);
    files.set(name, known);
    // What failed may be tried again.
    known.catch(() => files.delete(name));
    return known as Promise<T>;
  };
  const facet = async (path: string): Promise<FacetFile> => {
    const found = root.facets.find((one) => one.path === path);
    return found ? file<FacetFile>(`facet-${path}`, found.digest) : { names: [], slugs: [], works: [] };
  };
  const column = (name: ColumnName) => file<number[]>(`column-${name}`, root.columns[name]);
  const worksOfWord = async (word: number): Promise<readonly number[]> => {
    const [first, digest] = root.shards.filter(([start]) => start <= word).pop() as readonly [number, string];
    return (await file<number[][]>(`words-${first}`, digest))[word - first] ?? [];
  };
  return {
    root,
    column,
    async load(query, paths) {
      const needs = needsOf(query);
      const [facets, columns, words] = await Promise.all([
        Promise.all([...new Set([...needs.facets, ...paths])].map(async (path) => [path, await facet(path)] as const)),
        Promise.all([...needs.columns].map(async (name) => [name, await column(name)] as const)),
        query.text.trim() === '' ? '' : file<string>('words', root.words),
      ]);
      const source = { vocabulary: words.split('\n'), worksOf: worksOfWord };
      const found = words === '' ? null : await findWords(query.text, source);
      return { works: root.works, facets: new Map(facets), columns: new Map(columns), found };
    },
    async cards(ranks) {
      const numbers = await column('card');
      return Promise.all(
        ranks.map(async (rank) => {
          const number = numbers[rank] ?? 0;
          const box = boxOf(number, root.cards.length);
          const cards = await file<Record<string, string>>(`cards-${box}`, root.cards[box] ?? '');
          return cards[markOf(number)] ?? '';
        }),
      );
    },
  };
}

async function fetchJson(url: string): Promise<unknown> {
  const answer = await fetch(url, url.endsWith('/search.json') ? { cache: 'no-cache' } : {});
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}
