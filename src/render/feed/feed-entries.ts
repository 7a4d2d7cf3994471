import { compareText } from '../../diagnostics/compare-text.ts';
import type { Archive, Work, WorkChapter } from '../../model/archive.ts';
import { OWN_PAGES } from '../../story/own-page.ts';
import { type Edition, workOf } from '../edition.ts';
import { type Event, eventsOf } from '../events.ts';
import { type News, newsOf } from '../news.ts';
import { openingOf } from '../resolve-names.ts';
import { targetPlaces } from '../resolve-prose.ts';
import { chapterName } from '../views/chapter-name.ts';
import { marksOf } from '../views/marks.ts';
import { noticeOf } from '../views/notice.ts';
import { peopleOf } from '../views/people.ts';
import { workMark } from '../views/work-mark.ts';
import type { FeedEntry } from './feed.ts';
import { feedId, feedTime } from './feed-id.ts';

/** Entries of a feed: the newest. */
const NEWEST = 30;

/**
 * List what is new among some works: works and, of serials, chapters, newest first; works without a date come last.
 *
 * @param works Listed works in the order of their titles.
 */
export function newestEntries(edition: Edition, works: readonly Work[]): FeedEntry[] {
  const archive: Pick<Archive, 'works'> = { works: new Map(works.map((work) => [work.id, work])) };
  const events = eventsOf(archive);
  const changes = new Map(events.flatMap(({ kind, work, date }) => (kind === 'work-updated' ? [[work.id, date]] : [])));
  const dated = new Set(events.flatMap(({ kind, work }) => (kind === 'new-work' ? [work.id] : [])));
  const undated = works.filter(({ id }) => !dated.has(id));
  return [
    ...events.filter(({ kind }) => kind !== 'work-updated').map((event) => entryOfEvent(edition, event, changes)),
    ...undated.map((work) => workEntry(edition, work, changes.get(work.id) ?? null)),
  ]
    .sort(newestFirst)
    .slice(0, NEWEST);
}

/** List what is new in the archive, its own news among the works. */
export function archiveEntries(edition: Edition): FeedEntry[] {
  const works = newestEntries(edition, [...edition.archive.works.values()]);
  const news = newsOf(edition.pages).map((page) => newsEntry(edition, page));
  return [...news, ...works].sort(newestFirst).slice(0, NEWEST);
}

function newsEntry(edition: Edition, news: News): FeedEntry {
  const { config, routes } = edition;
  const { file, title, slug, date } = news;
  const time = feedTime(config, date);
  return {
    id: feedId(config, 'page', file),
    title,
    route: routes.ownPage(slug),
    language: config.language,
    published: time,
    updated: time,
    authors: [],
    terms: [],
    summary: openingOf(edition, news),
    text: [],
    targets: [],
  };
}

function newestFirst(a: FeedEntry, b: FeedEntry): number {
  return a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0;
}

/** List the newest chapters of a work; of one day, the last one first. */
export function chapterEntries(edition: Edition, work: Work): FeedEntry[] {
  const dated = work.chapters.map((chapter) => ({ chapter, date: chapter.date ?? work.published }));
  const newest = dated.reverse().sort((a, b) => compareText(b.date ?? '', a.date ?? ''));
  return newest.slice(0, NEWEST).map(({ chapter, date }) => chapterEntry(edition, work, [chapter], date));
}

function entryOfEvent(edition: Edition, event: Event, changes: ReadonlyMap<string, string>): FeedEntry {
  const { kind, work, chapters, date } = event;
  return kind === 'new-work'
    ? workEntry(edition, work, changes.get(work.id) ?? null)
    : chapterEntry(edition, work, chapters, date);
}

/** A work as it was when it was new; what came later has entries of its own. */
function workEntry(edition: Edition, work: Work, changed: string | null): FeedEntry {
  const { config, routes } = edition;
  const [first] = work.chapters;
  return {
    ...shared(edition, work),
    id: feedId(config, 'work', workMark(work)),
    title: work.title,
    route: routes.work(work),
    published: work.published === null ? null : feedTime(config, work.published),
    updated: feedTime(config, changed ?? work.added ?? work.published ?? work.updated),
    ...textsOf(edition, work, first === undefined ? [] : [first]),
  };
}

/** Chapters that came together, named by the first of them: it stays the same when a prologue is put before it. */
function chapterEntry(edition: Edition, work: Work, chapters: readonly WorkChapter[], date: string | null): FeedEntry {
  const { config, routes, translator } = edition;
  const [first] = chapters;
  const names = chapters.map((chapter) => chapterName(translator, chapter).full);
  const isOne = work.chapters.length === 1;
  const time = feedTime(config, date);
  return {
    ...shared(edition, work),
    id: feedId(config, 'work', workMark(work), 'chapter', first?.key ?? ''),
    title: isOne ? work.title : translator.t('feed-chapter', { work: work.title, chapter: names.join(', ') }),
    route: isOne || first === undefined ? routes.work(work) : routes.chapter(work, first.ordinal),
    published: date === null ? null : time,
    updated: time,
    ...textsOf(edition, work, chapters),
  };
}

function shared(edition: Edition, work: Work): Pick<FeedEntry, 'language' | 'authors' | 'terms' | 'summary'> {
  const marks = marksOf(edition, work, edition.routes.work(work)).map(({ label }) => label);
  return {
    language: work.language,
    authors: peopleOf(edition, work).flatMap((author) => (author.unknown ? [] : [author.name])),
    terms: marks,
    summary: [marks.join(' · '), work.summary?.text ?? ''].filter(Boolean).join('\n\n'),
  };
}

/** Nobody comes upon the text of a work for adults in a list of news. */
function textsOf(edition: Edition, work: Work, chapters: readonly WorkChapter[]): Pick<FeedEntry, 'text' | 'targets'> {
  const isShown = edition.config.outputs.feedText && noticeOf(edition, work) === null;
  return isShown
    ? { text: chapters.map((chapter) => chapter.text), targets: targetsOf(edition, work) }
    : { text: [], targets: [] };
}

function targetsOf(edition: Edition, work: Work): string[] {
  const places = targetPlaces(edition.archive, work).map(([path, { work: id, chapter }]) => {
    const target = workOf(edition.archive, id);
    return JSON.stringify([path, target?.slug, chapter, target?.chapters.map(({ key }) => key)]);
  });
  const pages = work.links.flatMap(({ target }) =>
    edition.pages.flatMap(({ file, slug }) => (target === OWN_PAGES + file ? [JSON.stringify([file, slug])] : [])),
  );
  return [...places, ...pages];
}
