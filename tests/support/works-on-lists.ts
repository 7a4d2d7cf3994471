import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './read-folder.ts';

/** A work as its card on the published lists shows it. */
export interface ListedWork {
  mark: string;
  title: string;
  words: number;
  chapters: number;
  /** Slugs of the terms on whose pages it stands, by the path of their facet. */
  terms: Map<string, Set<string>>;
}

/** Gather all works from the lists of a published site, in the order of the list of all: what a person with patience finds without any filter. */
export function worksOnLists(site: string): ListedWork[] {
  const works = new Map<string, ListedWork>();
  const pages = listFiles(site).filter((path) => path.endsWith('/index.html'));
  const cardsOf = (path: string) => readFileSync(join(site, path), 'utf8').split('<article class="blurb').slice(1);
  const markOf = (card: string) => /data-work="(\w+)"/.exec(card)?.[1] ?? '';
  const numberOf = (path: string) => Number(/\/page\/(\d+)\//.exec(path)?.[1] ?? 1);
  const listed = pages.filter((name) => /^works\/(?:page\/\d+\/)?index\.html$/.test(name));
  for (const path of listed.sort((one, other) => numberOf(one) - numberOf(other)))
    for (const card of cardsOf(path)) {
      const mark = markOf(card);
      const words = Number((/<li>([\d,]+) words?<\/li>/.exec(card)?.[1] ?? '').replaceAll(',', ''));
      const title = /<h[23][^>]*>.*?<a [^>]*>([^<]*)<\/a>/s.exec(card)?.[1] ?? '';
      const chapters = Number(/data-chapters="(\d+)"/.exec(card)?.[1]);
      works.set(mark, { mark, title, words, chapters, terms: new Map() });
    }
  for (const path of pages) {
    const [, facet = '', slug = ''] = /^([^/]+)\/(?!page\/)([^/]+)\/(?:page\/\d+\/)?index\.html$/.exec(path) ?? [];
    if (slug === '' || facet === 'works' || facet === 'updates' || facet === 'random') continue;
    for (const card of cardsOf(path)) {
      const terms = works.get(markOf(card))?.terms;
      terms?.set(facet, (terms.get(facet) ?? new Set()).add(slug));
    }
  }
  return [...works.values()];
}
