import type { FieldName } from '../story/header.ts';

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
