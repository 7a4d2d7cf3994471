import { firstMoment } from '../first-moment.ts';
import { element, type Xml, xmlDocument } from '../xml.ts';
import type { Book } from './book.ts';
import { STYLE_PATH } from './book-style.ts';
import { COVER_IMAGE } from './cover-image.ts';
import { NAVIGATION } from './navigation.ts';

/** File name of the contents for EPUB 2. */
export const NCX = 'toc.ncx';

/** Write the package document (EPUB 3.3, section 5): metadata, files, reading order. */
export function packageDocument(book: Book): string {
  return xmlDocument(
    element(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': book.words.language,
        dir: 'ltr',
      },
      [
        element('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, metadata(book)),
        element('manifest', {}, manifest(book)),
        element('spine', { toc: 'ncx', 'page-progression-direction': book.direction }, readingOrder(book)),
      ],
    ),
  );
}

/** The contents follow the title page; in a story of one chapter they are there for whoever asks for them. */
function readingOrder({ pages }: Book): Xml[] {
  const order = pages.map(({ name }) => element('itemref', { idref: idOf(name) }));
  const isLong = pages.filter(({ type }) => type === 'chapter').length > 1;
  const contents = element('itemref', { idref: 'nav', linear: isLong ? null : 'no' });
  return order.toSpliced(isLong ? pages.findIndex(({ type }) => type === 'titlepage') + 1 : order.length, 0, contents);
}

function idOf(page: string): string {
  return `page-${page}`;
}

function metadata(book: Book): Xml[] {
  const { authors, series } = book;
  return [
    element('dc:identifier', { id: 'id' }, book.id),
    element('dc:title', { id: 'title', 'xml:lang': book.language, dir: book.direction }, book.title),
    refine('title', 'title-type', 'main'),
    refine('title', 'file-as', book.sortTitle),
    element('dc:language', {}, book.language),
    ...authors.flatMap(({ name, sortName }, index) => [
      element('dc:creator', { id: `author-${index + 1}` }, name),
      refine(`author-${index + 1}`, 'file-as', sortName),
      element('meta', { refines: `#author-${index + 1}`, property: 'role', scheme: 'marc:relators' }, 'aut'),
      refine(`author-${index + 1}`, 'display-seq', String(index + 1)),
    ]),
    element('dc:publisher', {}, book.publisher),
    ...(book.published === null ? [] : [element('dc:date', {}, book.published)]),
    ...(book.source === null ? [] : [element('dc:source', {}, book.source)]),
    ...(book.description === null ? [] : [element('dc:description', {}, book.description)]),
    ...book.subjects.map((subject) => element('dc:subject', {}, subject)),
    property('dcterms:modified', firstMoment(book.modified)),
    ...series.flatMap(({ name, position }, index) => [
      element('meta', { id: `series-${index + 1}`, property: 'belongs-to-collection' }, name),
      refine(`series-${index + 1}`, 'collection-type', 'series'),
      ...(position === null ? [] : [refine(`series-${index + 1}`, 'group-position', String(position))]),
    ]),
    ...series
      .slice(0, 1)
      .flatMap(({ name, position }) => [
        element('meta', { name: 'calibre:series', content: name }),
        ...(position === null ? [] : [element('meta', { name: 'calibre:series_index', content: String(position) })]),
      ]),
    element('meta', { name: 'cover', content: COVER_ID }),
    ...accessibility(book),
  ];
}

/** What EPUB Accessibility 1.1 asks for; what is claimed is what every book of ours has. */
function accessibility({ pictures, cover, words: { accessible } }: Book): Xml[] {
  const hasPictures = pictures.some(({ path }) => path !== cover);
  return [
    property('schema:accessMode', 'textual'),
    ...(hasPictures ? [property('schema:accessMode', 'visual')] : []),
    property('schema:accessModeSufficient', hasPictures ? 'textual,visual' : 'textual'),
    ...['structuralNavigation', 'tableOfContents', 'readingOrder'].map((feature) =>
      property('schema:accessibilityFeature', feature),
    ),
    property('schema:accessibilityHazard', 'none'),
    property('schema:accessibilitySummary', hasPictures ? accessible.withPictures : accessible.plain),
  ];
}

const COVER_ID = 'cover-image';

function manifest(book: Book): Xml[] {
  const item = (id: string, href: string, type: string, properties: string | null = null) =>
    element('item', { id, href, 'media-type': type, properties });
  return [
    item('nav', NAVIGATION, 'application/xhtml+xml', 'nav'),
    item('ncx', NCX, 'application/x-dtbncx+xml'),
    item('style', STYLE_PATH, 'text/css'),
    ...book.pages.map(({ name }) => item(idOf(name), `${name}.xhtml`, 'application/xhtml+xml')),
    ...(book.cover === null ? [item(COVER_ID, COVER_IMAGE, 'image/svg+xml', 'cover-image')] : []),
    ...book.pictures.map(({ path, mediaType }, index) =>
      path === book.cover
        ? item(COVER_ID, path, mediaType, 'cover-image')
        : item(`picture-${index + 1}`, path, mediaType),
    ),
  ];
}

function property(name: string, value: string): Xml {
  return element('meta', { property: name }, value);
}

function refine(id: string, name: string, value: string): Xml {
  return element('meta', { refines: `#${id}`, property: name }, value);
}
