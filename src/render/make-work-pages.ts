import type { BodyRef, Work } from '../model/archive.ts';
import { type BodyShelf, makeBodyShelf } from './body-shelf.ts';
import { bookPictures } from './book/book-pictures.ts';
import type { Edition } from './edition.ts';
import { readExcerpt } from './excerpt.ts';
import { printPage } from './print-page.ts';
import { refsOfWork } from './refs-of-work.ts';
import { type Pictures, resolveBytes } from './resolve-prose.ts';
import type { Route } from './routes.ts';
import { SafeHtml } from './safe-html.ts';
import { type Format, formatsOf } from './take-away/formats.ts';
import { MAKE_FORMAT } from './take-away/make-format.ts';
import { chapterView, routeOfChapter } from './views/chapter.ts';
import { entireView } from './views/entire.ts';
import type { Prose } from './views/text.ts';
import { hasEntirePage, type WorkFiles, workView } from './views/work.ts';
import type { WorkPictures } from './work-pictures.ts';

/** A page of a work, ready to be made. */
export interface WorkPage {
  /** Path inside the site. */
  path: string;
  content(): Promise<Uint8Array>;
}

/**
 * Describe the pages of a work from its excerpt alone: its own, its chapters', the entire work's, and its book.
 *
 * @param edition What the pages share; its archive is not looked at.
 * @param excerpt What `writeExcerpt` wrote.
 * @returns Pages one after another; text is loaded when the first of them is made.
 */
export function* makeWorkPages(edition: Edition, excerpt: string): Generator<WorkPage> {
  const { archive, work, pictures: shown, originals } = readExcerpt(excerpt);
  const here = { ...edition, archive };
  const pictures: Pictures = new Map(
    Array.from(shown, ([path, { digest, size }]) => [path, { route: here.routes.picture(path, digest), size }]),
  );
  const shelf = makeBodyShelf(edition.context.loadBody);
  for (const page of describePages(here, work, { pictures, originals })) {
    yield { path: page.route.path, content: () => makePage(here, page, pictures, shelf) };
  }
  for (const format of formatsOfWork(edition, work)) {
    const { path } = here.routes.download(work, format.extension);
    yield { path, content: () => makeFile(here, work, format, shown, shelf) };
  }
}

/** List the paths of the pages of a work, in the order in which they are made. */
export function pathsOfWork(edition: Edition, work: Work): string[] {
  const pages = [...describePages(edition, work, { pictures: new Map(), originals: [] })].map(
    (page) => page.route.path,
  );
  const files = formatsOfWork(edition, work).map(({ extension }) => edition.routes.download(work, extension).path);
  return [...pages, ...files];
}

/** Formats that a work has; one whose chapters are all unlisted has none. */
function formatsOfWork({ config }: Pick<Edition, 'config'>, work: Work): Format[] {
  return work.chapters.length === 0 ? [] : formatsOf(config, work);
}

async function makeFile(
  edition: Edition,
  work: Work,
  { name, holdsPictures }: Format,
  shown: WorkPictures,
  shelf: BodyShelf,
): Promise<Uint8Array> {
  const bodies = await shelf.open(refsOfWork(work));
  const pictures = holdsPictures ? await bookPictures(edition.context, shown) : new Map();
  const file = MAKE_FORMAT[name]({ edition, work, prose: (ref) => bodies.html(ref), pictures });
  return typeof file === 'string' ? Buffer.from(file) : file;
}

async function makePage(
  edition: Edition,
  page: Description,
  pictures: Pictures,
  shelf: BodyShelf,
): Promise<Uint8Array> {
  const { route, template, refs, view } = page;
  const bodies = await shelf.open(refs);
  const prose: Prose = (ref) => SafeHtml.fromStore(resolveBytes(edition, bodies.html(ref), route, pictures));
  return printPage(edition, template, view(prose));
}

/** A page: its address, its template, the fragments it shows, and its view. */
interface Description {
  route: Route;
  template: string;
  refs: readonly (BodyRef | null)[];
  view(prose: Prose): object;
}

function* describePages(edition: Edition, work: Work, files: WorkFiles): Generator<Description> {
  const { routes } = edition;
  const notes = [...work.notesBefore, ...work.notesAfter];
  const texts = work.chapters.flatMap((chapter) => [chapter.text, chapter.notesBefore, chapter.notesAfter]);
  const isOne = work.chapters.length === 1;
  yield {
    route: routes.work(work),
    template: 'work',
    refs: isOne ? [...notes, ...texts] : notes,
    view: (prose) => workView(edition, work, prose, files),
  };
  for (const chapter of [...(isOne ? [] : work.chapters), ...work.unlistedChapters]) {
    yield {
      route: routeOfChapter(edition, work, chapter),
      template: 'chapter',
      refs: [chapter.text, chapter.notesBefore, chapter.notesAfter],
      view: (prose) => chapterView(edition, work, chapter, prose),
    };
  }
  if (hasEntirePage(edition, work)) {
    yield {
      route: routes.entire(work),
      template: 'entire',
      refs: [...notes, ...texts],
      view: (prose) => entireView(edition, work, prose),
    };
  }
}
