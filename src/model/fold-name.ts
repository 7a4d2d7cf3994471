/**
 * What two spellings of one name have in common: case, accents' encoding, spaces and punctuation do not count.
 *
 * @returns The name itself when nothing else is left (`!!!`), so that names of signs stay apart.
 */
export function foldName(name: string): string {
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}/&+]/gu, '');
  return folded === '' ? name.trim() : folded;
}

/** Fold a relationship: the order of its people does not count, the sign between them does. */
export function foldRelationship(name: string): string {
  const sign = name.includes('/') ? '/' : '&';
  const people = name.split(sign).map(foldName);
  return people.length < 2 ? foldName(name) : people.sort().join(sign);
}
