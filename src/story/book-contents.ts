/** A chapter as a book's list of contents names it. */
export interface ContentsEntry {
  /** Path of its file, relative to the content folder; without an extension when the list gives none. */
  target: string;
  /** What the list calls it; `null` when it only names the file. */
  title: string | null;
  /** Heading of the part that begins with it; `null` for all others. */
  division: string | null;
}

/** Tell by its name whether a file is the list of contents of a book, as mdBook, GitBook, Leanpub, Quarto and MkDocs call it. */
export function isContentsFile(path: string): boolean {
  // Elsewhere `Book.txt` may be a story.
  return /(?:^|\/)(?:summary\.md|manuscript\/book\.txt|_quarto\.ya?ml|mkdocs\.ya?ml)$/i.test(path);
}

/** Tell whether such a file holds settings, which say more of the book than its order. */
export function isBookSettings(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

/**
 * Resolve a link of a file in the content folder.
 *
 * @param from The file that holds it, relative to the content folder.
 * @returns `null` for an address of another site, and for what leads out of the folder.
 */
export function linkTarget(from: string, written: string): string | null {
  const bare = written.trim().replace(/[#?].*$/, '');
  if (bare === '' || /^[a-z][\w+.-]*:|^\/\//i.test(bare)) return null;
  const path: string[] = bare.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of decoded(bare).split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') path.push(step);
    else if (path.pop() === undefined) return null;
  }
  return path.length === 0 ? null : path.join('/').normalize('NFC');
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
