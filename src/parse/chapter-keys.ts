import { slugify } from '../story/slug.ts';

/** Gives every chapter of a file its key. */
export type KeyMaker = (heading: string | null) => string;

/**
 * Make the keys of one file's chapters: the slug of the heading with its occurrence, or of the file's name.
 *
 * Keys hang on words, never on ordinals, so that a prologue inserted later changes none of them. In the folder of a
 * work the file's name stands in front, because two of its files may have equal headings.
 */
export function chapterKeys(path: string, id: string | null, isPart: boolean): KeyMaker {
  const stem = (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, '');
  const own = cap(slugify(id ?? stem)) || 'text';
  const seen = new Map<string, number>();
  return (heading) => {
    const slug = heading === null ? '' : cap(slugify(heading));
    const base = slug === '' ? own : isPart ? `${own}-${slug}` : slug;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    const key = count === 1 ? base : `${base}-${count}`;
    // An id in HTML begins with a letter.
    return /^[a-z]/.test(key) ? key : `c-${key}`;
  };
}

function cap(slug: string): string {
  if (slug.length <= 32) return slug;
  const cut = slug.slice(0, 32);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 12)).replace(/-$/, '');
}
