import type { Archive, Work } from '../model/archive.ts';

/**
 * Give the works that were published or updated last.
 *
 * @param count Works wanted, at most.
 * @param since Date that stands for works without one; `null` leaves them after all others.
 * @returns Newest first; equal dates in the order of titles.
 */
export function newestWorks(archive: Archive, count: number, since: string | null): Work[] {
  const dated = [...archive.works.values()].map((work, place) => ({
    work,
    place,
    date: work.updated ?? work.published ?? since ?? '',
  }));
  dated.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.place - b.place));
  return dated.slice(0, count).map(({ work }) => work);
}
