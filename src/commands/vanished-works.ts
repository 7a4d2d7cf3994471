import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { matchesGlob } from '../config/glob.ts';
import type { Archive, Work } from '../model/archive.ts';
import { routesOf } from '../render/routes.ts';
import type { SourceRecord } from '../store/build-record.ts';
import { type PublishedWork, readWorksRecord } from '../store/works-record.ts';
import { firstField } from '../story/header.ts';
import { slugify } from '../story/slug.ts';
import type { LoadedProject } from './load-project.ts';
import type { Stories } from './read-stories.ts';

/** Fewer works than this may vanish without a question: so many a person removes by hand. */
const FEW = 5;
/** And this share of the archive. */
const SHARE = 0.02;

/**
 * List the works of the last build that would vanish from the site although nothing in the sources says so, when they
 * are so many that a missing disk or an unfinished copy is likelier than a wish.
 *
 * A work is accounted for when its page or one of its files is published still, when its text is found under another
 * name, when its file is there and was read (then `show:` or another setting holds it back), or when `ignore:` leaves
 * it out. Works of a folder or file that cannot be read are never too few: nobody removed them.
 *
 * @param loaded The project.
 * @param stories What was read of it now.
 * @param archive What would be published now.
 * @param published Paths of the files that the output folder holds, of which the work pages count.
 * @returns The works; none when they are few.
 */
export function vanishedWorks(
  loaded: LoadedProject,
  stories: Stories,
  archive: Archive,
  published: Iterable<string>,
): PublishedWork[] {
  const old = [...archive.moved.keys(), ...archive.gone.keys()].map((slug) => ({ slug }));
  const routes = routesOf(loaded.config);
  const pages = new Set([...works(archive), ...old].map((work) => routes.work(work).path));
  const before = [...published].filter((path) => WORK_PAGE.test(path));
  const gone = new Set(before.filter((path) => !pages.has(path)));
  const closed = stories.messages.flatMap(({ ruleId, file }) => (ruleId === 'file-unreadable' ? [file ?? ''] : []));
  if (!isMany(gone.size, before.length) && (gone.size === 0 || closed.length === 0)) return [];
  const known = new Map(readWorksRecord(loaded.cache, loaded.out)?.map((work) => [work.page, work]));
  const accounted = accountFor(loaded, stories, archive);
  const vanished = [...gone]
    .map((page) => known.get(page) ?? { page, title: page, files: [] })
    .filter((work) => !accounted(work));
  if (isMany(vanished.length, before.length)) return vanished;
  return vanished.filter(({ files }) =>
    files.some(([path]) => closed.some((place) => path === place || path.startsWith(`${place}/`))),
  );
}

/** Tell whether so many of all works are more than a person removes by hand. */
export function isMany(gone: number, all: number): boolean {
  return gone > FEW && gone > all * SHARE;
}

/**
 * List what the next build needs to know of the works that are published now.
 *
 * @param sources Files that were read, with their paths.
 */
export function* publishedWorks(
  { config }: LoadedProject,
  sources: Iterable<[path: string, source: SourceRecord]>,
  archive: Archive,
): Generator<PublishedWork, void, void> {
  const routes = routesOf(config);
  const digests = new Map(Array.from(sources, ([path, { digest }]) => [path, digest]));
  for (const work of works(archive)) {
    const files = work.files.map((path) => [path, digests.get(path) ?? ''] as const);
    yield { page: routes.work(work).path, title: work.title, files };
  }
}

/** As `routes.work` makes them. */
const WORK_PAGE = /^works\/(?!page\/)([^/]+)\/index\.html$/;

function works(archive: Archive): Work[] {
  return [...archive.works.values(), ...archive.unlisted.values()];
}

/** Make the function that tells whether the sources say what became of a work. */
function accountFor(loaded: LoadedProject, stories: Stories, archive: Archive): (work: PublishedWork) => boolean {
  const read = stories.facts.filter((facts) => facts.chapters.length > 0);
  const paths = new Set(read.map((facts) => facts.path));
  const digests = new Set(read.map((facts) => facts.digest));
  const { ignore } = loaded.config;
  const isIgnored = (path: string): boolean =>
    ignore.some((glob) => matchesGlob(glob, path)) && existsSync(join(loaded.project.contentDir, path));
  // Without a record, the address alone tells which held-back file a page may have come from.
  const slugs = new Set(
    read
      .filter(({ path }) => !archive.places.has(path))
      .map(({ path, header }) => firstField(header, 'slug')?.value ?? slugify(path.replace(/^.*\/|\.[^./]*$/g, ''))),
  );
  return ({ page, files }) =>
    files.length === 0
      ? slugs.has(WORK_PAGE.exec(page)?.[1] ?? '')
      : files.some(
          ([path, digest]) => archive.places.has(path) || paths.has(path) || digests.has(digest) || isIgnored(path),
        );
}
