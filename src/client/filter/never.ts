import type { Terms } from './query.ts';

/** Several archives may stand on one origin. */
const nameOf = (archive: string): string => `fabula:${archive}:never`;

/** Where the browser lets nothing be kept, it is kept until the page is left. */
let pageOnly: string | null = null;

/** Read what a reader never wants to see: slugs of terms by the path of their facet. */
export function readNever(archive: string): Terms {
  try {
    const kept: unknown = JSON.parse(pageOnly ?? localStorage.getItem(nameOf(archive)) ?? '[]');
    return new Map(Array.isArray(kept) ? kept.flatMap(termsOf) : []);
  } catch {
    return new Map();
  }
}

/** Keep what a reader never wants to see. */
export function writeNever(archive: string, never: Terms): void {
  const kept = JSON.stringify([...never].filter(([, slugs]) => slugs.length > 0));
  pageOnly = null;
  try {
    if (kept === '[]') localStorage.removeItem(nameOf(archive));
    else localStorage.setItem(nameOf(archive), kept);
  } catch {
    pageOnly = kept;
  }
}

/** What lies in a browser may be anybody's. */
function termsOf(row: unknown): [path: string, slugs: string[]][] {
  if (!Array.isArray(row) || typeof row[0] !== 'string' || !Array.isArray(row[1])) return [];
  return [[row[0], row[1].filter((slug: unknown): slug is string => typeof slug === 'string')]];
}
