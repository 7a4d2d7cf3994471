import type { Archive, Author, Series, Term, Work } from '../model/archive.ts';
import { wholeWork } from '../model/whole-work.ts';
import { workOf } from './edition.ts';
import { targetPlaces } from './resolve-prose.ts';
import type { WorkOriginals } from './take-away/work-originals.ts';
import type { WorkPicture, WorkPictures } from './work-pictures.ts';

/** The archive as the pages of one work see it. */
export interface Excerpt {
  archive: Archive;
  work: Work;
  pictures: WorkPictures;
  originals: WorkOriginals;
}

/**
 * Write down all that the pages of a work are made from: the work, what it names, and its neighbours in series.
 *
 * The pages are made from this text and nothing else, in this thread or another one; so it is their key too, and a page
 * cannot depend on anything that its key does not hold.
 *
 * @param archive All works.
 * @param work One of them, listed or not.
 * @param pictures The pictures that it shows.
 * @param originals Its source files that are published; default: none.
 * @returns JSON, for `readExcerpt`.
 */
export function writeExcerpt(
  archive: Archive,
  work: Work,
  pictures: WorkPictures,
  originals: WorkOriginals = [],
): string {
  const targets = targetPlaces(archive, work);
  const series = work.series.flatMap(({ id }) => {
    const found = archive.series.get(id);
    return found === undefined ? [] : [around(found, work.id)];
  });
  const linked = new Set(targets.map(([, place]) => place.work));
  const named = [...work.relations, ...work.related].flatMap((one) => one.work ?? []);
  const others = new Set([...series.flatMap((one) => one.works), ...linked, ...named]);
  others.delete(work.id);
  const written: Written = {
    work: { ...wholeWork(work), terms: [...work.terms] },
    others: [...others].flatMap((id) => {
      const other = workOf(archive, id);
      return other === null ? [] : [outline(other, linked.has(id))];
    }),
    authors: work.authors.flatMap((id) => {
      const author = archive.authors.get(id);
      return author === undefined ? [] : [{ ...author, works: oneOf(author.works, work), words: 0, ...NO_DETAILS }];
    }),
    series,
    facets: Array.from(work.terms, ([key, ids]) => [
      key,
      ids.flatMap((id) => {
        const term = archive.facets.get(key)?.terms.get(id);
        return term === undefined ? [] : [{ ...term, works: oneOf(term.works, work), group: null, kin: null }];
      }),
    ]),
    places: targets,
    pictures: [...pictures],
    originals,
  };
  return JSON.stringify(written);
}

/** Read what `writeExcerpt` wrote. */
export function readExcerpt(json: string): Excerpt {
  const { work: written, others, authors, series, facets, places, pictures, originals } = JSON.parse(json) as Written;
  const work: Work = { ...written, terms: new Map(written.terms) };
  const all = [work, ...others.map(fromOutline)];
  const isListed = (one: Work) => one.visibility === 'public';
  return {
    work,
    archive: {
      works: byId(all.filter(isListed)),
      unlisted: byId(all.filter((one) => !isListed(one))),
      authors: byId(authors),
      series: byId(series),
      facets: new Map(facets.map(([key, terms]) => [key, { key, terms: byId(terms) }])),
      places: new Map(places),
      moved: new Map(),
      gone: new Map(),
      copies: new Map(),
      formerAuthors: new Map(),
      totals: { works: 0, chapters: 0, words: 0 },
    },
    pictures: new Map(pictures),
    originals,
  };
}

/** What pages of works do not say of an author. */
const NO_DETAILS: Pick<Author, 'penNames' | 'description' | 'homepage' | 'contact'> = {
  penNames: [],
  description: null,
  homepage: null,
  contact: null,
};

interface Written {
  work: Omit<Work, 'terms'> & { terms: [key: string, ids: readonly string[]][] };
  others: Outline[];
  authors: Author[];
  series: Series[];
  facets: [key: string, terms: Term[]][];
  places: [path: string, place: { work: string; chapter: number | null }][];
  pictures: [path: string, picture: WorkPicture][];
  originals: WorkOriginals;
}

/** What a page may say of another work: its name with its language, and the way to it and, for links, to its chapters. */
interface Outline extends Pick<Work, 'id' | 'slug' | 'visibility' | 'title' | 'language'> {
  /** Keys of its chapters in order; empty when no text links to it. */
  chapters: string[];
}

function outline({ id, slug, visibility, title, language, chapters }: Work, isLinked: boolean): Outline {
  return { id, slug, visibility, title, language, chapters: isLinked ? chapters.map(({ key }) => key) : [] };
}

function fromOutline({ chapters, ...other }: Outline): Work {
  return {
    ...NOTHING,
    ...other,
    chapters: chapters.map((key, index) => ({ ...NO_CHAPTER, key, ordinal: index + 1 })),
  };
}

const NO_CHAPTER: Omit<Work['chapters'][number], 'key' | 'ordinal'> = {
  role: 'chapter',
  number: null,
  title: null,
  division: null,
  words: 0,
  date: null,
  authors: [],
  text: { body: '', fragment: 0 },
  notesBefore: null,
  notesAfter: null,
  about: null,
  opening: '',
};

const NOTHING: Omit<Work, keyof Outline> = {
  ownId: null,
  sortTitle: '',
  authors: [],
  penNames: [],
  isSecret: false,
  rating: { key: '', written: null },
  terms: new Map(),
  written: [],
  summary: null,
  recipient: null,
  relations: [],
  related: [],
  cover: null,
  series: [],
  mentions: [],
  status: null,
  expected: null,
  words: 0,
  minutes: 0,
  ease: null,
  published: null,
  updated: null,
  added: null,
  unlistedChapters: [],
  notesBefore: [],
  notesAfter: [],
  extra: [],
  files: [],
  links: [],
};

/** A series with the work and its neighbours alone: how many others there are is none of its pages' business. */
function around(series: Series, work: string): Series {
  const index = placesIn(series).get(work) ?? -1;
  const works = index < 0 ? [] : series.works.slice(Math.max(0, index - 1), index + 2);
  return { ...series, works, words: 0, description: null, elsewhere: null };
}

function placesIn(series: Series): ReadonlyMap<string, number> {
  const known = placesOf.get(series) ?? new Map(series.works.map((id, index) => [id, index]));
  placesOf.set(series, known);
  return known;
}

/** A series of thousands is not searched once for each of its works. */
const placesOf = new WeakMap<Series, ReadonlyMap<string, number>>();

/** Whether there is a list of works to go to is all that matters; which they are changes with every other story. */
function oneOf(works: readonly string[], work: Work): string[] {
  return works.length === 0 ? [] : [work.id];
}

function byId<T extends { id: string }>(values: readonly T[]): Map<string, T> {
  return new Map(values.map((value) => [value.id, value]));
}
