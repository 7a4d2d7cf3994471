import type { RatingConfig } from './config.ts';

/** Rating given to works whose own is missing or not on the scale: the lowest step of every scale. */
export const NOT_RATED: RatingConfig = {
  key: 'not-rated',
  name: 'Not Rated',
  letter: 'N',
  synonyms: ['not rated', 'unrated', 'not yet rated', 'no rating', 'none', 'nr', 'n/a'],
};

/** Spellings of ratings by whom they let in: film ratings, fictionratings.com (K to MA), letters and ages of old archives. */
const EVERYBODY = spellings(
  'general audiences|general|gen|g|k|u|all ages|all audiences|general audience|everyone|0+|verde',
);
const CHILDREN = spellings('pg|k+|6|9|6+');
const TEENS = spellings(
  'teen and up audiences|teen and up|teen & up|teen|teens|t|pg-13|pg13|pg 13|pg-14|pg-15|pg15|pg 15|12|12+|13|13+|14|14+|t+|giallo',
);
const GROWN = spellings('mature|mature audiences|m|r|restricted|15+|16|16+|r15|17|m15|m15+|arancione');
const ADULTS = spellings(
  'explicit|e|nc-17|nc17|nc 17|nc-18|nc18|x|xx|xxx|ma|adult|adults|adults only|adult only|17+|18|18+|r18|fr18|nc-21|nc21|nc|21|21+|rosso',
);

/**
 * Rating scales that `ratings:` may name: of the Archive of Our Own, of films in the United States, of fictionratings.com.
 *
 * Each understands the spellings of the others.
 */
export const RATING_PRESETS = {
  ao3: [
    NOT_RATED,
    step('general', 'General Audiences', 'G', [...EVERYBODY, ...CHILDREN]),
    step('teen', 'Teen And Up Audiences', 'T', TEENS),
    step('mature', 'Mature', 'M', GROWN),
    step('explicit', 'Explicit', 'E', ADULTS),
  ],
  mpaa: [
    NOT_RATED,
    step('g', 'G', 'G', EVERYBODY),
    step('pg', 'PG', 'P', CHILDREN),
    step('pg-13', 'PG-13', '13', TEENS),
    step('r', 'R', 'R', GROWN),
    step('nc-17', 'NC-17', '17', ADULTS),
  ],
  fictionratings: [
    NOT_RATED,
    step('k', 'K', 'K', EVERYBODY),
    step('k-plus', 'K+', 'K+', [...CHILDREN, 'k-plus', 'k plus']),
    step('t', 'T', 'T', TEENS),
    step('m', 'M', 'M', GROWN),
    step('ma', 'MA', 'MA', ADULTS),
  ],
} as const satisfies Record<string, readonly RatingConfig[]>;

/** Steps of the preset scale that a step of an archive's own may be `like`. */
export const LIKE_STEPS = ['general', 'teen', 'mature', 'explicit'] as const;

/** What is written for a step of the preset scale: the same as a step that is like it takes. */
export function spellingsLike(key: (typeof LIKE_STEPS)[number]): readonly string[] {
  return RATING_PRESETS.ao3.find((row) => row.key === key)?.synonyms ?? [];
}

function spellings(list: string): string[] {
  return list.split('|');
}

function step(key: string, name: string, letter: string, synonyms: readonly string[]): RatingConfig {
  return { key, name, letter, synonyms: [...synonyms] };
}
