import {
  type BoxOrder,
  type ColumnName,
  type FacetFile,
  markOf,
  type SearchRoot,
} from '../../render/search/search-format.ts';
import { has } from './bits.ts';
import { type CardFiles, chooseFiles } from './choose-files.ts';
import { findWords } from './find-words.ts';
import type { Query, SortName, Terms } from './query.ts';
import { type Loaded, needsOf, worksWith } from './select.ts';

/** The search data of an archive: each file is loaded when it is first needed, and kept. */
export interface SearchData {
  root: SearchRoot;
  /** Load what a query needs, and more facets. */
  load(query: Query, paths: Iterable<string>): Promise<Loaded>;
  /** Load a column. */
  column(name: ColumnName): Promise<readonly number[]>;
  /**
   * Load the cards of works, in the order of their ranks.
   *
   * @param sort Order that the ranks stand in.
   * @param lists Lists whose pages may hold them: the address of the first one, and their works in their order.
   */
  cards(ranks: readonly number[], sort: SortName, lists: readonly List[]): Promise<Card[]>;
}

/** A list on the site: its address from the home page on, and the ranks of its works in its order; `null`: all works by title. */
export type List = readonly [address: string, ranks: readonly number[] | null];

/** A card as HTML, and the address at which its links start. */
export type Card = readonly [html: string, base: string];

/**
 * Open the search data of the archive.
 *
 * @param folder Address of the folder of the data, with a trailing slash.
 * @param home Address of the home page.
 * @param get Loads JSON or a page; default: from the network.
 */
export async function openData(
  folder: string,
  home: string,
  get: (url: string) => Promise<unknown> = load,
): Promise<SearchData> {
  // Its name never changes, so it must be asked for anew; all others bear a digest.
  const root = (await get(`${folder}search.json`)) as SearchRoot;
  const files = new Map<string, Promise<unknown>>();
  const kept = <T>(url: string): Promise<T> => {
    const known = files.get(url) ?? get(url);
    files.set(url, known);
    // What failed may be tried again.
    known.catch(() => files.delete(url));
    return known as Promise<T>;
  };
  const file = <T>(name: string, digest: string | undefined) => kept<T>(`${folder}${name}.${digest}.json`);
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
    async cards(ranks, sort, lists) {
      const boxesBy = async (order: BoxOrder): Promise<Source> => {
        const digests = root.cards[order];
        const places = await column(`box-${order}`);
        return {
          size: root.works / digests.length,
          fileOf(rank) {
            const place = places[rank] ?? 0;
            return `${folder}cards-${order}-${place}.${digests[place]}.json`;
          },
          async cardsIn(url) {
            const box = await kept<Record<string, string>>(url);
            return (mark) => box[mark];
          },
          home,
        };
      };
      const near = BOXES_OF[sort];
      const [numbers, inBoxes, ...nearBoxes] = await Promise.all([
        column('card'),
        boxesBy('author'),
        ...(near ? [boxesBy(near)] : []),
      ]);
      const marks = ranks.map((rank) => markOf(numbers[rank] ?? 0));
      const pages = lists.map((list) => pagesOf(list, root.pageSize, home, kept));
      const chosen = chooseFiles(ranks, [inBoxes, ...nearBoxes, ...pages], (url) => files.has(url));
      const open = async (mark: string, source: Source, url = ''): Promise<Card | null> => {
        const html = (await source.cardsIn(url))(mark);
        return html === undefined ? null : [html, source.home ?? url];
      };
      return Promise.all(
        ranks.map(async (rank, at) => {
          const mark = marks[at] ?? '';
          const [source, url] = chosen.get(rank) ?? [inBoxes];
          return (await open(mark, source, url)) ?? (await open(mark, inBoxes, inBoxes.fileOf(rank))) ?? ['', home];
        }),
      );
    },
  };
}

/** Boxes in which works lie together as they stand in an order; those by author are there for all. */
const BOXES_OF: Readonly<Partial<Record<SortName, BoxOrder>>> = {
  published: 'updated',
  updated: 'updated',
  words: 'words',
  chapters: 'words',
  'chapter-words': 'words',
};

/** Marks of the works that have one of the given terms, which must be loaded. */
export async function marksWith(terms: Terms, loaded: Loaded, data: SearchData): Promise<Set<string>> {
  const works = worksWith(terms, loaded);
  const cards = await data.column('card');
  return new Set(cards.flatMap((card, rank) => (has(works, rank) ? [markOf(card)] : [])));
}

/** Files of cards, and the cards in one of them by their marks. */
interface Source extends CardFiles {
  cardsIn(url: string): Promise<(mark: string) => string | undefined>;
  /** Where links start, if not at the file. */
  home?: string;
}

/** The pages of a list. Of one that is not there, or is older than the data, what it lacks is loaded from the boxes. */
function pagesOf([address, list]: List, size: number, home: string, get: (url: string) => Promise<ParentNode>): Source {
  const places = list && new Map(list.map((rank, place) => [rank, place]));
  return {
    size,
    fileOf(rank) {
      const place = places ? places.get(rank) : rank;
      if (place === undefined) return undefined;
      return home + address + (place < size ? '' : `page/${Math.floor(place / size) + 1}/`);
    },
    async cardsIn(url) {
      const page = await get(url).catch(() => null);
      return (mark) => page?.querySelector(`.blurb[data-work="${mark}"]`)?.outerHTML;
    },
  };
}

async function load(url: string): Promise<unknown> {
  const answer = await fetch(url, url.endsWith('/search.json') ? { cache: 'no-cache' } : {});
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return url.endsWith('.json') ? answer.json() : new DOMParser().parseFromString(await answer.text(), 'text/html');
}
