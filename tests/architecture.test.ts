import { describe, expect, test } from 'vitest';
import { projectPath } from './support/golden.ts';
import { type Module, readModule, readModules } from './support/read-modules.ts';

const LEAVES = ['diagnostics', 'story', 'locale'];
const BASE = [...LEAVES, 'config', 'text'];
const STAGES = [...BASE, 'prose', 'intake', 'model', 'render'];

/** Which rooms of `src/` a room may import from, besides itself. `src/README.md` has the picture. */
const MAY_IMPORT = new Map<string, readonly string[]>([
  ['version', []],
  ['diagnostics', []],
  ['story', ['diagnostics']],
  ['locale', ['diagnostics']],
  ['config', LEAVES],
  ['text', [...LEAVES, 'config']],
  ['parse', BASE],
  ['model', BASE],
  ['prose', BASE],
  ['intake', [...BASE, 'parse', 'prose']],
  ['render', [...BASE, 'model']],
  ['read', ['diagnostics', 'story', 'config', 'text']],
  ['store', ['diagnostics', 'story', 'config', 'intake']],
  ['write', ['diagnostics', 'render']],
  ['work', ['version', 'diagnostics', 'story', 'config', 'intake', 'store', 'read', 'render', 'write']],
  ['serve', ['diagnostics', 'locale']],
  ['client', []],
  ['commands', [...STAGES, 'version', 'read', 'store', 'write', 'work', 'serve']],
  ['cli', ['version', 'diagnostics', 'commands']],
  ['index', [...STAGES, 'version', 'parse', 'commands']],
]);

/** Files outside of the rooms that a room may import from: what the program writes and scripts of pages read. They import nothing. */
const SHARED = new Map<string, readonly string[]>([
  ['client', ['render/search/search-format.ts', 'render/search/tokens.ts', 'story/address-key.ts']],
]);

/** Rooms that may touch the disk, the network, the process, the clock and the machine's locale. */
const IMPURE = new Set(['client', 'read', 'store', 'write', 'work', 'serve', 'commands', 'cli', 'version']);

/** Builtins that compute and nothing else. */
const PURE_BUILTINS = new Set([
  'node:path',
  'node:path/posix',
  'node:crypto',
  'node:util',
  'node:buffer',
  'node:url',
  'node:assert',
]);

/** Ways out of a pure function, as they look in code. */
const WAYS_OUT: readonly [name: string, pattern: RegExp][] = [
  ['process', /(?<![.\w$])process\b(?=\.|\[)/],
  ['globalThis.process', /\bglobalThis\.process\b/],
  ['console', /(?<![.\w$])console\./],
  ['Date.now()', /\bDate\.now\b/],
  ['new Date() without a value', /\bnew Date(?:\(\s*\)|(?!\s*\())/],
  ['Date() as a string', /(?<!new )(?<![.\w$])Date\(/],
  ['performance', /(?<![.\w$])performance\./],
  ['Math.random()', /\bMath\.random\b/],
  ['random bytes', /\b(?:randomUUID|randomBytes|randomInt|getRandomValues)\b/],
  ['a timer', /(?<![.\w$])(?:setTimeout|setInterval|setImmediate)\b/],
  ['fetch()', /(?<![.\w$])fetch\(/],
  [
    "the machine's locale in a toLocale… method",
    /\.toLocale(?:Date|Time)?String\(\s*(?:\)|undefined)|\.toLocale(?:Upper|Lower)Case\(\s*\)/,
  ],
  ["the machine's locale in localeCompare()", /\.localeCompare\(\s*[^,()]*(?:\([^()]*\)[^,()]*)*\)/],
  ["the machine's locale in Intl", /\bIntl\.\w+\(\s*(?:\)|undefined\b|\[\s*\])/],
  ["the machine's time zone", /\.get(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\(\s*\)/],
];

/** Packages that have one owner: a room, a folder or a file of `src/`. */
const OWNERS = new Map<string, string>([
  ['handlebars', 'render/templates/'],
  ['gray-matter', 'parse/'],
  ['commander', 'commands/'],
  ['chokidar', 'serve/'],
  ['sirv', 'serve/'],
  ['piscina', 'work/'],
  ['@myriaddreamin/typst-ts-node-compiler', 'work/typesetter.ts'],
  ['chardet', 'text/'],
  ['iconv-lite', 'text/'],
]);

/** Files that are mostly rows: their length is the length of what they know. */
const DATA_TABLES = new Set(['locale/en.ts']);

const modules = readModules(projectPath('src'));

describe('the rooms of the program', () => {
  test('import only from the rooms below them', () => {
    expect(wrongDirections(modules)).toEqual([]);
  });

  test('copy facts, works and drafts whole: what waits on the disk is behind getters, which `...` passes by', () => {
    const names: Record<string, RegExp> = {
      model: /\{\s*\.\.\.(?:work|file|facts|draft|head|part|whole)\b(?![.(])/g,
      render: /\{\s*\.\.\.work\b(?![.(])/g,
    };
    const copied = modules.flatMap(({ path, room, code }) =>
      Array.from(code.matchAll(names[room] ?? /(?!)/g), ([found]) => `${path}: ${found}`),
    );
    expect(copied).toEqual([]);
  });

  test('share with the scripts of the pages only files that import nothing', () => {
    const shared = [...SHARED.values()].flat();
    const found = modules.filter((module) => shared.includes(module.path));
    expect(found.map((module) => module.path)).toEqual(shared);
    expect(found.flatMap((module) => [...module.imports, ...module.packages])).toEqual([]);
  });

  test('form no cycle of imports', () => {
    expect(cycles(modules)).toEqual([]);
  });

  test('import only files that exist', () => {
    const known = new Set(modules.map((module) => module.path));
    const dead = modules.flatMap((module) =>
      module.imports
        .filter((name) => !known.has(name))
        .map((name) => `src/${module.path} imports src/${name}, which is not there`),
    );
    expect(dead).toEqual([]);
  });

  test('touch disk, network, process, clock, locale and chance only at the edges', () => {
    expect(modules.flatMap(impurities)).toEqual([]);
  });

  test('leave every caged package to its owner', () => {
    expect(modules.flatMap(trespasses)).toEqual([]);
  });

  test('give gray-matter to one file alone', () => {
    expect(modules.filter((module) => module.packages.includes('gray-matter')).length).toBeLessThanOrEqual(1);
  });
});

describe('the files of the program', () => {
  test('have at most 300 lines, tables of data aside', () => {
    const long = modules.filter((module) => module.lines > 300 && !DATA_TABLES.has(module.path));
    expect(
      long.map((module) => `src/${module.path} has ${module.lines} lines; which part wants a file of its own?`),
    ).toEqual([]);
  });

  test('have a median below 120 lines', () => {
    const lengths = modules.map((module) => module.lines).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(120);
  });
});

describe('the rules themselves', () => {
  const judge = (path: string, text: string) => {
    const module = readModule(path, text);
    return [...wrongDirections([module]), ...impurities(module), ...trespasses(module)];
  };

  test.each([
    ['model/a.ts', "import { b } from '../parse/b.ts';", 'src/model/a.ts imports src/parse/b.ts'],
    ['parse/a.ts', "import type { B } from '../model/b.ts';", 'src/parse/a.ts imports src/model/b.ts'],
    ['render/a.ts', "const b = await import('../store/b.ts');", 'src/render/a.ts imports src/store/b.ts'],
    ['text/a.ts', "export * from '../work/b.ts';", 'src/text/a.ts imports src/work/b.ts'],
    [
      'client/a.ts',
      "import { b } from '../render/search/search-facets.ts';",
      'src/client/a.ts imports src/render/search',
    ],
    ['attic/a.ts', '', 'src/attic/a.ts stands in a room that has no row'],
    ['prose/a.ts', "import { readFileSync } from 'node:fs';", 'imports node:fs'],
    ['prose/a.ts', 'const a = Date.now();', 'Date.now()'],
    ['prose/a.ts', 'const a = new Date();', 'new Date()'],
    ['prose/a.ts', 'const a = new Date;', 'new Date()'],
    ['prose/a.ts', `const a = \`\${process.cwd()} and \${1}\`;`, 'process'],
    ['prose/a.ts', 'names.sort((a, b) => a.localeCompare(b));', 'localeCompare()'],
    ['prose/a.ts', 'const a = (1234).toLocaleString();', 'toLocale'],
    ['prose/a.ts', 'const a = new Intl.NumberFormat();', 'Intl'],
    ['prose/a.ts', 'const a = new Date(iso).getHours();', 'time zone'],
    ['render/a.ts', "import Handlebars from 'handlebars';", 'handlebars belongs to src/render/templates/'],
  ])('refuse %s with %s', (path, text, expected) => {
    expect(judge(path, text).join('\n')).toContain(expected);
  });

  test.each([
    ['client/filter/a.ts', "import { tokensOf } from '../../render/search/tokens.ts';"],
    ['prose/a.ts', "import { join } from 'node:path/posix';\nimport type { Story } from '../story/nodes.ts';"],
    ['prose/a.ts', '// process.cwd() and Date.now() are out of reach here\nconst a = "Date.now()";'],
    ['prose/a.ts', 'const a = new Date(Date.UTC(2004, 6)).getUTCFullYear();'],
    ['prose/a.ts', "const a = name.localeCompare(other, 'en') + b.localeCompare(key(c), 'en');"],
    ['prose/a.ts', 'const process = { run: 1 }; const a = stage.process.run;'],
    ['render/templates/a.ts', "import Handlebars from 'handlebars';"],
    ['work/a.ts', "import { readFile } from 'node:fs/promises';\nconst a = Date.now();"],
  ])('let %s pass with %s', (path, text) => {
    expect(judge(path, text)).toEqual([]);
  });

  test('find a cycle and name every file on it', () => {
    const circle = [
      readModule('story/a.ts', "import { b } from './b.ts';"),
      readModule('story/b.ts', "import { c } from './c.ts';"),
      readModule('story/c.ts', "import type { A } from './a.ts';"),
      readModule('story/d.ts', "import { a } from './a.ts';"),
    ];
    expect(cycles(circle)).toEqual(['src/story/a.ts → src/story/b.ts → src/story/c.ts → src/story/a.ts']);
  });
});

function wrongDirections(all: readonly Module[]): string[] {
  return all.flatMap((module) => {
    const allowed = MAY_IMPORT.get(module.room);
    const shared = SHARED.get(module.room) ?? [];
    if (allowed === undefined)
      return [`src/${module.path} stands in a room that has no row in tests/architecture.test.ts`];
    return module.imports
      .filter((name) => roomOf(name) !== module.room && !allowed.includes(roomOf(name)) && !shared.includes(name))
      .map(
        (name) =>
          `src/${module.path} imports src/${name}: ${module.room} may import only ${allowed.join(', ') || 'nothing'}`,
      );
  });
}

function roomOf(path: string): string {
  return readModule(path, '').room;
}

function impurities(module: Module): string[] {
  if (IMPURE.has(module.room)) return [];
  const builtins = module.packages.filter((name) => name.startsWith('node:') && !PURE_BUILTINS.has(name));
  const ways = WAYS_OUT.filter(([, pattern]) => pattern.test(module.code)).map(([name]) => name);
  return [
    ...builtins.map((name) => `src/${module.path} imports ${name}: only ${[...IMPURE].join(', ')} touch the outside`),
    ...ways.map((name) => `src/${module.path} uses ${name}: a pure room gets such things as values`),
  ];
}

function trespasses(module: Module): string[] {
  return module.packages
    .map((name) => ({ name, owner: OWNERS.get(name) }))
    .filter(({ owner }) => owner !== undefined && !module.path.startsWith(owner))
    .map(({ name, owner }) => `src/${module.path} imports ${name}: ${name} belongs to src/${owner}`);
}

/** Every cycle that a depth-first walk closes, once, beginning with the file that the walk met first. */
function cycles(all: readonly Module[]): string[] {
  const byPath = new Map(all.map((module) => [module.path, module]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: string[]) => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      found.push([...trail.slice(start), path].map((name) => `src/${name}`).join(' → '));
    } else if (!done.has(path)) {
      for (const next of byPath.get(path)?.imports ?? []) walk(next, [...trail, path]);
      done.add(path);
    }
  };
  for (const module of all) walk(module.path, []);
  return found;
}
