import { FIELD_NAMES, type FieldName } from '../story/header.ts';

/** Names of one value of a field that has many, as people write them in settings. */
const SINGULAR = {
  author: 'authors',
  warning: 'warnings',
  fandom: 'fandoms',
  relationship: 'relationships',
  character: 'characters',
  category: 'categories',
  genre: 'genres',
  tag: 'tags',
} as const satisfies Record<string, FieldName>;

/** Fields that have a setting of their own among those of reading, or that one file alone can have. */
const WITHOUT_DEFAULT = [
  'id',
  'slug',
  'title',
  'position',
  'part',
  'chapter',
  'expected',
  'size',
  'language',
  'paragraphs',
  'headings',
  'chapter-headings',
  'typography',
  'extra',
] as const satisfies readonly FieldName[];

/** A field that a folder can fill. */
type DefaultField = Exclude<FieldName, (typeof WITHOUT_DEFAULT)[number]>;

/** Names by which settings call the fields of a header: their own, and `author` for `authors`. */
export const FIELD_WORDS: Readonly<Record<FieldName | keyof typeof SINGULAR, FieldName>> = {
  ...(Object.fromEntries(FIELD_NAMES.map((name) => [name, name])) as { [Name in FieldName]: Name }),
  ...SINGULAR,
};

/** Settings of `reading:` that give a value to files which have none, and the field each of them fills. */
export const DEFAULT_FIELDS: Readonly<Record<DefaultField | keyof typeof SINGULAR, FieldName>> = {
  ...SINGULAR,
  ...(Object.fromEntries(
    FIELD_NAMES.filter((name) => !(WITHOUT_DEFAULT as readonly FieldName[]).includes(name)).map((name) => [name, name]),
  ) as { [Name in DefaultField]: Name }),
};
