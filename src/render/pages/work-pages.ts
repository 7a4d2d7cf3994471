import type { Work } from '../../model/archive.ts';
import { digestOf } from '../digest.ts';
import type { Edition } from '../edition.ts';
import { editionData, editionKey } from '../edition-data.ts';
import { writeExcerpt } from '../excerpt.ts';
import { makeWorkPages, pathsOfWork } from '../make-work-pages.ts';
import type { OutputFile, PageJob } from '../output.ts';
import { type Format, formatsOf } from '../take-away/formats.ts';
import { originalsOf } from './originals.ts';
import { picturesOf } from './pictures.ts';

/**
 * Describe the pages of every work: its own, its chapters', the entire work's, and its book.
 *
 * One key serves all pages of a work. It is made from facts alone, so that a work that did not change is neither
 * loaded nor rendered; and from nothing but this work, its neighbours in series and the site's settings, so that
 * adding a work changes no page of another.
 */
export async function* workPages(edition: Edition): AsyncGenerator<OutputFile> {
  yield* pagesOfWorks(edition, [...edition.archive.works.values(), ...edition.archive.unlisted.values()]);
}

/** Describe the pages of some works. */
export async function* pagesOfWorks(edition: Edition, works: Iterable<Work>): AsyncGenerator<OutputFile> {
  const shared = editionKey(editionData(edition));
  for (const work of works) yield* pagesOf(edition, work, shared);
}

async function* pagesOf(edition: Edition, work: Work, shared: string): AsyncGenerator<OutputFile> {
  const { archive } = edition;
  const pictures = await picturesOf(edition, work);
  const files = await originalsOf(edition, work);
  const key = digestOf(shared, writeExcerpt(archive, work, pictures, files));
  // Written again when it is needed, which is seldom: thousands of them would fill the memory.
  const job: PageJob = { kind: 'work', excerpt: () => writeExcerpt(archive, work, pictures, files) };
  let made: Map<string, () => Promise<Uint8Array>> | null = null;
  const formats = formatsOf(edition.config);
  const pathsWhere = (fits: (format: Format) => boolean) =>
    new Set(formats.filter(fits).map(({ extension }) => edition.routes.download(work, extension).path));
  const withPictures = pathsWhere(({ holdsPictures }) => holdsPictures);
  const typeset = pathsWhere(({ isTypeset }) => isTypeset);
  for (const path of pathsOfWork(edition, work)) {
    yield {
      path,
      key: typeset.has(path) ? digestOf(key, edition.context.typesetter?.key ?? '') : key,
      // Threads have no pictures to put into a file, and no typesetter.
      ...((pictures.size > 0 && withPictures.has(path)) || typeset.has(path) ? {} : { job }),
      async content() {
        made ??= new Map(Array.from(makeWorkPages(edition, job.excerpt()), (page) => [page.path, page.content]));
        const make = made.get(path);
        if (!make) throw new Error(`${path} is no page of ${work.id}`);
        return make();
      },
    };
  }
}
