import type { BodyRef, Work } from '../../model/archive.ts';
import { type BodyShelf, makeBodyShelf } from '../body-shelf.ts';
import { digestOf } from '../digest.ts';
import { type Edition, workOf } from '../edition.ts';
import type { OutputFile } from '../output.ts';
import { type Pictures, resolveProse, targetOf } from '../resolve-prose.ts';
import type { Route } from '../routes.ts';
import { SafeHtml } from '../safe-html.ts';
import { chapterView, routeOfChapter } from '../views/chapter.ts';
import { entireView } from '../views/entire.ts';
import type { Prose } from '../views/text.ts';
import { hasEntirePage, workView } from '../views/work.ts';
import { picturesOf } from './pictures.ts';

/**
 * Describe the pages of every work: its own, its chapters', and the entire work's.
 *
 * One key serves all pages of a work. It is made from facts alone, so that a work that did not change is neither
 * loaded nor rendered; and from nothing but this work, its neighbours in series and the site's settings, so that
 * adding a work changes no page of another.
 */
export async function* workPages(edition: Edition): AsyncGenerator<OutputFile> {
  const shelf = makeBodyShelf(edition.context.loadBody);
  for (const works of [edition.archive.works, edition.archive.unlisted]) {
    for (const work of works.values()) {
      yield* pagesOf(edition, work, await picturesOf(edition, work), shelf);
    }
  }
}

/** Page of a work as it is made: its address, its template, the fragments it shows, and its view. */
interface WorkPage {
  route: Route;
  template: string;
  refs: readonly (BodyRef | null)[];
  view(prose: Prose): object;
}

function* pagesOf(edition: Edition, work: Work, pictures: Pictures, shelf: BodyShelf): Generator<OutputFile> {
  const key = keyOf(edition, work, pictures);
  for (const { route, template, refs, view } of describePages(edition, work, pictures)) {
    yield {
      path: route.path,
      key,
      async content() {
        const bodies = await shelf.open(work.id, refs);
        const prose: Prose = (ref) => SafeHtml.fromStore(resolveProse(edition, bodies.html(ref), route, pictures));
        return edition.context.templates.render(template, view(prose));
      },
    };
  }
}

function* describePages(edition: Edition, work: Work, pictures: Pictures): Generator<WorkPage> {
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

/** Digest everything that the pages of a work are made from: the work page's view names all but the chapters' own facts. */
function keyOf(edition: Edition, work: Work, pictures: Pictures): string {
  const { templates, version } = edition.context;
  const from = edition.routes.work(work);
  const token: Prose = (ref) => SafeHtml.fromStore(`${ref.body}/${ref.fragment}`);
  return digestOf(
    version,
    edition.config.language,
    ['work', 'chapter', 'entire'].map((name) => templates.digestOf(name)),
    workView(edition, work, token, pictures),
    [work.chapters, work.unlistedChapters],
    [work.status, work.expected],
    work.links.map(({ kind, target }) =>
      kind === 'file' ? linkKey(edition, target) : pictureKey(pictures, target, from),
    ),
  );
}

/** Where a picture is published, and its size. */
function pictureKey(pictures: Pictures, target: string, from: Route): unknown {
  const picture = pictures.get(target);
  return picture === undefined ? null : [picture.route.href(from), picture.size];
}

/** What a link to a source file depends on: where it is published, and under which keys and numbers its chapters are. */
function linkKey(edition: Edition, path: string): unknown {
  const target = targetOf(edition, path, '');
  if (target === null) return null;
  const place = edition.archive.places.get(path);
  const work = place ? workOf(edition.archive, place.work) : null;
  return [target.path, work?.chapters.map((chapter) => chapter.key) ?? []];
}
