/** Compare by code units: the same everywhere. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compare numbers; what has none comes last. */
export function compareNumbers(a: number | null, b: number | null): number {
  return a === b ? 0 : (a ?? Infinity) - (b ?? Infinity);
}

/** Compare names as people number them: `chapter-2` before `chapter-10`. */
export function compareNatural(a: string, b: string): number {
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const one = left[at] as string;
    const other = right[at] as string;
    const numbers = /^\d/.test(one) && /^\d/.test(other);
    const order = numbers ? Number(one) - Number(other) || compareText(one, other) : compareText(one, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
