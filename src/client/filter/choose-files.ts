/** Files that hold the cards of works: the boxes of the search data, or the pages of a list as it was published. */
export interface CardFiles {
  /** About how many cards a file holds. */
  size: number;
  /** Address of the file that holds the card of a work, by rank; none for a work that they do not hold. */
  fileOf(rank: number): string | undefined;
}

/** What comes with any file, however small, in cards. */
const REQUEST = 8;

/**
 * Choose from where the cards of works come with few bytes: again and again the file that brings most of the cards that
 * are still wanted, for what it costs.
 *
 * @param sources The first holds all works.
 * @param isLoaded Tells whether a file is there already.
 * @returns Where each card comes from, by rank.
 */
export function chooseFiles<T extends CardFiles>(
  ranks: readonly number[],
  sources: readonly T[],
  isLoaded: (url: string) => boolean,
): Map<number, readonly [T, url: string]> {
  const files = new Map<string, { source: T; holds: number[] }>();
  for (const source of sources)
    for (const rank of ranks) {
      const url = source.fileOf(rank);
      if (url === undefined) continue;
      const file = files.get(url) ?? { source, holds: [] };
      files.set(url, file);
      file.holds.push(rank);
    }
  const chosen = new Map<number, readonly [T, string]>();
  while (files.size > 0) {
    let best = '';
    let most = 0;
    for (const [url, { source, holds }] of files) {
      const wanted = holds.filter((rank) => !chosen.has(rank)).length;
      const worth = isLoaded(url) ? wanted * 1e6 : wanted / (source.size + REQUEST);
      if (worth > most) [best, most] = [url, worth];
    }
    const file = files.get(best);
    if (file === undefined) break;
    for (const rank of file.holds) if (!chosen.has(rank)) chosen.set(rank, [file.source, best]);
    files.delete(best);
  }
  return chosen;
}
