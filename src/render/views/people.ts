import * as z from 'zod';
import type { Author, Series, Work } from '../../model/archive.ts';
import { type Edition, worksOf } from '../edition.ts';
import type { Route } from '../routes.ts';
import type { Link } from './link.ts';
import { MOST_NAMES, restOf, shortList } from './short-list.ts';

/** Schema of a by-line. */
export const byLineSchema = z.array(
  z.object({
    label: z.string().describe('name of the author'),
    href: z.string().nullable().describe("the author's page; `null` when there is none"),
    person: z.boolean().describe('somebody with a page: not the unknown author, and not those that are left out'),
  }),
);

/** The authors of a work. */
export type ByLine = z.infer<typeof byLineSchema>;

/** List the authors of a work in the order of its by-line; authors of unlisted works alone have no page. */
export function authorsOf(edition: Edition, work: Work, from: Route): ByLine {
  const { shown, more } = shortList(edition, work, work.authors, from);
  const links = peopleOf(edition, { authors: shown }).map((author) => ({
    ...personOf(edition, author, from),
    label: writtenName(edition, work, author),
  }));
  return more === null ? links : [...links, { ...more, person: false }];
}

/** List the authors of a series in the order in which they appear: the first of very many, and how many more there are. */
export function authorsOfSeries(edition: Edition, series: Series, from: Route): ByLine {
  const authors = [...new Set(worksOf(edition.archive, series.works).flatMap((work) => peopleOf(edition, work)))];
  const links = authors.slice(0, MOST_NAMES).map((author) => personOf(edition, author, from));
  if (authors.length <= MOST_NAMES) return links;
  return [...links, { label: restOf(edition, authors.length), href: null, person: false }];
}

function personOf(edition: Edition, author: Author, from: Route): ByLine[number] {
  const isListed = author.works.length > 0;
  return {
    label: authorName(edition, author),
    href: isListed ? edition.routes.author(author, 1).href(from) : null,
    person: !author.unknown && isListed,
  };
}

/** Link the pages of the authors of a work by what is found there; an unknown author has none worth going to. */
export function moreByAuthors(edition: Edition, work: Work, from: Route): Link[] {
  const { routes, translator } = edition;
  return peopleOf(edition, work)
    .filter((author) => !author.unknown && author.works.length > 0)
    .map((author) => ({
      label: translator.t('works-of-author', { author: author.name }),
      href: routes.author(author, 1).href(from),
    }));
}

/** An author by the names that stand in the by-line: pen names, or the one name of all works. */
function writtenName(edition: Edition, work: Pick<Work, 'penNames'>, author: Author): string {
  const names = work.penNames.filter((pen) => pen.author === author.id).map((pen) => pen.name);
  return names.length === 0 ? authorName(edition, author) : [...new Set(names)].join(', ');
}

/** Find the authors of a work. */
export function peopleOf({ archive }: Pick<Edition, 'archive'>, work: Pick<Work, 'authors'>): Author[] {
  return work.authors.flatMap((id) => archive.authors.get(id) ?? []);
}

/** Name an author; the unknown one is called so in the language of the interface. */
export function authorName({ translator }: Pick<Edition, 'translator'>, author: Author): string {
  return author.unknown ? translator.t('unknown-author') : author.name;
}
