import type * as z from 'zod';
import { nearest } from '../../config/nearest.ts';
import { isStructure, misprint } from './misprint.ts';
import { invalid, type Problem, unknownPath } from './problem.ts';
import {
  type Binding,
  BLOCK_SCOPES,
  literalBinding,
  pageScope,
  partialScope,
  resolvePath,
  type Scope,
} from './scope.ts';
import { shapeName } from './shape.ts';
import { isPath, isSimple, partialName, SLOT, type Template } from './template.ts';
import type { HelperTable, TemplateFile } from './templates.ts';

/** Statements that one page may come to, its partials counted at each call. */
const MOST_STATEMENTS = 20_000;

/** How partials are used, for the manual: name of the partial → label of a context → fields that it reads. */
export type PartUses = Map<string, Map<string, Set<string>>>;

/** What the check of a page needs to know. */
export interface PathCheck {
  /** The templates in use, by name. */
  templates: ReadonlyMap<string, Template>;
  helpers: HelperTable;
  /** The archive's own templates: they are to blame, not the defaults that they call. */
  overrides: ReadonlySet<TemplateFile>;
  uses: PartUses;
}

/**
 * Compare every path that a page can come to with the schema of its view.
 *
 * Partials and layouts are followed with the context of each call, as they will be when the page is made.
 *
 * @param check Templates, helpers, and who is to blame.
 * @param page Name of the page.
 * @param schema Schema of its view.
 * @returns What is wrong; each problem names a template that an archive brought along, if one has a part in it.
 */
export function checkPaths(check: PathCheck, page: string, schema: z.ZodType): Problem[] {
  const template = check.templates.get(page);
  if (!template) return [];
  const walk: Walk = { ...check, problems: [], statements: 0 };
  walkProgram(walk, { template, call: null, parent: null, slot: null }, pageScope(page, schema), template.program);
  return walk.problems;
}

interface Walk extends PathCheck {
  problems: Problem[];
  statements: number;
}

/** A template at work, with the call that led to it. */
interface Frame {
  template: Template;
  /** The call, a node of the parent's template. */
  call: hbs.AST.Node | null;
  parent: Frame | null;
  /** What this layout is wrapped around. */
  slot: { program: hbs.AST.Program; frame: Frame; scope: Scope; isSame: boolean } | null;
}

function walkProgram(walk: Walk, frame: Frame, scope: Scope, program: hbs.AST.Program): void {
  for (const node of program.body) {
    walk.statements += 1;
    if (walk.statements === MOST_STATEMENTS + 1) {
      complain(walk, frame, node, (file, place) =>
        invalid(file, place, 'its partials call partials so often that a page would never end'),
      );
    }
    if (walk.statements > MOST_STATEMENTS) return;
    VISITORS.get(node.type)?.(walk, frame, scope, node);
  }
}

type Visitor = (walk: Walk, frame: Frame, scope: Scope, node: hbs.AST.Statement) => void;

const VISITORS = new Map<string, Visitor>([
  [
    'MustacheStatement',
    (walk, frame, scope, node) => visitMustache(walk, frame, scope, node as hbs.AST.MustacheStatement),
  ],
  ['BlockStatement', (walk, frame, scope, node) => visitBlock(walk, frame, scope, node as hbs.AST.BlockStatement)],
  [
    'PartialStatement',
    (walk, frame, scope, node) => visitPartial(walk, frame, scope, node as hbs.AST.PartialStatement),
  ],
  [
    'PartialBlockStatement',
    (walk, frame, scope, node) => visitPartial(walk, frame, scope, node as hbs.AST.PartialBlockStatement),
  ],
]);

/** Report at the nearest template that an archive brought along; the defaults fit together by themselves. */
function complain(
  walk: Walk,
  frame: Frame,
  node: hbs.AST.Node,
  make: (file: TemplateFile, node: hbs.AST.Node) => Problem,
): void {
  let blamed: Frame | null = frame;
  let place = node;
  while (blamed && !walk.overrides.has(blamed.template.file) && blamed.parent && blamed.call) {
    place = blamed.call;
    blamed = blamed.parent;
  }
  const isFound = blamed !== null && walk.overrides.has(blamed.template.file);
  walk.problems.push(isFound && blamed ? make(blamed.template.file, place) : make(frame.template.file, node));
}

function lookUp(walk: Walk, frame: Frame, scope: Scope, path: hbs.AST.PathExpression): Binding | null {
  const result = resolvePath(scope, path);
  if ('binding' in result) {
    recordUse(walk, frame, scope, path);
    return result.binding;
  }
  const { unknown, known, reason } = result;
  const near = nearest(unknown, known);
  const list =
    known.length === 0
      ? 'There are no fields here.'
      : `Known here: ${known.slice(0, 12).join(', ')}${known.length > 12 ? ', …' : ''}.`;
  const mend = reason ? `${reason[0]?.toUpperCase()}${reason.slice(1)}.` : near ? `Did you mean "${near}"?` : list;
  complain(walk, frame, path, (file, place) => unknownPath(file, place, written(frame, file, path), mend, known));
  return null;
}

/** The path, with the file that holds it when another is blamed. */
function written(frame: Frame, file: TemplateFile, path: hbs.AST.PathExpression): string {
  const name = frame.template.file.name;
  return file === frame.template.file ? path.original : `${path.original} (in ${name})`;
}

function recordUse(walk: Walk, frame: Frame, scope: Scope, path: hbs.AST.PathExpression): void {
  const context = scope.contexts.at(-1);
  const first = path.parts[0];
  if (!context || path.data || first === undefined || !frame.template.file.name.includes('/')) return;
  if (path.depth === scope.contexts.length - 1) useOf(walk, frame, context).add(first);
}

function useOf(walk: Walk, frame: Frame, context: Binding): Set<string> {
  const { name } = frame.template.file;
  const contexts = walk.uses.get(name) ?? new Map<string, Set<string>>();
  walk.uses.set(name, contexts);
  const fields = contexts.get(context.label) ?? new Set<string>();
  contexts.set(context.label, fields);
  return fields;
}

function visitMustache(walk: Walk, frame: Frame, scope: Scope, node: hbs.AST.MustacheStatement): void {
  const path = node.path as hbs.AST.PathExpression;
  if (isSimple(path) && walk.helpers.has(path.original)) {
    checkHelperCall(walk, frame, scope, node);
    return;
  }
  const binding = lookUp(walk, frame, scope, path);
  const context = frame.template.contexts.get(node);
  const reason = binding && context ? misprint(binding.shape, context) : null;
  if (reason)
    complain(walk, frame, node, (file, place) => invalid(file, place, `"${written(frame, file, path)}" ${reason}`));
}

function checkHelperCall(walk: Walk, frame: Frame, scope: Scope, node: hbs.AST.MustacheStatement): void {
  if (frame.template.contexts.get(node) === 'json-ld') {
    complain(walk, frame, node, (file, place) => invalid(file, place, 'a helper cannot be used in a script'));
  }
  for (const value of [...node.params, ...(node.hash?.pairs ?? []).map((pair) => pair.value)]) {
    if (!isPath(value)) continue;
    const shape = lookUp(walk, frame, scope, value)?.shape;
    if (!shape || (!isStructure(shape) && !shape.html && !shape.jsonLd)) continue;
    complain(walk, frame, value, (file, place) =>
      invalid(
        file,
        place,
        `"${written(frame, file, value)}" is ${shapeName(shape)}; helpers take text, numbers and truth values`,
      ),
    );
  }
}

function visitBlock(walk: Walk, frame: Frame, scope: Scope, node: hbs.AST.BlockStatement): void {
  const path = node.params[0] as hbs.AST.PathExpression;
  const subject = lookUp(walk, frame, scope, path);
  if (subject) {
    const inner = BLOCK_SCOPES[node.path.original]?.(scope, subject, node.program.blockParams ?? []);
    if (typeof inner === 'string') {
      complain(walk, frame, path, (file, place) => invalid(file, place, `"${written(frame, file, path)}" ${inner}`));
    } else if (inner) {
      walkProgram(walk, frame, inner, node.program);
    }
  }
  if (node.inverse) walkProgram(walk, frame, scope, node.inverse);
}

function visitPartial(
  walk: Walk,
  frame: Frame,
  scope: Scope,
  node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
): void {
  const name = partialName(node) ?? '';
  if (name === SLOT) {
    visitSlot(walk, frame, scope, node);
    return;
  }
  const template = walk.templates.get(name);
  const [param] = node.params;
  const given = param && isPath(param) ? lookUp(walk, frame, scope, param) : (scope.contexts[0] ?? null);
  if (!template || !given) return;
  const context = addPairs(walk, frame, scope, given, node);
  if (!context) return;
  const slot =
    'program' in node && node.program ? { program: node.program, frame, scope, isSame: context === given } : null;
  const inner: Frame = { template, call: node, parent: frame, slot };
  useOf(walk, inner, context);
  walkProgram(walk, inner, partialScope(scope, context), template.program);
}

/** The context of a partial with the values that its call adds by `key=value`. */
function addPairs(
  walk: Walk,
  frame: Frame,
  scope: Scope,
  given: Binding,
  node: { hash?: hbs.AST.Hash; loc: hbs.AST.SourceLocation; type: string },
): Binding | null {
  const pairs = node.hash?.pairs ?? [];
  if (pairs.length === 0) return given;
  if (!given.shape.fields || given.shape.items || given.shape.scalars.size > 0) {
    complain(walk, frame, node, (file, place) =>
      invalid(file, place, `key=value can only be added to an object, and the context is ${shapeName(given.shape)}`),
    );
    return null;
  }
  const extra = new Map(given.extra ?? []);
  for (const { key, value } of pairs) {
    const binding = isPath(value) ? lookUp(walk, frame, scope, value) : literalBinding(scope, value);
    if (!binding) return null;
    extra.set(key, binding);
  }
  return { ...given, extra };
}

/** What a layout is wrapped around sees the page's context, and what the call added to it. */
function visitSlot(walk: Walk, frame: Frame, scope: Scope, node: hbs.AST.Node): void {
  const { slot } = frame;
  const context = scope.contexts[0];
  if (!slot || !context) return;
  const contexts = slot.isSame ? slot.scope.contexts : [context, ...slot.scope.contexts];
  walkProgram(walk, { ...slot.frame, call: node, parent: frame }, { ...slot.scope, contexts }, slot.program);
}
