import { compareText } from '../diagnostics/compare-text.ts';

/**
 * Make the order of what has a name and an id: by the rules of a language, numbers by value, equal names by id.
 *
 * @param language BCP 47 tag to sort by.
 * @param nameOf The name to sort by.
 */
export function byName<T extends { id: string }>(
  language: string,
  nameOf: (item: T) => string,
): (a: T, b: T) => number {
  const collator = new Intl.Collator(language, { numeric: true });
  // Each is looked at many times.
  const names = new Map<T, string>();
  const known = (item: T): string => {
    const name = names.get(item) ?? nameOf(item);
    names.set(item, name);
    return name;
  };
  return (a, b) => collator.compare(known(a), known(b)) || compareText(a.id, b.id);
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
