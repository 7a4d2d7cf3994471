/**
 * Make the key under which an old address is found. The build writes it and the script of the pages asks for it, so
 * this file imports nothing.
 *
 * @param path Decoded path from the root of the site, without slashes at its ends.
 * @param query Names and values of its query, decoded, in any order.
 */
export function addressKey(path: string, query: readonly (readonly [name: string, value: string])[]): string {
  const parts = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).sort();
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}

/** Tell in which box a key lies (FNV-1a over its UTF-16 units): a page fetches one small file, not the whole list. */
export function addressBox(key: string, boxes: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % boxes;
}

/** What the script reads first: how many boxes there are, and which names of queries belong together, most first. */
export interface AddressIndex {
  boxes: number;
  shapes: string[][];
}
