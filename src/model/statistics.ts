import { compareText } from '../diagnostics/compare-text.ts';
import type { Archive, Work } from './archive.ts';

/** An archive in numbers: of its listed works, as its lists count them. */
export interface Statistics {
  totals: { works: number; chapters: number; words: number; authors: number; series: number };
  /** By the year of first publication, the earliest first. */
  years: { year: string; works: number; words: number }[];
  /** Works without a date. */
  undated: number;
  /** Facets in the order of the settings, their terms with the most works first; a term has the works below it too. */
  facets: { facet: string; terms: { id: string; name: string; works: number }[] }[];
  /** Works with the most words. */
  longest: { id: string; title: string; words: number }[];
  /** Authors with the most works; without the one who stands for works that name nobody. */
  prolific: { id: string; name: string; works: number; words: number }[];
}

/** Works and authors in the lists of the first. */
const FIRST = 10;

/** Count an archive. Equal numbers stay in the order of the lists. */
export function statisticsOf(archive: Archive): Statistics {
  const works = [...archive.works.values()];
  const authors = [...archive.authors.values()].filter((author) => author.works.length > 0);
  return {
    totals: { ...archive.totals, authors: authors.length, series: archive.series.size },
    years: yearsOf(works),
    undated: works.filter(({ published, updated }) => published === null && updated === null).length,
    facets: Array.from(archive.facets.values(), ({ key, terms }) => ({
      facet: key,
      terms: [...terms.values()]
        .filter((term) => term.works.length > 0)
        .map((term) => ({ id: term.id, name: term.name, works: term.works.length }))
        .sort((a, b) => b.works - a.works),
    })).filter(({ terms }) => terms.length > 0),
    longest: works
      .toSorted((a, b) => b.words - a.words)
      .slice(0, FIRST)
      .map(({ id, title, words }) => ({ id, title, words })),
    prolific: authors
      .filter((author) => !author.unknown)
      .sort((a, b) => b.works.length - a.works.length || b.words - a.words)
      .slice(0, FIRST)
      .map((author) => ({ id: author.id, name: author.name, works: author.works.length, words: author.words })),
  };
}

/** A work whose header gives the date of its last change alone counts in that year. */
function yearsOf(works: readonly Pick<Work, 'published' | 'updated' | 'words'>[]): Statistics['years'] {
  const years = new Map<string, Statistics['years'][number]>();
  for (const { published, updated, words } of works) {
    const year = (published ?? updated)?.slice(0, 4);
    if (year === undefined) continue;
    const known = years.get(year) ?? { year, works: 0, words: 0 };
    years.set(year, { year, works: known.works + 1, words: known.words + words });
  }
  return [...years.values()].sort((a, b) => compareText(a.year, b.year));
}
