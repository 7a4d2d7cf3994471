import { directionOf } from '../direction.ts';
import { element, type Xml, xmlDocument } from '../xml.ts';
import type { BookPage } from './book.ts';
import { STYLE_PATH } from './book-style.ts';

/** Namespaces of a content document (EPUB 3.3, section 6). */
const NAMESPACES = { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops' };

/** Write a page of a book as an XHTML document. */
export function pageDocument(page: BookPage): string {
  const section = element(
    'section',
    { 'epub:type': page.type, role: page.role, 'aria-label': page.role === null ? null : page.title },
    page.body,
  );
  return xhtmlDocument(page.title, page.language, [section]);
}

/**
 * Write an XHTML document.
 *
 * @param title Its name.
 * @param language BCP 47 tag, from which the direction follows.
 * @param body What stands in it.
 */
export function xhtmlDocument(title: string, language: string, body: readonly Xml[]): string {
  const head = element('head', {}, [
    element('title', {}, title),
    element('link', { rel: 'stylesheet', type: 'text/css', href: STYLE_PATH }),
  ]);
  const attributes = { ...NAMESPACES, lang: language, 'xml:lang': language, dir: directionOf(language) };
  return xmlDocument(element('html', attributes, [head, element('body', {}, body)]), '<!DOCTYPE html>\n');
}
