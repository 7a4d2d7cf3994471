/** Name a paragraph by itself and its neighbours; empty where there is none. */
export function placeAt(ids: readonly string[], at: number): string[] {
  return [at, at - 1, at + 1].map((one) => ids[one] ?? '');
}

/**
 * Find a place again, when the text may have been changed since.
 *
 * The paragraph itself is looked for first, then its neighbours, which tell where it stood; then its number.
 *
 * @param ids Ids of the paragraphs of the chapter, in order.
 * @param place What `placeAt` gave.
 * @param number Number of the paragraph, from 0.
 * @returns Index of the paragraph; -1 when the chapter has none.
 */
export function findPlace(ids: readonly string[], place: readonly string[], number: number): number {
  const [self, above, below] = place.map((id) => (id ? ids.indexOf(id) : -1)) as [number, number, number];
  const found = self >= 0 ? self : above >= 0 ? above + 1 : below > 0 ? below - 1 : number;
  return Math.min(Math.max(0, Math.trunc(found)), ids.length - 1);
}
