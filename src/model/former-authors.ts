import { slugify } from '../story/slug.ts';
import type { Author, FormerAuthor } from './archive.ts';
import { foldName } from './fold-name.ts';
import type { People } from './people.ts';

/**
 * Find the addresses that authors had before authors.yaml said how they are called: they lead on to the page of today,
 * or to a notice where nobody shall learn whose they were.
 *
 * @param authors All authors, with the addresses that they have.
 * @param gone Addresses of authors whose works were all withdrawn.
 */
export function formerAuthors(
  { oldNames }: People,
  authors: ReadonlyMap<string, Author>,
  language: string,
  gone: readonly string[] = [],
): Map<string, FormerAuthor> {
  const taken = new Set([...authors.values()].map(({ slug }) => slug));
  const former = new Map<string, FormerAuthor>();
  for (const { name, to, entry } of oldNames) {
    const slug = slugify(name, language);
    const author = to === null ? null : (authors.get(foldName(to)) ?? null);
    // Nothing leads to an author without a page.
    if (slug === '' || taken.has(slug) || (to !== null && (author === null || author.works.length === 0))) continue;
    // Of two people who bore a name neither is told.
    const isShared = former.has(slug) && former.get(slug)?.author !== (author?.id ?? null);
    const named = entry.show === 'withdrawn' && entry.isNamedInNotice && !isShared ? entry.name : null;
    former.set(slug, { author: isShared ? null : (author?.id ?? null), named });
  }
  for (const slug of gone) if (!taken.has(slug) && !former.has(slug)) former.set(slug, { author: null, named: null });
  return former;
}
