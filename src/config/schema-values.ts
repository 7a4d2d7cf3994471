import * as z from 'zod';
import { RULES } from '../diagnostics/rules.ts';
import { isKnownLanguage } from '../story/language-tag.ts';
import { isSafePattern } from './is-safe-pattern.ts';
import { parseSize } from './parse-size.ts';
import { parseSiteUrl } from './site-url.ts';

/** The kinds of value that settings have. Each message goes on from the setting's name: `"since" must be …`. */

/** One line of text: runs of white space become one space, control characters are left out. */
export const line = () => z.string().overwrite((text) => clean(text).replace(/\s+/g, ' ').trim());

/** Text of several lines. */
export const lines = () => z.string().overwrite((text) => clean(text).trim());

/** Key of a facet or a rating, which becomes part of addresses. */
export const key = () =>
  z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be small letters, digits and hyphens, beginning with a letter');

/** BCP 47 tag, written the canonical way. */
export const languageTag = () =>
  z
    .string()
    .refine(isLanguageTag, { error: 'must be the tag of a language, such as en, fr-CA or ja' })
    .overwrite((tag) => (isLanguageTag(tag) ? new Intl.Locale(tag).toString() : tag));

/** Calendar date of partial precision. */
export const date = () => z.string().refine(isDate, { error: 'must be a date such as 2004-07-31, 2004-07 or 2004' });

export const webAddress = () =>
  z.string().refine((text) => parseSiteUrl(text) !== null, {
    error: 'must be a web address such as https://example.org/stories/',
  });

/** Where a menu entry leads: a web address, a mail address, or a path inside the site. */
export const linkTarget = () =>
  z.string().refine(isLinkTarget, {
    error: 'must be a web address, a mailto: address or a path in the site such as about/',
  });

/** A colour in six hexadecimal digits, or three. */
export const colour = () =>
  z.string().refine((text) => /^#(?:[0-9a-f]{3}){1,2}$/i.test(text), {
    error: 'must be a colour such as "#7a1f1f"',
    params: { mend: 'Write # and six digits from 0 to f, all in quotation marks.' },
  });

/** Names of fonts, parted by commas. */
export const fonts = () =>
  z.string().refine((text) => text.split(',').every((name) => FONT_NAME.test(name.trim())), {
    error: 'must be names of fonts such as Georgia, "Noto Serif", serif',
  });

const FONT_NAME = /^(?:[a-z][\w -]{0,60}|"[\w .-]{1,60}"|'[\w .-]{1,60}')$/i;

/** Path of a file in a folder of the project. */
export const fileName = () =>
  z.string().refine((text) => /^[^\s\\:?#/][^\\:?#]*$/.test(text) && !text.split('/').includes('..'), {
    error: 'must be the path of a file such as logo.svg',
  });

/** A host that pages may ask, written as a Content-Security-Policy names it. */
export const host = () =>
  z
    .string()
    .refine((text) => isHost(text), { error: 'must be a host such as https://guestbook.example' })
    .overwrite((text) => (isHost(text) ? new URL(text).origin : text));

export const size = () =>
  z.union([
    z.int('must be a size such as 50 MB').min(1, 'must be at least 1 byte'),
    z.string().refine((text) => parseSize(text) !== null, { error: 'must be a size such as 50 MB' }),
  ]);

/** Source of a JavaScript regular expression, read with the flags `iu`. */
export const pattern = () =>
  z
    .string()
    .refine(isPattern, {
      error: 'must be a regular expression',
      params: { mend: 'Check its brackets and backslashes; put it in single quotation marks.' },
    })
    .refine((text) => !isPattern(text) || isSafePattern(text), {
      error: 'must be a regular expression that no line can keep busy for long',
      params: { mend: 'Repeat no group that holds a repetition or similar alternatives, and use no back references.' },
    });

/** Pattern of old addresses; what stands in braces is filled for each story. */
export const addressPattern = () =>
  line().refine((text) => text !== '' && !/[{}]/.test(text.replace(PLACES_OF_PATTERN, '')), {
    error: 'must be an address such as "/stories/{folder}/html/{stem}.html"',
    params: { mend: 'Known in braces: {folder}, {path}, {file}, {stem}, {slug}, {id}, {chapter}.' },
  });

const PLACES_OF_PATTERN = /\{(?:folder|path|file|stem|slug|id|chapter)\}/g;

/** One value or a list of them. */
export const oneOrMore = <T extends z.ZodType>(value: T) => z.union([value, z.array(value)]);

const severity = z.enum(['off', 'note', 'warning', 'error']);

/** Severities by rule, with the text of each rule for the editor. */
export const ruleSeverities = () => {
  const rows = Object.entries(RULES).map(([id, rule]) => [id, severity.describe(rule.help).optional()] as const);
  return z.strictObject(Object.fromEntries(rows) as { [Id in keyof typeof RULES]: z.ZodOptional<typeof severity> });
};

/** Characters that HTML and XML cannot hold, and those that turn the direction of what follows. */
const UNFIT = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;

function clean(text: string): string {
  return text.toWellFormed().replace(UNFIT, '').normalize('NFC');
}

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).every(isKnownLanguage);
  } catch {
    return false;
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}(-\d\d){0,2}$/.test(text)) return false;
  const full = `${text}${'-01-01'.slice(0, 10 - text.length)}`;
  const day = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(full);
}

function isLinkTarget(text: string): boolean {
  if (/^mailto:[^\s@]+@[^\s@]+$/i.test(text)) return true;
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return parseSiteUrl(text) !== null;
  return /^[^\s\\]+$/.test(text) && !text.startsWith('//') && !text.split(/[/?#]/).includes('..');
}

function isHost(text: string): boolean {
  if (!/^https:\/\/[^\s;,'"*]+$/i.test(text) || !URL.canParse(text)) return false;
  const { pathname, search, hash, username } = new URL(text);
  return pathname === '/' && search === '' && hash === '' && username === '';
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'iu');
    return text !== '';
  } catch {
    return false;
  }
}
