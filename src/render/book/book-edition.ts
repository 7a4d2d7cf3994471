import type { Edition } from '../edition.ts';
import type { Route, Routes } from '../routes.ts';

/**
 * See an edition from inside a book: every link leads to the site, by its full address, and a link to a chapter of the
 * book itself to its page there. Where the address of the site is unknown, links lose theirs and keep their words.
 *
 * @param works Works in the book, by id: the name of a chapter's page.
 */
export function bookEdition(edition: Edition, works: ReadonlyMap<string, (ordinal: number) => string>): Edition {
  const { archive, config, pages, routes } = edition;
  const isNowhere = config.url === null;
  const bySlug = new Map(
    [...works].flatMap(([id, page]) => {
      const work = archive.works.get(id) ?? archive.unlisted.get(id);
      return work === undefined ? [] : [[work.slug, page] as const];
    }),
  );
  const outside = (route: Route): Route => ({ ...route, href: () => route.absolute ?? '' });
  const inside = (route: Route, href: string): Route => ({ ...route, href: () => href });
  const inBook: Partial<Routes> = {
    work: (work) => {
      const page = bySlug.get(work.slug);
      return page === undefined ? outside(routes.work(work)) : inside(routes.work(work), page(1));
    },
    chapter: (work, ordinal) => {
      const page = bySlug.get(work.slug);
      const route = routes.chapter(work, ordinal);
      return page === undefined ? outside(route) : inside(route, page(ordinal));
    },
    ownPage: (slug) => outside(routes.ownPage(slug)),
  };
  return {
    ...edition,
    routes: { ...routes, ...inBook },
    pages: isNowhere ? [] : pages,
    archive: isNowhere
      ? { ...archive, places: new Map([...archive.places].filter(([, place]) => works.has(place.work))) }
      : archive,
  };
}
