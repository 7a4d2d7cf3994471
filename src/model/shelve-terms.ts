import type { Facet, Term } from './archive.ts';

/** A facet of so many terms has pages of their own for the frequent ones alone. */
const MANY_TERMS = 500;

/** A term of a long facet is rare below this number of works: about what fits on two screens as lines. */
const FEW_WORKS = 15;

/** Works named on one shelf, half of what an index of names has on a page; a fuller one is divided by the next letter. */
const ON_SHELF = 250;

/**
 * Put the rare terms of a long facet together, by the first letters of their addresses.
 *
 * A facet of thousands of tags would have as many files, most of them for a handful of works, and hosts count files.
 * Those that taxonomy.yaml describes or puts above others keep a page, which has that to say. Where a term stands
 * depends on its own letters and its neighbours alone, so that a new work moves few others.
 */
export function shelveTerms({ key, terms }: Facet): Facet {
  const listed = [...terms.values()].filter(({ works }) => works.length > 0);
  if (listed.length <= MANY_TERMS) return { key, terms };
  const shelves = new Map<string, string>();
  const open: Shelf[] = [...byLetter('', listed.filter(isRare))];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { apart, rest } = divide(next);
    open.push(...apart);
    for (const { id } of rest) shelves.set(id, next.letters);
  }
  return { key, terms: new Map([...terms].map(([id, term]) => [id, { ...term, shelf: shelves.get(id) ?? null }])) };
}

interface Shelf {
  letters: string;
  terms: Term[];
  /** Works that it names. */
  size: number;
}

function isRare({ works, kin }: Term): boolean {
  return works.length < FEW_WORKS && (kin === null || (kin.description === null && kin.children.length === 0));
}

/** Take the fullest of the next letters off a shelf until the rest has room on it. */
function divide({ letters, terms, size }: Shelf): { apart: Shelf[]; rest: Term[] } {
  if (size <= ON_SHELF) return { apart: [], rest: terms };
  // A term whose letters end here stays, whatever it holds.
  const longer = byLetter(letters, terms).filter((shelf) => shelf.letters !== letters);
  const fullest = longer.toSorted((a, b) => b.size - a.size || (a.letters < b.letters ? -1 : 1));
  const apart: Shelf[] = [];
  let left = size;
  for (const shelf of fullest) {
    if (left <= ON_SHELF) break;
    apart.push(shelf);
    left -= shelf.size;
  }
  const gone = new Set(apart.flatMap((shelf) => shelf.terms));
  return { apart, rest: terms.filter((term) => !gone.has(term)) };
}

/** Terms by one more letter than they share; those that have no more stay together. */
function byLetter(letters: string, terms: readonly Term[]): Shelf[] {
  const found = new Map<string, Shelf>();
  for (const term of terms) {
    const longer = term.slug.slice(0, letters.length + 1);
    const shelf = found.get(longer) ?? { letters: longer, terms: [], size: 0 };
    found.set(longer, shelf);
    shelf.terms.push(term);
    shelf.size += term.works.length;
  }
  return [...found.values()];
}
