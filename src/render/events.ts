import type { Archive, Work, WorkChapter } from '../model/archive.ts';

/** Something that happened to a work on a date. */
export interface Event {
  /** ISO date of partial precision. */
  date: string;
  work: Work;
  kind: 'new-work' | 'new-chapter' | 'work-updated';
  /** Chapters that came on that date, in order. */
  chapters: readonly WorkChapter[];
}

/**
 * List everything that has a date: works published, chapters added, works updated.
 *
 * @returns Newest first; a whole year or month stands after its days; equal dates in the order of titles.
 */
export function eventsOf(archive: Pick<Archive, 'works'>): Event[] {
  const works = [...archive.works.values()];
  const places = new Map(works.map((work, place) => [work.id, place]));
  const placeOf = (event: Event) => places.get(event.work.id) ?? 0;
  return works
    .flatMap(eventsOfWork)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : placeOf(a) - placeOf(b)));
}

/** Tell whether anything has a date. */
export function hasEvents(archive: Archive): boolean {
  for (const work of archive.works.values()) if (eventsOfWork(work).length > 0) return true;
  return false;
}

function eventsOfWork(work: Work): Event[] {
  const events: Event[] = [];
  const known = new Set<string>();
  const add = (date: string | null, kind: Event['kind'], chapters: readonly WorkChapter[] = []) => {
    if (date === null || known.has(date)) return;
    known.add(date);
    events.push({ date, work, kind, chapters });
  };
  // What happened before a work came here is no news of this archive.
  const { added } = work;
  add(added ?? work.published, 'new-work');
  const isNews = (date: string | null): boolean => added === null || (date !== null && date > added);
  const isSerial = work.chapters.length > 1;
  for (const { date } of isSerial ? work.chapters : []) {
    if (date === null || known.has(date) || !isNews(date)) continue;
    add(
      date,
      'new-chapter',
      work.chapters.filter((other) => other.date === date),
    );
  }
  if (isNews(work.updated)) add(work.updated, 'work-updated');
  return events;
}
