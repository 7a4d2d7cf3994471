import * as z from 'zod';
import type { Work } from '../../model/archive.ts';
import { INDEX_VERSION, type WorkIndex, workFileSchema, worksIndexSchema } from '../api/works-index.ts';
import { digestOf, digestOfEach } from '../digest.ts';
import { type Edition, termsOf } from '../edition.ts';
import { jsonText, jsonTextOfList } from '../json-text.ts';
import type { OutputFile } from '../output.ts';
import { formatsOf } from '../take-away/formats.ts';
import type { WorkOriginals } from '../take-away/work-originals.ts';
import { chapterName } from '../views/chapter-name.ts';
import { peopleOf } from '../views/people.ts';
import { workMark } from '../views/work-mark.ts';
import { originalsOf } from './originals.ts';

/** Describe the index for machines, its schema beside it, and, where it is asked for, one file a work. */
export async function* api(edition: Edition): AsyncGenerator<OutputFile> {
  const { archive, config, routes } = edition;
  const works: [work: Work, originals: WorkOriginals][] = [];
  for (const work of archive.works.values()) works.push([work, await originalsOf(edition, work)]);
  const { id, title, language, url } = config;
  const head = { format: 'fabula-works', version: INDEX_VERSION, archive: { id, title, language, url } };
  // Of a large archive all rows are more than everything else that is known of it: they are made one at a time, for the key and again
  // for the file.
  const rows = () => mapEach(works, ([work, files]) => indexOf(edition, work, files));
  yield {
    path: routes.api('works').path,
    key: digestOfEach(head, rows()),
    content: () => ({ pieces: jsonTextOfList(head, 'works', rows()) }),
  };
  yield json(routes.api('works.schema').path, z.toJSONSchema(worksIndexSchema));
  if (!config.outputs.apiWorks) return;
  yield json(routes.api('work.schema').path, z.toJSONSchema(workFileSchema));
  for (const [work, files] of works) {
    yield json(routes.api(`works/${work.slug}`).path, {
      format: 'fabula-work',
      version: INDEX_VERSION,
      ...indexOf(edition, work, files),
      parts: partsOf(edition, work),
    });
  }
}

function* mapEach<T, U>(values: Iterable<T>, to: (value: T) => U): Generator<U, void, void> {
  for (const value of values) yield to(value);
}

function json(path: string, value: unknown): OutputFile {
  return { path, key: digestOf(value), content: () => jsonText(value) };
}

function indexOf(edition: Edition, work: Work, originals: WorkOriginals): WorkIndex {
  const { archive, config, routes } = edition;
  return {
    id: workMark(work),
    title: work.title,
    href: routes.work(work).address,
    authors: peopleOf(edition, work).flatMap((author) => (author.unknown ? [] : [author.name])),
    language: work.language,
    rating: work.rating.key,
    terms: Object.fromEntries(
      config.facets.flatMap(({ key }) => {
        // What gives the story away is shown on demand, and a machine asks for nothing.
        const names = termsOf(archive, work, key).flatMap((term) => (term.spoiler ? [] : [term.name]));
        return names.length === 0 ? [] : [[key, names]];
      }),
    ),
    series: work.series.flatMap(({ id, position }) => {
      const name = archive.series.get(id)?.name;
      return name === undefined ? [] : [{ name, position }];
    }),
    status: work.status,
    words: work.words,
    chapters: work.chapters.length,
    expected: work.expected,
    published: work.published,
    updated: work.updated,
    summary: work.summary?.text ?? null,
    files: [
      ...formatsOf(config, work).map(({ type, extension }) => ({
        type,
        href: routes.download(work, extension).address,
      })),
      ...originals.map(({ extension, digest }, index) => ({
        type: extension === 'txt' ? 'text/plain' : 'text/markdown',
        href: routes.original(work, index + 1, extension).address,
        sha256: digest,
      })),
    ],
  };
}

function partsOf({ routes, translator }: Edition, work: Work) {
  return work.chapters.map((chapter) => ({
    key: chapter.key,
    title: work.chapters.length === 1 ? work.title : chapterName(translator, chapter).full,
    href: (work.chapters.length === 1 ? routes.work(work) : routes.chapter(work, chapter.ordinal)).address,
    words: chapter.words,
    published: chapter.date,
  }));
}
