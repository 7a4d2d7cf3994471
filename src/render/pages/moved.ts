import type { Work } from '../../model/archive.ts';
import { type Edition, workOf } from '../edition.ts';
import { escapeAttribute } from '../escape-attribute.ts';
import type { OutputFile } from '../output.ts';
import { pageOutput } from '../page-output.ts';
import type { Route } from '../routes.ts';
import { movedView } from '../views/moved.ts';
import { hasEntirePage } from '../views/work.ts';

/**
 * Describe the pages at addresses that no work has any more: they lead on to the work that stands for it, chapter by
 * chapter, or say that it was withdrawn.
 */
export function* movedPages(edition: Edition): Generator<OutputFile> {
  const { archive, routes } = edition;
  const page = (route: Route, to: Parameters<typeof movedView>[2]): OutputFile => {
    const made = pageOutput(edition, 'moved', route, movedView(edition, route, to));
    return to === null ? made : goingOn(made, to.page.href(route));
  };
  for (const slug of archive.gone) yield page(routes.work({ slug }), null);
  for (const [slug, id] of archive.moved) {
    const work = workOf(archive, id);
    if (work === null) continue;
    yield page(routes.work({ slug }), { work, page: routes.work(work) });
    for (const [old, now] of innerPages({ slug }, work)) yield page(old, { work, page: now });
  }

  function* innerPages(old: { slug: string }, work: Work): Generator<[Route, Route]> {
    for (const { ordinal } of work.chapters.length > 1 ? work.chapters : [])
      yield [routes.chapter(old, ordinal), routes.chapter(work, ordinal)];
    if (hasEntirePage(edition, work)) yield [routes.entire(old), routes.entire(work)];
  }
}

/** No template may say where browsers go on to by themselves: an address of ours is put in when the page is made. */
function goingOn(made: OutputFile, href: string): OutputFile {
  const refresh = `<meta http-equiv="refresh" content="0; url=${escapeAttribute(href)}">\n`;
  return {
    ...made,
    async content() {
      return String(await made.content()).replace(/<\/head>/i, (end) => refresh + end);
    },
  };
}
