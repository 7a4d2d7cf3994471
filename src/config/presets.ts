import type { FacetConfig, KnownTerm } from './config.ts';

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

/** What older archives and lists call the usual warnings. */
const KNOWN_WARNINGS = known({
  'Creator Chose Not To Use Archive Warnings':
    'Choose Not To Use Archive Warnings|Author Chose Not To Use Archive Warnings|Chose Not To Warn|CNTW|CCNTUAW',
  'No Archive Warnings Apply': 'No Warnings Apply|No Archive Warnings|NAWA',
  'Graphic Depictions Of Violence': 'Graphic Violence|Graphic Depiction Of Violence',
  'Major Character Death': 'Character Death|MCD|Death of a major character|Deathfic',
  'Rape/Non-Con': 'Rape|Non-Con|Noncon|Non-Consensual|Rape/Noncon|Rape/Non-Consensual Sex',
  'Underage Sex': 'Underage',
});

/** What older archives and lists call the usual categories. */
const KNOWN_CATEGORIES = known({
  Gen: 'General|Genfic|No Pairing',
  'F/M': 'M/F|Het|Hetfic|Heterosexual',
  'M/M': 'Slash|Yaoi',
  'F/F': 'Femslash|Femmeslash|Fem Slash|F/F Slash|Yuri',
  Multi: 'Poly|Polyamory|Threesome',
});

/** The facets of an archive that does not choose its own, in their order. */
export const DEFAULT_FACETS: readonly FacetConfig[] = [
  row('fandoms', 'fandoms', { menu: true }),
  row('relationships', 'relationships'),
  row('characters', 'characters'),
  row('tags', 'tags', { menu: true }),
  row('genres', 'genres'),
  // Ratings are in the order of the scale, which the archive may replace: see complete-config.ts.
  row('ratings', 'rating', { multiple: false }),
  row('warnings', 'warnings', { order: WARNINGS, known: KNOWN_WARNINGS }),
  row('categories', 'categories', { order: CATEGORIES, known: KNOWN_CATEGORIES }),
  row('languages', 'language', { multiple: false }),
  row('status', 'status', { order: STATUS, multiple: false }),
];

/** A facet of which only its key is known: it reads the extra field of that name. */
export function plainFacet(key: string): FacetConfig {
  return row(key, 'extra');
}

function row(key: string, field: FacetConfig['field'], own: Partial<FacetConfig> = {}): FacetConfig {
  const usual = { label: null, order: [], groups: [], known: [], symbol: null };
  return { key, field, path: key, ...usual, multiple: true, filter: true, menu: false, ...own };
}

function known(rows: Readonly<Record<string, string>>): KnownTerm[] {
  return Object.entries(rows).map(([name, synonyms]) => ({ name, synonyms: synonyms.split('|') }));
}
