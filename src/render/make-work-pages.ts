import type { BodyRef, Work } from '../model/archive.ts';
import { type BodyShelf, makeBodyShelf } from './body-shelf.ts';
import { bookPictures } from './book/book-pictures.ts';
import { packEpub } from './book/pack-epub.ts';
import { workBook } from './book/work-book.ts';
import type { Edition } from './edition.ts';
import { readExcerpt } from './excerpt.ts';
import { printPage } from './print-page.ts';
import { refsOfWork } from './refs-of-work.ts';
import { type Pictures, resolveBytes } from './resolve-prose.ts';
import type { Route } from './routes.ts';
import { SafeHtml } from './safe-html.ts';
import { chapterView, routeOfChapter } from './views/chapter.ts';
import { hasBook } from './views/downloads.ts';
import { entireView } from './views/entire.ts';
import type { Prose } from './views/text.ts';
import { hasEntirePage, workView } from './views/work.ts';
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
  const { archive, work, pictures: shown } = readExcerpt(excerpt);
  const here = { ...edition, archive };
  const pictures: Pictures = new Map(
    Array.from(shown, ([path, { digest, size }]) => [path, { route: here.routes.picture(path, digest), size }]),
  );
  const shelf = makeBodyShelf(edition.context.loadBody);
  for (const page of describePages(here, work, pictures)) {
    yield { path: page.route.path, content: () => makePage(here, page, pictures, shelf) };
  }
  if (hasBook(edition, work)) {
    yield { path: here.routes.epub(work).path, content: () => makeBook(here, work, shown, shelf) };
  }
}

/** List the paths of the pages of a work, in the order in which they are made. */
export function pathsOfWork(edition: Edition, work: Work): string[] {
  const pages = [...describePages(edition, work, new Map())].map((page) => page.route.path);
  return hasBook(edition, work) ? [...pages, edition.routes.epub(work).path] : pages;
}

async function makeBook(edition: Edition, work: Work, shown: WorkPictures, shelf: BodyShelf): Promise<Uint8Array> {
  const bodies = await shelf.open(refsOfWork(work));
  return packEpub(workBook(edition, work, (ref) => bodies.html(ref), await bookPictures(edition.context, shown)));
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

function* describePages(edition: Edition, work: Work, pictures: Pictures): Generator<Description> {
  const { routes } = edition;
  const notes = [...work.notesBefore, ...work.notesAfter];
  const texts = work.chapters.flatMap((chapter) => [chapter.text, chapter.notesBefore, chapter.notesAfter]);
  const isOne = work.chapters.length === 1;
  yield {
    route: routes.work(work),
    template: 'work',
    refs: isOne ? [...notes, ...texts] : notes,
    view: (prose) => workView(edition, work, prose, pictures),
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
