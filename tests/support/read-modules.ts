import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

/** One source file of the program, taken apart far enough to judge its place in the house. */
export interface Module {
  /** Path relative to the read folder, forward slashes: `model/slugs.ts`. */
  path: string;
  /** First folder of the path, or the file's name without `.ts` when it stands at the top: `model`, `cli`. */
  room: string;
  lines: number;
  /** Modules of ours that it imports, types included, as paths like `path`. */
  imports: string[];
  /** Names of packages and builtins that it imports: `handlebars`, `node:fs/promises`. */
  packages: string[];
  /** Its code without comments and without the contents of strings and regular expressions. */
  code: string;
}

/**
 * Read every TypeScript module under a folder.
 *
 * @param folder Absolute path of the source folder.
 * @returns The modules in the order of their paths.
 */
export function readModules(folder: string): Module[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => relative(folder, join(folder, name)).split(sep).join('/'))
    .sort()
    .map((path) => readModule(path, readFileSync(join(folder, path), 'utf8')));
}

/**
 * Take one module apart.
 *
 * @param path Path relative to the source folder, forward slashes.
 * @param text The whole file.
 */
export function readModule(path: string, text: string): Module {
  const { code, strings } = splitCode(text);
  const specifiers = [...code.matchAll(SPECIFIER)].map((match) => strings[Number(match[1])] ?? '');
  const isOurs = (name: string) => name.startsWith('.');
  return {
    path,
    room: path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/, ''),
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports: unique(specifiers.filter(isOurs).map((name) => posix.join(posix.dirname(path), name))),
    packages: unique(specifiers.filter((name) => !isOurs(name)).map(packageName)),
    code: code.replace(/"\d+"/g, '""'),
  };
}

/** An import, export or dynamic import, whose specifier `splitCode` has replaced by its number. */
const SPECIFIER = /\b(?:from|import)\s*\(?\s*"(\d+)"/g;

type Opaque = { pattern: RegExp; shown: (token: string, strings: string[]) => string };

/** Tokens whose inside is not code, in the order in which they are tried. */
const OPAQUE: readonly Opaque[] = [
  { pattern: /\/\/.*|\/\*[\s\S]*?\*\//y, shown: () => ' ' },
  {
    pattern: /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/y,
    shown: (token, strings) => `"${strings.push(token.slice(1, -1)) - 1}"`,
  },
  {
    pattern: /(?<=(?:^|[=(,:[!&|?{};+\n>]|return)\s*)\/(?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*/y,
    shown: () => '/ /',
  },
];

const TEMPLATE_TEXT = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(`|\$\{)/y;

/** Blank what is not code; strings are replaced by their numbers, so that import specifiers can be looked up. */
function splitCode(text: string): { code: string; strings: string[] } {
  const strings: string[] = [];
  const braces: ('block' | 'substitution')[] = [];
  let code = '';
  let at = 0;
  const skipTemplateText = (start: number) => {
    TEMPLATE_TEXT.lastIndex = start;
    const end = TEMPLATE_TEXT.exec(text)?.[1];
    if (end === '${') braces.push('substitution');
    code += end === '${' ? '`${' : '`';
    at = end === undefined ? text.length : TEMPLATE_TEXT.lastIndex;
  };
  while (at < text.length) {
    const opaque = matchOpaque(text, at);
    const character = text.charAt(at);
    if (opaque !== null) {
      code += opaque.kind.shown(opaque.token, strings);
      at += opaque.token.length;
    } else if (character === '`') {
      skipTemplateText(at + 1);
    } else if (character === '}' && braces.pop() === 'substitution') {
      skipTemplateText(at + 1);
    } else {
      if (character === '{') braces.push('block');
      code += character;
      at += 1;
    }
  }
  return { code, strings };
}

function matchOpaque(text: string, at: number): { kind: Opaque; token: string } | null {
  for (const kind of OPAQUE) {
    kind.pattern.lastIndex = at;
    const token = kind.pattern.exec(text)?.[0];
    if (token !== undefined) return { kind, token };
  }
  return null;
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function unique(names: string[]): string[] {
  return [...new Set(names)];
}
