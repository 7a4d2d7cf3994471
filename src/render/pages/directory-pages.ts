import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';
import { pageOutput } from '../page-output.ts';
import { paginate } from '../paginate.ts';
import type { Route } from '../routes.ts';
import { directoryView, type Name } from '../views/directory.ts';
import { letterIndex } from '../views/letter-bar.ts';

/** Names on one page of an index: lines, not cards, so there may be many. */
const NAMES_ON_PAGE = 500;

/** Fewest names for which letters help. */
const NAMES_WITH_LETTERS = 20;

/** What an index is about. */
interface NameIndex {
  heading: string;
  /** «57 authors». */
  size: string;
  routeOf(page: number): Route;
  /** Whether the names stand in the order of the alphabet. */
  isAlphabetical: boolean;
}

/** Describe the pages of an index of names. */
export function* directoryPages(edition: Edition, index: NameIndex, names: readonly Name[]): Generator<OutputFile> {
  const hasLetters = index.isAlphabetical && names.length >= NAMES_WITH_LETTERS;
  const letters = hasLetters ? letterIndex(names, NAMES_ON_PAGE, (name) => name.sortName) : null;
  for (const page of paginate(names, NAMES_ON_PAGE)) {
    const view = directoryView(edition, { ...index, letters }, page);
    yield pageOutput(edition, 'directory', index.routeOf(page.number), view);
  }
}
