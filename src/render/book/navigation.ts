import { element, type Xml, xmlDocument } from '../xml.ts';
import type { Book, BookPage } from './book.ts';
import { xhtmlDocument } from './page-document.ts';

/** An entry of the contents with those below it; a heading alone leads to its first page. */
interface Entry {
  title: string;
  href: string;
  below: Entry[];
}

/** Write the contents as EPUB 3 wants them, with the landmarks that reading systems offer. */
export function navigationDocument(book: Book): string {
  const { words } = book;
  const first = book.pages.find((page) => page.type !== 'cover' && page.type !== 'titlepage');
  const landmarks: [type: string, title: string, href: string][] = [
    ...book.pages.filter((page) => page.type === 'cover').map((page) => landmark('cover', words.cover, page)),
    ['toc', words.contents, `${NAVIGATION}#toc`],
    ...(first === undefined ? [] : [landmark('bodymatter', words.start, first)]),
  ];
  return xhtmlDocument(words.contents, words.language, [
    element('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', 'aria-labelledby': 'toc-heading' }, [
      element('h1', { id: 'toc-heading' }, words.contents),
      list(entriesOf(book.pages)),
    ]),
    element('nav', { 'epub:type': 'landmarks', hidden: 'hidden', 'aria-label': words.contents }, [
      element(
        'ol',
        {},
        landmarks.map(([type, title, href]) => element('li', {}, [element('a', { 'epub:type': type, href }, title)])),
      ),
    ]),
  ]);
}

/** Write the contents as EPUB 2 wanted them; older devices read nothing else. */
export function ncxDocument(book: Book): string {
  let count = 0;
  // A part and its first chapter begin at one place, which has one number.
  const orders = new Map<string, number>();
  const point = ({ title, href, below }: Entry): Xml => {
    count += 1;
    const order = orders.get(href) ?? orders.size + 1;
    orders.set(href, order);
    const attributes = { id: `point-${count}`, playOrder: String(order) };
    return element('navPoint', attributes, [
      element('navLabel', {}, [element('text', {}, title)]),
      element('content', { src: href }),
      ...below.map(point),
    ]);
  };
  const entries = entriesOf(book.pages);
  const meta = (name: string, content: string) => element('meta', { name, content });
  return xmlDocument(
    element('ncx', { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': book.language }, [
      element('head', {}, [
        meta('dtb:uid', book.id),
        meta('dtb:depth', String(depthOf(entries))),
        meta('dtb:totalPageCount', '0'),
        meta('dtb:maxPageNumber', '0'),
      ]),
      element('docTitle', {}, [element('text', {}, book.title)]),
      element('navMap', {}, entries.map(point)),
    ]),
  );
}

/** File name of the contents. */
export const NAVIGATION = 'nav.xhtml';

function landmark(type: string, title: string, page: BookPage): [string, string, string] {
  return [type, title, hrefOf(page)];
}

function hrefOf({ name }: BookPage): string {
  return `${name}.xhtml`;
}

/** The tree of the contents: parts hold their chapters, works of a series theirs. The cover needs no entry. */
function entriesOf(pages: readonly BookPage[]): Entry[] {
  const top: Entry[] = [];
  let work: Entry | null = null;
  let part: Entry | null = null;
  for (const page of pages) {
    if (page.type === 'cover') continue;
    const entry: Entry = { title: page.title, href: hrefOf(page), below: [] };
    if (page.depth === 0) {
      work = entry;
      part = null;
    }
    if (page.division !== null) {
      part = { title: page.division, href: entry.href, below: [] };
      (page.depth === 0 || work === null ? top : work.below).push(part);
    }
    if (!IN_PARTS.has(page.type)) part = null;
    if (part !== null) part.below.push(entry);
    else (page.depth === 0 || work === null ? top : work.below).push(entry);
  }
  return top;
}

/** Pages that belong to the part before them; an afterword does not. */
const IN_PARTS = new Set(['chapter', 'prologue', 'epilogue']);

function depthOf(entries: readonly Entry[]): number {
  return entries.length === 0 ? 0 : 1 + entries.reduce((depth, { below }) => Math.max(depth, depthOf(below)), 0);
}

function list(entries: readonly Entry[]): Xml {
  return element(
    'ol',
    {},
    entries.map(({ title, href, below }) =>
      element('li', {}, [element('a', { href }, title), ...(below.length === 0 ? [] : [list(below)])]),
    ),
  );
}
