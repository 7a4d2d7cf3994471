import * as z from 'zod';
import type { Work } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import type { Route } from '../routes.ts';
import { termLabel, termName } from './facet-label.ts';

const termSchema = z.object({
  label: z.string().describe('name of the term'),
  href: z.string().nullable().describe('its page; `null` when it has none'),
});

/** Schema of the terms of a work, by facet. */
export const termGroupsSchema = z.array(
  z.object({
    facet: z.string().describe('key of the facet, such as `fandoms`'),
    label: z.string().describe('label by the number of terms, such as «Fandom»'),
    terms: z.array(termSchema).describe('terms in the order in which they were written'),
  }),
);

/** The terms of a work, by facet. */
export type TermGroups = z.infer<typeof termGroupsSchema>;

/** Facets that stand as marks or facts, so that they are not listed as terms. */
const MARKED = new Set(['ratings', 'warnings', 'categories', 'status', 'languages']);

/** List the terms of a work in the order of the archive's facets, without empty ones. */
export function termGroupsOf(edition: Edition, work: Work, from: Route): TermGroups {
  const { archive, config, routes } = edition;
  return config.facets.flatMap((facet) => {
    const terms = archive.facets.get(facet.key)?.terms;
    const ids = MARKED.has(facet.key) ? [] : (work.terms.get(facet.key) ?? []);
    const shown = ids.flatMap((id) => {
      const term = terms?.get(id);
      return term
        ? [
            {
              label: termName(edition, facet, term),
              href: term.works.length > 0 ? routes.term(facet, term, 1).href(from) : null,
            },
          ]
        : [];
    });
    return shown.length === 0
      ? []
      : [{ facet: facet.key, label: termLabel(edition, facet, shown.length), terms: shown }];
  });
}
