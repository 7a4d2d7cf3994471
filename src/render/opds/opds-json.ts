import type { Edition } from '../edition.ts';
import { jsonText } from '../json-text.ts';
import type { Route } from '../routes.ts';
import type { Catalogue, CatalogueFacet, Publication } from './catalogue.ts';

const TYPE = 'application/opds+json';
/** In full: readers know the short names of the specification less well. */
const ACQUISITION = 'http://opds-spec.org/acquisition/open-access';

/** Write a file of a catalogue as OPDS 2.0, with relative addresses. */
export function opdsJson({ routes }: Edition, catalogue: Catalogue, works: readonly Publication[]): string {
  const { name, title, up, page, updated, entries, place, facets } = catalogue;
  const self = routes.opds(name, 'json');
  const hrefOf = (to: string) => routes.opds(to, 'json').href(self);
  const link = (rel: string, to: string) => ({ rel, href: hrefOf(to), type: TYPE });
  const pageLink = (rel: string, number: number) =>
    number >= 1 && number <= place.pages && number !== place.number ? [link(rel, place.nameOf(number))] : [];
  const paged =
    catalogue.works === null
      ? {}
      : { numberOfItems: place.total, itemsPerPage: Math.max(1, catalogue.works.length), currentPage: place.number };
  const feed = {
    metadata: { title, modified: updated, ...paged },
    links: [
      link('self', name),
      link('start', 'root'),
      ...(up === null ? [] : [link('up', up)]),
      { rel: 'alternate', href: page.href(self), type: 'text/html' },
      ...pageLink('first', 1),
      ...pageLink('previous', place.number - 1),
      ...pageLink('next', place.number + 1),
      ...pageLink('last', place.pages),
    ],
    ...(facets.length === 0 ? {} : { facets: facetGroups(facets, hrefOf) }),
    ...(catalogue.works === null
      ? {
          navigation: entries.map((entry) => ({
            title: entry.title,
            href: hrefOf(entry.name),
            type: TYPE,
            rel: entry.isNewest ? 'http://opds-spec.org/sort/new' : 'subsection',
          })),
        }
      : { publications: works.map((work) => publication(work, self)) }),
  };
  return jsonText(feed);
}

function facetGroups(facets: readonly CatalogueFacet[], hrefOf: (name: string) => string): object[] {
  return [...new Set(facets.map(({ group }) => group))].map((group) => ({
    metadata: { title: group },
    links: facets
      .filter((facet) => facet.group === group)
      .map(({ name, title, count, isActive }) => ({
        href: hrefOf(name),
        type: TYPE,
        title,
        ...(isActive ? { rel: 'self' } : {}),
        properties: { numberOfItems: count },
      })),
  }));
}

function publication(work: Publication, self: Route): object {
  const { cover } = work;
  return {
    metadata: {
      '@type': 'http://schema.org/Book',
      identifier: work.id,
      title: work.title,
      ...(work.authors.length === 0 ? {} : { author: work.authors.map((name) => ({ name })) }),
      language: work.language,
      modified: work.updated,
      // A year or a month alone is no date there (Readium Web Publication Manifest, schema of metadata).
      ...(/^\d{4}-\d\d-\d\d/.test(work.published ?? '') ? { published: work.published } : {}),
      ...(work.summary === '' ? {} : { description: work.summary }),
      ...(work.subjects.length === 0 ? {} : { subject: work.subjects }),
      ...(work.series.length === 0
        ? {}
        : {
            belongsTo: {
              series: work.series.map(({ name, position }) => ({ name, ...(position === null ? {} : { position }) })),
            },
          }),
    },
    links: [
      { rel: 'alternate', href: work.page.href(self), type: 'text/html' },
      ...work.files.map(({ type, route }) => ({ rel: ACQUISITION, href: route.href(self), type })),
    ],
    ...(cover === null ? {} : { images: [{ href: cover.route.href(self), type: cover.type, ...(cover.size ?? {}) }] }),
  };
}
