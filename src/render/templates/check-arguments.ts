import type { HtmlState, PrintContext } from './html-state.ts';
import { invalid, type Problem } from './problem.ts';
import { BLOCKS, isSimple, type KnownNames } from './template.ts';
import type { TemplateFile } from './templates.ts';

/** A walk over the tree of one template. */
export interface Walk {
  file: TemplateFile;
  names: KnownNames;
  problems: Problem[];
  contexts: Map<hbs.AST.MustacheStatement, PrintContext>;
  calls: Set<string>;
  state: HtmlState;
  slots: number;
}

const ARGUMENTS = new Set(['PathExpression', 'StringLiteral', 'NumberLiteral', 'BooleanLiteral', 'NullLiteral']);

/** Refuse every argument of a helper or partial that is no path or literal, or whose name could mislead. */
export function checkArguments(walk: Walk, node: { params: hbs.AST.Expression[]; hash?: hbs.AST.Hash }): void {
  const pairs = node.hash?.pairs ?? [];
  for (const value of [...node.params, ...pairs.map((pair) => pair.value)]) {
    if (!ARGUMENTS.has(value.type)) refuse(walk, value, 'an argument must be a path or a literal, never a call');
  }
  const seen = new Set<string>();
  for (const pair of pairs) {
    if (!isSafeName(pair.key)) refuse(walk, pair, `"${pair.key}" cannot be the name of an argument`, NAME_HINT);
    if (seen.has(pair.key)) refuse(walk, pair, `the argument "${pair.key}" is given twice`, 'Remove one.');
    seen.add(pair.key);
  }
}

/** Refuse names after `as` that are too many or that hide a helper or block. */
export function checkBlockParams(walk: Walk, node: hbs.AST.BlockStatement, name: string): void {
  const params = node.program.blockParams ?? [];
  const most = name === 'each' ? 2 : name === 'with' ? 1 : 0;
  if (params.length > most) refuse(walk, node, `"${name}" can name ${most} values with "as |…|"`);
  for (const param of params) {
    const isTaken = BLOCKS.has(param) || walk.names.helpers.has(param);
    if (isTaken || !isSafeName(param)) refuse(walk, node, `"${param}" cannot be the name of a value`, NAME_HINT);
  }
  if ((node.inverse?.blockParams ?? []).length > 0) refuse(walk, node, '"else" cannot name values');
}

/** The helper that a path names, or `null`: paths with a dot, a slash or a "this" are never helpers. */
export function helperName(walk: Walk, path: hbs.AST.PathExpression): string | null {
  const name = path.parts[0];
  return isSimple(path) && name !== undefined && walk.names.helpers.has(name) ? name : null;
}

/** Note that something in the template is wrong. */
export function refuse(walk: Walk, node: hbs.AST.Node | null, reason: string, mend?: string): void {
  walk.problems.push(invalid(walk.file, node, reason, mend));
}

const NAME_HINT = 'Use letters and digits.';

function isSafeName(name: string): boolean {
  return /^[a-zA-Z][a-zA-Z0-9]*$/.test(name) && !(name in Object.prototype);
}
