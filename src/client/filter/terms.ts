import type { Terms } from './query.ts';

/** Add a term of a facet, or take it away. */
export function withTerm(terms: Terms, path: string, slug: string, isIn: boolean): Terms {
  const others = (terms.get(path) ?? []).filter((one) => one !== slug);
  const slugs = isIn ? [...others, slug] : others;
  const rest = [...terms].filter(([one]) => one !== path);
  return new Map(slugs.length === 0 ? rest : [...rest, [path, slugs]]);
}

/** Tell whether a term of a facet is among others. */
export function hasTerm(terms: Terms, path: string, slug: string): boolean {
  return terms.get(path)?.includes(slug) ?? false;
}
