import * as z from 'zod';
import type { FieldName } from '../story/header.ts';
import { findConflicts } from './conflicts.ts';
import { CRAWLERS } from './crawlers.ts';
import { DEFAULT_FIELDS, FIELD_WORDS } from './fields.ts';
import { HOSTS } from './hosts.ts';
import { LOOK_SETTINGS } from './look-settings.ts';
import { outputSettings } from './output-settings.ts';
import { DEFAULT_FACETS } from './presets.ts';
import { LIKE_STEPS, RATING_PRESETS } from './rating-presets.ts';
import * as value from './schema-values.ts';
import { siteSettings } from './site-settings.ts';
import { VOICE_KINDS, VOICE_PATTERNS } from './voices.ts';

const field = z.enum(Object.keys(FIELD_WORDS) as (keyof typeof FIELD_WORDS)[]);

const voice = (pattern: string) =>
  z
    .enum([...VOICE_KINDS, 'off'])
    .describe(`Whose voice ${pattern} is; off takes back what an outer folder says.`)
    .optional();
const voices = z.strictObject(
  Object.fromEntries(VOICE_PATTERNS.map((pattern) => [pattern, voice(pattern)])) as {
    [Pattern in (typeof VOICE_PATTERNS)[number]]: ReturnType<typeof voice>;
  },
);

const reading = z
  .strictObject({
    encoding: value.line().describe('Encoding of the files, such as windows-1252 or shift_jis. Default: detected.'),
    language: value.languageTag().describe('Language of the stories, such as en or fr. Default: as their headers say.'),
    labels: z
      .record(z.string(), field)
      .describe('Header labels that mean another field here, such as "Series: fandoms". Letter case counts nothing.'),
    'date-order': z.enum(['dmy', 'mdy', 'ymd']).describe('How dates such as 10/03/98 are read. Default: dmy.'),
    paragraphs: z
      .enum(['auto', 'blocks', 'lines', 'indented', 'wrapped'])
      .describe('How paragraphs are told apart. Default: auto, decided for each file.'),
    chapters: value
      .oneOrMore(value.pattern())
      .describe('Regular expressions for chapter headings, in addition to the built-in ones.'),
    typography: z.enum(['auto', 'on', 'off']).describe('Curly quotation marks and real dashes. Default: auto.'),
    voices: voices.describe(
      'How words in another voice are spelt, and whose voice it is, such as "<x>": telepathy. Put the signs in quotation marks. Default: none.',
    ),
    mojibake: z
      .enum(['keep', 'repair'])
      .describe('What is done with UTF-8 that was decoded twice (“donâ€™t”). Default: keep, with a warning.'),
    ...defaultValues(),
  })
  .partial();

const rules = value.ruleSeverities();

const facetLabel = z
  .union([value.line(), z.strictObject({ one: value.line(), other: value.line() })])
  .describe('Its name on the pages, or its singular and plural.');

const facet = z
  .strictObject({
    label: facetLabel,
    field: field.describe('Header field that fills it. Default: the extra field with the label of the same name.'),
    path: value.key().describe('First part of its addresses. Default: its key.'),
    multiple: z.boolean().describe('Whether a work may have several of its terms. Default: true.'),
    order: z.array(value.line()).describe('Terms that come first, in this order; others follow by name.'),
    groups: z
      .array(value.line())
      .describe(
        'Groups of terms that come first in its index, in this order. taxonomy.yaml says which term is in which.',
      ),
    symbol: z
      .string()
      .regex(/^\S{1,4}$/u, 'must be a sign of one to four characters')
      .describe('A sign before its terms on the pages.'),
    after: value.key().describe('Facet behind which it stands. Default: built-in ones in their order, then others.'),
    filter: z.boolean().describe('Whether works can be filtered by it. Default: true.'),
    menu: z.boolean().describe('Whether it stands in the main menu.'),
  })
  .partial();

const rating = z.union([
  value.line(),
  z.strictObject({
    name: value.line().describe('Its name on the pages.'),
    key: value.key().describe('Its name in addresses. Default: made from the name.').optional(),
    letter: value.line().describe('The letter of its mark in lists. Default: the first of the name.').optional(),
    synonyms: z.array(value.line()).describe('Other spellings in headers. Letter case counts nothing.').optional(),
    like: z
      .enum(LIKE_STEPS)
      .describe('Step of the usual scale whose spellings (PG-13, K+, 16 …) mean this one.')
      .optional(),
  }),
]);

/** What archive.yaml may say. Every setting may be left out; a default that is one value stands beside its setting. */
export const archiveSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{0,63}$/, 'must be small letters, digits, hyphens and dots')
      .describe('Identity of the archive in feeds and books; never change it. Default: made from the title.')
      .optional(),
    title: value.line().default('Stories').describe('Name of the archive.'),
    tagline: value.line().describe('One sentence under the name.').optional(),
    description: value.lines().describe('Paragraphs about the archive on its home page.').optional(),
    lead: value
      .line()
      .describe(
        'Work with which the home page begins: its title, or the last part of its address. Default: the newest.',
      )
      .optional(),
    language: value
      .languageTag()
      .default('en')
      .describe('Language of the interface, and of stories that name none, such as en or fr-CA.'),
    url: value.webAddress().describe('Address at which the archive will stand. Feeds and sitemap need it.').optional(),
    host: z
      .enum(HOSTS)
      .describe('Where the site is published. Default: no host in particular; what every host takes is written.')
      .optional(),
    crawlers: z
      .enum(CRAWLERS)
      .default('search-only')
      .describe('Who may read the site by machine: all, search engines only (no crawlers for AI), or none.'),
    since: value.date().describe('Date that stands for undated works in feeds, such as 2004-07-31.').optional(),
    keeper: z
      .strictObject({
        name: value.line().describe('Name.'),
        email: z.email('must be an e-mail address').describe('E-mail address, shown on every page.'),
        homepage: value.webAddress().describe('Web address.'),
      })
      .partial()
      .prefault({})
      .describe('Who keeps the archive.'),
    menu: z
      .array(
        z.strictObject({
          label: value.line().describe('Words of the entry.'),
          href: value.linkTarget().describe('Where it leads: a web address, or a path in the site such as about/.'),
        }),
      )
      .default([])
      .describe('More entries of the main menu, after its own.'),
    ...LOOK_SETTINGS,
    slugs: z
      .enum(['title', 'stem'])
      .describe(
        'What addresses of works are made from. Default: title where catalogue.csv keeps them, stem (the name of the file) elsewhere.',
      )
      .optional(),
    'page-size': z
      .int('must be a whole number')
      .min(1, 'must be at least 1')
      .max(1000, 'must be at most 1000')
      .default(50)
      .describe('Works on one page of a list.'),
    'adult-from': z
      .string()
      .describe(
        'Rating from which a notice stands before the text, or "off". Default: mature, or the last of an own scale.',
      )
      .optional(),
    'adult-unrated': z
      .boolean()
      .default(false)
      .describe('Whether the notice stands before works without a rating too.'),
    'text-width': z
      .int('must be a whole number')
      .min(0, 'must be at least 0')
      .max(1000, 'must be at most 1000')
      .default(0)
      .describe('Columns after which lines of plain text to take away are broken; 0: they are not.'),
    outputs: outputSettings,
    sites: siteSettings,
    aliases: value
      .oneOrMore(value.addressPattern())
      .default([])
      .describe(
        'Addresses at which every story stood before, such as "/stories/{folder}/html/{stem}.html"; {path}, {file}, {slug}, {id} and {chapter} are filled too.',
      ),
    facets: z
      .union([
        z.array(z.enum(DEFAULT_FACETS.map((row) => row.key))),
        z.record(value.key(), z.union([z.literal(false), facet])),
      ])
      .default({})
      .describe('What works are listed by: a list of built-in facets, or changes to them by key; false removes one.'),
    ratings: z
      .union([z.enum(Object.keys(RATING_PRESETS) as (keyof typeof RATING_PRESETS)[]), z.array(rating).min(1)])
      .default('ao3')
      .describe('Rating scale: a preset, or the steps from least to most restricted.'),
    rules: rules.prefault({}).describe('How much each diagnostic weighs.'),
    limits: z
      .strictObject({
        'file-size': value.size().default('50 MB').describe('Largest story file that is read.'),
        'entire-words': z
          .int('must be a whole number')
          .min(0, 'must be at least 0')
          .default(50_000)
          .describe('Longest work that is shown whole on one page, in words.'),
        'book-words': z
          .int('must be a whole number')
          .min(0, 'must be at least 0')
          .default(3_000_000)
          .describe('Longest book of a series, in words.'),
      })
      .prefault({})
      .describe('Limits.'),
    ignore: value
      .oneOrMore(value.line())
      .default([])
      .describe('Files and folders of content/ that are not read, such as "drafts" or "**/*.bak".'),
    reading: reading.prefault({}).describe('How story files are read.'),
    folders: z
      .record(z.string(), reading.extend({ rules: rules.describe('How much each diagnostic weighs here.').optional() }))
      .default({})
      .describe(
        'The same for some folders or files of content/, by name or pattern. Later entries win, inner folders over outer ones.',
      ),
  })
  .superRefine((settings, context) => {
    for (const { path, message, ...params } of findConflicts(settings)) {
      context.addIssue({ code: 'custom', path, message, params });
    }
  })
  .describe('Configuration of a fabula archive (archive.yaml).');

/** The settings of archive.yaml as they were given, checked, with defaults that are one value. */
export type Settings = z.output<typeof archiveSchema>;

/** The settings of `reading:`, or of one folder. */
export type ReadingSettings = z.output<typeof reading>;

function defaultValues(): { [Name in keyof typeof DEFAULT_FIELDS]: ReturnType<typeof defaultValue> } {
  const rows = Object.entries(DEFAULT_FIELDS).map(([name, header]) => [name, defaultValue(header)]);
  return Object.fromEntries(rows) as { [Name in keyof typeof DEFAULT_FIELDS]: ReturnType<typeof defaultValue> };
}

function defaultValue(header: FieldName) {
  return value.oneOrMore(value.line()).describe(`Value of the field "${header}" in files that give none.`);
}
