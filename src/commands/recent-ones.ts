/** Make a function that fetches things by number and keeps those that were asked for last. */
export function recentOnes<T>(fetch: (number: number) => T): (number: number) => T {
  const kept = new Map<number, T>();
  return (number) => {
    const known = kept.get(number);
    if (known !== undefined) return known;
    const found = fetch(number);
    kept.set(number, found);
    if (kept.size > MOST)
      for (const oldest of kept.keys()) {
        kept.delete(oldest);
        break;
      }
    return found;
  };
}

/** A page of a list has fifty works. */
const MOST = 100;
