/** Where pages of the archive's own lie, seen from the content folder. */
export const OWN_PAGES = '../pages/';

/** Tell whether a file is a page of the archive's own, and no story. */
export function isOwnPage(path: string): boolean {
  return path.startsWith(OWN_PAGES);
}

/** What only pages of the archive's own hold. */
export interface PageParts {
  /** Blocks `:::works`, in order; the text has `mark` of each in its place. */
  lists: WorksList[];
  /** Names in double brackets. */
  names: { name: string; line: number }[];
}

/** A list of works on a page. */
export interface WorksList {
  /** 1-based line on which it begins. */
  line: number;
  /** False when its end is missing. */
  closed: boolean;
  entries: ListedWork[];
}

/** A work on such a list, and why it stands there; `null` where nothing is said. */
export interface ListedWork {
  /** Its address or title. */
  name: string;
  line: number;
  award: string | null;
  year: string | null;
  place: string | null;
  /** A sentence of recommendation. */
  words: string | null;
}

/** The paragraph that stands for a list in the text of its page. */
export function markOfList(index: number): string {
  return `[[:works ${index + 1}]]`;
}
