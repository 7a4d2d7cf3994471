import { isMap, isScalar, isSeq, type Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/** Replace a value, but keep the node: comments hang on it. */
export function setIn(map: YAMLMap, name: string, value: Scalar | YAMLSeq): void {
  const known = map.get(name, true);
  if (isScalar(known) && isScalar(value)) {
    known.value = value.value;
    delete known.source;
  } else map.set(new Scalar(name), value);
}

/** The settings of an entry; what was short for synonyms is written out. */
export function settingsOf(pair: Pair): YAMLMap {
  if (isMap(pair.value)) return pair.value;
  const map = new YAMLMap();
  const names = namesIn(pair.value);
  if (names.length > 0) map.set(new Scalar('synonyms'), isSeq(pair.value) ? pair.value : seqOf(names));
  pair.value = map;
  return map;
}

/** The list of synonyms of an entry, made when there is none. */
export function synonymList(pair: Pair): YAMLSeq {
  const known = listOf(pair, 'synonyms');
  if (known !== null) return known;
  if (!isMap(pair.value)) {
    const list = seqOf(namesIn(pair.value));
    pair.value = list;
    return list;
  }
  const list = seqOf([...namesIn(pair.value.get('synonyms', true)), ...namesIn(pair.value.get('synonym', true))]);
  pair.value.delete('synonym');
  pair.value.set(new Scalar('synonyms'), list);
  return list;
}

/** The list under a name, or the entry itself where it is short for one. */
export function listOf(pair: Pair, name: string): YAMLSeq | null {
  const value = isMap(pair.value) ? pair.value.get(name, true) : pair.value;
  return isSeq(value) ? value : null;
}

/** The synonyms of an entry, however they are written. */
export function synonymsOf(pair: Pair): string[] {
  if (!isMap(pair.value)) return namesIn(pair.value);
  return [...namesIn(pair.value.get('synonyms', true)), ...namesIn(pair.value.get('synonym', true))];
}

/** The node of a setting; `null` when there is none. */
export function settingOf(pair: Pair, name: string): unknown {
  return isMap(pair.value) ? (pair.value.get(name, true) ?? null) : null;
}

/** Names of the settings of an entry. */
export function settingNames(pair: Pair): string[] {
  return isMap(pair.value) ? pair.value.items.map((item) => textOf(item.key)) : [];
}

/** One name, or those of a list. */
export function namesIn(node: unknown): string[] {
  return (isSeq(node) ? node.items : [node]).map(textOf).filter((name) => name !== '');
}

/** A scalar as it is written, on one line; empty for anything else. */
export function textOf(node: unknown): string {
  if (!isScalar(node) || node.value === null) return '';
  const { source, value } = node;
  const text = typeof value === 'string' ? value : (source ?? String(value));
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** A list on one line. */
export function seqOf(names: readonly string[]): YAMLSeq {
  const list = new YAMLSeq();
  list.flow = true;
  for (const name of names) list.add(new Scalar(name));
  return list;
}
