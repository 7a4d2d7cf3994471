import { catalogueFor } from '../../locale/catalogues.ts';
import type { Message } from '../../locale/message.ts';
import type { Work } from '../../model/archive.ts';
import { cardKey } from '../card-key.ts';
import { digestOf } from '../digest.ts';
import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';
import { boxColumn, cardBoxes } from '../search/card-boxes.ts';
import { searchColumns } from '../search/search-columns.ts';
import { offeredFacets, searchFacets } from '../search/search-facets.ts';
import {
  BOX_ORDERS,
  type BoxOrder,
  COLUMNS,
  type ColumnName,
  type SearchFacet,
  type SearchRoot,
} from '../search/search-format.ts';
import { searchWords } from '../search/search-words.ts';
import { blurbOf } from '../views/blurb.ts';
import { filterView } from '../views/filter.ts';
import { workMark } from '../views/work-mark.ts';

/** Describe the data behind the filter of listings: small files, of which a page loads those it needs. */
export function* searchData(edition: Edition): Generator<OutputFile> {
  const { archive, config, context, translator } = edition;
  const facets: SearchFacet[] = [];
  for (const { file, label, path } of searchFacets(edition)) {
    const data = file();
    const digest = digestOf(data);
    facets.push({ label, path, terms: data.names.length, digest });
    yield dataFile(edition, `facet-${path}`, digest, () => data);
  }
  const digests: Partial<Record<ColumnName, string>> = {};
  const facts = searchColumns(archive, config);
  const boxes = inOrders((order) => cardBoxes(order, facts));
  const columns: Record<ColumnName, number[]> = {
    ...facts,
    'box-author': boxColumn(boxes.author),
    'box-updated': boxColumn(boxes.updated),
    'box-words': boxColumn(boxes.words),
  };
  for (const name of COLUMNS) {
    const digest = digestOf(columns[name]);
    digests[name] = digest;
    yield dataFile(edition, `column-${name}`, digest, () => columns[name]);
  }
  const { vocabulary, shards } = searchWords(archive);
  const words = digestOf(vocabulary);
  yield dataFile(edition, 'words', words, () => vocabulary);
  const places: [number, string][] = [];
  for (const { first, works } of shards) {
    const digest = digestOf(works());
    places.push([first, digest]);
    yield dataFile(edition, `words-${first}`, digest, works);
  }
  const works = [...archive.works.values()];
  const cards = inOrders((): string[] => []);
  for (const order of BOX_ORDERS)
    for (const [place, box] of boxes[order].entries()) {
      const inBox = box.flatMap((rank) => works[rank] ?? []);
      const file = cardFile(edition, `cards-${order}-${place}`, inBox);
      cards[order].push(short(file.key));
      yield file;
    }
  const root: Omit<SearchRoot, 'panel'> = {
    version: 3,
    works: archive.works.size,
    facets: facets.map((facet) => ({ ...facet, digest: short(facet.digest) })),
    columns: Object.fromEntries(COLUMNS.map((name) => [name, short(digests[name] ?? '')])) as SearchRoot['columns'],
    cards,
    words: short(words),
    shards: places.map(([first, digest]) => [first, short(digest)]),
    pageSize: config.pageSize,
    messages: messagesOf(config.language),
  };
  const view = filterView(translator, offeredFacets(edition));
  yield {
    path: edition.routes.searchData('search', null).path,
    key: digestOf(root, view, context.templates.digestOf('filter')),
    content: () => JSON.stringify({ ...root, panel: decode(context.templates.render('filter', view)) } as SearchRoot),
  };
}

/** A box of cards, by the marks of their works. */
function cardFile(edition: Edition, name: string, works: readonly Work[]): OutputFile {
  const { config, context, routes } = edition;
  const keys = works.map((work) => cardKey(edition, work));
  const key = digestOf(context.version, config.language, context.templates.digestOf('card'), keys);
  return {
    path: routes.searchData(name, key).path,
    key,
    content: () => JSON.stringify(Object.fromEntries(works.map((work) => [workMark(work), cardOf(edition, work)]))),
  };
}

function inOrders<Value>(make: (order: BoxOrder) => Value): Record<BoxOrder, Value> {
  return { author: make('author'), updated: make('updated'), words: make('words') };
}

/** The card as HTML; its links start at the home page. */
function cardOf(edition: Edition, work: Work): string {
  return decode(edition.context.templates.render('card', blurbOf(edition, work, edition.routes.home)));
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Before the names of all messages that the script of the filter says. */
const PREFIX = 'found-';

function messagesOf(language: string): SearchRoot['messages'] {
  return Object.fromEntries(
    Object.entries<Message>(catalogueFor(language).words)
      .filter(([id]) => id.startsWith(PREFIX))
      .map(([id, message]) => [id.slice(PREFIX.length), message]),
  );
}

function dataFile(edition: Edition, name: string, digest: string, data: () => unknown): OutputFile {
  return {
    path: edition.routes.searchData(name, digest).path,
    key: digest,
    content: () => JSON.stringify(data()),
  };
}

/** As much of a digest as stands in the name of a file. */
function short(digest: string): string {
  return digest.slice(0, 10);
}
