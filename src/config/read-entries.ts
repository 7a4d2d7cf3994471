import { isScalar, isSeq, LineCounter, parseDocument, type Scalar } from 'yaml';
import { cutDeepYaml } from '../story/cut-deep-yaml.ts';
import { legalText } from '../story/legal-text.ts';
import { steadyText } from '../story/steady-text.ts';
import { didYouMean } from './describe-issue.ts';
import type { WrittenName } from './taxonomy.ts';
import { describeYamlError } from './yaml-errors.ts';

/** What those who read values of a file of names need. */
export interface Reading {
  /** Line of a node, 1-based. */
  lineOf(node: unknown): number;
  /** Report something at a node. */
  complain(node: unknown, reason: string, mend: string): void;
}

/** A YAML file of names, taxonomy.yaml or authors.yaml, opened. */
export interface Entries extends Pick<Reading, 'lineOf'> {
  root: unknown;
  /** What is no YAML in it. */
  faults: { line: number; reason: string; mend: string }[];
}

/** Open a file of names. Never throws. */
export function openEntries(text: string): Entries {
  const counter = new LineCounter();
  const cut = cutDeepYaml(text);
  // Looking for keys that stand twice, the parser compares each with each; the model finds them by their folded names.
  const settings = { prettyErrors: false, schema: 'core', uniqueKeys: false } as const;
  const document = parseDocument(cut, { lineCounter: counter, ...settings });
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line);
  return {
    root: document.contents,
    lineOf: (node) => lineAt((node as { range?: readonly number[] | null } | null)?.range?.[0] ?? 0),
    faults: document.errors
      .filter(({ pos }) => cut === text || pos[0] < cut.length)
      .map((fault) => ({ line: lineAt(fault.pos[0]), ...describeYamlError(fault) })),
  };
}

/** A switch; anything else counts as false. */
export function readSwitch(value: unknown, name: string, { complain }: Reading): boolean {
  const given = isScalar(value) ? value.value : null;
  if (typeof given === 'boolean') return given;
  if (/^(?:yes|on)$/i.test(String(given))) return true;
  if (!/^(?:no|off)$/i.test(String(given)))
    complain(value, `"${name}" must be true or false, and counts as false.`, 'Write true or false.');
  return false;
}

/** One name, or a list of them. */
export function namesIn(value: unknown, { lineOf, complain }: Reading): WrittenName[] {
  const nodes = isSeq(value) ? value.items : [value];
  return nodes.flatMap((node) => {
    const name = textOf(node);
    if (name === null && !isEmpty(node)) complain(node, 'Here a name must stand.', 'Put it in quotation marks.');
    return name === null ? [] : [{ name, line: lineOf(node) }];
  });
}

/** Tell whether nothing stands there. */
export function isEmpty(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}

/** A scalar as it is written: `1984` and `no` are names here. */
export function textOf(node: unknown): string | null {
  if (!isScalar(node) || node.value === null) return null;
  const { source, value } = node as Scalar;
  const text = typeof value === 'string' ? value : (source ?? String(value));
  const line = steadyText(legalText(text)).normalize('NFC').replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}

/** Say what a misspelt name may have meant. */
export function mendName(written: string, known: readonly string[]): string {
  return didYouMean(written, known) || `Known here: ${known.join(', ')}.`;
}
