import * as z from 'zod';
import { isHtml, isJsonLd } from './schema.ts';

/** What a value of a view can be, read from its schema: unions are joined, so that several of these may hold. */
export interface Shape {
  /** Text, numbers, truth values: what can be printed anywhere. */
  scalars: ReadonlySet<'string' | 'number' | 'boolean'>;
  /** Sanitised markup. */
  html: boolean;
  /** JSON-LD. */
  jsonLd: boolean;
  /** It may be absent or null. */
  nullable: boolean;
  /** Schemas of the entries of a list, or `null`. */
  items: readonly z.ZodType[] | null;
  /** Schemas of the fields of an object by name, or `null`. */
  fields: Fields | null;
  /** What the schema says about it. */
  about: string;
}

/** A shape while it is being put together. */
interface Parts {
  scalars: Set<'string' | 'number' | 'boolean'>;
  html: boolean;
  jsonLd: boolean;
  nullable: boolean;
  items: z.ZodType[] | null;
  fields: Fields | null;
  about: string;
}

const shapes = new WeakMap<z.ZodType, Shape>();

/**
 * Read the shape of a value from its schemas.
 *
 * Only one level is read: fields and entries keep their schemas, so that a view may contain itself.
 *
 * @param schemas Alternatives; a single one is the rule.
 * @returns The shape.
 * @throws Error when a schema holds something that a view cannot be made of.
 */
export function shapeOf(schemas: readonly z.ZodType[]): Shape {
  const [only, ...others] = schemas;
  const known = only && others.length === 0 ? shapes.get(only) : undefined;
  if (known) return known;
  const parts: Parts = {
    scalars: new Set(),
    html: false,
    jsonLd: false,
    nullable: false,
    items: null,
    fields: null,
    about: '',
  };
  for (const schema of schemas) addSchema(parts, schema);
  if (only && others.length === 0) shapes.set(only, parts);
  return parts;
}

function addSchema(parts: Parts, schema: z.ZodType): void {
  parts.about ||= schema.description ?? '';
  for (const [kind, read] of READERS) {
    if (schema instanceof kind) {
      read(parts, schema as never);
      return;
    }
  }
  throw new Error(`A view cannot hold a value of the kind "${schema.type}"`);
}

type Reader = (parts: Parts, schema: never) => void;

function reader<Schema extends z.ZodType>(
  kind: abstract new (...parameters: never[]) => Schema,
  read: (parts: Parts, schema: Schema) => void,
): [abstract new (...parameters: never[]) => z.ZodType, Reader] {
  return [kind, read as Reader];
}

const READERS: [abstract new (...parameters: never[]) => z.ZodType, Reader][] = [
  reader(z.ZodString, (parts) => parts.scalars.add('string')),
  reader(z.ZodStringFormat, (parts) => parts.scalars.add('string')),
  reader(z.ZodEnum, (parts) => parts.scalars.add('string')),
  reader(z.ZodNumber, (parts) => parts.scalars.add('number')),
  reader(z.ZodBoolean, (parts) => parts.scalars.add('boolean')),
  reader(z.ZodLiteral, (parts, schema) => {
    for (const value of schema.values) addLiteral(parts, value);
  }),
  reader(z.ZodNull, (parts) => {
    parts.nullable = true;
  }),
  reader(z.ZodUndefined, (parts) => {
    parts.nullable = true;
  }),
  reader(z.ZodNullable, (parts, schema) => addAbsent(parts, schema.unwrap())),
  reader(z.ZodOptional, (parts, schema) => addAbsent(parts, schema.unwrap())),
  reader(z.ZodReadonly, (parts, schema) => addSchema(parts, schema.unwrap() as z.ZodType)),
  reader(z.ZodLazy, (parts, schema) => addSchema(parts, schema.unwrap() as z.ZodType)),
  reader(z.ZodUnion, (parts, schema) => {
    for (const option of schema.options) addSchema(parts, option as z.ZodType);
  }),
  reader(z.ZodArray, (parts, schema) => {
    parts.items = [...(parts.items ?? []), schema.element as z.ZodType];
  }),
  reader(z.ZodObject, (parts, schema) => addObject(parts, schema)),
  reader(z.ZodCustom, (parts, schema) => {
    const test: unknown = (schema.def as { fn?: unknown }).fn;
    if (test === isHtml) parts.html = true;
    else if (test === isJsonLd) parts.jsonLd = true;
    else throw new Error('A view can hold markup by html() and jsonLd() only');
  }),
];

function addLiteral(parts: Parts, value: unknown): void {
  if (value === null || value === undefined) parts.nullable = true;
  else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    parts.scalars.add(typeof value as 'string');
  } else throw new Error(`A view cannot hold the literal ${String(value)}`);
}

function addAbsent(parts: Parts, inner: unknown): void {
  parts.nullable = true;
  addSchema(parts, inner as z.ZodType);
}

function addObject(parts: Parts, schema: z.ZodObject): void {
  const own = fieldsOf(schema);
  if (parts.fields === null) {
    parts.fields = own;
    return;
  }
  const joined = new Map(parts.fields);
  for (const [name, schemas] of own) joined.set(name, [...(joined.get(name) ?? []), ...schemas]);
  parts.fields = joined;
}

type Fields = ReadonlyMap<string, readonly z.ZodType[]>;

/** Fields by the shape that they were declared with: equal for a schema and its described copies. */
const declared = new WeakMap<object, Fields>();

function fieldsOf(schema: z.ZodObject): Fields {
  const known = declared.get(schema.shape);
  const fields = known ?? new Map(Object.keys(schema.shape).map((name) => [name, [schema.shape[name] as z.ZodType]]));
  declared.set(schema.shape, fields);
  return fields;
}

/** The shape in words, for messages and for the manual: `text`, `list of works`, … */
export function shapeName(shape: Shape): string {
  const names = [...shape.scalars].map((kind) => SCALAR_NAMES[kind]);
  if (shape.html) names.push('markup');
  if (shape.jsonLd) names.push('JSON-LD');
  if (shape.items) names.push(`list of ${shapeName(shapeOf(shape.items))}`);
  if (shape.fields) names.push('object');
  const name = names.join(' or ') || 'nothing';
  return shape.nullable ? `${name}, may be absent` : name;
}

const SCALAR_NAMES = { string: 'text', number: 'number', boolean: 'yes or no' };
