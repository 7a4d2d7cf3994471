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
    date: newsDate(work) ?? since ?? '',
  }));
  dated.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.place - b.place));
  return dated.slice(0, count).map(({ work }) => work);
}

/** The date on which something was new of a work: it came into the archive, or was updated after that; `null`: unknown. */
export function newsDate({ added, published, updated }: Pick<Work, 'added' | 'published' | 'updated'>): string | null {
  if (added === null) return updated ?? published;
  return updated !== null && updated > added ? updated : added;
}
