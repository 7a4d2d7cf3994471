import type { ChapterHere } from './chapters-here.ts';
import { placeAt } from './find-place.ts';
import { type Entry, type History, NOTHING_READ, unfinished } from './history.ts';
import { isMoved } from './line.ts';
import { type Reading, START } from './reading.ts';
import { setPlace } from './set-place.ts';
import { SHELF } from './show-history.ts';
import { changeHistory, changeLook, look } from './storage.ts';
import { isFar } from './time-left.ts';

/** Write down how far a work is read: when the reader moved the page and something was read, or a chapter is finished. */
export function remember(reading: Reading): void {
  if ((isMoved() && reading.spot) || reading.finished.size) changeHistory((known) => writeDown(reading, known));
}

function writeDown({ article, chapters, stored, far, spot = START, read, finished }: Reading, known: History): void {
  const mark = article.dataset.work as string;
  const entry: Entry = {
    ...(known.works[mark] ?? NOTHING_READ),
    t: (article.querySelector('h1') as Element).textContent as string,
    a: Date.now(),
  };
  const { section, key, ids, sizes } = chapters[spot.chapter] as ChapterHere;
  const isAbove = far && stored.c === key && isFar(sizes, far.at) && !isFar(sizes, spot.at);
  const isLookedUp = entry.d.includes(key) && entry.h && !entry.d.includes(entry.c);
  if (isMoved() && !isAbove && !isLookedUp) {
    setPlace(entry, read, key, section.querySelector('h2:not(.unseen)'), location.href, placeAt(ids, spot.at), spot.at);
  }
  const next = document.querySelector<HTMLAnchorElement>('main a[rel~=next]');
  if (next && entry.c === key && finished.has(key)) setPlace(entry, read, '', next, next.href, [], 0);
  entry.d = [...new Set([...entry.d, ...finished])];
  entry.n = Number(article.dataset.chapters);
  finished.clear();
  known.works[mark] = entry;
  const shelf = `${Math.min(unfinished(known).length, SHELF)}`;
  if (shelf !== look().shelf) changeLook((now) => (now.shelf = shelf));
}
