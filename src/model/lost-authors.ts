import type { Catalogue } from '../config/catalogue.ts';
import { compareText } from '../diagnostics/compare-text.ts';
import { isAnonymousName } from './anonymous.ts';
import type { Author } from './archive.ts';
import { foldName } from './fold-name.ts';
import type { WorkSeed } from './make-work.ts';

/** Names of authors of withdrawn works who have no others: nobody shall learn that they were here. */
export function lostNames(gone: ReadonlyMap<string, Author>, seeds: readonly WorkSeed[]): string[] {
  const names = [...gone.values()].filter(mayBeTold).flatMap(({ name, penNames }) => [name, ...penNames]);
  if (names.length === 0) return [];
  const there = new Set(seeds.flatMap((seed) => seed.authors.map(foldName)));
  return names.filter((name) => !there.has(foldName(name)));
}

/** Addresses of authors of withdrawn works who have no others, on whatever site; of the works a row may be all that is left. */
export function lostAuthors(
  gone: ReadonlyMap<string, Author>,
  catalogue: Catalogue | null,
  seeds: readonly WorkSeed[],
  slugOf: (name: string) => string,
): string[] {
  const recorded = [...(catalogue?.values() ?? [])].flatMap(({ authorSlugs }) => authorSlugs);
  if (gone.size + recorded.length === 0) return [];
  const names = new Set(seeds.flatMap((seed) => seed.authors));
  const folded = new Set([...names].map(foldName));
  const slugs = new Set([...names].map(slugOf));
  const isThere = ({ name, penNames }: Author) => [name, ...penNames].some((one) => folded.has(foldName(one)));
  const left = [...gone.values()].filter((author) => mayBeTold(author) && !isThere(author)).map(({ slug }) => slug);
  return [...new Set([...left, ...recorded.filter((slug) => !slugs.has(slug))])].sort(compareText);
}

/** Tell whether an author has a page of their own. */
export function mayBeTold({ unknown, name }: Author): boolean {
  return !unknown && !isAnonymousName(name);
}
