import type { OldAddress } from '../../model/old-addresses.ts';
import { fileOfPath, keyOfParts, parseOldAddress } from '../../story/old-address.ts';

/**
 * List the files at old addresses that lead to what no list may name.
 *
 * @param addresses All old addresses.
 * @param site Absolute address of the site; `null` when unknown.
 * @param isSecret Tells it of the id of a work, or of a path inside the site.
 */
export function secretStubs(
  addresses: readonly OldAddress[],
  site: string | null,
  isSecret: { work(id: string): boolean; path(path: string): boolean },
): Set<string> {
  const secret = new Set<string>();
  const leadsThere = ({ to, isSecret: isKept }: OldAddress): boolean => {
    if (isKept === true) return true;
    if (typeof to !== 'string') return isSecret.work(to.work);
    const parts = parseOldAddress(to, site);
    return typeof parts !== 'string' && (isSecret.path(fileOfPath(parts.path)) || secret.has(keyOfParts(parts)));
  };
  // An old address may lead to another one, which stands before or behind it.
  for (let before = -1; before < secret.size; ) {
    before = secret.size;
    for (const address of addresses) if (leadsThere(address)) secret.add(keyOfParts(address));
  }
  return new Set(addresses.filter((one) => secret.has(keyOfParts(one))).map(({ path }) => fileOfPath(path)));
}
