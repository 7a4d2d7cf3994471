import * as z from 'zod';
import type { Translator } from '../../locale/messages.ts';
import type { Work } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import { pageThing } from '../json-ld.ts';
import type { Page } from '../paginate.ts';
import type { Route } from '../routes.ts';
import { filterHook, filterHookSchema } from './filter-hook.ts';
import { foreignIn, foreignSchema } from './foreign.ts';
import { frameSchema, makeFrame } from './frame.ts';
import { groupBarOf, groupSections } from './group-bar.ts';
import { type LetterIndex, letterBarOf, letterBarSchema, letterSections } from './letter-bar.ts';
import { entrySchema } from './link.ts';
import { neighbours, pageTitle, paginationOf, paginationSchema } from './pagination.ts';
import { workMark } from './work-mark.ts';

/** Schema of an index of names: authors, series, terms of a facet. */
export const directorySchema = frameSchema.extend({
  size: z.string().describe('«57 authors»'),
  letters: letterBarSchema.describe(
    'letter bar, or the groups; empty where the order is not that of the alphabet, or where all fit on a screen',
  ),
  filter: filterHookSchema,
  sections: z
    .array(
      z.object({
        letter: z.string().nullable().describe('a letter; `null` where names do not stand under letters'),
        group: z.string().nullable().describe('name of a group; `null` where names have none'),
        id: z.string().describe('anchor'),
        entries: z.array(
          entrySchema.extend({
            foreign: foreignSchema,
            noteForeign: foreignSchema.describe('the same of what it holds'),
            mark: z.string().nullable().describe('by which browsers know the work that it is; `null` where it is none'),
          }),
        ),
      }),
    )
    .describe('names of this page'),
  pagination: paginationSchema.nullable().describe('`null` when there is one page'),
});

/** View of an index of names. */
export type DirectoryView = z.infer<typeof directorySchema>;

/** One name of an index. */
export interface Name {
  name: string;
  /** By which it is grouped under a letter. */
  sortName: string;
  /** Heading under which it stands, where the index has groups; default: none. */
  group?: string | null;
  note: string;
  /** The work that it is, whose title is the name or what stands beside it; default: none. */
  of?: Work;
  /** The name with its language, where that is another than the archive has; default: it is the same, or that of the work. */
  named?: { title: string; language: string } | null;
  route: Route;
}

/** What an index of names is about. */
export interface Directory {
  heading: string;
  /** «57 authors». */
  size: string;
  routeOf(page: number): Route;
  /** Letters of all pages; `null` when the names are not in the order of the alphabet. */
  letters: LetterIndex | null;
  /** Groups of all pages in their order; `null` when the index has none. */
  groups: LetterIndex | null;
}

/** Make the view of one page of an index of names. */
export function directoryView(edition: Edition, directory: Directory, page: Page<Name>): DirectoryView {
  const { translator } = edition;
  const { heading, routeOf, letters, groups } = directory;
  const route = routeOf(page.number);
  const sections = groups
    ? groupSections(page.items, (name) => groupName(translator, name), groups)
    : letters
      ? letterSections(page.items, (name) => name.sortName, edition.config.language)
      : [{ letter: null, id: 'names_all', items: page.items }];
  return {
    ...makeFrame(edition, route, {
      heading,
      title: pageTitle(translator, heading, page),
      things: [pageThing('CollectionPage', heading, route)],
      ...neighbours(page, routeOf),
    }),
    size: directory.size,
    letters: groups
      ? groupBarOf(translator, groups, route, routeOf)
      : letters
        ? letterBarOf(translator, letters, route, routeOf)
        : [],
    filter: page.items.some(({ of }) => of) ? filterHook(edition, null, route) : null,
    sections: sections
      .filter(({ items }) => items.length > 0)
      .map(({ letter, id, items }) => ({
        letter: groups ? null : letter,
        group: groups ? letter : null,
        id,
        entries: items.map(({ name, note, of, named = of, route: to }) => ({
          label: name,
          href: to.href(route),
          note,
          mark: of ? workMark(of) : null,
          foreign: named ? foreignIn(edition, name, named.title, named.language) : null,
          noteForeign: of ? foreignIn(edition, note, of.title, of.language) : null,
        })),
      })),
    pagination: paginationOf(translator, page, routeOf),
  };
}

/** The group of a name; those without one stand under «Others». */
export function groupName(translator: Translator, name: Pick<Name, 'group'>): string {
  return name.group ?? translator.t('terms-ungrouped');
}
