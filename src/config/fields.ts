import { FIELD_NAMES, type FieldName } from '../story/header.ts';

/** Settings of `reading:` that give a value to files which have none, and the field each of them fills. */
export const DEFAULT_FIELDS = {
  author: 'authors',
  fandom: 'fandoms',
  relationship: 'relationships',
  character: 'characters',
  rating: 'rating',
  warning: 'warnings',
  category: 'categories',
  genre: 'genres',
  tag: 'tags',
  series: 'series',
  status: 'status',
  show: 'show',
  published: 'published',
  source: 'source',
  archive: 'archive',
  disclaimer: 'disclaimer',
} as const satisfies Record<string, FieldName>;

/** Every name that archive.yaml may call a field by: its own, or the one that gives it a value (`author`, `fandom`). */
export const NAMES_OF_FIELDS = [
  ...new Set([...FIELD_NAMES, ...(Object.keys(DEFAULT_FIELDS) as DefaultField[])]),
] as const;

type DefaultField = keyof typeof DEFAULT_FIELDS;

/** The field that archive.yaml calls by one of its names. */
export function fieldNamed(name: FieldName | DefaultField): FieldName {
  return Object.hasOwn(DEFAULT_FIELDS, name) ? DEFAULT_FIELDS[name as DefaultField] : (name as FieldName);
}
