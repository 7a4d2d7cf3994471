import type { Edition } from './edition.ts';
import { escapeAttribute } from './escape-attribute.ts';
import { findNamed } from './find-named.ts';
import { decodeReferences } from './resolve-prose.ts';
import type { Route } from './routes.ts';

/**
 * Make links of the names in double brackets: `[[the-salt-road]]`, or with other words `[[the-salt-road|this one]]`.
 *
 * Names in links and in examples (`<code>`, `<pre>`) stay as they are; one that means nothing keeps its words.
 *
 * @param html Sanitised fragment of a page of the archive's own, whose attributes stand in double quotes.
 * @param from Page on which it stands.
 */
export function resolveNames(edition: Edition, html: string, from: Route): string {
  if (!html.includes('[[')) return html;
  let inside = 0;
  return html.replace(TOKEN, (whole, slash?: string, tag?: string, name?: string, words?: string) => {
    if (tag !== undefined) {
      if (UNTOUCHED.has(tag) && !whole.endsWith('/>')) inside += slash === '' ? 1 : -1;
      return whole;
    }
    if (inside > 0 || name === undefined) return whole;
    const named = findNamed(edition, decodeReferences(name).trim());
    const label = words === undefined || words.trim() === '' ? null : words.trim();
    if (named === null) return label ?? name;
    return `<a href="${escapeAttribute(named.route.href(from))}">${label ?? escapeAttribute(named.label)}</a>`;
  });
}

/** A tag, or a name in double brackets that no tag parts. */
const TOKEN = /<(\/?)([a-z][\w-]*)(?:\s+[\w:-]+="[^"]*")*\s*\/?>|\[\[([^[\]|<\n]{1,200})(?:\|([^[\]<\n]{0,300}))?\]\]/g;

const UNTOUCHED: ReadonlySet<string> = new Set(['a', 'code', 'pre']);
