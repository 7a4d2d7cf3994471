import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';
import { pageOutput } from '../page-output.ts';
import { paginate } from '../paginate.ts';
import type { Route } from '../routes.ts';
import { directoryView, groupName, type Name } from '../views/directory.ts';
import { groupIndex } from '../views/group-bar.ts';
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
  /** Groups that come first, in this order; default: none. */
  groups?: readonly string[];
  /** Whether the names stand in the order of the alphabet. */
  isAlphabetical: boolean;
}

/** Describe the pages of an index of names; where some have a group, all stand by groups. */
export function* directoryPages(edition: Edition, index: NameIndex, names: readonly Name[]): Generator<OutputFile> {
  const isGrouped = names.some((name) => (name.group ?? null) !== null);
  const ordered = isGrouped ? byGroup(edition, index.groups ?? [], names) : names;
  const hasLetters = index.isAlphabetical && names.length >= NAMES_WITH_LETTERS;
  const letters =
    hasLetters && !isGrouped
      ? letterIndex(names, NAMES_ON_PAGE, (name) => name.sortName, edition.config.language)
      : null;
  const groups = isGrouped ? groupIndex(ordered, NAMES_ON_PAGE, (name) => groupName(edition.translator, name)) : null;
  for (const page of paginate(ordered, NAMES_ON_PAGE)) {
    const view = directoryView(edition, { ...index, letters, groups }, page);
    yield pageOutput(edition, 'directory', index.routeOf(page.number), view);
  }
}

/** Groups in the order of the configuration, then by name, names without one last; within a group the order stays. */
function byGroup({ translator }: Edition, order: readonly string[], names: readonly Name[]): Name[] {
  const known = new Set(names.flatMap((name) => name.group ?? []));
  const others = [...known].filter((group) => !order.includes(group)).sort(translator.collator.compare);
  const rank = new Map([...order, ...others].map((group, place) => [group, place]));
  const rankOf = (name: Name) => (name.group == null ? rank.size : (rank.get(name.group) ?? rank.size));
  return names.toSorted((a, b) => rankOf(a) - rankOf(b));
}
