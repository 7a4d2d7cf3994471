import type { Work } from '../model/archive.ts';
import { wholeWork } from '../model/whole-work.ts';
import type { Spool } from '../store/spool.ts';
import { recentOnes } from './recent-ones.ts';

/**
 * Make a function that puts works away, and gives others in their place that are fetched when they are asked for.
 *
 * What lists are ordered by stays at hand, and what hardly any work has; all the rest is needed for the pages and the card of the work alone.
 */
export function spoolWorks(spool: Spool): (work: Work) => Work {
  const rest = recentOnes((number) => {
    const { terms, ...others } = spool.get(number) as Written;
    return { ...others, terms: new Map(terms) };
  });
  return (work) => {
    const { id, slug, visibility, title, sortTitle, words, published, updated, added, ...more } = wholeWork(work);
    const { cover, links, unlistedChapters, terms, ...others } = more;
    const written: Written = { ...others, terms: [...terms] };
    return new SpooledWork(work, spool.put(written), rest);
  };
}

type AtHand =
  | 'id'
  | 'slug'
  | 'visibility'
  | 'title'
  | 'sortTitle'
  | 'words'
  | 'published'
  | 'updated'
  | 'added'
  | 'cover'
  | 'links'
  | 'unlistedChapters';
type Rest = Omit<Work, AtHand>;
type Written = Omit<Rest, 'terms'> & { terms: [string, readonly string[]][] };

class SpooledWork implements Work {
  readonly id: string;
  readonly slug: string;
  readonly visibility: Work['visibility'];
  readonly title: string;
  readonly sortTitle: string;
  readonly words: number;
  readonly published: string | null;
  readonly updated: string | null;
  readonly added: string | null;
  readonly cover: string | null;
  readonly links: Work['links'];
  readonly unlistedChapters: Work['unlistedChapters'];
  readonly #number: number;
  readonly #fetch: (number: number) => Rest;

  constructor(work: Pick<Work, AtHand>, number: number, fetch: (number: number) => Rest) {
    this.id = work.id;
    this.slug = work.slug;
    this.visibility = work.visibility;
    this.title = work.title;
    this.sortTitle = work.sortTitle;
    this.words = work.words;
    this.published = work.published;
    this.updated = work.updated;
    this.added = work.added;
    this.cover = work.cover;
    this.links = work.links.length === 0 ? NO_LINKS : work.links;
    this.unlistedChapters = work.unlistedChapters.length === 0 ? NO_CHAPTERS : work.unlistedChapters;
    this.#number = number;
    this.#fetch = fetch;
  }

  get #rest() {
    return this.#fetch(this.#number);
  }
  get ownId() {
    return this.#rest.ownId;
  }
  get authors() {
    return this.#rest.authors;
  }
  get isSecret() {
    return this.#rest.isSecret;
  }
  get mentions() {
    return this.#rest.mentions;
  }
  get penNames() {
    return this.#rest.penNames;
  }
  get language() {
    return this.#rest.language;
  }
  get rating() {
    return this.#rest.rating;
  }
  get terms() {
    return this.#rest.terms;
  }
  get written() {
    return this.#rest.written;
  }
  get summary() {
    return this.#rest.summary;
  }
  get recipient() {
    return this.#rest.recipient;
  }
  get relations() {
    return this.#rest.relations;
  }
  get related() {
    return this.#rest.related;
  }
  get series() {
    return this.#rest.series;
  }
  get status() {
    return this.#rest.status;
  }
  get expected() {
    return this.#rest.expected;
  }
  get minutes() {
    return this.#rest.minutes;
  }
  get ease() {
    return this.#rest.ease;
  }
  get chapters() {
    return this.#rest.chapters;
  }
  get notesBefore() {
    return this.#rest.notesBefore;
  }
  get notesAfter() {
    return this.#rest.notesAfter;
  }
  get extra() {
    return this.#rest.extra;
  }
  get files() {
    return this.#rest.files;
  }
}

const NO_LINKS: Work['links'] = [];
const NO_CHAPTERS: Work['unlistedChapters'] = [];
