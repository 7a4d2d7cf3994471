import type { FacetConfig, RatingConfig } from './config.ts';

/** Rating given to works whose own is missing or not on the scale: the lowest step of every scale. */
export const NOT_RATED: RatingConfig = {
  key: 'not-rated',
  name: 'Not Rated',
  letter: 'N',
  synonyms: ['not rated', 'unrated', 'not yet rated', 'no rating', 'none', 'nr', 'n/a'],
};

/**
 * Rating scales that `ratings:` may name.
 *
 * The steps of `ao3` are those of the Archive of Our Own; the spellings are those of film ratings, of
 * fictionratings.com (K to MA) and of the letters and ages that old archives used.
 */
export const RATING_PRESETS = {
  ao3: [
    NOT_RATED,
    {
      key: 'general',
      name: 'General Audiences',
      letter: 'G',
      synonyms: [
        'general audiences',
        'general',
        'gen',
        'g',
        'pg',
        'k',
        'k+',
        'u',
        'all ages',
        'all audiences',
        'general audience',
        'everyone',
        '6',
        '9',
        '0+',
        '6+',
        'verde',
      ],
    },
    {
      key: 'teen',
      name: 'Teen And Up Audiences',
      letter: 'T',
      synonyms: [
        'teen and up audiences',
        'teen and up',
        'teen & up',
        'teen',
        'teens',
        't',
        'pg-13',
        'pg13',
        'pg 13',
        'pg-14',
        'pg-15',
        'pg15',
        'pg 15',
        '12',
        '12+',
        '13',
        '13+',
        '14',
        '14+',
        't+',
        'giallo',
      ],
    },
    {
      key: 'mature',
      name: 'Mature',
      letter: 'M',
      synonyms: [
        'mature',
        'mature audiences',
        'm',
        'r',
        'restricted',
        '15+',
        '16',
        '16+',
        'r15',
        '17',
        'm15',
        'm15+',
        'arancione',
      ],
    },
    {
      key: 'explicit',
      name: 'Explicit',
      letter: 'E',
      synonyms: [
        'explicit',
        'e',
        'nc-17',
        'nc17',
        'nc 17',
        'nc-18',
        'nc18',
        'x',
        'xx',
        'xxx',
        'ma',
        'adult',
        'adults',
        'adults only',
        'adult only',
        '17+',
        '18',
        '18+',
        'r18',
        'fr18',
        'nc-21',
        'nc21',
        'nc',
        '21',
        '21+',
        'rosso',
      ],
    },
  ],
} as const satisfies Record<string, readonly RatingConfig[]>;

const WARNINGS = [
  'Creator Chose Not To Use Archive Warnings',
  'No Archive Warnings Apply',
  'Graphic Depictions Of Violence',
  'Major Character Death',
  'Rape/Non-Con',
  'Underage Sex',
];

const CATEGORIES = ['Gen', 'F/M', 'M/M', 'F/F', 'Multi', 'Other'];

const STATUS = ['Complete', 'In Progress', 'Hiatus', 'Abandoned'];

/** The facets of an archive that does not choose its own, in their order. */
export const DEFAULT_FACETS: readonly FacetConfig[] = [
  { key: 'fandoms', field: 'fandoms', path: 'fandoms', label: null, order: [], menu: true },
  { key: 'relationships', field: 'relationships', path: 'relationships', label: null, order: [], menu: false },
  { key: 'characters', field: 'characters', path: 'characters', label: null, order: [], menu: false },
  { key: 'tags', field: 'tags', path: 'tags', label: null, order: [], menu: true },
  { key: 'genres', field: 'genres', path: 'genres', label: null, order: [], menu: false },
  // Ratings are in the order of the scale, which the archive may replace: see complete-config.ts.
  { key: 'ratings', field: 'rating', path: 'ratings', label: null, order: [], menu: false },
  { key: 'warnings', field: 'warnings', path: 'warnings', label: null, order: WARNINGS, menu: false },
  { key: 'categories', field: 'categories', path: 'categories', label: null, order: CATEGORIES, menu: false },
  { key: 'languages', field: 'language', path: 'languages', label: null, order: [], menu: false },
  { key: 'status', field: 'status', path: 'status', label: null, order: STATUS, menu: false },
];
