import type { Instruction, Pair, Path, Value } from './instruction.ts';
import { isPath, isSimple, partialName, SLOT, type Template } from './template.ts';
import type { HelperTable } from './templates.ts';

/**
 * Turn the tree of a checked template into steps.
 *
 * What a path means is settled here by the rules of Handlebars; what is not on the allow-list was refused before.
 *
 * @param template Checked template.
 * @param helpers Helpers that it may call.
 * @returns Plain data for `fillTemplate`.
 */
export function lowerTemplate(template: Template, helpers: HelperTable): Instruction[] {
  return lowerProgram({ template, helpers, names: [] }, template.program);
}

interface Lowering {
  template: Template;
  helpers: HelperTable;
  /** Names of the blocks around a place that have some, innermost first. */
  names: readonly (readonly string[])[];
}

function lowerProgram(lowering: Lowering, program: hbs.AST.Program | undefined): Instruction[] {
  return (program?.body ?? []).flatMap((node) => {
    const lower = LOWER.get(node.type);
    if (!lower) throw new Error(`A template was lowered that has not been checked: ${node.type}`);
    return lower(lowering, node);
  });
}

type Lower = (lowering: Lowering, node: hbs.AST.Statement) => Instruction[];

const LOWER = new Map<string, Lower>([
  ['CommentStatement', () => []],
  [
    'ContentStatement',
    (_, node) => {
      const text = (node as hbs.AST.ContentStatement).value;
      return text === '' ? [] : [{ do: 'text', text }];
    },
  ],
  ['MustacheStatement', (lowering, node) => [lowerMustache(lowering, node as hbs.AST.MustacheStatement)]],
  ['BlockStatement', (lowering, node) => [lowerBlock(lowering, node as hbs.AST.BlockStatement)]],
  [
    'PartialStatement',
    (lowering, node) => {
      const call = node as hbs.AST.PartialStatement;
      // A call alone on its line: what stood before it is printed once, never before every line of the partial.
      const indent: Instruction[] = call.indent ? [{ do: 'text', text: call.indent }] : [];
      return [...indent, lowerCall(lowering, call, null)];
    },
  ],
  [
    'PartialBlockStatement',
    (lowering, node) => {
      const call = node as hbs.AST.PartialBlockStatement;
      return [lowerCall(lowering, call, lowerProgram(lowering, call.program))];
    },
  ],
]);

function lowerMustache(lowering: Lowering, node: hbs.AST.MustacheStatement): Instruction {
  const as = lowering.template.contexts.get(node);
  if (!as || !isPath(node.path)) throw new Error('A template was lowered that has not been checked');
  const isHelp = isSimple(node.path) && lowering.helpers.has(node.path.original);
  const value: Value = isHelp
    ? {
        is: 'help',
        helper: node.path.original,
        values: node.params.map((param) => lowerValue(lowering, param)),
        pairs: lowerPairs(lowering, node.hash),
      }
    : { is: 'path', path: lowerPath(lowering, node.path) };
  return { do: 'print', as, value };
}

function lowerBlock(lowering: Lowering, node: hbs.AST.BlockStatement): Instruction {
  const [subject] = node.params;
  if (!subject || !isPath(subject)) throw new Error('A block was lowered that has not been checked');
  const path = lowerPath(lowering, subject);
  const names = node.program.blockParams ?? [];
  const inner = names.length === 0 ? lowering : { ...lowering, names: [names, ...lowering.names] };
  const yes = lowerProgram(inner, node.program);
  const no = lowerProgram(lowering, node.inverse);
  switch (node.path.original) {
    case 'unless':
      return { do: 'if', path, yes: no, no: yes };
    case 'if':
    case 'each':
    case 'with':
      return { do: node.path.original, path, yes, no };
    default:
      throw new Error(`There is no block "${String(node.path.original)}"`);
  }
}

function lowerCall(
  lowering: Lowering,
  node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
  slot: Instruction[] | null,
): Instruction {
  const part = partialName(node);
  if (part === SLOT) return { do: 'slot' };
  const [context] = node.params;
  return {
    do: 'call',
    part: part ?? '',
    context: context && isPath(context) ? lowerPath(lowering, context) : null,
    pairs: lowerPairs(lowering, node.hash),
    slot,
  };
}

function lowerPairs(lowering: Lowering, hash: hbs.AST.Hash | undefined): Pair[] {
  return (hash?.pairs ?? []).map(({ key, value }): Pair => [key, lowerValue(lowering, value)]);
}

function lowerValue(lowering: Lowering, node: hbs.AST.Expression): Value {
  if (isPath(node)) return { is: 'path', path: lowerPath(lowering, node) };
  const literal = node as hbs.AST.StringLiteral | hbs.AST.NumberLiteral | hbs.AST.BooleanLiteral;
  return { is: 'literal', value: literal.value ?? null };
}

const LOOP_VALUES = ['root', 'index', 'key', 'first', 'last'] as const;

function lowerPath({ names }: Lowering, path: hbs.AST.PathExpression): Path {
  const [first = '', ...rest] = path.parts;
  if (path.data) {
    const from = LOOP_VALUES.find((name) => name === first);
    if (!from) throw new Error(`There is no "@${first}"`);
    return { from, up: 0, place: 0, parts: rest };
  }
  // The test by which Handlebars decides that a path cannot begin with a named value.
  const isScoped = path.depth > 0 || /^\.|this\b/.test(path.original);
  const up = isScoped ? -1 : names.findIndex((block) => block.includes(first));
  if (up >= 0) return { from: 'named', up, place: names[up]?.indexOf(first) ?? 0, parts: rest };
  return { from: 'context', up: path.depth, place: 0, parts: [...path.parts] };
}
