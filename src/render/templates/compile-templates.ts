import Handlebars from 'handlebars';
import type { PrintContext } from './html-state.ts';
import { printValue } from './print-value.ts';
import { isSimple, type Template } from './template.ts';
import type { Helper, HelperTable, HelperValue } from './templates.ts';

/**
 * Compile checked templates.
 *
 * The trees are rewritten first: every value goes through `printValue` for the place where it stands. The names of
 * these printers hold a space, so that no template can call them.
 *
 * @param templates Checked templates by name.
 * @param helpers Helpers that they may call.
 * @returns Compiled pages by name; each is made into a function when it is first called.
 */
export function compileTemplates(
  templates: ReadonlyMap<string, Template>,
  helpers: HelperTable,
): ReadonlyMap<string, (view: object) => string> {
  const engine = Handlebars.create();
  for (const name of ['lookup', 'log', 'helperMissing', 'blockHelperMissing']) engine.unregisterHelper(name);
  engine.unregisterDecorator('inline');
  const printers = PRINT_CONTEXTS.map((context): [string, Handlebars.HelperDelegate] => [
    printerName(context),
    (value: unknown) => printValue(context, value),
  ]);
  const callers = [...helpers].map(([name, helper]): [string, Handlebars.HelperDelegate] => [name, callerOf(helper)]);
  for (const [name, call] of [...printers, ...callers]) engine.registerHelper(name, call);
  const knownHelpers: Record<string, boolean> = Object.create(null);
  for (const [name] of [...printers, ...callers]) knownHelpers[name] = true;

  const compiled = new Map<string, (view: object) => string>();
  for (const [name, template] of templates) {
    // `strict` stays off: it throws where a field in the middle of a path is null, which schemas allow.
    const call = engine.compile(rewriteProgram({ contexts: template.contexts, helpers }, template.program), {
      knownHelpers: knownHelpers as KnownHelpers,
      knownHelpersOnly: true,
      preventIndent: true,
    });
    if (name.includes('/')) engine.registerPartial(name, call);
    else compiled.set(name, (view) => call(view, NO_PROTOTYPES));
  }
  return compiled;
}

const PRINT_CONTEXTS: PrintContext[] = ['text', 'words', 'attribute', 'address', 'json-ld'];

const NO_PROTOTYPES: Handlebars.RuntimeOptions = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
};

function printerName(context: PrintContext): string {
  return `print ${context}`;
}

/** Handlebars hands its options over last; helpers get plain values. */
function callerOf(helper: Helper): Handlebars.HelperDelegate {
  return (...values: unknown[]) => {
    const { hash } = values.pop() as { hash: Record<string, HelperValue> };
    return helper.call(values as HelperValue[], Object.assign(Object.create(null), hash));
  };
}

interface Rewriting {
  contexts: Template['contexts'];
  helpers: HelperTable;
}

function rewriteProgram(rewriting: Rewriting, program: hbs.AST.Program): hbs.AST.Program {
  return { ...program, body: program.body.map((node) => REWRITERS.get(node.type)?.(rewriting, node) ?? node) };
}

const REWRITERS = new Map<string, (rewriting: Rewriting, node: hbs.AST.Statement) => hbs.AST.Statement>([
  ['MustacheStatement', (rewriting, node) => rewriteMustache(rewriting, node as hbs.AST.MustacheStatement)],
  ['BlockStatement', (rewriting, node) => rewriteBlock(rewriting, node as hbs.AST.BlockStatement)],
  ['PartialBlockStatement', (rewriting, node) => rewriteBlock(rewriting, node as hbs.AST.PartialBlockStatement)],
  // Handlebars adds a context to the parameters while it compiles: it gets a list of its own.
  [
    'PartialStatement',
    (_, node) => ({ ...node, params: [...(node as hbs.AST.PartialStatement).params] }) as hbs.AST.Statement,
  ],
]);

/** `{{path}}` becomes a call of the printer with the path, `{{helper …}}` one with the result of the helper. */
function rewriteMustache(rewriting: Rewriting, node: hbs.AST.MustacheStatement): hbs.AST.MustacheStatement {
  const context = rewriting.contexts.get(node);
  const path = node.path as hbs.AST.PathExpression;
  if (!context) throw new Error('A template was compiled that has not been checked');
  const name = printerName(context);
  const printer: hbs.AST.PathExpression = { ...path, data: false, depth: 0, parts: [name], original: name };
  const isCall = isSimple(path) && rewriting.helpers.has(path.original);
  const value = isCall ? { ...node, type: 'SubExpression' } : path;
  const { hash: _, ...rest } = node;
  return { ...rest, path: printer, params: [value], escaped: false } as unknown as hbs.AST.MustacheStatement;
}

function rewriteBlock<Block extends hbs.AST.BlockStatement | hbs.AST.PartialBlockStatement>(
  rewriting: Rewriting,
  node: Block,
): Block {
  const copy = { ...node, params: [...node.params], program: rewriteProgram(rewriting, node.program) };
  return 'inverse' in node && node.inverse ? { ...copy, inverse: rewriteProgram(rewriting, node.inverse) } : copy;
}
