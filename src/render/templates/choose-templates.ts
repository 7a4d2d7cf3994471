import { compareDiagnostics, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { checkPaths, type PartUses } from './check-paths.ts';
import { checkStructure } from './check-structure.ts';
import { parseTemplate } from './parse-template.ts';
import { invalid, type Problem, reportProblem } from './problem.ts';
import type { KnownNames, Template } from './template.ts';
import type { HelperTable, TemplateFile, TemplateSources, ViewSchemas } from './templates.ts';

/** The templates of a site by name, and what is wrong with those that were passed over. */
export interface ChosenTemplates {
  templates: ReadonlyMap<string, Template>;
  messages: Diagnostic[];
  /** How partials are used, for the manual. */
  uses: PartUses;
}

/**
 * Choose for every name the override, if it can be used, else the default.
 *
 * Overrides are judged together: one partial may need what only another override gives it. Whenever something does
 * not fit, the override with a part in it is passed over and the rest is judged again.
 *
 * @param sources Default templates and overrides.
 * @param views Schemas of the pages' views.
 * @param helpers Helpers that exist.
 * @returns A template for every default name, all of which fit together.
 * @throws Error when the defaults alone do not.
 */
export function chooseTemplates(sources: TemplateSources, views: ViewSchemas, helpers: HelperTable): ChosenTemplates {
  const names: KnownNames = {
    parts: new Set(sources.defaults.map(({ name }) => name).filter((name) => name.includes('/'))),
    helpers,
  };
  const defaults = new Map<string, Template>();
  for (const file of sources.defaults) {
    const { template, problems } = readTemplate(file, names);
    failOn(problems);
    if (template) defaults.set(file.name, template);
  }
  requirePages(defaults, views);

  const found: Problem[] = [];
  const overrides = new Map<string, Template>();
  for (const file of sources.overrides) {
    const { template, problems } = readTemplate(file, names);
    const isKnown = defaults.has(file.name);
    found.push(
      ...(isKnown ? problems : [invalid(file, null, `there is no template "${file.name}" to replace`, RENAME)]),
    );
    if (isKnown && template && problems.length === 0) overrides.set(file.name, template);
  }

  for (;;) {
    const uses: PartUses = new Map();
    const templates = new Map([...defaults, ...overrides]);
    const problems = judge(templates, overrides, views, helpers, uses);
    if (problems.length === 0) return { templates, uses, messages: toMessages(found) };
    const files = new Set([...overrides.values()].map(({ file }) => file));
    failOn(problems.filter(({ file }) => !files.has(file)));
    found.push(...problems);
    for (const { file } of problems) overrides.delete(file.name);
  }
}

const RENAME = 'Use the name of a default template; templates/README.md lists them.';

function readTemplate(file: TemplateFile, names: KnownNames): { template: Template | null; problems: Problem[] } {
  const parsed = parseTemplate(file);
  return 'problem' in parsed
    ? { template: null, problems: [parsed.problem] }
    : checkStructure(file, parsed.program, names);
}

/** Our own templates are program text: what is wrong with them is a fault of ours. */
function failOn(problems: Problem[]): void {
  const [problem] = problems;
  if (!problem) return;
  const { file, line, column, message, hint } = reportProblem(problem);
  throw new Error(`Default template ${file}:${line ?? 1}:${column ?? 1}: ${message} ${hint}`);
}

function requirePages(defaults: ReadonlyMap<string, Template>, views: ViewSchemas): void {
  for (const page of views.keys()) {
    if (!defaults.has(page)) throw new Error(`The page "${page}" has a view, but no template`);
  }
  for (const name of defaults.keys()) {
    if (!name.includes('/') && !views.has(name)) throw new Error(`The page template "${name}" has no view`);
  }
}

function judge(
  templates: ReadonlyMap<string, Template>,
  overrides: ReadonlyMap<string, Template>,
  views: ViewSchemas,
  helpers: HelperTable,
  uses: PartUses,
): Problem[] {
  const circles = findCircle(templates, overrides);
  if (circles.length > 0) return circles;
  const files = new Set([...overrides.values()].map(({ file }) => file));
  const check = { templates, helpers, overrides: files, uses };
  return [...views].flatMap(([page, schema]) => checkPaths(check, page, schema));
}

/** Find one circle of partials that call each other, and report it at an override that is part of it. */
function findCircle(templates: ReadonlyMap<string, Template>, overrides: ReadonlyMap<string, Template>): Problem[] {
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): string[] | null => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return null;
    for (const call of templates.get(name)?.calls ?? []) {
      const circle = visit(call, [...path, name]);
      if (circle) return circle;
    }
    done.add(name);
    return null;
  };
  for (const name of templates.keys()) {
    const circle = visit(name, []);
    const blamed = circle?.find((member) => overrides.has(member)) ?? circle?.[0];
    const template = blamed === undefined ? undefined : templates.get(blamed);
    if (circle && template)
      return [
        invalid(
          template.file,
          null,
          `its partials call each other in a circle: ${circle.join(' → ')}`,
          'Break the circle.',
        ),
      ];
  }
  return [];
}

/** One message for each thing, however many pages come across it. */
function toMessages(problems: Problem[]): Diagnostic[] {
  const messages = problems.map(reportProblem);
  const unique = new Map(
    messages.map((message) => [JSON.stringify([message.file, message.line, message.column, message.message]), message]),
  );
  return [...unique.values()].sort(compareDiagnostics);
}
