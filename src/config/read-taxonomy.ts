import { isMap, isScalar, type Pair, type YAMLMap } from 'yaml';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { bareTerm } from './bare-term.ts';
import { KEYS_OF_PEOPLE, SINGULARS, TERM_KEYS } from './names-schema.ts';
import { isEmpty, mendName, namesIn, openEntries, type Reading, readSwitch, textOf } from './read-entries.ts';
import { PEOPLE_AND_SERIES, type Taxonomy, type TaxonomyTerm } from './taxonomy.ts';

/** What may be said of a term. */
const KEYS = Object.keys(TERM_KEYS) as (keyof typeof TERM_KEYS)[];

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
  const messages: Diagnostic[] = [];
  const { root, lineOf, faults } = openEntries(text);
  const tell = (line: number, values: { reason: string; mend: string }): void => {
    messages.push(report('taxonomy-invalid', file, { place: { line }, with: values }));
  };
  const complain: Reading['complain'] = (node, reason, mend) => tell(lineOf(node), { reason, mend });
  for (const { line, ...values } of faults) tell(line, values);
  const sections = new Map<string, TaxonomyTerm[]>();
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

/** How the terms of one section are read. */
interface TermReading extends Reading {
  keys: readonly (keyof typeof TERM_KEYS)[];
}

function readSection(section: Pair, reading: TermReading): TaxonomyTerm[] {
  const { value } = section;
  if (isEmpty(value)) return [];
  if (!isMap(value)) {
    reading.complain(value ?? section.key, 'Here the names of terms must stand, each with a colon.', 'Write "Name:".');
    return [];
  }
  return value.items.flatMap((pair) => readTerm(pair, reading) ?? []);
}

function readTerm(pair: Pair, reading: TermReading): TaxonomyTerm | null {
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

function readSettings(settings: YAMLMap, term: string, reading: TermReading): Partial<TaxonomyTerm> {
  const read: { -readonly [Key in keyof TaxonomyTerm]?: TaxonomyTerm[Key] } = {};
  for (const { key, value } of settings.items) {
    const written = textOf(key) ?? '';
    const wanted = Object.hasOwn(SINGULARS, written) ? SINGULARS[written as keyof typeof SINGULARS] : written;
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
