import { slugify } from './slug.ts';

/** Make what the chapters of a file are known by from its name, where they have no headings; `text` where that has no letters. */
export function fileKey(path: string): string {
  return keyOf((path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, '')) || 'text';
}

/** Make a key of words, cut where it would be long; empty where nothing is left of them. */
export function keyOf(words: string): string {
  const slug = slugify(words);
  if (slug.length <= 32) return slug;
  const cut = slug.slice(0, 32);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 12)).replace(/-$/, '');
}
