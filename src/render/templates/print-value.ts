import { SafeHtml } from '../safe-html.ts';
import type { PrintContext } from './html-state.ts';

/**
 * Write a value at a place in HTML.
 *
 * This and `printMarkup` are the only ways by which anything reaches a page: no template, helper or view decides about
 * escaping.
 *
 * @param context Where in HTML it stands.
 * @param value Text, number, truth value; absent values print nothing.
 * @returns HTML.
 * @throws TypeError for anything else, which means that a view differs from its schema.
 */
export function printValue(context: PrintContext, value: unknown): string {
  if (context === 'json-ld' && value != null) throw new TypeError('Only JSON-LD can be printed into a script');
  switch (typeof value) {
    case 'string':
      return escapeText(context === 'address' ? harmlessAddress(value) : value);
    case 'number':
    case 'boolean':
      return String(value);
    default:
      if (value == null) return '';
      throw new TypeError(`A template cannot print a value of the type ${typeof value}`);
  }
}

/**
 * Give markup made by `SafeHtml` for a place in HTML.
 *
 * @param context Where in HTML it stands.
 * @returns HTML, in UTF-8 when it was kept so.
 * @throws TypeError when markup of its kind cannot stand there.
 */
export function printMarkup(context: PrintContext, value: SafeHtml): string | Uint8Array {
  const isAllowed =
    (context === 'text' && SafeHtml.is(value, 'html')) || (context === 'json-ld' && SafeHtml.is(value, 'json-ld'));
  if (!isAllowed) throw new TypeError(`Markup cannot be printed as ${context}`);
  return value.markup;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeText(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '') : text;
}

const HARMLESS = new Set(['http', 'https', 'mailto']);

/**
 * Keep an address unless it could run code.
 *
 * Browsers skip control characters and spaces when they look for the scheme; so does this.
 * Source: WHATWG URL, section 4.4 "URL parsing".
 *
 * @param address A value printed at the start of an address.
 * @returns The address, or an empty text when its scheme is none of http, https and mailto.
 */
function harmlessAddress(address: string): string {
  if (!address.includes(':')) return address; // Nothing without a colon has a scheme.
  const bare = address.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202e\ufeff]/g, '');
  const scheme = /^([^/?#:]*):/.exec(bare)?.[1];
  return scheme === undefined || HARMLESS.has(scheme.toLowerCase()) ? address : '';
}
