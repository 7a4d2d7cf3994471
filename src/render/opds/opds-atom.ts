import { assetRoute } from '../asset-route.ts';
import type { Edition } from '../edition.ts';
import { feedId } from '../feed/feed-id.ts';
import type { Route } from '../routes.ts';
import { element, text, type Xml, xmlDocument } from '../xml.ts';
import type { Catalogue, CatalogueKind, Publication } from './catalogue.ts';
import { CATALOGUE_STYLE } from './catalogue-style.ts';

/** Media type of a feed of the catalogue; clients follow no link without it (OPDS 1.2, section 2). */
function typeOf(kind: CatalogueKind): string {
  return `application/atom+xml;profile=opds-catalog;kind=${kind}`;
}

const ACQUISITION = 'http://opds-spec.org/acquisition/open-access';
const NAMESPACES = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:dc': 'http://purl.org/dc/terms/',
  'xmlns:opds': 'http://opds-spec.org/2010/catalog',
  'xmlns:thr': 'http://purl.org/syndication/thread/1.0',
};

/**
 * Write a file of a catalogue as OPDS 1.2. Addresses are relative, so that it works wherever the site stands.
 *
 * @param works Its works, in order.
 */
export function opdsAtom(edition: Edition, catalogue: Catalogue, works: readonly Publication[]): string {
  const { config, context, routes, translator } = edition;
  const { name, title, up, page, updated, entries, place, facets } = catalogue;
  const self = routes.opds(name, 'atom');
  const kind = catalogue.works === null ? 'navigation' : 'acquisition';
  const link = (rel: string, to: string, of: CatalogueKind, rest: Record<string, string> = {}) =>
    element('link', { rel, href: routes.opds(to, 'atom').href(self), type: typeOf(of), ...rest });
  const pageLink = (rel: string, number: number) =>
    number >= 1 && number <= place.pages && number !== place.number ? [link(rel, place.nameOf(number), kind)] : [];
  const style = assetRoute(edition, CATALOGUE_STYLE);
  const look = context.assets.has(CATALOGUE_STYLE)
    ? `<?xml-stylesheet type="text/css" href="${style.href(self)}"?>\n`
    : '';
  return xmlDocument(
    element('feed', { ...NAMESPACES, 'xml:lang': config.language }, [
      forPeople(translator.t('catalogue-for-readers'), title, page.href(self)),
      element('id', {}, feedId(config, 'opds', name)),
      element('title', {}, title),
      element('updated', {}, updated),
      element('author', {}, [element('name', {}, config.keeper.name ?? config.title)]),
      link('self', name, kind),
      link('start', 'root', 'navigation'),
      ...(up === null ? [] : [link('up', up, 'navigation')]),
      element('link', { rel: 'alternate', href: page.href(self), type: 'text/html' }),
      ...pageLink('first', 1),
      ...pageLink('previous', place.number - 1),
      ...pageLink('next', place.number + 1),
      ...pageLink('last', place.pages),
      ...facets.map(({ group, name: to, title: label, count, isActive }) =>
        link('http://opds-spec.org/facet', to, 'acquisition', {
          title: label,
          'opds:facetGroup': group,
          'thr:count': String(count),
          ...(isActive ? { 'opds:activeFacet': 'true' } : {}),
        }),
      ),
      ...entries.map((entry) =>
        element('entry', {}, [
          element('id', {}, feedId(config, 'opds', entry.name)),
          element('title', {}, entry.title),
          element('updated', {}, entry.updated),
          link(entry.isNewest ? 'http://opds-spec.org/sort/new' : 'subsection', entry.name, entry.kind),
          element('content', { type: 'text' }, entry.about),
        ]),
      ),
      ...works.map((work) => publicationEntry(work, self)),
    ]),
    look,
  );
}

/**
 * Tell somebody who opens the file in a browser what it is, and link the page with the same works. Elements of XHTML are links
 * in any XML document; readers of books pass over what is not of Atom (RFC 4287, section 6).
 */
function forPeople(about: string, title: string, href: string): Xml {
  return element('p', { xmlns: 'http://www.w3.org/1999/xhtml' }, [text(`${about} `), element('a', { href }, title)]);
}

function publicationEntry(work: Publication, self: Route): Xml {
  const { cover } = work;
  const images = cover === null ? [] : ['http://opds-spec.org/image', 'http://opds-spec.org/image/thumbnail'];
  return element('entry', {}, [
    element('id', {}, work.id),
    element('title', {}, work.title),
    element('updated', {}, work.updated),
    ...work.authors.map((name) => element('author', {}, [element('name', {}, name)])),
    element('dc:language', {}, work.language),
    ...(work.published === null ? [] : [element('dc:issued', {}, work.published)]),
    ...work.subjects.map((subject) => element('category', { term: subject, label: subject })),
    ...(work.summary === '' ? [] : [element('summary', { type: 'text' }, work.summary)]),
    ...images.map((rel) => element('link', { rel, href: cover?.route.href(self) ?? null, type: cover?.type ?? null })),
    element('link', { rel: 'alternate', href: work.page.href(self), type: 'text/html' }),
    ...work.files.map(({ type, route }) => element('link', { rel: ACQUISITION, href: route.href(self), type })),
  ]);
}
