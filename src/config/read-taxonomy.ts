import { isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { cutDeepYaml } from '../story/cut-deep-yaml.ts';
import { legalText } from '../story/legal-text.ts';
import { bareTerm } from './bare-term.ts';
import { didYouMean } from './describe-issue.ts';
import { PEOPLE_AND_SERIES, type Taxonomy, type TaxonomyTerm, type WrittenName } from './taxonomy.ts';
import { describeYamlError } from './yaml-errors.ts';

/** What may be said of a term, and of an author or a series. */
const KEYS = ['synonyms', 'parents', 'characters', 'group', 'description', 'slug', 'spoiler', 'hidden'] as const;
const KEYS_OF_PEOPLE = ['synonyms', 'description', 'slug'] as const;

/** Report something at an offset of the file. */
type Complain = (node: unknown, reason: string, mend: string) => void;

/**
 * Read `taxonomy.yaml`.
 *
 * Never throws: what is wrong becomes a message with its line, and the rest is used.
 *
 * @param text Content of the file.
 * @param facets Keys of the archive's facets.
 * @param file Path for messages.
 */
export function readTaxonomy(
  text: string,
  facets: readonly string[],
  file: string,
): { taxonomy: Taxonomy; messages: Diagnostic[] } {
  const counter = new LineCounter();
  const cut = cutDeepYaml(text);
  // Looking for keys that stand twice, the parser compares each with each; the model finds them by their folded names.
  const settings = { prettyErrors: false, schema: 'core', uniqueKeys: false } as const;
  const document = parseDocument(cut, { lineCounter: counter, ...settings });
  const messages: Diagnostic[] = [];
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line);
  const lineOf = (node: unknown) => lineAt((node as { range?: readonly number[] | null } | null)?.range?.[0] ?? 0);
  const complain: Complain = (node, reason, mend) => {
    messages.push(report('taxonomy-invalid', file, { place: { line: lineOf(node) }, with: { reason, mend } }));
  };
  const faults = document.errors.filter(({ pos }) => cut === text || pos[0] < cut.length);
  for (const fault of faults)
    messages.push(
      report('taxonomy-invalid', file, {
        place: { line: lineAt(fault.pos[0]) },
        with: { ...describeYamlError(fault) },
      }),
    );
  const sections = new Map<string, TaxonomyTerm[]>();
  const root = document.contents;
  if (isMap(root)) {
    const known = [...facets, ...PEOPLE_AND_SERIES];
    for (const pair of root.items) {
      const key = textOf(pair.key) ?? '';
      if (!known.includes(key)) {
        complain(pair.key, `There is no facet "${key}"; what stands below it is passed over.`, mendName(key, known));
        continue;
      }
      const isPeople = (PEOPLE_AND_SERIES as readonly string[]).includes(key);
      const terms = readSection(pair, { lineOf, complain, keys: isPeople ? KEYS_OF_PEOPLE : KEYS });
      sections.set(key, [...(sections.get(key) ?? []), ...terms]);
    }
  } else if (root !== null && !(isScalar(root) && root.value === null)) {
    complain(root, 'The file must hold facets, and terms below each of them.', 'Begin with a line such as "fandoms:".');
  }
  return { taxonomy: { sections }, messages };
}

interface Reading {
  lineOf: (node: unknown) => number;
  complain: Complain;
  keys: readonly (typeof KEYS)[number][];
}

function readSection(section: Pair, reading: Reading): TaxonomyTerm[] {
  const { value } = section;
  if (isEmpty(value)) return [];
  if (!isMap(value)) {
    reading.complain(value ?? section.key, 'Here the names of terms must stand, each with a colon.', 'Write "Name:".');
    return [];
  }
  return value.items.flatMap((pair) => readTerm(pair, reading) ?? []);
}

function readTerm(pair: Pair, reading: Reading): TaxonomyTerm | null {
  const name = textOf(pair.key);
  if (name === null) {
    reading.complain(pair.key, 'A term must have a name.', 'Put its name in quotation marks.');
    return null;
  }
  const term: TaxonomyTerm = bareTerm(name, reading.lineOf(pair.key));
  const { value } = pair;
  if (isEmpty(value)) return term;
  // `Name: [other, names]` and `Name: other name` are short for its synonyms.
  if (!isMap(value)) return { ...term, synonyms: namesIn(value, reading) };
  return { ...term, ...readSettings(value, name, reading) };
}

function readSettings(settings: YAMLMap, term: string, reading: Reading): Partial<TaxonomyTerm> {
  const read: { -readonly [Key in keyof TaxonomyTerm]?: TaxonomyTerm[Key] } = {};
  for (const { key, value } of settings.items) {
    const written = textOf(key) ?? '';
    const wanted = written === 'synonym' || written === 'parent' ? `${written}s` : written;
    const name = reading.keys.find((one) => one === wanted);
    if (name === undefined) {
      reading.complain(key, `"${written}" says nothing of "${term}".`, mendName(written, reading.keys));
      continue;
    }
    if (isEmpty(value)) continue;
    if (name === 'spoiler' || name === 'hidden') read[name] = readSwitch(value, name, reading);
    else if (name === 'group' || name === 'description' || name === 'slug') {
      const text = textOf(value);
      if (text === null) reading.complain(value, `"${name}" of "${term}" must be text.`, 'Write it on one line.');
      else read[name] = text;
    } else read[name] = namesIn(value, reading);
  }
  return read;
}

function readSwitch(value: unknown, name: string, { complain }: Reading): boolean {
  const given = isScalar(value) ? value.value : null;
  if (typeof given === 'boolean') return given;
  if (/^(?:yes|on)$/i.test(String(given))) return true;
  if (!/^(?:no|off)$/i.test(String(given)))
    complain(value, `"${name}" must be true or false, and counts as false.`, 'Write true or false.');
  return false;
}

/** One name, or a list of them. */
function namesIn(value: unknown, { lineOf, complain }: Reading): WrittenName[] {
  const nodes = isSeq(value) ? value.items : [value];
  return nodes.flatMap((node) => {
    const name = textOf(node);
    if (name === null && !isEmpty(node)) complain(node, 'Here a name must stand.', 'Put it in quotation marks.');
    return name === null ? [] : [{ name, line: lineOf(node) }];
  });
}

function isEmpty(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}

/** A scalar as it is written: `1984` and `no` are names here. */
function textOf(node: unknown): string | null {
  if (!isScalar(node) || node.value === null) return null;
  const { source, value } = node as Scalar;
  const text = typeof value === 'string' ? value : (source ?? String(value));
  const line = legalText(text).normalize('NFC').replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}

function mendName(written: string, known: readonly string[]): string {
  return didYouMean(written, known) || `Known here: ${known.join(', ')}.`;
}
