import type { FacetFile } from '../../render/search/search-format.ts';

/** A term that the panel shows, with those below it, which it shows when asked. */
export interface ShownTerm {
  /** Place in the facet. */
  place: number;
  below: readonly ShownTerm[];
}

/** Terms of a facet that are shown at once. */
const MOST = 40;
/** A facet of so few terms keeps their order; in a longer one those with most works come first. */
const FEW = 12;

/** Tell whether a facet has so many terms that they are looked for. */
export function isLong({ names }: Pick<FacetFile, 'names'>): boolean {
  return names.length > FEW;
}

/**
 * Choose the terms of a facet that the panel shows.
 *
 * @param totals Works of each term in the list, whatever else is asked for; a term without any is left out.
 * @param question What its name must hold, accents and case aside; then terms stand without those below them.
 * @returns Terms, and how many more there are.
 */
export function shownTerms(
  facet: FacetFile,
  totals: readonly number[],
  question: string,
): { shown: ShownTerm[]; more: number } {
  const wanted = folded(question);
  const known = facet.names.flatMap((name, place) =>
    (totals[place] ?? 0) > 0 && folded(name).includes(wanted) ? [place] : [],
  );
  if (isLong(facet)) known.sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b);
  const above = (place: number) => facet.above?.[place] ?? -1;
  const children = new Map<number, number[]>();
  for (const place of known) children.set(above(place), [...(children.get(above(place)) ?? []), place]);
  const isFlat = wanted !== '';
  const tree = (places: readonly number[]): ShownTerm[] =>
    places.map((place) => ({ place, below: isFlat ? [] : tree(children.get(place) ?? []) }));
  const tops = isFlat ? known : (children.get(-1) ?? []);
  return { shown: tree(tops.slice(0, MOST)), more: Math.max(0, tops.length - MOST) };
}

function folded(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
}
