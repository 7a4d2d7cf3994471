import type { Edition } from './edition.ts';
import { type Event, eventsOf } from './events.ts';
import { type News, newsOf } from './news.ts';

/** News of the archive, or of a work. */
export type Happening = News | Event;

/** List all that happened, newest first; of one date, news of the archive stand before its works. */
export function happeningsOf({ archive, pages }: Pick<Edition, 'archive' | 'pages'>): Happening[] {
  const all: Happening[] = [...newsOf(pages), ...eventsOf(archive)];
  return all.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
