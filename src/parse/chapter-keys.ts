import { fileKey, keyOf } from '../story/file-key.ts';

/** Gives every chapter of a file its key. */
export type KeyMaker = (heading: string | null) => string;

/**
 * Make the keys of one file's chapters: the slug of the heading with its occurrence, or of the file's name.
 *
 * Keys hang on words, never on ordinals, so that a prologue inserted later changes none of them. In the folder of a
 * work the file's name stands in front, because two of its files may have equal headings.
 */
export function chapterKeys(path: string, id: string | null, isPart: boolean): KeyMaker {
  const own = id === null ? fileKey(path) : keyOf(id) || 'text';
  const seen = new Map<string, number>();
  const given = new Set<string>();
  return (heading) => {
    const slug = heading === null ? '' : keyOf(heading);
    const plain = slug === '' ? own : isPart ? `${own}-${slug}` : slug;
    // An id in HTML begins with a letter.
    const base = /^[a-z]/.test(plain) ? plain : `c-${plain}`;
    let count = (seen.get(base) ?? 0) + 1;
    let key = count === 1 ? base : `${base}-${count}`;
    // The second `Ann` may find a chapter that is called `Ann 2`.
    for (; given.has(key); key = `${base}-${count}`) count += 1;
    seen.set(base, count);
    given.add(key);
    return key;
  };
}
