import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { cutDeepYaml } from '../story/cut-deep-yaml.ts';
import type { Field } from '../story/header.ts';
import { mayHoldBack } from '../story/held-by-fault.ts';
import { formatOf } from '../story/source-format.ts';
import { fieldOfYamlKey, type OwnLabels, ownLabels } from './fields.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import type { ParseInput } from './parse-result.ts';
import { readValues } from './read-values.ts';
import { readToml } from './toml-front-matter.ts';
import { fieldsOfKey, readYamlFields } from './yaml-fields.ts';

/** Front matter as fields and messages. */
export interface FrontMatterFields {
  fields: Field[];
  messages: Diagnostic[];
  /** Lines it takes, fences included. */
  lines: number;
  /** True when there was YAML to read. */
  document: boolean;
  /** Names of the files that Longform of Obsidian joins, in order. */
  scenes?: string[];
}

/** Read a file's front matter into fields; `null` when it has none. Broken YAML is read line by line as far as it goes. */
export function readFrontMatterFields(input: ParseInput): FrontMatterFields | null {
  const front = readFrontMatter(input.text, formatOf(input.path) === 'markdown');
  if (front === null) return readTomlFields(input);
  const lines = front.yaml.split('\n');
  if (front.faults.length > 0 && isTextHeader(lines, input.path)) return null;
  const messages = front.faults.map((fault) =>
    fault.rule === 'front-matter-code'
      ? report('front-matter-code', input.path, {
          place: { line: fault.line, column: fault.column },
          with: { language: fault.reason },
          excerpt: `---${fault.reason}`,
        })
      : report('front-matter-invalid', input.path, {
          place: { line: fault.line, column: fault.column },
          with: {
            reason: fault.reason.replace(/\.$/, ''),
            mend: mend(lines[fault.line - 2 - front.above] ?? '', fault.reason),
          },
          excerpt: lines[fault.line - 2 - front.above] ?? null,
        }),
  );
  if (front.faults.some((fault) => fault.rule === 'front-matter-code'))
    return { fields: heldBack(front, []), messages, lines: front.lines, document: false };
  if (messages.length === 0 && front.document !== null && isText(front)) {
    const line = lines.findIndex((written) => /\S/.test(written));
    messages.push(
      report('front-matter-invalid', input.path, {
        place: { line: front.above + line + 2, column: (lines[line] ?? '').indexOf(':') + 2 },
        with: {
          reason: 'there is no space behind the colon',
          mend: `Write ${(lines[line] ?? '').replace(/:\s*/, ': ').trim()}`,
        },
        excerpt: lines[line] ?? null,
      }),
    );
  }
  if (messages.length > 0 || front.document === null) {
    const saved = salvage(front, input);
    return { fields: [...saved, ...heldBack(front, saved)], messages, lines: front.lines, document: true };
  }
  const source = {
    contents: front.document.contents,
    text: front.yaml,
    linesBefore: front.above + 1,
    offset: 1,
    path: input.path,
  };
  const read = readYamlFields(source, input.profile);
  return {
    fields: read.fields,
    messages: [...messages, ...read.messages],
    lines: front.lines,
    document: true,
    scenes: scenesOf(front.document.contents),
  };
}

/** `longform: { sceneFolder: …, scenes: [ … ] }`, where a scene below another stands in a list of its own. */
function scenesOf(contents: unknown): string[] {
  const longform = isMap(contents) ? contents.get('longform') : null;
  if (!isMap(longform)) return [];
  const folder = longform.get('sceneFolder');
  const inside = typeof folder === 'string' ? folder.replace(/^\/+|\/+$/g, '') : '';
  const names = (node: unknown): string[] => {
    if (isSeq(node)) return node.items.flatMap(names);
    return isScalar(node) && typeof node.value === 'string' ? [node.value] : [];
  };
  return names(longform.get('scenes')).map((name) => (inside === '' ? name : `${inside}/${name}`));
}

/** All of the YAML is one plain text: its colons have no space behind them. */
function isText({ document, yaml }: FrontMatter): boolean {
  return isScalar(document?.contents) && document.contents.value !== null && /^[^\s:]+:/.test(yaml.trim());
}

/** Read TOML front matter into fields. */
function readTomlFields(input: ParseInput): FrontMatterFields | null {
  const toml = readToml(input.text);
  if (toml === null) return null;
  const messages = toml.unread.map(({ line, written }) =>
    report('value-unreadable', input.path, {
      place: { line },
      with: {
        label: written.split('=')[0]?.trim() ?? '',
        reason: 'it is neither a text, a number, a date nor a list in TOML',
        mend: 'Put the value in quotation marks, or write YAML between "---" lines.',
      },
      excerpt: written,
    }),
  );
  const fields = toml.values.flatMap(({ key, value, line }) => fieldsOfKey(key, value, line, input.profile));
  const held = toml.unread.find(({ written }) => mayHoldBack(written));
  if (held !== undefined) fields.push(...fieldsOfKey('show', '?', held.line, input.profile));
  return { fields, messages, lines: toml.lines, document: true };
}

/** Each key of broken YAML still means what it says: keys are read one by one, and a key that is broken by its line. */
function salvage(front: FrontMatter, input: ParseInput): Field[] {
  const own = ownLabels(input.profile);
  const fields: Field[] = [];
  const lines = front.yaml.split('\n');
  const starts = lines.flatMap((line, at) => (TOP_KEY.test(line) ? [at] : []));
  for (const [index, start] of starts.entries()) {
    const text = lines.slice(start, starts[index + 1] ?? lines.length).join('\n');
    const document = parseDocument(cutDeepYaml(text), { prettyErrors: false, version: '1.2', schema: 'core' });
    const source = {
      contents: document.contents,
      text,
      linesBefore: front.above + start + 1,
      offset: 0,
      path: input.path,
    };
    const read =
      document.errors.length === 0 && isMap(document.contents)
        ? readYamlFields(source, input.profile).fields
        : salvageLine(lines[start] as string, front.above + start + 2, own, input);
    const known = new Set(fields.filter(({ name }) => name !== 'extra').map(({ name }) => name));
    for (const field of read) if (!known.has(field.name)) fields.push({ ...field, confidence: 0.7 });
  }
  return fields;
}

const TOP_KEY = /^[\p{L}\p{N}_-]+\s*:/u;

/** The value of a line `key: value`, whatever YAML makes of it. */
function salvageLine(line: string, number: number, own: OwnLabels, input: ParseInput): Field[] {
  const match = /^([\p{L}\p{N}_-]+)\s*:\s*(\S.*)$/u.exec(line);
  const [, key = '', value = ''] = match ?? [];
  const name = key === '' ? null : fieldOfYamlKey(key, own);
  if (name === null) return [];
  const written = value
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^\[(.*)\]$|^\[(.*,.*)$/, '$1$2');
  return readValues(
    { name, label: key, written, line: number, origin: 'front-matter', confidence: 0.7 },
    input.profile,
  );
}

/** In archive text, labels and a by-line between two rules are a header of another kind. */
function isTextHeader(lines: readonly string[], path: string): boolean {
  const yaml = /^\s*$|^\s+\S|^[#\]}-]|^["']?[\p{L}\p{N}_][\p{L}\p{N}_ .-]*["']?\s*:/u;
  return formatOf(path) === 'text' && lines.some((line) => !yaml.test(line));
}

/** What would make a line valid: nearly always its quoting. */
function mend(line: string, reason: string): string {
  const match = /^(\s*[\p{L}\p{N}_-]+)\s*:\s+(\S.*)$/u.exec(line);
  if (/closing/.test(reason)) return 'Write "---" by itself on the line below this one.';
  if (match !== null && /unique/i.test(reason)) return `Keep one of the lines "${(match[1] as string).trim()}: …".`;
  if (match === null) return 'Check the indentation and the quotation marks.';
  const value = (match[2] as string).trim();
  if (/^\[[^\]]*,[^\]]*$/.test(value)) return `Write ${(match[1] as string).trim()}: ${value}]`;
  return `Write ${(match[1] as string).trim()}: "${value.replace(/^["']|["']$/g, '').replace(/["\\]/g, '\\$&')}"`;
}

/** What may have said who sees the story, and could not be read, holds it back. */
function heldBack(front: FrontMatter, read: readonly Field[]): Field[] {
  const lines = front.yaml.split('\n');
  const at = lines.findIndex((line) => mayHoldBack(line));
  if (at < 0 || read.some((field) => field.name === 'show')) return [];
  const written = (lines[at] ?? '').trim();
  return [
    {
      name: 'show',
      label: 'show',
      value: written,
      written,
      line: front.above + at + 2,
      origin: 'front-matter',
      confidence: 0.5,
    },
  ];
}
