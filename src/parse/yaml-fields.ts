import { isAlias, isMap, isScalar, isSeq, LineCounter, type Pair, type YAMLMap } from 'yaml';
import type { ReadingProfile } from '../config/config.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { Field, FieldName } from '../story/header.ts';
import { legalText } from '../story/legal-text.ts';
import { seriesPart } from '../story/series-part.ts';
import { headRank } from '../story/work-head.ts';
import { decodeReferences } from './decode-references.ts';
import { fieldKind, fieldOfYamlKey, isOwnLabel, type OwnLabels, ownLabels } from './fields.ts';
import { heldBy, mayHold } from './held-by.ts';
import { readValues } from './read-values.ts';

/** What the fields are read from: a parsed document and the place of its text in the file. */
export interface YamlSource {
  contents: unknown;
  /** The YAML text, to find lines by offset. */
  text: string;
  /** Lines of the file before the text. */
  linesBefore: number;
  /** Characters that the parser saw before the text. */
  offset: number;
  path: string;
}

/** Keys of other generators that say nothing about a story. */
const TECHNICAL = new Set(
  (
    'layout permalink comments sidebar share toc tableofcontents mathjax nocopy hidelogo coverlink coverwidth covercaption idtag altlink url autotoc showtoc imports foamtemplate type template dateutc classes pin math excerptseparator ' +
    'nav navorder linktitle keywordsmeta searchhidden showbreadcrumbs readingtime related relatedposts relatedbooks resources cascade outputs menu menus sitemap css js robots headless markup hascode disqus ogimage opengraph previous next prev previouschapter nextchapter prevchapter cssclass cssclasses publish uid idx hide postid wordpressid'
  ).split(' '),
);

/** Read the mapping of front matter or of a work file into fields, with the line of each value. */
export function readYamlFields(
  source: YamlSource,
  profile: ReadingProfile,
): { fields: Field[]; messages: Diagnostic[] } {
  const messages: Diagnostic[] = [];
  const fields: Field[] = [];
  if (!isMap(source.contents)) return { fields, messages };
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (let at = source.text.indexOf('\n'); at >= 0; at = source.text.indexOf('\n', at + 1)) counter.addNewLine(at + 1);
  const own = ownLabels(profile);
  for (const pair of source.contents.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (key === '') continue;
    const held = isMap(pair.value) || isSeq(pair.value) ? heldInside(key, pair.value, source.path) : null;
    if (held !== null) fields.push(...readOne('show', key, held, lineOf(pair, counter, source), profile));
    if (held !== null || (isTechnical(key, own) && !mayHold(key))) continue;
    const line = lineOf(pair, counter, source);
    const name = fieldOfYamlKey(key, own);
    const unread = (found: string): void => {
      messages.push(report('position-unreadable', source.path, { place: { line }, with: { found } }));
    };
    const values = readNode(pair.value, name === 'series' ? unread : null);
    if (values === null) {
      if (isTechnical(key, own)) continue;
      if (!isScalar(pair.value) || pair.value.value !== null || pair.value.comment) {
        messages.push(unreadable(source.path, key, line, pair.value));
      }
      // Who sees the story was said, and cannot be read: nobody does.
      if (name === 'show') for (const field of readOne('show', key, '?', line, profile)) fields.push(field);
      continue;
    }
    for (const field of fieldsOfKey(key, values, line, profile)) fields.push(field);
  }
  return { fields, messages };
}

/** Read the value of one key of front matter, in whatever language it was written: a text, or the items of a list. */
export function fieldsOfKey(key: string, values: string | string[], line: number, profile: ReadingProfile): Field[] {
  const own = ownLabels(profile);
  const held = typeof values === 'string' && !isOwnLabel(key, own) ? heldBy(key, values) : null;
  if (held !== null) return readOne('show', key, held, line, profile);
  if (isTechnical(key, own)) return [];
  const name = fieldOfYamlKey(key, own);
  const empty = name === 'show' && values.length === 0 ? readOne('show', key, '?', line, profile) : [];
  const read = expand(name ?? 'extra', key, typeof values === 'string' ? plain(values) : values.map(plain));
  return [...empty, ...read.flatMap(([target, written]) => readOne(target, key, written, line, profile))];
}

/** Unless the archive itself has given the key a meaning. */
function isTechnical(key: string, own: OwnLabels): boolean {
  return !isOwnLabel(key, own) && TECHNICAL.has(key.toLowerCase().replace(/[^a-z]/g, ''));
}

/** Obsidian and others write values as links to notes: `[[Salt Road|The Salt Road]]`. */
function unlink(value: string): string {
  const link = /^\[\[([^\]|]{1,200})(?:\|([^\]]{1,200}))?\]\]$/.exec(value.trim());
  return link === null ? value : ((link[2] ?? link[1]) as string);
}

/** Without the marks of other programs, links between notes and references to characters; escapes spell no controls. */
function plain(value: string): string {
  return legalText(decodeReferences(unlink(value)));
}

function readOne(
  name: FieldName,
  key: string,
  written: string | string[],
  line: number,
  profile: ReadingProfile,
): Field[] {
  const base = { name, label: key, line, origin: 'front-matter' as const, confidence: 1 };
  if (typeof written === 'string') return readValues({ ...base, written }, profile);
  // Items of a YAML list are whole values: a comma in one of them parts nothing.
  return written.flatMap((item) =>
    fieldKind(name) === 'people' || fieldKind(name) === 'date'
      ? readValues({ ...base, written: item }, profile)
      : [{ ...base, value: item.replace(/\s+/g, ' ').trim(), written: item }].filter((field) => field.value !== ''),
  );
}

/** Some keys mean another field by the kind of their value: `published: false` holds a story back. */
function expand(name: FieldName, key: string, values: string | string[]): [FieldName, string | string[]][] {
  const plain = key.toLowerCase();
  const isSwitch = typeof values === 'string' && /^(?:true|false)$/i.test(values);
  // A switch that holds nothing back says nothing; `draft: 3` tells how often the text was written.
  if (mayHold(key) && name === 'extra') {
    if (typeof values === 'string' && SAYS_NOTHING.test(values)) return [];
    if (plain === 'draft' && !/\d|\bdraft$/i.test(String(values))) return [['show', values]];
  }
  if (plain === 'published' && isSwitch) return [];
  // `edited: false` and the like are switches of a theme, not dates.
  if (isSwitch && fieldKind(name) === 'date') return [];
  // `date: 0` and an empty date are placeholders.
  if (fieldKind(name) === 'date' && (values === '' || values === '0')) return [];
  if (name === 'status' && isSwitch) return [['status', values.toLowerCase() === 'true' ? 'Complete' : 'In Progress']];
  return [[name, values]];
}

/** A switch that is off or on, and a key without a value. */
const SAYS_NOTHING = /^(?:true|false|yes|no|y|n|on|off|null|~|public)?$/i;
/** Hugo's values for lists of pages, not for pages. */
const LISTS_ALONE = /^(?:section|home|taxonomy|term)$/;

/** What a map says of who sees the page, or, as `cascade` of an index, the pages below it. */
function heldInside(key: string, node: unknown, path: string): string | null {
  const name = key.toLowerCase().replace(/^_/, '');
  if (isSeq(node)) return node.items.map((item) => heldInside(key, item, path)).find((held) => held !== null) ?? null;
  if (!isMap(node)) return null;
  if (name === 'cascade') {
    const target = node.get('_target') ?? node.get('target');
    if (headRank(path) === null || (isMap(target) && LISTS_ALONE.test(String(target.get('kind') ?? '')))) return null;
  } else if (name !== 'build') return null;
  for (const { key: inner, value } of node.items) {
    const said = isScalar(inner) ? String(inner.value) : '';
    const held = isScalar(value)
      ? heldBy(name === 'build' ? `build.${said}` : said, String(value.source ?? value.value))
      : heldInside(said === 'params' ? 'cascade' : said, value, path);
    if (held !== null) return held;
  }
  return null;
}

/** Takes the place of a series that is no number. */
type Unread = (place: string) => void;

/**
 * The text of a scalar, the items of a list, the keys of a map of booleans; `null` for anything else.
 *
 * @param unread Of series, which have places; `null` of anything else.
 */
function readNode(node: unknown, unread: Unread | null): string | string[] | null {
  if (isScalar(node)) {
    if (node.value === null) return null;
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  }
  if (isSeq(node)) {
    const items = node.items.map((item) =>
      isScalar(item) && item.value !== null ? String(typeof item.value === 'string' ? item.value : item.source) : null,
    );
    const maps = node.items.map((item) => (isMap(item) ? mapText(item, unread) : null));
    const all = items.map((item, index) => item ?? maps[index] ?? null);
    const [only, ...others] = node.items;
    // `series: [[Salt Road]]` is a link to a note, and YAML takes it for a list in a list.
    if (isSeq(only) && others.length === 0 && only.items.every((item) => isScalar(item))) return readNode(only, unread);
    // An item that was left empty says nothing.
    const empty = node.items.map((item) => isScalar(item) && item.value === null && !item.comment);
    return all.every((item, index) => item !== null || empty[index]) ? all.filter((item) => item !== null) : null;
  }
  if (isMap(node)) {
    const switches = node.items.every((item) => isScalar(item.value) && typeof item.value.value === 'boolean');
    if (switches)
      return node.items
        .filter((item) => isScalar(item.value) && item.value.value === true)
        .map((item) => String(item.key));
    const text = mapText(node, unread);
    // The name of a series that stands by itself is whole: no comma in it parts two.
    return unread === null || text === null ? text : [text];
  }
  return null;
}

/** Keys that say the place in a series beside its name. */
const PLACE_KEYS = ['position', 'part', 'number', 'index'];

/** `{ name: Salt Road, position: 3 }` of a series as the text `Salt Road #3`; Pandoc's `{ type: main, text: … }` as the text alone. */
function mapText(node: YAMLMap, unread: Unread | null): string | null {
  const named = node.get('name') ?? node.get('title') ?? node.get('text');
  if (typeof named !== 'string' && typeof named !== 'number') return null;
  const place = unread && PLACE_KEYS.map((key) => node.get(key)).find((value) => value != null && value !== '');
  const texts = place == null ? [] : [`${named} #${String(place)}`, `${named}, part ${String(place)}`];
  const read = texts.find((text) => seriesPart(text)?.name === String(named));
  if (texts.length > 0 && read === undefined) unread?.(String(place));
  return read ?? String(named);
}

function lineOf(pair: Pair, counter: LineCounter, source: YamlSource): number {
  const range = isScalar(pair.key) ? pair.key.range : null;
  return counter.linePos(Math.max(0, (range?.[0] ?? source.offset) - source.offset)).line + source.linesBefore;
}

function unreadable(path: string, key: string, line: number, value: unknown): Diagnostic {
  const reason = isAlias(value)
    ? 'it is an alias ("*name") in YAML'
    : isScalar(value) && value.value === null
      ? 'everything behind "#" is a comment in YAML'
      : 'it is neither a text nor a list';
  return report('value-unreadable', path, {
    place: { line },
    with: { label: key, reason, mend: 'Put the value in quotation marks, or write a text or a list.' },
  });
}
