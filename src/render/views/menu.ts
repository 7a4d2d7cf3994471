import * as z from 'zod';
import type { Edition } from '../edition.ts';
import { isNews } from '../news.ts';
import type { Route } from '../routes.ts';
import { facetLabel } from './facet-label.ts';
import { type Link, linkSchema } from './link.ts';

/** Schema of the main menu. */
export const menuSchema = z.array(
  linkSchema.extend({
    current: z.string().nullable().describe('`page` or `true`, for `aria-current`; `null` for most'),
  }),
);

/** A step on the way from the home page. */
export interface Crumb {
  label: string;
  /** Title that stands in the label, and its language; default: none. */
  of?: { title: string; language: string } | null;
  route: Route;
}

/** Make the menu as a page sees it, which may stand in it or below one of its entries. */
export function menuOf(edition: Edition, route: Route, trail: readonly Crumb[]): z.infer<typeof menuSchema> {
  const { config } = edition;
  const entries = menuEntries(edition);
  const current = (target: Route): string | null => {
    if (target.path === route.path) return 'page';
    return trail.some((crumb) => crumb.route.path === target.path) ? 'true' : null;
  };
  const own: Link[] = config.menu.map(({ label, href }) => ({
    label,
    href: writtenHref(edition, href, route),
  }));
  return [
    ...entries.map(([label, target]) => ({ label, href: target.href(route), current: current(target) })),
    ...own.map((entry) => ({ ...entry, current: null })),
  ];
}

/** The way to an address of archive.yaml: one of the web, or a path in the site. */
export function writtenHref({ routes }: Edition, href: string, from: Route): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(href) ? href : routes.written(href).href(from);
}

/** List the paths to which the menu leads, as far as it is the program's. */
export function menuPaths(edition: Edition): Set<string> {
  return new Set(menuEntries(edition).map(([, target]) => target.path));
}

function menuEntries(edition: Edition): [label: string, route: Route][] {
  const { config, translator, routes, filled } = edition;
  const ifFilled = (index: string, label: string, route: Route): [string, Route][] =>
    filled.has(index) ? [[label, route]] : [];
  return [
    [translator.t('works'), routes.works(1)],
    ...ifFilled('authors', translator.t('authors'), routes.authors(1)),
    ...config.facets
      .filter((facet) => facet.menu)
      .flatMap((facet) => ifFilled(`facet ${facet.key}`, facetLabel(edition, facet), routes.facet(facet, 1))),
    ...ifFilled('series', translator.t('series'), routes.seriesIndex(1)),
    ...(config.outputs.updates ? ifFilled('updates', translator.t('updates'), routes.updates) : []),
    [translator.t('search'), routes.search],
    ...edition.pages
      .filter((page) => !isNews(page))
      .map((page): [string, Route] => [page.title, routes.ownPage(page.slug)]),
  ];
}
