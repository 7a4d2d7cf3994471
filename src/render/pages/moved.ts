import type { Work } from '../../model/archive.ts';
import { type Edition, workOf } from '../edition.ts';
import { noticeFiles } from '../moved/notice-files.ts';
import type { OutputFile } from '../output.ts';
import { pageOutput } from '../page-output.ts';
import type { Route } from '../routes.ts';
import { authorNotice, movedView, type Notice, workNotice } from '../views/moved.ts';
import { authorName } from '../views/people.ts';
import { hasEntirePage } from '../views/work.ts';

/**
 * Describe what stands at addresses that no work and no author has any more: pages that lead on, chapter by chapter, or
 * say that something was withdrawn; books and other files that say the same.
 */
export function* movedPages(edition: Edition): Generator<OutputFile> {
  yield* goneWorks(edition);
  yield* movedWorks(edition);
  yield* formerAuthorPages(edition);
}

function* goneWorks(edition: Edition): Generator<OutputFile> {
  const { archive, routes, config } = edition;
  for (const [slug, work] of archive.gone) {
    const notice = workNotice(edition, work.named);
    yield noticePage(edition, routes.work({ slug }), notice);
    for (let ordinal = 1; ordinal <= work.chapters; ordinal += 1)
      yield noticePage(edition, routes.chapter({ slug }, ordinal), notice);
    if (work.chapters > 0 && config.outputs.entire) yield noticePage(edition, routes.entire({ slug }), notice);
    yield* noticeFiles(edition, { slug }, notice, (route) => noticePage(edition, route, notice));
  }
}

function* movedWorks(edition: Edition): Generator<OutputFile> {
  const { archive, routes } = edition;
  for (const [slug, id] of archive.moved) {
    const work = workOf(archive, id);
    if (work === null) continue;
    const notice = (to: Route) =>
      workNotice(edition, null, {
        label: work.title,
        language: work.language,
        route: to,
        isHidden: work.visibility === 'unlisted',
      });
    const page = (route: Route, to: Route) => noticePage(edition, route, notice(to));
    yield page(routes.work({ slug }), routes.work(work));
    for (const [old, now] of innerPages(edition, { slug }, work)) yield page(old, now);
    const whole = routes.work(work);
    yield* noticeFiles(edition, { slug }, notice(whole), (route) => page(route, whole));
  }
}

function* innerPages(edition: Edition, old: { slug: string }, work: Work): Generator<[Route, Route]> {
  const { routes } = edition;
  for (const { ordinal } of work.chapters.length > 1 ? work.chapters : [])
    yield [routes.chapter(old, ordinal), routes.chapter(work, ordinal)];
  if (hasEntirePage(edition, work)) yield [routes.entire(old), routes.entire(work)];
}

function* formerAuthorPages(edition: Edition): Generator<OutputFile> {
  const { archive, routes, config } = edition;
  for (const [slug, { author: id, named }] of archive.formerAuthors) {
    const author = id === null ? undefined : archive.authors.get(id);
    if (author === undefined) {
      yield noticePage(edition, routes.author({ slug }, 1), authorNotice(edition, named));
      continue;
    }
    const pages = Math.max(1, Math.ceil(author.works.length / config.pageSize));
    for (let page = 1; page <= pages; page += 1) {
      const to = {
        label: authorName(edition, author),
        language: null,
        route: routes.author(author, page),
        isHidden: false,
      };
      yield noticePage(edition, routes.author({ slug }, page), authorNotice(edition, null, to));
    }
  }
}

/** Describe a page that says what became of a work or an author. */
export function noticePage(edition: Edition, route: Route, notice: Notice): OutputFile {
  const goesOn = notice.to?.route.href(route) ?? null;
  return pageOutput(edition, 'moved', route, movedView(edition, route, notice), null, undefined, goesOn);
}
