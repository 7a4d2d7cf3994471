import type { SafeHtml } from './safe-html.ts';

/** A piece of finished XML: only the makers below make it. */
export type Xml = string & { readonly xml: unique symbol };

/**
 * Write an element.
 *
 * @param attributes Names and values; `null` leaves an attribute out.
 * @param children Finished pieces, or one text; none writes an empty element.
 */
export function element(
  name: string,
  attributes: Record<string, string | null>,
  children: readonly Xml[] | string = [],
): Xml {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${escapeXml(value)}"`))
    .join('');
  const inside = typeof children === 'string' ? escapeXml(children) : children.join('');
  return (inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`) as Xml;
}

/**
 * Write a document with its declaration.
 *
 * @param doctype Document type declaration; default: none.
 */
export function xmlDocument(root: Xml, doctype: string = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${doctype}${root}\n`;
}

/**
 * Write a document piece by piece.
 *
 * @param name Name of the root, with attributes as for `element`.
 * @param children What it holds; at least one.
 */
export function* xmlPieces(
  name: string,
  attributes: Record<string, string | null>,
  children: Iterable<Xml>,
): Generator<string, void, void> {
  yield xmlDocument(element(name, attributes)).replace(/\/>\n$/, '>');
  yield* children;
  yield `</${name}>\n`;
}

/** Write a text that stands among elements. */
export function text(words: string): Xml {
  return escapeXml(words) as Xml;
}

/**
 * Take over a fragment of prose, which is well-formed XML: elements are closed, attributes have values in quotes, and no
 * character has a name.
 */
export function fragment(html: SafeHtml): Xml {
  const { markup } = html;
  return (typeof markup === 'string' ? markup : Buffer.from(markup).toString()) as Xml;
}

/** Escape a text; characters that XML 1.0 does not allow are dropped. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_XML, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
