import { checkArguments, checkBlockParams, helperName, refuse, type Walk } from './check-arguments.ts';
import { afterPrint, blockBoundary, type HtmlState, joinStates, OUTSIDE, printContext } from './html-state.ts';
import { invalid, type Problem } from './problem.ts';
import { readHtml } from './read-html.ts';
import { BLOCKS, isPath, isSimple, type KnownNames, partialName, SLOT, type Template } from './template.ts';
import type { TemplateFile } from './templates.ts';

/**
 * Compare a parsed template with the list of what templates may do; whatever is not on it is refused.
 *
 * Paths are not looked at here: what they lead to depends on the view of the page that uses the template.
 *
 * @param file The template.
 * @param program Its tree.
 * @param names Partials and helpers that exist.
 * @returns The template, and everything that is wrong with it; use it only when nothing is.
 */
export function checkStructure(
  file: TemplateFile,
  program: hbs.AST.Program,
  names: KnownNames,
): { template: Template; problems: Problem[] } {
  const walk: Walk = { file, names, problems: [], contexts: new Map(), calls: new Set(), state: OUTSIDE, slots: 0 };
  walkProgram(walk, program, 0);
  const end = blockBoundary(walk.state);
  if ('problem' in end || joinStates(end.state, OUTSIDE) === null) {
    walk.problems.push(
      invalid(file, null, 'it ends within a tag, a comment, a script or a drawing', 'Close what it opens.'),
    );
  }
  return { template: { file, program, contexts: walk.contexts, calls: walk.calls }, problems: walk.problems };
}

function walkProgram(walk: Walk, program: hbs.AST.Program, depth: number): void {
  for (const node of program.body) {
    const visit = STATEMENTS.get(node.type);
    if (visit) visit(walk, node, depth);
    else refuse(walk, node, REFUSED.get(node.type) ?? `"${node.type}" cannot be used in a template`);
  }
}

const REFUSED = new Map([
  ['Decorator', 'decorators cannot be used'],
  ['DecoratorBlock', 'decorators and inline partials cannot be used'],
]);

const STATEMENTS = new Map<string, (walk: Walk, node: hbs.AST.Statement, depth: number) => void>([
  ['ContentStatement', (walk, node) => visitContent(walk, node as hbs.AST.ContentStatement)],
  ['CommentStatement', () => {}],
  ['MustacheStatement', (walk, node) => visitMustache(walk, node as hbs.AST.MustacheStatement)],
  ['BlockStatement', (walk, node, depth) => visitBlock(walk, node as hbs.AST.BlockStatement, depth)],
  ['PartialStatement', (walk, node, depth) => visitPartial(walk, node as hbs.AST.PartialStatement, depth)],
  ['PartialBlockStatement', (walk, node, depth) => visitLayout(walk, node as hbs.AST.PartialBlockStatement, depth)],
]);

function visitContent(walk: Walk, node: hbs.AST.ContentStatement): void {
  const result = readHtml(walk.state, node.value);
  if ('state' in result) {
    walk.state = result.state;
    return;
  }
  // White space control may have shortened the value; the place is counted in the text as written.
  const written = String(node.original);
  const before = written.slice(0, Math.max(0, written.indexOf(node.value)) + result.index).split('\n');
  const start = node.loc.start;
  const column = (before.at(-1)?.length ?? 0) + (before.length === 1 ? start.column : 0);
  refuse(
    walk,
    { ...node, loc: { ...node.loc, start: { line: start.line + before.length - 1, column } } },
    result.problem,
  );
  walk.state = { ...OUTSIDE };
}

function visitMustache(walk: Walk, node: hbs.AST.MustacheStatement): void {
  const place = printContext(walk.state);
  if ('problem' in place) refuse(walk, node, `a value cannot be printed ${place.problem}`);
  else walk.contexts.set(node, place.context);
  walk.state = afterPrint(walk.state);
  if (!node.escaped)
    refuse(walk, node, 'values cannot be printed unescaped', 'Write {{…}} instead of {{{…}}} or {{&…}}.');
  if (!isPath(node.path)) {
    refuse(walk, node, 'a literal cannot be printed with {{…}}', 'Write it as text.');
    return;
  }
  const isCall = node.params.length > 0 || node.hash !== undefined;
  const name = helperName(walk, node.path);
  if (name === null && isCall) {
    refuse(
      walk,
      node,
      `"${node.path.original}" is not a helper`,
      `Helpers are ${[...walk.names.helpers.keys()].join(', ')}.`,
    );
    return;
  }
  if (name === null && node.path.parts.length === 1 && BLOCKS.has(String(node.path.parts[0])) && isSimple(node.path)) {
    refuse(walk, node, `"${node.path.original}" can only be used as a block`);
    return;
  }
  checkArguments(walk, node);
}

function visitBlock(walk: Walk, node: hbs.AST.BlockStatement, depth: number): void {
  const name = isPath(node.path) && isSimple(node.path) ? node.path.original : null;
  if (name === null || !BLOCKS.has(name)) {
    const written = isPath(node.path) ? node.path.original : 'a literal';
    refuse(walk, node, `"${written}" cannot be used as a block`, `Blocks are ${[...BLOCKS].join(', ')}.`);
    return;
  }
  const [subject] = node.params;
  if (node.params.length !== 1 || node.hash !== undefined || !subject || !isPath(subject)) {
    refuse(walk, node, `"${name}" needs one path and nothing else`);
    return;
  }
  const program: hbs.AST.Program | undefined = node.program;
  if (!program) {
    refuse(walk, node, `"^${name}" cannot be used`, 'Write {{#unless …}} or {{else}}.');
    return;
  }
  checkBlockParams(walk, node, name);
  const start = enterBlock(walk, node);
  const ends = [walkBranch(walk, program, start, depth)];
  if (name === 'each') {
    // The second turn begins where the first ends.
    const again = joinStates(start, ends[0] ?? start);
    if (again !== null && !isSameState(again, start)) ends.push(walkBranch(walk, program, again, depth));
  }
  const inverse: hbs.AST.Program | undefined = node.inverse;
  ends.push(inverse ? walkBranch(walk, inverse, start, depth) : start);
  leaveBlock(walk, node, start, ends);
}

function isSameState(a: HtmlState, b: HtmlState): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}

function enterBlock(walk: Walk, node: hbs.AST.Node): HtmlState {
  const start = blockBoundary(walk.state);
  if ('state' in start) return start.state;
  refuse(walk, node, `a block or partial cannot stand ${start.problem}`);
  return OUTSIDE;
}

function walkBranch(walk: Walk, program: hbs.AST.Program, start: HtmlState, depth: number): HtmlState {
  walk.state = start;
  const count = walk.problems.length;
  walkProgram(walk, program, depth + 1);
  const end = blockBoundary(walk.state);
  if ('state' in end) return end.state;
  if (walk.problems.length === count) refuse(walk, program, `a branch cannot end ${end.problem}`);
  return start;
}

function leaveBlock(walk: Walk, node: hbs.AST.Node, start: HtmlState, ends: HtmlState[]): void {
  let joined: HtmlState | null = ends[0] ?? start;
  for (const end of ends) joined = joined && joinStates(joined, end);
  if (joined === null)
    refuse(walk, node, 'its branches end in different places of the HTML', 'Close in a branch what it opens.');
  walk.state = joined ?? start;
}

function visitPartial(walk: Walk, node: hbs.AST.PartialStatement, depth: number): void {
  const name = partialName(node);
  if (name === SLOT) visitSlot(walk, node, depth);
  else checkPart(walk, node, name, name?.startsWith('layouts/') ? 'a layout must be wrapped around something' : null);
}

/** The slot stands at the top level of a layout, so that what fills it keeps the context of the page. */
function visitSlot(walk: Walk, node: hbs.AST.PartialStatement, depth: number): void {
  walk.slots += 1;
  const isPlain = node.params.length === 0 && node.hash === undefined;
  if (!walk.file.name.startsWith('layouts/') || depth > 0 || walk.slots > 1 || !isPlain) {
    refuse(walk, node, `"${SLOT}" can stand once, alone, outside of blocks, in a layout`);
  }
  requireText(walk, node);
}

function visitLayout(walk: Walk, node: hbs.AST.PartialBlockStatement, depth: number): void {
  const name = partialName(node);
  const isMisplaced = depth > 0 || walk.file.name.includes('/');
  const reason = name?.startsWith('layouts/') ? null : 'only a layout can be wrapped around something';
  checkPart(walk, node, name, isMisplaced ? 'a layout can only be used at the top level of a page' : reason);
  if (node.params.length > 0) refuse(walk, node, 'a layout takes its context from the page', 'Use key=value.');
  if ((node.program.blockParams ?? []).length > 0) refuse(walk, node, 'a layout cannot name values');
  const start = enterBlock(walk, node);
  leaveBlock(walk, node, start, [walkBranch(walk, node.program, start, depth), start]);
}

function checkPart(
  walk: Walk,
  node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
  name: string | null,
  misuse: string | null,
): void {
  requireText(walk, node);
  checkArguments(walk, node);
  if (node.params.length > 1) refuse(walk, node, 'a partial takes one context');
  const [context] = node.params;
  if (context && !isPath(context)) refuse(walk, node, 'the context of a partial must be a path');
  if (name === null) {
    refuse(walk, node, 'the name of a partial must be written out');
    return;
  }
  if (!walk.names.parts.has(name)) {
    refuse(walk, node, `there is no partial "${name}"`, 'templates/README.md lists them.');
    return;
  }
  if (misuse !== null) refuse(walk, node, misuse);
  walk.calls.add(name);
}

function requireText(walk: Walk, node: hbs.AST.Node): void {
  if (walk.state.at !== 'text' || walk.state.foreign > 0) {
    refuse(walk, node, 'a partial can only stand between elements, not in a tag, an attribute, a title or a drawing');
  }
}
