import type { ReadingProfile } from '../config/config.ts';
import type { Field, FieldName, Origin } from '../story/header.ts';
import { readNumber } from '../story/read-number.ts';
import { seriesPart } from '../story/series-part.ts';
import { type FieldKind, fieldKind } from './fields.ts';
import { heldBy } from './held-by.ts';
import { readByline } from './read-byline.ts';
import { readDate } from './read-date.ts';

/** A value as it stands in a header, before it is read. */
export interface WrittenValue {
  name: FieldName;
  label: string | null;
  written: string;
  /** 1-based. */
  line: number | null;
  origin: Origin;
  confidence: number;
}

/**
 * Read a written value into fields: lists become one field an item, dates become ISO, addresses leave the by-line.
 *
 * @returns No field when nothing is left (`Summary:` without a text); an unreadable date keeps its written form.
 */
export function readValues(value: WrittenValue, profile: ReadingProfile): Field[] {
  // A label of archive text can hold its story back as a key of front matter does.
  const held = value.name === 'extra' ? heldBy(value.label ?? '', value.written) : null;
  if (held !== null) return [field({ ...value, name: 'show' }, held)];
  const name = nameOf(value);
  return KINDS[fieldKind(name)]({ ...value, name }, profile).filter((field) => field.value !== '');
}

/** Some labels mean another field by the kind of their value: `Completed: yes` is no date. */
function nameOf(value: WrittenValue): FieldName {
  if (isVisibility(value)) return 'show';
  const isAnswer = /^\s*(?:yes|no|true|false|wip)\s*\.?\s*$/i.test(value.written);
  return value.name === 'published' && isAnswer && value.label !== null ? 'status' : value.name;
}

/** `Show: Buffy` names a fandom; `Show: draft` can only be meant for us, and publishing it would be worse than not. */
function isVisibility({ name, label, written }: WrittenValue): boolean {
  return name === 'fandoms' && /^show$/i.test(label ?? '') && /^\s*(?:public|unlisted|draft|no)\s*$/i.test(written);
}

/** `Warnings: none` names no warning, in whatever language. */
const NONE =
  /^(?:none(?: (?:really|that i know of))?|no(?:ne)? warnings?|n\/?a|not applicable|nil|nothing|no|-+|—|keine?[rs]?|nichts|aucune?s?|rien|néant|ningun[oa]s?|nada|nessun[oa]?|nenhum(?:a|as)?|geen|brak|нет|отсутствуют|なし|無し|无|無)$/iu;
/** Short words that keep their full stop at the end of a list. */
const ABBREVIATED = /(?:^|[\s.])(?:\p{Lu}|Jr|Sr|Dr|Mr|Mrs|Ms|St|Esq|etc|al)\.$/u;

type Reader = (value: WrittenValue, profile: ReadingProfile) => Field[];

const KINDS: Record<FieldKind, Reader> = {
  text: (value) =>
    value.name === 'series'
      ? splitSeries(oneLine(value.written)).map((item) => itemOf(value, item))
      : [field(value, TEXTS[value.name]?.(oneLine(value.written)) ?? oneLine(value.written))],
  note: (value) => [field(value, value.written.trim())],
  date: (value, profile) => [field(value, readDate(value.written, profile.dateOrder) ?? noDate(value.written))],
  addresses: (value) =>
    value.written
      .split(/[,;]?\s+/)
      .filter(Boolean)
      .map((item) => itemOf(value, item)),
  list: (value) => splitList(value.written).map((item) => itemOf(value, item)),
  relationships: (value) => splitRelationships(value.written).map((item) => itemOf(value, item)),
  people: (value) => {
    // A label in the plural says that `y` and `e` part names, as in no other place they do.
    const several = /^aut(?:ores|oras|ori|rici)$/iu.test(value.label ?? '');
    const byline = readByline(several ? value.written.replace(/\s+[ye]\s+/g, ' & ') : value.written);
    return [
      ...byline.authors.map((author) => itemOf(value, author)),
      ...(byline.email === null ? [] : [{ ...field(value, byline.email), name: 'email' as const }]),
      ...(byline.rating === null ? [] : [{ ...field(value, byline.rating), name: 'rating' as const }]),
    ];
  },
};

/** A list longer than this is not kept whole beside each of its items: ten thousand names would be kept ten thousand times. */
const LONGEST = 2000;

function itemOf(value: WrittenValue, item: string): Field {
  return field(value.written.length > LONGEST ? { ...value, written: item } : value, item);
}

/** Texts that stand in a header in a dress of their own. */
const TEXTS: Partial<Record<FieldName, (text: string) => string>> = {
  // `Title: "Salt Road"`: the marks say that it is a title, as the label does.
  title: (text) =>
    text.replace(
      /^(?:"([^"]+)"|“([^“”]+)”|«\s*([^«»]+?)\s*»|„([^„“”]+)[“”]|《([^《》]+)》|「([^「」]+)」|『([^『』]+)』)$/u,
      (_, ...inner) => inner.find((part): part is string => typeof part === 'string') ?? text,
    ),
};

function field(value: WrittenValue, read: string): Field {
  return {
    name: value.name,
    label: value.label,
    value: read,
    written: value.written,
    line: value.line,
    origin: value.origin,
    confidence: value.confidence,
  };
}

/** Items parted by semicolons if there is one, else by commas outside brackets. */
function splitList(written: string): string[] {
  const text = oneLine(written);
  const items = text.includes(';') ? text.split(';') : splitOutsideBrackets(text, /[,，、]/);
  return items.map((item) => withoutStop(item.trim())).filter((item) => item !== '' && !NONE.test(item));
}

/**
 * `Row One; Row Two` are two series, and so are `Row One #2, Row Two`, for a place is the last that is said of a series;
 * `Salt, Sand and Stone #2` and `Salt, Sand, part 2` are one.
 */
function splitSeries(text: string): string[] {
  const items = splitOutsideBrackets(text, /;/).map((item) => item.trim());
  const isWhole = items.some((item) => !isNamed(item));
  return (isWhole ? [text] : items).flatMap(splitAtCommas);
}

function splitAtCommas(text: string): string[] {
  const items = splitOutsideBrackets(text, /,/).map((item) => item.trim());
  const isEnumeration = /^\p{Ll}|(?:^|\s)(?:and|und|et|y|e|i|и|&)\s/u.test(items.at(-1) ?? '');
  const placed = isEnumeration ? items.slice(0, -1) : items;
  return items.every(isNamed) && placed.some(hasPlace) ? items : [text];
}

/** Tell whether something is more than a place: `#3`, `part 2`, `Part Two of Five` and `2` are not. */
function isNamed(item: string): boolean {
  const inside = seriesPart(item);
  if (inside !== null) return inside.name !== item && /\p{L}/u.test(inside.name);
  const [, word = ''] = IN_WORDS.exec(item) ?? [];
  return /\p{L}/u.test(item) && readNumber(word) === null;
}

const IN_WORDS = /^(?:part|book|volume|vol\.?|no\.?|story)\s+(\p{L}+(?:-\p{L}+)?)(?:\s+of\s+\S+)?$/iu;

function hasPlace(item: string): boolean {
  return seriesPart(item) !== null;
}

/** The full stop that ends a list is not part of its last item: `S, A.`, but `Anna B.`. */
function withoutStop(item: string): string {
  return item.length > 2 && ABBREVIATED.test(item) ? item : item.replace(/(?<=[\p{L}\p{M}\p{N})])\.$/u, '');
}

/** Like a list; a slash inside an item belongs to the relationship, and `A x B` and `A \ B` are `A/B`. */
function splitRelationships(written: string): string[] {
  return splitList(written.replace(/\s+and\s+(?=\S+\s*\/)/gi, ', ')).map((item) =>
    item.replace(/(?<=[\p{L}\p{N})])\s+[x×]\s+(?=[\p{Lu}\p{Lo}(])/gu, '/').replace(/\s*[/\\]\s*/g, '/'),
  );
}

function splitOutsideBrackets(text: string, separator: RegExp): string[] {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const mark = text[i] as string;
    if (mark === '(' || mark === '[') depth += 1;
    else if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0 && separator.test(mark)) {
      items.push(text.slice(start, i));
      start = i + 1;
    }
  }
  items.push(text.slice(start));
  return items;
}

/** `2021-02-30` is no date, and must not look like one to anybody behind us. */
function noDate(written: string): string {
  const text = oneLine(written);
  return /^\d{4}(?:-\d{2}){0,2}$/.test(text) ? `? ${text}` : text;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
