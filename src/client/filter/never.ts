import { changeLook, look } from '../storage.ts';
import type { Terms } from './query.ts';

/** Read what a reader never wants to see: slugs of terms by the path of their facet. */
export function readNever(): Terms {
  const terms = new Map<string, readonly string[]>();
  // A file that was loaded adds to what was there.
  for (const [path, slugs] of (look().never ?? []).flatMap(termsOf))
    terms.set(path, [...new Set([...(terms.get(path) ?? []), ...slugs])]);
  return terms;
}

/** Keep what a reader never wants to see: it lies among the settings, and is saved and deleted with them. */
export function writeNever(terms: Terms): void {
  const never = [...terms].filter(([, slugs]) => slugs.length > 0);
  changeLook((look) => {
    if (never.length > 0) look.never = never;
    else delete look.never;
  });
}

/** What lies in a browser may be anybody's. */
function termsOf(row: unknown): [path: string, slugs: string[]][] {
  if (!Array.isArray(row) || typeof row[0] !== 'string' || !Array.isArray(row[1])) return [];
  return [[row[0], row[1].filter((slug: unknown): slug is string => typeof slug === 'string')]];
}
