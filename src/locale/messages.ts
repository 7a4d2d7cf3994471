import { CATALOGUES, catalogueFor, type InterfaceLanguage } from './catalogues.ts';
import { en } from './en.ts';
import type { MessageId } from './message.ts';

/** Values for the `{name}` places of a message. Numbers are written as the language writes them; `count` chooses the plural form. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** The interface in one language: its words, and how it writes numbers, dates, names of languages and lists. */
export interface Translator {
  /** BCP 47 tag of the words, for `lang` attributes: the wanted language, or English where there is no catalogue. */
  readonly language: string;
  /** Word a message. A place without a value stays as it is. */
  t(id: MessageId, values?: MessageValues): string;
  number(value: number): string;
  /** Write an ISO date of partial precision: `2004-07-31` → 31 July 2004, `2004-07` → July 2004, `2004` → 2004; anything else unchanged. */
  date(iso: string): string;
  /** Name a language by its tag: `fr` → French; an unknown tag unchanged. */
  languageName(tag: string): string;
  /** Join names as a sentence does: a, b and c. */
  list(items: readonly string[]): string;
  /** Order for names and titles: numbers by value, by the rules of the wanted language. */
  readonly collator: Intl.Collator;
}

/**
 * Make the interface of one language.
 *
 * The machine's locale and time zone play no part.
 *
 * @param language BCP 47 tag, such as `en` or `fr-CA`; decides the catalogue and the order of names.
 * @param rows Languages that have a catalogue; default: all there are.
 * @returns The translator; English words when the language has no catalogue.
 * @throws RangeError when the tag is not well formed; the configuration has checked it.
 */
export function translator(language: string, rows: readonly InterfaceLanguage[] = CATALOGUES): Translator {
  const { tag, formats: usual, words } = catalogueFor(language, rows);
  const sameLanguage = new Intl.Locale(language).language === new Intl.Locale(tag).language;
  const formats = sameLanguage && new Intl.Locale(language).region ? language : usual;
  const plural = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(formats);
  const names = new Intl.DisplayNames(formats, { type: 'language', fallback: 'none' });
  const conjunction = new Intl.ListFormat(formats, { type: 'conjunction', style: 'long' });
  const dates = dateFormats(formats);
  // Asking the engine takes some microseconds each time, and a page asks a dozen times.
  const date = remembered((iso: string) => writeDate(iso, dates));
  const number = remembered((value: number) => numbers.format(value));
  const form = remembered((count: number) => plural.select(count));
  const languageName = remembered((name: string) => nameOfLanguage(name, names));

  return {
    language: sameLanguage ? language : tag,
    t(id, values = {}) {
      const message = words[id];
      const text = typeof message === 'string' ? message : (message[form(Number(values.count ?? 0))] ?? message.other);
      return fill(text, values, number);
    },
    number,
    date,
    languageName,
    list: (items) => conjunction.format(items),
    collator: new Intl.Collator(language, { numeric: true }),
  };
}

/** Tell whether a text is the name of a message, for templates that name one. */
export function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(en, id);
}

function fill(text: string, values: MessageValues, format: (value: number) => string): string {
  if (!text.includes('{')) return text;
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    if (!Object.hasOwn(values, name)) return place;
    const value = values[name];
    return typeof value === 'number' ? format(value) : String(value);
  });
}

/** Keep the first answers of a function. */
function remembered<Subject, Answer>(ask: (subject: Subject) => Answer): (subject: Subject) => Answer {
  const answers = new Map<Subject, Answer>();
  return (subject) => {
    const known = answers.get(subject);
    if (known !== undefined) return known;
    const answer = ask(subject);
    if (answers.size < MOST_ANSWERS) answers.set(subject, answer);
    return answer;
  };
}

/** Thirty years of days. */
const MOST_ANSWERS = 10_000;

/** Formats by the length of the ISO date. */
function dateFormats(locale: string): Map<number, Intl.DateTimeFormat> {
  const base = { calendar: 'gregory', timeZone: 'UTC', year: 'numeric' } as const;
  return new Map([
    [4, new Intl.DateTimeFormat(locale, base)],
    [7, new Intl.DateTimeFormat(locale, { ...base, month: 'long' })],
    [10, new Intl.DateTimeFormat(locale, { ...base, month: 'long', day: 'numeric' })],
  ]);
}

function writeDate(iso: string, formats: Map<number, Intl.DateTimeFormat>): string {
  const format = /^\d{4}(-\d\d){0,2}$/.test(iso) ? formats.get(iso.length) : undefined;
  const day = `${iso}${'-01-01'.slice(0, Math.max(0, 10 - iso.length))}`;
  const date = new Date(`${day}T00:00:00Z`);
  // `Date` moves 31 February into March.
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  return format && exists ? format.format(date) : iso;
}

function nameOfLanguage(tag: string, names: Intl.DisplayNames): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag; // not a well-formed tag
  }
}
