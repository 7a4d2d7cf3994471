import { SafeHtml } from '../safe-html.ts';
import type { Instruction, Pair, Path, Value } from './instruction.ts';
import { type PageText, printInto } from './page-text.ts';
import type { HelperTable, HelperValue } from './templates.ts';

/** Writes a page from its view. */
export type Fill = (view: object, page: PageText) => void;

/**
 * Make the functions that fill pages from the steps of templates.
 *
 * Handlebars' own runtime does the same in three times the time: it looks every name up by way of prototypes, copies
 * the data of every block, and joins text that is joined again one level up.
 *
 * @param programs Steps of every template, by name.
 * @param helpers Functions that they call.
 * @returns The function of a page, by its name.
 */
export function fillTemplates(
  programs: readonly (readonly [name: string, steps: readonly Instruction[]])[],
  helpers: HelperTable,
): ReadonlyMap<string, Fill> {
  const made: Made = { helpers, parts: new Map() };
  for (const [name, steps] of programs) made.parts.set(name, makeSteps(made, steps));
  return new Map(
    programs.map(([name]): [string, Fill] => {
      const run = made.parts.get(name);
      return [name, (view, page) => run?.({ ...NOWHERE, context: view, root: view }, page)];
    }),
  );
}

interface Made {
  helpers: HelperTable;
  /** Filled while templates are made; calls look here when they run. */
  parts: Map<string, Step>;
}

/** What can be named at one place of a running template. */
interface Scope {
  context: unknown;
  /** The scope of the context outside of this one: `..`. */
  outer: Scope | null;
  named: Named | null;
  loop: { index: number; last: boolean } | null;
  root: unknown;
  /** What the layout is wrapped around. */
  slot: { run: Step; scope: Scope } | null;
}

/** Values of the names of a block, and those of the blocks around it. */
interface Named {
  values: readonly unknown[];
  outer: Named | null;
}

const NOWHERE: Scope = { context: null, outer: null, named: null, loop: null, root: null, slot: null };

type Step = (scope: Scope, page: PageText) => void;

function makeSteps(made: Made, instructions: readonly Instruction[]): Step {
  const steps = instructions.map((instruction) => makeStep(made, instruction));
  const [only] = steps;
  if (steps.length === 1 && only) return only;
  return (scope, page) => {
    for (const step of steps) step(scope, page);
  };
}

function makeStep(made: Made, instruction: Instruction): Step {
  switch (instruction.do) {
    case 'text': {
      const { text } = instruction;
      return (_, page) => page.write(text);
    }
    case 'print': {
      const { as } = instruction;
      const find = makeValue(made, instruction.value);
      return (scope, page) => printInto(page, as, find(scope));
    }
    case 'call':
      return makeCall(made, instruction);
    case 'slot':
      return fillSlot;
    default:
      return makeBlock(instruction, makeSteps(made, instruction.yes), makeSteps(made, instruction.no));
  }
}

type Block = Extract<Instruction, { path: Path }>;

function makeBlock({ do: kind, path }: Block, yes: Step, no: Step): Step {
  const find = makePath(path);
  switch (kind) {
    case 'if':
      return (scope, page) => (isEmpty(find(scope)) ? no(scope, page) : yes(scope, page));
    case 'with':
      return (scope, page) => {
        const context = find(scope);
        if (isEmpty(context)) no(scope, page);
        else yes(enter(scope, context, { values: [context], outer: scope.named }, scope.loop), page);
      };
    case 'each':
      return (scope, page) => {
        const list = find(scope);
        if (!Array.isArray(list) || list.length === 0) {
          no(scope, page);
          return;
        }
        for (let index = 0; index < list.length; index += 1) {
          const entry: unknown = list[index];
          const named = { values: [entry, index], outer: scope.named };
          yes(enter(scope, entry, named, { index, last: index === list.length - 1 }), page);
        }
      };
  }
}

/** A block is left out when its subject is absent, false, an empty text or list, or 0. */
function isEmpty(value: unknown): boolean {
  return !value || (Array.isArray(value) && value.length === 0);
}

/** Handlebars counts no context that is the same as the one around it. */
function enter(scope: Scope, context: unknown, named: Scope['named'], loop: Scope['loop']): Scope {
  const outer = context === scope.context ? scope.outer : scope;
  return { context, outer, named, loop, root: scope.root, slot: scope.slot };
}

function makeCall(made: Made, call: Extract<Instruction, { do: 'call' }>): Step {
  const find = call.context === null ? null : makePath(call.context);
  const pairs = call.pairs.map(([name, value]) => [name, makeValue(made, value)] as const);
  const slot = call.slot === null ? null : makeSteps(made, call.slot);
  return (scope, page) => {
    const given = find === null ? scope.context : find(scope);
    const context = pairs.length === 0 ? given : { ...(given as object), ...valuesOf(pairs, scope) };
    const inner: Scope = { ...NOWHERE, context, root: scope.root };
    if (slot !== null) inner.slot = { run: slot, scope };
    const part = made.parts.get(call.part);
    if (!part) throw new Error(`There is no template "${call.part}"`);
    part(inner, page);
  };
}

function fillSlot(scope: Scope, page: PageText): void {
  const { slot } = scope;
  if (slot !== null) slot.run(enter(slot.scope, scope.context, slot.scope.named, slot.scope.loop), page);
}

type Find = (scope: Scope) => unknown;

function valuesOf(pairs: readonly (readonly [name: string, find: Find])[], scope: Scope): Record<string, unknown> {
  const values: Record<string, unknown> = Object.create(null);
  for (const [name, find] of pairs) values[name] = find(scope);
  return values;
}

function makeValue(made: Made, value: Value): Find {
  switch (value.is) {
    case 'literal':
      return () => value.value;
    case 'path':
      return makePath(value.path);
    case 'help':
      return makeHelp(made, value.helper, value.values, value.pairs);
  }
}

function makeHelp(made: Made, name: string, values: readonly Value[], named: readonly Pair[]): Find {
  const helper = made.helpers.get(name);
  if (!helper) throw new Error(`There is no helper "${name}"`);
  const finds = values.map((value) => makeValue(made, value));
  const pairs = named.map(([key, value]) => [key, makeValue(made, value)] as const);
  return (scope) =>
    helper.call(
      finds.map((find) => find(scope) as HelperValue),
      valuesOf(pairs, scope) as Record<string, HelperValue>,
    );
}

function makePath({ from, up, place, parts }: Path): Find {
  const start = STARTS[from](up, place);
  const [first, second] = parts;
  if (first === undefined) return start;
  if (second === undefined) return (scope) => fieldOf(start(scope), first);
  return (scope) => parts.reduce(fieldOf, start(scope));
}

const STARTS: Record<Path['from'], (up: number, place: number) => Find> = {
  root: () => (scope) => scope.root,
  index: () => (scope) => scope.loop?.index,
  key: () => (scope) => scope.loop?.index,
  first: () => (scope) => scope.loop?.index === 0,
  last: () => (scope) => scope.loop?.last,
  context: (up) => {
    if (up === 0) return (scope) => scope.context;
    return (scope) => {
      let found: Scope | null = scope;
      for (let step = 0; step < up; step += 1) found = found?.outer ?? null;
      return found?.context;
    };
  },
  named: (up, place) => (scope) => {
    let found = scope.named;
    for (let step = 0; step < up; step += 1) found = found?.outer ?? null;
    return found?.values[place];
  },
};

/** Only own fields of plain data: nothing is inherited, and markup is no data. */
function fieldOf(value: unknown, name: string): unknown {
  if (value === null || value === undefined || SafeHtml.is(value) || !Object.hasOwn(value as object, name)) return;
  return (value as Record<string, unknown>)[name];
}
