import { type ChapterHere, chaptersHere } from './chapters-here.ts';
import { findPlace } from './find-place.ts';
import { type Entry, NOTHING_READ } from './history.ts';
import { history } from './storage.ts';

/** A paragraph, and where it stands: the chapter on the page, and its number there, from 0. */
export interface Spot {
  chapter: number;
  at: number;
}

/** The first paragraph of the page. */
export const START: Spot = { chapter: 0, at: 0 };

/** The chapters of a work on a page, and how far they are read. */
export interface Reading {
  article: HTMLElement;
  chapters: ChapterHere[];
  /** What was known of the work when the page was opened. */
  stored: Entry;
  /** The place where reading stopped then; `undefined` when it is in none of these chapters. */
  far: Spot | undefined;
  /** What is read now; `undefined` before the first words are. */
  spot?: Spot;
  /** How much of the work is read up to there, in words; nothing at its beginning. */
  read?: string | false;
  /** Keys of chapters that were read to their end and are not written down yet. */
  finished: Set<string>;
}

/** Read from a page what is on it of a work, and where reading stopped. */
export function readingOf(article: HTMLElement): Reading {
  const chapters = chaptersHere(article);
  const stored = history().works[article.dataset.work as string] ?? NOTHING_READ;
  const chapter = chapters.findIndex(({ key }) => key === stored.c);
  const at = findPlace(chapters[chapter]?.ids ?? [], stored.p, stored.o);
  return {
    article,
    chapters,
    stored,
    far: at < 0 ? undefined : { chapter, at },
    finished: new Set(),
  };
}

/** Tell where a paragraph stands; its number is -1 where it is of no chapter. */
export function spotOf({ chapters }: Reading, paragraph: Element): Spot {
  const numbers = chapters.map(({ paragraphs }) => paragraphs.indexOf(paragraph as HTMLElement));
  const chapter = numbers.findIndex((at) => at >= 0);
  return { chapter, at: numbers[chapter] ?? -1 };
}

/** The address on the page of a spot that there is. */
export function addressOf({ chapters }: Reading, { chapter, at }: Spot): string {
  return `#${chapters[chapter]?.ids[at]}`;
}
