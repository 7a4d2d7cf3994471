import type { Work } from '../../model/archive.ts';
import { digestOf } from '../digest.ts';
import type { Edition } from '../edition.ts';
import { newestWorks, newsDate } from '../newest-works.ts';
import type { OutputFile } from '../output.ts';
import { marksOf } from '../views/marks.ts';
import { peopleOf } from '../views/people.ts';
import { workMark } from '../views/work-mark.ts';
import { element, type Xml, xmlDocument } from '../xml.ts';

/** Works in the feed. */
const NEWEST = 30;

/** Date of works without one when the archive has no `since:` either; the clock plays no part. */
const LONG_AGO = '1970-01-01';

/** Describe the Atom feed (RFC 4287) of the newest works. */
export function* feed(edition: Edition): Generator<OutputFile> {
  const { archive, config, routes } = edition;
  const works = newestWorks(archive, NEWEST, config.since);
  const dates = works.map((work) => dateOf(edition, work)).sort();
  const root = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': config.language }, [
    element('id', {}, tagOf(edition, 'feed')),
    element('title', {}, config.title),
    ...(config.tagline === null ? [] : [element('subtitle', {}, config.tagline)]),
    element('updated', {}, dates.at(-1) ?? timestamp(config.since ?? LONG_AGO)),
    element('author', {}, [element('name', {}, config.keeper.name ?? config.title)]),
    element('link', { rel: 'self', type: 'application/atom+xml', href: routes.feed.absolute }),
    element('link', { rel: 'alternate', type: 'text/html', href: routes.home.absolute }),
    ...works.map((work) => entryOf(edition, work)),
  ]);
  yield { path: routes.feed.path, key: digestOf(root), content: () => xmlDocument(root) };
}

function entryOf(edition: Edition, work: Work): Xml {
  const route = edition.routes.work(work);
  const authors = peopleOf(edition, work).filter((author) => !author.unknown);
  const marks = marksOf(edition, work, route).map((mark) => mark.label);
  const summary = [marks.join(' · '), work.summary?.text ?? ''].filter(Boolean).join('\n\n');
  return element('entry', { 'xml:lang': work.language }, [
    element('id', {}, tagOf(edition, `work:${workMark(work)}`)),
    element('title', {}, work.title),
    element('updated', {}, dateOf(edition, work)),
    ...(work.published === null ? [] : [element('published', {}, timestamp(work.published))]),
    ...authors.map((author) => element('author', {}, [element('name', {}, author.name)])),
    element('link', { rel: 'alternate', type: 'text/html', href: route.absolute }),
    ...marks.map((term) => element('category', { term })),
    ...(summary === '' ? [] : [element('summary', {}, summary)]),
  ]);
}

function dateOf({ config }: Edition, work: Work): string {
  return timestamp(newsDate(work) ?? config.since ?? LONG_AGO);
}

/** RFC 3339 time of a date of partial precision: its first moment. */
function timestamp(date: string): string {
  return `${date}${'-01-01'.slice(0, Math.max(0, 10 - date.length))}`.slice(0, 10).concat('T00:00:00Z');
}

/** `tag:` URI (RFC 4151) that survives a move of the site: the archive's id and date, never its address. */
function tagOf({ config }: Edition, name: string): string {
  const authority = config.id.toLowerCase().replace(/[^a-z0-9-]+/g, '-');
  return `tag:${authority},${(config.since ?? LONG_AGO).slice(0, 4)}:${encodeURI(name)}`;
}
