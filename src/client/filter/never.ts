import type { Terms } from './query.ts';

/** It lies among the settings of readers, and is saved and deleted with them. Several archives may stand on one origin. */
const nameOf = (archive: string): string => `fabula:${archive}:look`;

/** Where the browser lets nothing be kept, it is kept until the page is left. */
let pageOnly: string | null = null;

/** Read what a reader never wants to see: slugs of terms by the path of their facet. */
export function readNever(archive: string): Terms {
  const { never } = readLook(archive);
  const terms = new Map<string, readonly string[]>();
  // A file that was loaded adds to what was there.
  for (const [path, slugs] of Array.isArray(never) ? never.flatMap(termsOf) : [])
    terms.set(path, [...new Set([...(terms.get(path) ?? []), ...slugs])]);
  return terms;
}

/** Keep what a reader never wants to see. */
export function writeNever(archive: string, terms: Terms): void {
  const { never: _, ...look } = readLook(archive);
  const never = [...terms].filter(([, slugs]) => slugs.length > 0);
  const kept = JSON.stringify(never.length === 0 ? look : { ...look, never });
  pageOnly = null;
  try {
    localStorage.setItem(nameOf(archive), kept);
  } catch {
    pageOnly = kept;
  }
}

function readLook(archive: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(pageOnly ?? localStorage.getItem(nameOf(archive)) ?? ''));
  } catch {
    return {};
  }
}

/** What lies in a browser may be anybody's. */
function termsOf(row: unknown): [path: string, slugs: string[]][] {
  if (!Array.isArray(row) || typeof row[0] !== 'string' || !Array.isArray(row[1])) return [];
  return [[row[0], row[1].filter((slug: unknown): slug is string => typeof slug === 'string')]];
}
