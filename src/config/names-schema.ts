import { AUTHOR_SHOWS } from './authors.ts';
import { PEOPLE_AND_SERIES } from './taxonomy.ts';

/** What may stand under a key of authors.yaml or taxonomy.yaml, with what an editor says of it. */
interface KeyWords {
  form: keyof typeof FORMS;
  says: string;
}

/** Keys of an author. The reader has a row for each. */
export const AUTHOR_KEYS = {
  spellings: { form: 'names', says: 'Other ways in which files write the name; shown nowhere.' },
  'pen-names': { form: 'names', says: 'Names in the open: by-lines keep them, and one page has all works.' },
  'secret-pen-names': {
    form: 'names',
    says: 'Names with a page of their own, which nothing published joins with this one.',
  },
  'former-names': {
    form: 'names',
    says: 'Names of old: works show the name of today, and nothing leads on from these.',
  },
  'sort-name': { form: 'text', says: 'Name under which the author stands in lists, such as "Marsh, Anna".' },
  slug: { form: 'text', says: 'Last part of the address of the author’s page.' },
  contact: { form: 'text', says: 'How the keeper reaches the author; on no page unless show-contact says so.' },
  'show-contact': { form: 'switch', says: 'Put the contact on the author’s page. Default: no.' },
  homepage: { form: 'text', says: 'Address of a page of the author’s own.' },
  biography: { form: 'text', says: 'A paragraph for the author’s page.' },
  show: { form: 'show', says: 'How the author is named; withdrawn takes all works out of everything. Default: name.' },
} as const satisfies Record<string, KeyWords>;

/** Keys of a term. */
export const TERM_KEYS = {
  synonyms: { form: 'names', says: 'Other names of the same, whose works stand under this one.' },
  parents: { form: 'names', says: 'Terms above it, to which its works belong as well.' },
  characters: { form: 'names', says: 'People of a relationship, where its name does not say who they are.' },
  group: { form: 'text', says: 'Heading under which it stands in the index, such as the medium of a fandom.' },
  description: { form: 'text', says: 'What its page says of it.' },
  slug: { form: 'text', says: 'Last part of its address.' },
  spoiler: { form: 'switch', says: 'It gives the story away: shown on demand. Default: no.' },
  hidden: { form: 'switch', says: 'It is shown nowhere and has no page. Default: no.' },
} as const satisfies Record<string, KeyWords>;

/** Keys of an author or a series in taxonomy.yaml. */
export const KEYS_OF_PEOPLE = ['synonyms', 'description', 'slug'] as const satisfies (keyof typeof TERM_KEYS)[];

/** One key may be written as if there were but one name. */
export const SINGULARS = { synonym: 'synonyms', parent: 'parents' } as const satisfies Record<
  string,
  keyof typeof TERM_KEYS
>;

/** YAML reads `1984` and `no` as no text; here they are names. */
const TEXT = { type: ['string', 'number', 'boolean'] };
const NAMES = { anyOf: [TEXT, { type: 'null' }, { type: 'array', items: TEXT }] };
const FORMS = {
  names: NAMES,
  text: { ...TEXT, type: [...TEXT.type, 'null'] },
  switch: { enum: [true, false, 'yes', 'no', 'on', 'off', null] },
  show: { enum: [...AUTHOR_SHOWS, null] },
};

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** Make the JSON Schema of authors.yaml, for editors that complete and check it while it is written. */
export function authorsJsonSchema(): object {
  const of = 'Authors by the name that stands for all others.';
  return { $schema: DRAFT, description: of, type: ['object', 'null'], additionalProperties: entryOf(AUTHOR_KEYS) };
}

/** Make the JSON Schema of taxonomy.yaml. Facets of an archive are its own, so any name may stand for one. */
export function taxonomyJsonSchema(): object {
  const sectionOf = (description: string, entry: object) => ({
    description,
    type: ['object', 'null'],
    additionalProperties: entry,
  });
  const people = entryOf({ ...pick(KEYS_OF_PEOPLE), synonym: TERM_KEYS.synonyms });
  const singulars = Object.entries(SINGULARS).map(([key, plural]) => [key, TERM_KEYS[plural]]);
  const term = entryOf({ ...TERM_KEYS, ...Object.fromEntries(singulars) });
  return {
    $schema: DRAFT,
    description: 'Facets by their key, each with its terms.',
    type: ['object', 'null'],
    properties: Object.fromEntries(PEOPLE_AND_SERIES.map((key) => [key, sectionOf(`What ${key} are called.`, people)])),
    additionalProperties: sectionOf('Terms of a facet by the name that stands for all others.', term),
  };
}

function pick(keys: readonly (keyof typeof TERM_KEYS)[]): Record<string, KeyWords> {
  return Object.fromEntries(keys.map((key) => [key, TERM_KEYS[key]]));
}

/** A name alone, with other names behind it, or with a mapping of what is known of it. */
function entryOf(keys: Readonly<Record<string, KeyWords>>): object {
  const properties = Object.fromEntries(
    Object.entries(keys).map(([key, { form, says }]) => [key, { description: says, ...FORMS[form] }]),
  );
  return { anyOf: [...NAMES.anyOf, { type: 'object', properties, additionalProperties: false }] };
}
