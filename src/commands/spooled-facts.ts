import type { Spool } from '../store/spool.ts';
import type { StoryFacts } from '../story/facts.ts';
import { recentOnes } from './recent-ones.ts';

/** Puts facts where they take no memory; gives equal ones. */
export type Keep = (facts: StoryFacts) => StoryFacts;

/**
 * Make a function that puts facts of stories away, and gives others in their place that are fetched when they are asked for.
 *
 * Facts are some kilobytes a story, and everything about all of them is needed until the archive is joined; but nobody asks
 * for all of a story twice. Header and chapters are fetched apart, because most ask for the header alone.
 */
export function spoolFacts(spool: Spool): Keep {
  const headers = recentOnes((number) => spool.get(number) as StoryFacts['header']);
  const others = recentOnes((number) => spool.get(number) as Rest);
  const shelf: Shelf = { header: headers, rest: others };
  return ({ path, digest, bodyKey, header, ...rest }) => {
    const number = spool.put(header);
    spool.put(rest);
    return new SpooledFacts(path, digest, bodyKey, number, shelf);
  };
}

type Rest = Omit<StoryFacts, 'path' | 'digest' | 'bodyKey' | 'header'>;

interface Shelf {
  header(number: number): StoryFacts['header'];
  rest(number: number): Rest;
}

class SpooledFacts implements StoryFacts {
  readonly path: string;
  readonly digest: string;
  readonly bodyKey: string;
  readonly #number: number;
  readonly #shelf: Shelf;

  constructor(path: string, digest: string, bodyKey: string, number: number, shelf: Shelf) {
    this.path = path;
    this.digest = digest;
    this.bodyKey = bodyKey;
    this.#number = number;
    this.#shelf = shelf;
  }

  get header() {
    return this.#shelf.header(this.#number);
  }
  get #rest() {
    return this.#shelf.rest(this.#number + 1);
  }
  get format() {
    return this.#rest.format;
  }
  get encoding() {
    return this.#rest.encoding;
  }
  get convention() {
    return this.#rest.convention;
  }
  get paragraphs() {
    return this.#rest.paragraphs;
  }
  get size() {
    return this.#rest.size;
  }
  get language() {
    return this.#rest.language;
  }
  get page() {
    return this.#rest.page;
  }
  get summary() {
    return this.#rest.summary;
  }
  get notesBefore() {
    return this.#rest.notesBefore;
  }
  get notesAfter() {
    return this.#rest.notesAfter;
  }
  get chapters() {
    return this.#rest.chapters;
  }
  get links() {
    return this.#rest.links;
  }
  get contents() {
    return this.#rest.contents;
  }
  get typeset() {
    return this.#rest.typeset;
  }
  get sketch() {
    return this.#rest.sketch;
  }
  get sample() {
    return this.#rest.sample;
  }
  get removed() {
    return this.#rest.removed;
  }
  get messages() {
    return this.#rest.messages;
  }
}
