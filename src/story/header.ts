/** How a value was found: by its label, in YAML, by its place on the page, in a heading, in the file's name, in a profile, in the catalogue, or by the words of the text. */
export type Origin = 'label' | 'front-matter' | 'layout' | 'heading' | 'filename' | 'profile' | 'catalogue' | 'text';

/** Names of the fields that a header can hold; `extra` keeps everything else under its own label. */
export const FIELD_NAMES = [
  'id',
  'slug',
  'aliases',
  'show',
  'title',
  'authors',
  'email',
  'homepage',
  'recipient',
  'summary',
  'rating',
  'warnings',
  'fandoms',
  'relationships',
  'characters',
  'categories',
  'genres',
  'tags',
  'series',
  'position',
  'part',
  'chapter',
  'expected',
  'published',
  'updated',
  'notes',
  'endnotes',
  'disclaimer',
  'archive',
  'feedback',
  'dedication',
  'beta',
  'spoilers',
  'timeline',
  'language',
  'status',
  'size',
  'source',
  'paragraphs',
  'headings',
  'chapter-headings',
  'typography',
  'translation-of',
  'inspired-by',
  'sequel-to',
  'extra',
] as const;

/** Name of a field of a header. */
export type FieldName = (typeof FIELD_NAMES)[number];

/** Fields that name another work. */
export const RELATIONS = ['translation-of', 'inspired-by', 'sequel-to'] as const satisfies readonly FieldName[];

/** How a work refers to another one. */
export type RelationKind = (typeof RELATIONS)[number];

/** One value of one field, with the place and the reason it was taken from. */
export interface Field {
  name: FieldName;
  /** The label as written, without its colon; `null` when the value had none. */
  label: string | null;
  /** The decoded value; lists are one `Field` an item. */
  value: string;
  /** The text as it stands in the file. */
  written: string;
  /** 1-based line of the value; `null` for values from a file's name, a profile or the text as a whole. */
  line: number | null;
  origin: Origin;
  /** How sure the reader is, 0 to 1. */
  confidence: number;
}

/** The header of one source file: its fields in the order in which they were found. */
export type Header = readonly Field[];

/** The first field of a name, or `null`. */
export function firstField(header: Header, name: FieldName): Field | null {
  return header.find((field) => field.name === name) ?? null;
}

/** All values of a field, in order. */
export function fieldValues(header: Header, name: FieldName): string[] {
  return header.filter((field) => field.name === name).map((field) => field.value);
}
