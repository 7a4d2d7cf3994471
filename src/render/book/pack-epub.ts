import { type Zippable, zipSync } from 'fflate';
import { element, xmlDocument } from '../xml.ts';
import type { Book } from './book.ts';
import { BOOK_STYLE, STYLE_PATH } from './book-style.ts';
import { COVER_IMAGE, coverImage } from './cover-image.ts';
import { EPUB_TYPE } from './epub-type.ts';
import { NAVIGATION, navigationDocument, ncxDocument } from './navigation.ts';
import { NCX, packageDocument } from './package-document.ts';
import { pageDocument } from './page-document.ts';

/**
 * Pack a book as EPUB 3 (and, for older devices, with the contents of EPUB 2).
 *
 * Equal books have equal bytes on every machine: files stand in reading order with one fixed date, and the compression
 * is fflate's own, not that of the Node at hand.
 *
 * @returns The bytes of the file.
 */
export function packEpub(book: Book): Uint8Array {
  const files: Zippable = {
    mimetype: [encoder.encode(EPUB_TYPE), { level: 0 }],
    'META-INF/container.xml': encoder.encode(CONTAINER),
    [`${FOLDER}/${PACKAGE}`]: encoder.encode(packageDocument(book)),
    [`${FOLDER}/${NAVIGATION}`]: encoder.encode(navigationDocument(book)),
    [`${FOLDER}/${NCX}`]: encoder.encode(ncxDocument(book)),
    [`${FOLDER}/${STYLE_PATH}`]: encoder.encode(BOOK_STYLE),
  };
  for (const page of book.pages) files[`${FOLDER}/${page.name}.xhtml`] = encoder.encode(pageDocument(page));
  if (book.cover === null) files[`${FOLDER}/${COVER_IMAGE}`] = encoder.encode(coverImage(book));
  for (const { path, bytes } of book.pictures) files[`${FOLDER}/${path}`] = [bytes, { level: 0 }];
  return zipSync(files, { level: LEVEL, mtime: FIRST_DATE });
}

/** Folder of the book inside the file. */
const FOLDER = 'EPUB';
const PACKAGE = 'package.opf';

/** Level of compression, chosen by measurement: see `tests/bench/README.md`. */
const LEVEL = 2;

/** The first date that a ZIP can hold, in local time as fflate reads it. */
const FIRST_DATE = new Date(1980, 0, 1);

const encoder = new TextEncoder();

const CONTAINER = xmlDocument(
  element('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
    element('rootfiles', {}, [
      element('rootfile', { 'full-path': `${FOLDER}/${PACKAGE}`, 'media-type': 'application/oebps-package+xml' }),
    ]),
  ]),
);
