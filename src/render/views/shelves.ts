import * as z from 'zod';
import type { ListedWork, WorksList } from '../../story/own-page.ts';
import type { Edition } from '../edition.ts';
import { findNamed } from '../find-named.ts';
import type { Route } from '../routes.ts';
import { blurbOf, blurbSchema } from './blurb.ts';

/** Schema of the works that a page of the archive's own lists. */
export const shelvesSchema = z.array(
  z.object({
    heading: z.string().describe('name and year of the award, or «Recommended»'),
    works: z.array(
      z.object({
        place: z.string().nullable().describe('place that it won'),
        words: z.string().nullable().describe('a sentence of recommendation'),
        card: blurbSchema.describe('its card'),
      }),
    ),
  }),
);

/** Works that a page lists, those of one award and year together. */
export type Shelves = z.infer<typeof shelvesSchema>;

/** Make the cards of a list of works; names that mean no listed work are left out. */
export function shelvesOf(edition: Edition, { entries }: WorksList, from: Route): Shelves {
  const shelves: Shelves = [];
  for (const entry of entries) {
    const work = edition.archive.works.get(findNamed(edition, entry.name)?.work ?? '');
    if (work === undefined) continue;
    const heading = awardOf(entry) ?? edition.translator.t('recommended');
    if (shelves.at(-1)?.heading !== heading) shelves.push({ heading, works: [] });
    shelves.at(-1)?.works.push({ place: entry.place, words: entry.words, card: blurbOf(edition, work, from) });
  }
  return shelves;
}

/** Name and year of an award; `null` when neither is said. */
export function awardOf({ award, year }: Pick<ListedWork, 'award' | 'year'>): string | null {
  return [award, year].filter((one) => one !== null).join(' ') || null;
}
