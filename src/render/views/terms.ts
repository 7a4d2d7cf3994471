import * as z from 'zod';
import type { Term, Work } from '../../model/archive.ts';
import { type Edition, termsWith } from '../edition.ts';
import type { Route } from '../routes.ts';
import { termLabel, termName } from './facet-label.ts';
import { MOST_LINKED, shortList } from './short-list.ts';
import { termHref } from './term-href.ts';

const termSchema = z.object({
  label: z.string().describe('name of the term'),
  href: z.string().nullable().describe('its page; `null` when it has none'),
});

/** Schema of the terms of a work, by facet. */
export const termGroupsSchema = z.array(
  z.object({
    facet: z.string().describe('key of the facet, such as `fandoms`'),
    label: z.string().describe('label by the number of terms, such as «Fandom»'),
    terms: z
      .array(termSchema)
      .describe(
        'terms in the order in which they were written; where a card has very many, the last leads to the work and its rest',
      ),
    rest: z.array(z.string()).describe('names of the rest of very many, on the page of the work'),
    restLabel: z.string().describe('«and 800 more»'),
    spoilers: z.array(termSchema).describe('terms that give the story away, shown on demand'),
    spoilersLabel: z.string().describe('«2 that give the story away»'),
    symbol: z.string().nullable().describe('sign before the terms'),
  }),
);

/** The terms of a work, by facet. */
export type TermGroups = z.infer<typeof termGroupsSchema>;

/** Facets that stand as marks or facts, so that they are not listed as terms. */
const MARKED = new Set(['ratings', 'warnings', 'categories', 'status', 'languages']);

/** List the terms of a work in the order of the archive's facets, without empty ones. */
export function termGroupsOf(edition: Edition, work: Work, from: Route): TermGroups {
  const { archive, config } = edition;
  return config.facets.flatMap((facet) => {
    if (MARKED.has(facet.key)) return [];
    const all = work.terms.get(facet.key) ?? [];
    if (all.length === 0) return [];
    const { shown, more } = shortList(edition, work, all, from);
    const view = (term: Term) => ({
      label: termName(edition, facet, term),
      href: termHref(edition, facet, term, from),
    });
    const found = termsWith(archive, facet.key, shown);
    const open = found.filter((term) => !term.spoiler);
    const terms = open.slice(0, MOST_LINKED).map(view);
    const rest = open.slice(MOST_LINKED).map((term) => termName(edition, facet, term));
    const spoilers = found.filter((term) => term.spoiler).map(view);
    return [
      {
        facet: facet.key,
        label: termLabel(edition, facet, all.length),
        terms: more === null ? terms : [...terms, more],
        rest,
        restLabel: edition.translator.t('and-more', { count: rest.length }),
        spoilers,
        spoilersLabel: edition.translator.t('spoilers-count', { count: spoilers.length }),
        symbol: facet.symbol,
      },
    ];
  });
}
