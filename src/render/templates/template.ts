import type { PrintContext } from './html-state.ts';
import type { HelperTable, TemplateFile } from './templates.ts';

/** A template whose every statement is on the allow-list. */
export interface Template {
  file: TemplateFile;
  program: hbs.AST.Program;
  /** How each value is written, by the place in HTML where it stands. */
  contexts: ReadonlyMap<hbs.AST.MustacheStatement, PrintContext>;
  /** Names of the partials and layouts that it calls. */
  calls: ReadonlySet<string>;
}

/** The blocks of the cage. */
export const BLOCKS: ReadonlySet<string> = new Set(['if', 'unless', 'each', 'with']);
/** The name under which a layout prints what it was wrapped around. */
export const SLOT = '@partial-block';

/** What a template may name. */
export interface KnownNames {
  /** Partials and layouts. */
  parts: ReadonlySet<string>;
  helpers: HelperTable;
}

/** Whether a path is one bare name, as a block or a helper is called. */
export function isSimple(path: hbs.AST.PathExpression): boolean {
  return !path.data && path.depth === 0 && path.parts.length === 1 && path.original === path.parts[0];
}

/** Whether an expression is a path. */
export function isPath(node: hbs.AST.Expression): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

/** The name of a partial when it is written out, else `null`. */
export function partialName(node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): string | null {
  return isPath(node.name) ? node.name.original : null;
}
