import type { Work } from '../../model/archive.ts';
import { subjectsOf } from '../book/book-metadata.ts';
import type { Edition } from '../edition.ts';
import { feedId, feedTime } from '../feed/feed-id.ts';
import { formatsOf } from '../take-away/formats.ts';
import { marksOf } from '../views/marks.ts';
import { peopleOf } from '../views/people.ts';
import { workMark } from '../views/work-mark.ts';
import type { Publication } from './catalogue.ts';

/** Say of a work what a catalogue says. It stands in several lists and is made once. */
export async function publicationOf(edition: Edition, work: Work): Promise<Publication> {
  const known = publications.get(edition) ?? new Map<string, Publication>();
  publications.set(edition, known);
  const found = known.get(work.id) ?? (await makePublication(edition, work));
  known.set(work.id, found);
  return found;
}

const publications = new WeakMap<Edition, Map<string, Publication>>();

async function makePublication(edition: Edition, work: Work): Promise<Publication> {
  const { archive, config, routes } = edition;
  const marks = marksOf(edition, work, routes.work(work)).map(({ label }) => label);
  return {
    id: feedId(config, 'work', workMark(work)),
    title: work.title,
    authors: peopleOf(edition, work).flatMap((author) => (author.unknown ? [] : [author.name])),
    language: work.language,
    published: work.published,
    updated: feedTime(config, work.updated ?? work.published),
    summary: [marks.join(' · '), work.summary?.text ?? ''].filter(Boolean).join('\n\n'),
    subjects: subjectsOf(edition, work),
    series: work.series.flatMap(({ id, position }) => {
      const series = archive.series.get(id);
      return series === undefined ? [] : [{ name: series.name, position }];
    }),
    page: routes.work(work),
    files: formatsOf(config, work).map(({ type, extension }) => ({ type, route: routes.download(work, extension) })),
    cover: await coverOf(edition, work),
  };
}

async function coverOf({ context, routes }: Edition, { cover }: Work): Promise<Publication['cover']> {
  const asset = cover === null ? null : await context.loadAsset(cover);
  if (cover === null || asset?.type === undefined) return null;
  return { route: routes.picture(cover, asset.digest), type: asset.type, size: asset.size ?? null };
}
