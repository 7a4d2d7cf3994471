import { slugify } from '../story/slug.ts';
import type { Edition } from './edition.ts';
import { escapeAttribute } from './escape-attribute.ts';
import { findNamed } from './find-named.ts';
import type { OwnPage } from './render-context.ts';
import { decodeReferences } from './resolve-prose.ts';
import type { Route } from './routes.ts';

/**
 * Make links of the names in double brackets: `[[the-salt-road]]`, or with other words `[[the-salt-road|this one]]`.
 *
 * Names in links and in examples (`<code>`, `<pre>`) stay as they are; one that means nothing
 * keeps the words behind its bar alone: it may be that of a withdrawn story, of one on another site, or of a hidden author.
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
    if (named === null) return label ?? escapeAttribute(wordsFor(edition, decodeReferences(name)));
    return `<a href="${escapeAttribute(named.route.href(from))}">${label ?? escapeAttribute(named.label)}</a>`;
  });
}

/** What stands in the place of a name that leads nowhere, and tells nothing of it. */
function wordsFor({ archive, translator }: Edition, name: string): string {
  const bare = name.replace(/^\s*works:/i, '').trim();
  const isGone = archive.gone.has(bare) || archive.gone.has(slugify(bare, translator.language));
  return translator.t(isGone ? 'withdrawn-story' : 'not-here');
}

/** The first words of a page of the archive's own, for where no link can stand: names in double brackets are as the page shows them. */
export function openingOf(edition: Edition, { opening }: Pick<OwnPage, 'opening'>): string {
  if (!opening.includes('[[')) return opening;
  const shown = opening.replace(NAME, (_whole, name: string, words?: string) =>
    name.startsWith(':works ')
      ? ''
      : words?.trim() || (findNamed(edition, name.trim())?.label ?? wordsFor(edition, name)),
  );
  return shown.trim();
}

const NAME = /\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{0,300}))?\]\]/g;

/** A tag, or a name in double brackets that no tag parts. */
const TOKEN = /<(\/?)([a-z][\w-]*)(?:\s+[\w:-]+="[^"]*")*\s*\/?>|\[\[([^[\]|<\n]{1,200})(?:\|([^[\]<\n]{0,300}))?\]\]/g;

const UNTOUCHED: ReadonlySet<string> = new Set(['a', 'code', 'pre']);
