import type { ReadingProfile } from '../config/config.ts';
import type { Field, FieldName, Origin } from '../story/header.ts';
import { type FieldKind, fieldKind } from './fields.ts';
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
  const name = isVisibility(value) ? 'show' : value.name;
  return KINDS[fieldKind(name)]({ ...value, name }, profile).filter((field) => field.value !== '');
}

/** `Show: Buffy` names a fandom; `Show: draft` can only be meant for us, and publishing it would be worse than not. */
function isVisibility({ name, label, written }: WrittenValue): boolean {
  return name === 'fandoms' && /^show$/i.test(label ?? '') && /^\s*(?:public|unlisted|draft|no)\s*$/i.test(written);
}

type Reader = (value: WrittenValue, profile: ReadingProfile) => Field[];

const KINDS: Record<FieldKind, Reader> = {
  text: (value) => [field(value, oneLine(value.written))],
  note: (value) => [field(value, value.written.trim())],
  date: (value, profile) => [field(value, readDate(value.written, profile.dateOrder) ?? noDate(value.written))],
  // `Warnings: none` names no warning.
  list: (value) =>
    splitList(value.written)
      .filter((item) => !/^(?:none|n\/a|nil|-+)$/i.test(item))
      .map((item) => itemOf(value, item)),
  relationships: (value) => splitRelationships(value.written).map((item) => itemOf(value, item)),
  people: (value) => {
    const byline = readByline(value.written);
    return [
      ...byline.authors.map((author) => itemOf(value, author)),
      ...(byline.email === null ? [] : [{ ...field(value, byline.email), name: 'email' as const }]),
    ];
  },
};

/** A list longer than this is not kept whole beside each of its items: ten thousand names would be kept ten thousand times. */
const LONGEST = 2000;

function itemOf(value: WrittenValue, item: string): Field {
  return field(value.written.length > LONGEST ? { ...value, written: item } : value, item);
}

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

/** Items parted by semicolons if there is one, else by commas outside brackets; a final full stop is dropped. */
function splitList(written: string): string[] {
  const text = oneLine(written);
  const items = text.includes(';') ? text.split(';') : splitOutsideBrackets(text, /[,，、]/);
  return items.map((item) => item.trim().replace(/(?<=^\p{L}{1,2}|\p{L}{3,})\.$/u, '')).filter((item) => item !== '');
}

/** Like a list; a slash inside an item belongs to the relationship. */
function splitRelationships(written: string): string[] {
  return splitList(written.replace(/\s+and\s+(?=\S+\s*\/)/gi, ', '));
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
