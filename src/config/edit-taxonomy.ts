import { type Document, isMap, isScalar, type Pair, parseDocument, Scalar, YAMLMap } from 'yaml';
import {
  listOf,
  namesIn,
  seqOf,
  setIn,
  settingNames,
  settingOf,
  settingsOf,
  synonymList,
  synonymsOf,
  textOf,
} from './taxonomy-nodes.ts';
import { keepLines, styleOf } from './yaml-style.ts';

/** What a person wants of one name; a setting that is absent stays as it is. */
export interface TermEdit {
  /** Key of the facet, or `authors` or `series`. */
  facet: string;
  term: string;
  /** The term that it shall be a synonym of; `null`: it shall stand for itself. */
  sameAs?: string | null;
  parents?: readonly string[];
  group?: string | null;
  description?: string | null;
  slug?: string | null;
  spoiler?: boolean;
  hidden?: boolean;
}

/** Settings of a term that hold one value, in the order in which they are written. */
const VALUES = ['group', 'description', 'slug', 'spoiler', 'hidden'] as const;

/**
 * Change `taxonomy.yaml` as a list of wishes says, and nothing else in it: comments, order and what nobody wishes
 * otherwise stay.
 *
 * @param text The file as it is, valid; empty when there is none.
 * @param edits One for each name; for a name that comes twice, the later one counts last.
 * @param namesOf How names of a facet are understood now.
 * @returns The file as it shall be, a sentence for each change (none when everything is so already), and one for each
 *   wish that contradicts another; `null` when the file is no valid YAML.
 */
export function editTaxonomy(
  text: string,
  edits: readonly TermEdit[],
  namesOf: (facet: string) => Names,
): { text: string; changes: string[]; refused: string[] } | null {
  const document = parseDocument(text, { uniqueKeys: false });
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents))) return null;
  const said = { changes: [] as string[], refused: [] as string[] };
  const facets = new Map<string, Section>();
  for (const { facet } of edits)
    if (!facets.has(facet)) facets.set(facet, openSection(document, facet, namesOf(facet), said));
  for (const { facet, term } of edits) {
    const section = facets.get(facet);
    section?.wished.add(section.fold(term));
  }
  // Who shall stand alone does so before others become synonyms of it, and settings come last.
  for (const apply of [applyAlone, applySynonym, applySettings]) {
    for (const edit of edits) {
      const section = facets.get(edit.facet);
      if (section !== undefined) apply(section, edit);
    }
  }
  if (said.changes.length === 0) return { text, ...said };
  for (const [facet, { map }] of facets) if (map.items.length === 0) document.delete(facet);
  const written = keepLines(text, document.toString(styleOf(text)));
  return { text: text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written, ...said };
}

/** How the names of a facet are understood. */
export interface Names {
  /** What two spellings have in common. */
  fold(name: string): string;
  /** The folded name of the term that a name means, by the file or by what every archive knows. */
  idOf(name: string): string;
}

/** One facet of the file. */
interface Section {
  facet: string;
  map: YAMLMap;
  fold: Names['fold'];
  idOf: Names['idOf'];
  /** Entries by folded name, and the entry that each synonym stands below. */
  entries: Map<string, Pair>;
  owners: Map<string, Pair>;
  /** Folded names that something is wished of. */
  wished: Set<string>;
  changes: string[];
  refused: string[];
}

function openSection(
  document: Document,
  facet: string,
  { fold, idOf }: Names,
  said: Pick<Section, 'changes' | 'refused'>,
): Section {
  let map = document.get(facet, true);
  if (!isMap(map)) {
    map = new YAMLMap();
    document.contents ??= new YAMLMap() as never;
    document.set(facet, map);
  }
  const names = { entries: new Map(), owners: new Map(), wished: new Set<string>() };
  const section: Section = { facet, map: map as YAMLMap, fold, idOf, ...names, ...said };
  for (const pair of section.map.items) {
    const id = fold(textOf(pair.key));
    if (!section.entries.has(id)) section.entries.set(id, pair);
    // Another spelling of the term itself makes it nobody's synonym.
    for (const name of synonymsOf(pair))
      if (fold(name) !== id && !section.owners.has(fold(name))) section.owners.set(fold(name), pair);
  }
  return section;
}

function isSynonym({ fold }: Section, { term, sameAs }: TermEdit): boolean {
  return sameAs != null && fold(sameAs) !== fold(term);
}

function applyAlone(section: Section, edit: TermEdit): void {
  if (edit.sameAs === undefined || isSynonym(section, edit)) return;
  standAlone(section, edit.term);
  // Another spelling of the same name is the one that shall be shown.
  if (edit.sameAs !== null) spell(section, edit.sameAs);
}

function applySynonym(section: Section, edit: TermEdit): void {
  if (isSynonym(section, edit)) makeSynonym(section, edit.term, edit.sameAs ?? '');
}

function applySettings(section: Section, edit: TermEdit): void {
  if (isSynonym(section, edit)) return;
  const { fold } = section;
  const id = fold(edit.term);
  const wanted = edit.parents;
  if (wanted !== undefined) {
    const pair = section.entries.get(id);
    const known = pair === undefined ? [] : namesIn(settingOf(pair, 'parents') ?? settingOf(pair, 'parent'));
    if (known.map(fold).join('\n') !== wanted.map(fold).join('\n')) {
      setParents(section, edit.term, wanted);
      section.changes.push(
        `${section.facet}: "${edit.term}" ${wanted.length === 0 ? 'has nothing above it' : `is below ${quoted(wanted)}`}.`,
      );
    }
  }
  for (const name of VALUES) {
    const value = edit[name];
    const pair = section.entries.get(id);
    if (value === undefined || same(pair === undefined ? null : settingOf(pair, name), value)) continue;
    setValue(section, edit.term, name, value);
    section.changes.push(
      `${section.facet}: ${name} of "${edit.term}" is ${value === null || value === false ? 'taken away' : `"${value}"`}.`,
    );
  }
}

function makeSynonym(section: Section, term: string, wanted: string): void {
  let target = wanted;
  const { fold, entries, owners } = section;
  const id = fold(term);
  const owner = owners.get(id);
  if (
    owner === undefined ? !entries.has(id) && section.idOf(term) === fold(target) : endOf(section, id) === fold(target)
  )
    return;
  target = textOf((owners.get(fold(target)) ?? { key: new Scalar(target) }).key);
  if (fold(target) === id) {
    section.refused.push(`${section.facet}: "${term}" stays a term, because others are synonyms of it.`);
    return;
  }
  if (owner !== undefined && fold(textOf(owner.key)) === fold(target)) return;
  if (owner !== undefined) removeSynonym(section, owner, id);
  const own = entries.get(id);
  // A name that nothing else is said of is a new one for all that was known of the old.
  if (own !== undefined && isScalar(own.key) && !entries.has(fold(target)) && !section.wished.has(fold(target))) {
    rename(section, own, target);
    synonymList(own).add(new Scalar(term));
    owners.set(id, own);
    section.changes.push(`${section.facet}: "${target}" is the name of "${term}" now.`);
    return;
  }
  const names = own === undefined ? [] : synonymsOf(own);
  const left = own === undefined ? [] : settingNames(own).filter((name) => !/^synonyms?$/.test(name));
  if (own !== undefined) {
    section.map.items.splice(section.map.items.indexOf(own as never), 1);
    entries.delete(id);
  }
  const pair = entryOf(section, target);
  for (const name of [term, ...names]) {
    if (fold(name) === fold(target)) continue;
    synonymList(pair).add(new Scalar(name));
    owners.set(fold(name), pair);
  }
  const lost = left.length === 0 ? '' : ` (its own ${left.join(', ')} went)`;
  section.changes.push(`${section.facet}: "${term}" is a synonym of "${textOf(pair.key)}"${lost}.`);
}

/** What a name is a synonym of in the end, as the file is now. */
function endOf({ owners, fold }: Section, id: string): string {
  const seen = new Set([id]);
  let at = id;
  for (let owner = owners.get(at); owner !== undefined; owner = owners.get(at)) {
    at = fold(textOf(owner.key));
    if (seen.has(at)) break;
    seen.add(at);
  }
  return at;
}

function standAlone(section: Section, term: string): void {
  const id = section.fold(term);
  const owner = section.owners.get(id);
  if (owner === undefined) {
    if (section.entries.has(id) || section.idOf(term) === id) return;
    // Every archive knows it as a synonym; an entry of its own says otherwise.
    entryOf(section, term);
    section.changes.push(`${section.facet}: "${term}" is a term of its own.`);
    return;
  }
  removeSynonym(section, owner, id);
  section.changes.push(`${section.facet}: "${term}" is no synonym of "${textOf(owner.key)}" any more.`);
}

function spell(section: Section, name: string): void {
  const pair = section.entries.get(section.fold(name));
  const known = pair === undefined ? null : textOf(pair.key);
  if (known === name) return;
  const entry = entryOf(section, name);
  if (known !== null) rename(section, entry, name);
  section.changes.push(`${section.facet}: the name is spelt "${name}".`);
}

function rename({ entries, fold }: Section, entry: Pair, name: string): void {
  if (!isScalar(entry.key)) return;
  entries.delete(fold(textOf(entry.key)));
  // A new scalar would leave the comments of the old one behind.
  entry.key.value = name;
  delete entry.key.source;
  entries.set(fold(name), entry);
}

function removeSynonym(section: Section, owner: Pair, id: string): void {
  const list = listOf(owner, 'synonyms') ?? listOf(owner, 'synonym');
  if (list !== null) list.items = list.items.filter((item) => section.fold(textOf(item)) !== id);
  else if (isMap(owner.value)) {
    owner.value.delete('synonyms');
    owner.value.delete('synonym');
  } else owner.value = new Scalar(null);
  if (list?.items.length === 0) {
    if (isMap(owner.value)) owner.value.delete('synonyms');
    else owner.value = new Scalar(null);
  }
  section.owners.delete(id);
}

function setParents(section: Section, term: string, parents: readonly string[]): void {
  const map = settingsOf(entryOf(section, term));
  map.delete('parent');
  if (parents.length === 0) map.delete('parents');
  else setIn(map, 'parents', seqOf(parents));
}

function setValue(section: Section, term: string, name: (typeof VALUES)[number], value: string | boolean | null): void {
  const map = settingsOf(entryOf(section, term));
  if (value === null || value === false) map.delete(name);
  else setIn(map, name, new Scalar(value));
}

/** The entry of a term, made when there is none. */
function entryOf(section: Section, term: string): Pair {
  const id = section.fold(term);
  const known = section.entries.get(id);
  if (known !== undefined) return known;
  const pair = section.map.items.find((item) => section.fold(textOf(item.key)) === id);
  if (pair !== undefined) return pair;
  section.map.set(new Scalar(term), new Scalar(null));
  const made = section.map.items.at(-1) as Pair;
  section.entries.set(id, made);
  return made;
}

function same(node: unknown, wanted: string | boolean | null): boolean {
  if (typeof wanted === 'boolean') return /^(?:true|yes|on)$/i.test(textOf(node)) === wanted;
  return textOf(node) === (wanted ?? '');
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
