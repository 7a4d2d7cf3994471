/** Shortest and longest name, in letters, that is compared letter by letter. */
const SHORTEST = 5;
const LONGEST = 60;
/** Names that share what is left when a letter is taken away; more are a series, not misprints. */
const MOST_ALIKE = 50;

/** Words that change no name. */
const SMALL_WORDS = new Set(['the', 'a', 'an', 'and', 'of']);

/**
 * Find names that may be the same: of the same words in another order, form or spelling, or a letter apart.
 *
 * Takes time in proportion to the letters of all names. Names that differ in a digit alone (`Season 1`, `Season 2`) are
 * not alike.
 *
 * @param names Names of different identity.
 * @returns Names that are like each, in their order; names without one are left out.
 */
export function nearNames(names: readonly string[]): Map<string, string[]> {
  const pairs = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    if (a === b) return;
    pairs.set(a, (pairs.get(a) ?? new Set()).add(b));
    pairs.set(b, (pairs.get(b) ?? new Set()).add(a));
  };
  const byWords = new Map<string, string[]>();
  const byRest = new Map<string, { name: string; letters: string }[]>();
  for (const name of names) {
    const words = wordsOf(name);
    if (words.length === 0) continue;
    const stems = words.map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
    for (const other of addTo(byWords, stems.toSorted().join(' '), name)) join(name, other);
    // An s at the end may be the plural, or what was misspelt.
    for (const letters of new Set([stems.join(''), words.join('')])) {
      if (letters.length < SHORTEST || letters.length > LONGEST) continue;
      const rests = new Set([letters, ...Array.from(letters, (_, at) => letters.slice(0, at) + letters.slice(at + 1))]);
      for (const rest of rests) {
        for (const other of addTo(byRest, rest, { name, letters }))
          if (isOneApart(letters, other.letters)) join(name, other.name);
      }
    }
  }
  const place = new Map(names.map((name, index) => [name, index]));
  const byPlace = (a: string, b: string) => (place.get(a) ?? 0) - (place.get(b) ?? 0);
  const found = [...pairs].sort((a, b) => byPlace(a[0], b[0]));
  return new Map(found.map(([name, others]) => [name, [...others].sort(byPlace)]));
}

/** Add a value under a key, and give those that were there before. */
function addTo<T>(map: Map<string, T[]>, key: string, value: T): readonly T[] {
  const known = map.get(key);
  if (known === undefined) {
    map.set(key, [value]);
    return [];
  }
  const before = known.slice(0, MOST_ALIKE);
  if (known.length < MOST_ALIKE) known.push(value);
  return before;
}

function wordsOf(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '');
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = words.filter((word) => !SMALL_WORDS.has(word));
  return kept.length > 0 ? kept : words;
}

/** Whether one letter is missing, another, or changed places with its neighbour; digits make names of their own. */
function isOneApart(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - from && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const left = a.slice(from, a.length - end);
  const right = b.slice(from, b.length - end);
  if (/\p{N}/u.test(left + right)) return false;
  const isSwap = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  return isSwap || (left.length <= 1 && right.length <= 1);
}
