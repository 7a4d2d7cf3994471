import type * as z from 'zod';
import { type Shape, shapeName, shapeOf } from './shape.ts';

/** What a name stands for at one place of a template. */
export interface Binding {
  shape: Shape;
  /** In how many loops it was found: an entry of a list in a list has 2. */
  level: number;
  /** Values that a call added by `key=value`, or `null`. */
  extra: ReadonlyMap<string, Binding> | null;
  /** Path from the view of the page, for the manual: `works.entries[].title`. */
  label: string;
}

/** What can be named at one place of a template. */
export interface Scope {
  /** Contexts of this template, innermost first: `this`, `..`, `../..`. */
  contexts: readonly Binding[];
  /** Values named by `as |…|`. */
  params: ReadonlyMap<string, Binding>;
  /** Whether `@index` and its like exist. */
  inLoop: boolean;
  /** Loops around this place, those of the calling templates included. */
  level: number;
  /** View of the page. */
  root: Binding;
}

/** The outcome of looking a path up: what it stands for, or what would have been known in its place. */
export type Resolved = { binding: Binding } | { unknown: string; known: string[]; reason: string | null };

/**
 * Look up what a path stands for.
 *
 * @param scope What can be named.
 * @param path The path, as Handlebars parsed it.
 * @returns What it stands for; or the part that is not known, with the names that are.
 */
export function resolvePath(scope: Scope, path: hbs.AST.PathExpression): Resolved {
  const [first, ...rest] = path.parts;
  if (path.data) return resolveData(scope, path);
  // The test by which Handlebars decides that a path cannot begin with a value named by "as |…|".
  const isScoped = path.depth > 0 || /^\.|this\b/.test(path.original);
  const named = first === undefined || isScoped ? undefined : scope.params.get(first);
  if (named) return follow(named, rest);
  const context = scope.contexts[path.depth];
  if (!context)
    return {
      unknown: '..',
      known: [],
      reason: 'it leads out of the template; give the value to the partial by key=value',
    };
  return follow(context, path.parts);
}

const LOOP_VALUES = new Map<string, Shape>([
  ['index', scalar('number')],
  ['key', scalar('number')],
  ['first', scalar('boolean')],
  ['last', scalar('boolean')],
]);

function resolveData(scope: Scope, path: hbs.AST.PathExpression): Resolved {
  const [first = '', ...rest] = path.parts;
  const shape = LOOP_VALUES.get(first);
  if (path.depth === 0 && first === 'root') return follow(scope.root, rest);
  if (path.depth === 0 && shape && rest.length === 0 && scope.inLoop) return { binding: valueBinding(scope, shape) };
  const known = ['@root', ...(scope.inLoop ? [...LOOP_VALUES.keys()].map((name) => `@${name}`) : [])];
  return {
    unknown: `@${first}`,
    known,
    reason: shape && !scope.inLoop ? 'it exists only inside of "each", in the same file' : null,
  };
}

function follow(start: Binding, parts: readonly string[]): Resolved {
  let binding = start;
  for (const part of parts) {
    const next = fieldOf(binding, part);
    if (next === null) return { unknown: part, known: fieldNames(binding), reason: null };
    binding = next;
  }
  return { binding };
}

function fieldOf(binding: Binding, name: string): Binding | null {
  const added = binding.extra?.get(name);
  if (added) return added;
  const schemas = binding.shape.fields?.get(name);
  const isLength = name === 'length' && binding.shape.items !== null;
  const shape = schemas ? shapeOf(schemas) : isLength ? scalar('number') : null;
  return shape && { shape, level: binding.level, extra: null, label: `${binding.label}.${name}` };
}

/** Names that a path may go on with. */
function fieldNames(binding: Binding): string[] {
  const length = binding.shape.items ? ['length'] : [];
  return [...new Set([...(binding.extra?.keys() ?? []), ...(binding.shape.fields?.keys() ?? []), ...length])];
}

/** The shape of text, a number or a truth value. */
function scalar(kind: 'string' | 'number' | 'boolean'): Shape {
  return {
    scalars: new Set([kind]),
    html: false,
    jsonLd: false,
    nullable: false,
    items: null,
    fields: null,
    about: '',
  };
}

/** A value that does not come from the view. */
function valueBinding(scope: Scope, shape: Shape): Binding {
  return { shape, level: scope.level, extra: null, label: '' };
}

/** The scope at the top of a page. */
export function pageScope(page: string, schema: z.ZodType): Scope {
  const root: Binding = { shape: shapeOf([schema]), level: 0, extra: null, label: page };
  return { contexts: [root], params: new Map(), inLoop: false, level: 0, root };
}

/** The scope of a partial, which sees nothing of the scope around its call but the context it is given. */
export function partialScope(outer: Scope, context: Binding): Scope {
  return { contexts: [context], params: new Map(), inLoop: false, level: outer.level, root: outer.root };
}

/** The scope in a block that changes the context: `names` are those after `as`. */
function innerScope(outer: Scope, context: Binding, names: readonly string[]): Scope {
  const params = new Map(outer.params);
  const [value, index] = names;
  if (value !== undefined) params.set(value, context);
  if (index !== undefined) params.set(index, valueBinding(outer, scalar('number')));
  return { ...outer, contexts: [context, ...outer.contexts], params };
}

/** The scope for the entries of a list. */
function loopScope(outer: Scope, list: Binding, names: readonly string[]): Scope {
  const level = outer.level + 1;
  const shape = shapeOf(list.shape.items ?? []);
  const entry: Binding = { shape, level, extra: null, label: `${list.label}[]` };
  return { ...innerScope(outer, entry, names), level, inLoop: true };
}

type BlockScope = (scope: Scope, subject: Binding, names: readonly string[]) => Scope | string;

/** The scope inside of each block, or why the block cannot have this subject. */
export const BLOCK_SCOPES: Record<string, BlockScope> = {
  if: (scope) => scope,
  unless: (scope) => scope,
  each: (scope, subject, names) => {
    const { shape } = subject;
    if (!shape.items || shape.fields || shape.scalars.size > 0) return `is ${shapeName(shape)}, not a list`;
    // Only lists within lists: a page then grows with its view, never with a power of it.
    if (subject.level < scope.level) return 'is a list from outside of the loop and would be repeated for each entry';
    return loopScope(scope, subject, names);
  },
  with: (scope, subject, names) => {
    if (!subject.shape.fields || subject.shape.items) return `is ${shapeName(subject.shape)}, not an object`;
    // Handlebars does not count the same context twice, so that ".." would mean another place than it seems.
    if (scope.contexts[0]?.label === subject.label) return 'is the context already';
    return innerScope(scope, subject, names);
  },
};

const LITERALS = new Map<string, Shape>([
  ['StringLiteral', scalar('string')],
  ['NumberLiteral', scalar('number')],
  ['BooleanLiteral', scalar('boolean')],
]);

/** What a literal stands for. */
export function literalBinding(scope: Scope, node: hbs.AST.Expression): Binding {
  const shape = LITERALS.get(node.type) ?? { ...scalar('string'), scalars: new Set(), nullable: true };
  return valueBinding(scope, shape);
}
