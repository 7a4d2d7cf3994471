import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Scalar,
} from 'yaml';
import type { Place } from '../diagnostics/diagnostic.ts';
import { cutDeepYaml } from '../story/cut-deep-yaml.ts';
import { describeYamlError } from './yaml-errors.ts';

/** Names and indexes that lead from the root to a value. */
export type YamlPath = readonly PropertyKey[];

/** Something wrong with the YAML itself. */
export interface YamlProblem {
  place: Place;
  /** A sentence. */
  reason: string;
  mend: string;
  /** True for what can be read all the same. */
  mild: boolean;
}

/** A YAML file as plain values that remember where they stand. */
export interface YamlFile {
  /** Mappings as objects without prototype; empty values are left out. */
  value: unknown;
  problems: YamlProblem[];
  /** Place of the key or of the value at a path, or of the nearest thing above it that exists. */
  place(path: YamlPath, part: 'key' | 'value'): Place;
  /** A scalar as it is written; "a list" or "a mapping" for the others; `null` when nothing is there. */
  written(path: YamlPath): string | null;
  /** Take the scalar at a path for text, so that `title: 1984` is the text 1984; false when it is none. */
  takeAsText(path: YamlPath): boolean;
  /** The values again, after `takeAsText`. */
  read(): unknown;
}

/** More values than any configuration has: what aliases of aliases can grow to. */
const MAX_VALUES = 20_000;
const MAX_DEPTH = 30;

/** Read a YAML text with the place of everything in it. Never throws: what is wrong comes back as problems. */
export function readYaml(text: string): YamlFile {
  const counter = new LineCounter();
  const cut = cutDeepYaml(text);
  const document = parseDocument(cut, {
    lineCounter: counter,
    prettyErrors: false,
    schema: 'core',
  });
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(Math.min(offset, text.length));
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems: YamlProblem[] = [
    // Where the text was cut off, that it is nested too deep is all there is to say.
    ...document.errors
      .filter(({ pos }) => cut === text || pos[0] < cut.length)
      .map((error) => ({ place: at(error.pos[0]), ...describeYamlError(error), mild: false })),
    ...document.warnings.map((error) => ({ place: at(error.pos[0]), ...describeYamlError(error), mild: true })),
  ];
  const value = toPlain(document, problems, at);
  return {
    value,
    problems,
    place: (path, part) => at(offsetAt(document, path, part)),
    written: (path) => writtenAt(document, path),
    takeAsText(path) {
      const node = nodeAt(document, path)?.value;
      if (!isScalar(node) || node.source === undefined || typeof node.value === 'string') return false;
      node.value = node.source;
      return true;
    },
    read: () => toPlain(document, [], at),
  };
}

function toPlain(document: Document, problems: YamlProblem[], at: (offset: number) => Place): unknown {
  let left = MAX_VALUES;
  const refuse = (node: unknown, reason: string, mend: string, mild = false): undefined => {
    problems.push({ place: at(startOf(node) ?? 0), reason, mend, mild });
    return undefined;
  };
  const convert = (node: unknown, depth: number): unknown => {
    if (left-- <= 0)
      return left === -1
        ? refuse(node, 'The file holds too many values.', 'Write out what the aliases repeat.')
        : undefined;
    if (depth > MAX_DEPTH)
      return refuse(
        node,
        'The values are nested too deep.',
        'No setting has so many levels: check brackets and indentation here and above.',
      );
    if (isAlias(node)) {
      const target = resolveAlias(document, node);
      if (!target)
        return refuse(node, `"*${node.source}" repeats a value that has no name.`, 'Put the value in quotation marks.');
      return convert(target, depth + 1);
    }
    if (isSeq(node)) return node.items.map((item) => convert(item, depth + 1) ?? null);
    if (isScalar(node) && typeof node.value === 'object' && node.value !== null)
      return refuse(node, 'A value that begins with "!!" is not understood.', 'Write it as text in quotation marks.');
    if (!isMap(node)) return isScalar(node) ? node.value : undefined;
    const object: Record<string, unknown> = Object.create(null);
    for (const { key, value } of node.items) {
      const name = keyText(key);
      if (name === null || name === '__proto__') {
        refuse(key, name === null ? 'A setting needs a name.' : 'The setting "__proto__" is not known.', 'Remove it.');
        continue;
      }
      const plain = convert(value, depth + 1);
      if (isScalar(value) && value.value === null && value.comment && !/^\s/.test(value.comment)) {
        refuse(value, `"${name}" is empty, because "#" begins a comment.`, 'Put the value in quotation marks.', true);
      }
      if (plain !== null && plain !== undefined && plain !== '') object[name] ??= plain;
    }
    return object;
  };
  return convert(document.contents, 0);
}

function resolveAlias(document: Document, alias: Alias): unknown {
  try {
    return alias.resolve(document);
  } catch {
    return undefined; // it refers to itself or to nothing
  }
}

/** The key and value nodes at a path; `null` when the path leads nowhere. */
function nodeAt(document: Document, path: YamlPath): { key: unknown; value: unknown } | null {
  let found: { key: unknown; value: unknown } = { key: null, value: document.contents };
  for (const step of path) {
    const node = isAlias(found.value) ? resolveAlias(document, found.value) : found.value;
    if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      found = { key: node.items[step], value: node.items[step] };
      continue;
    }
    const pair = isMap(node) ? node.items.find((item) => keyText(item.key) === String(step)) : undefined;
    if (!pair) return null;
    found = { key: pair.key, value: pair.value };
  }
  return found;
}

function offsetAt(document: Document, path: YamlPath, part: 'key' | 'value'): number {
  for (let length = path.length; length > 0; length--) {
    const node = nodeAt(document, path.slice(0, length));
    if (!node) continue;
    const wanted = part === 'key' || length < path.length ? [node.key, node.value] : [node.value, node.key];
    const offset = startOf(wanted[0]) ?? startOf(wanted[1]);
    if (offset !== null) return offset;
  }
  return startOf(document.contents) ?? 0;
}

function writtenAt(document: Document, path: YamlPath): string | null {
  const node = nodeAt(document, path)?.value;
  if (isScalar(node)) return node.source ?? String(node.value);
  if (isSeq(node)) return 'a list';
  if (isMap(node)) return 'a mapping';
  return isAlias(node) ? `*${node.source}` : null;
}

function startOf(node: unknown): number | null {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  return range ? range[0] : null;
}

function keyText(key: unknown): string | null {
  if (!isScalar(key)) return null;
  const { source, value } = key as Scalar;
  return typeof value === 'string' ? value : (source ?? String(value));
}
