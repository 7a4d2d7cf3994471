import type { RuleId } from '../diagnostics/rules.ts';
import type { FieldName } from '../story/header.ts';
import type { Config, FacetConfig, RatingConfig, ReadingProfile } from './config.ts';
import { DEFAULT_FIELDS, FIELD_WORDS } from './fields.ts';
import { orderFolders } from './order-folders.ts';
import { outputsOf } from './output-settings.ts';
import { parseSize } from './parse-size.ts';
import { DEFAULT_FACETS, plainFacet } from './presets.ts';
import { keyFrom, ratingNamed, ratingScale } from './rating-scale.ts';
import type { ReadingSettings, Settings } from './schema.ts';
import { sitesOf } from './site-settings.ts';
import { parseSiteUrl } from './site-url.ts';
import { VOICE_PATTERNS } from './voices.ts';

/** How a file is read when archive.yaml says nothing. */
const BASE_READING: ReadingProfile = {
  encoding: null,
  language: null,
  usualLanguage: null,
  labels: [],
  dateOrder: null,
  paragraphs: 'auto',
  chapterPatterns: [],
  typography: 'auto',
  voices: [],
  mojibake: 'keep',
  defaults: [],
  overrides: [],
  contacts: [],
};

/** Make the complete configuration from the settings of archive.yaml: the only place that fills in what depends on other settings. */
export function completeConfig(settings: Settings): Config {
  const ratings = ratingScale(settings.ratings);
  const facetRows = facets(settings.facets, ratings);
  const reading = { ...BASE_READING, ...readingProfile(settings.reading) };
  return {
    id: settings.id ?? keyFrom(settings.title, 'archive'),
    title: settings.title,
    tagline: settings.tagline ?? null,
    description: settings.description ?? null,
    lead: settings.lead ?? null,
    language: settings.language,
    url: settings.url === undefined ? null : parseSiteUrl(settings.url),
    host: settings.host ?? null,
    isPortable: false,
    crawlers: settings.crawlers,
    since: settings.since ?? null,
    keeper: {
      name: settings.keeper.name ?? null,
      email: settings.keeper.email ?? null,
      homepage: settings.keeper.homepage ?? null,
    },
    menu: settings.menu,
    colours: coloursOf(settings.colours),
    fonts: { text: settings.fonts.text ?? null, interface: settings.fonts.interface ?? null },
    logo: settings.logo ?? null,
    footer: paragraphs(settings.footer),
    announcement: announcement(settings.announcement),
    csp: [...new Set([settings.csp].flat())],
    slugs: settings.slugs ?? null,
    pageSize: settings['page-size'],
    adultFrom: adultFrom(settings, ratings),
    adultUnrated: settings['adult-unrated'],
    textWidth: settings['text-width'],
    outputs: outputsOf(settings.outputs),
    sites: sitesOf(settings.sites, settings.title),
    elsewhere: null,
    aliases: [settings.aliases].flat(),
    facets: facetRows,
    ratings,
    rules: severities(settings),
    limits: {
      fileSize: Number(parseSize(String(settings.limits['file-size']))),
      entireWords: settings.limits['entire-words'],
      bookWords: settings.limits['book-words'],
    },
    ignore: [settings.ignore].flat(),
    reading: { ...reading, labels: [...new Map([...facetLabels(facetRows), ...reading.labels])] },
    folders: orderFolders(Object.keys(settings.folders)).map((glob) => ({
      glob,
      reading: readingProfile(settings.folders[glob] ?? {}),
      place: null,
    })),
  };
}

function announcement(said: Settings['announcement']): Config['announcement'] {
  if (said === undefined) return null;
  return typeof said === 'string' ? { text: said, href: null } : said;
}

function coloursOf({ dark = {}, ...light }: Settings['colours']): Config['colours'] {
  return { light: given(light), dark: given(dark) };
}

function given<T extends object>(values: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

function paragraphs(text: string | undefined): string[] {
  return (text ?? '')
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter(Boolean);
}

function adultFrom(settings: Settings, ratings: readonly RatingConfig[]): string | null {
  const from = settings['adult-from'];
  if (from === 'off') return null;
  return (ratingNamed(ratings, from ?? 'mature') ?? ratings.at(-1))?.key ?? null;
}

function facets(settings: Settings['facets'], ratings: readonly RatingConfig[]): FacetConfig[] {
  const builtIn = DEFAULT_FACETS.map((row) => ({
    ...row,
    order: row.key === 'ratings' ? ratings.map((rating) => rating.name) : [...row.order],
  }));
  if (Array.isArray(settings)) {
    return [...new Set(settings)].flatMap((key) => builtIn.filter((row) => row.key === key));
  }
  const rows = new Map(builtIn.map((row) => [row.key, row]));
  for (const [key, facet] of Object.entries(settings)) {
    if (facet === false) rows.delete(key);
    else {
      const base = rows.get(key) ?? plainFacet(key);
      const label = typeof facet.label === 'string' ? { one: facet.label, other: facet.label } : facet.label;
      rows.set(key, {
        key,
        field: facet.field === undefined ? base.field : FIELD_WORDS[facet.field],
        path: facet.path ?? base.path,
        label: label ?? base.label ?? (base.field === 'extra' ? labelFrom(key) : null),
        multiple: facet.multiple ?? base.multiple,
        order: facet.order ?? base.order,
        groups: facet.groups ?? base.groups,
        // Who has an order of their own has words of their own.
        known: facet.order === undefined ? base.known : [],
        symbol: facet.symbol ?? base.symbol,
        filter: facet.filter ?? base.filter,
        menu: facet.menu ?? base.menu,
      });
    }
  }
  return inPlace([...rows.values()], settings);
}

/** Put every facet that says so behind the one that it names. */
function inPlace(rows: FacetConfig[], settings: Exclude<Settings['facets'], unknown[]>): FacetConfig[] {
  for (const [key, facet] of Object.entries(settings)) {
    const from = rows.findIndex((row) => row.key === key);
    if (facet === false || facet.after === undefined || from < 0) continue;
    const [moved] = rows.splice(from, 1) as [FacetConfig];
    const behind = rows.findIndex((row) => row.key === facet.after);
    rows.splice(behind < 0 ? rows.length : behind + 1, 0, moved);
  }
  return rows;
}

/** Labels of facets that no field fills: they are known, whatever else they mean in other archives. */
function facetLabels(rows: readonly FacetConfig[]): ReadingProfile['labels'] {
  return rows.flatMap(({ key, field, label }) =>
    field !== 'extra'
      ? []
      : [key, label?.one ?? key, label?.other ?? key].map((name): [string, FieldName] => [plainLabel(name), 'extra']),
  );
}

/** `story-arcs` → Story arcs: the interface catalogue has no words for an archive's own facet. */
function labelFrom(key: string): { one: string; other: string } {
  const label = `${key.charAt(0).toUpperCase()}${key.slice(1).replaceAll('-', ' ')}`;
  return { one: label, other: label };
}

/** Later folders stand first, the whole archive last: the first match wins. */
function severities(settings: Settings): Config['rules'] {
  const folders = orderFolders(Object.keys(settings.folders)).toReversed();
  return [
    ...folders.flatMap((folder) => severityRows(folder, settings.folders[folder]?.rules)),
    ...severityRows(null, settings.rules),
  ];
}

function severityRows(folder: string | null, rules: Settings['rules'] | undefined): Config['rules'] {
  return Object.entries(rules ?? {}).flatMap(([ruleId, severity]) =>
    severity === undefined ? [] : [{ folder, ruleId: ruleId as RuleId, severity }],
  );
}

function readingProfile(settings: ReadingSettings): Partial<ReadingProfile> {
  const given: { [Key in keyof ReadingProfile]: ReadingProfile[Key] | undefined } = {
    encoding: settings.encoding,
    language: settings.language,
    usualLanguage: undefined,
    labels:
      settings.labels && Object.entries(settings.labels).map(([label, word]) => [plainLabel(label), FIELD_WORDS[word]]),
    dateOrder: settings['date-order'],
    paragraphs: settings.paragraphs,
    chapterPatterns: settings.chapters === undefined ? undefined : [settings.chapters].flat(),
    typography: settings.typography,
    voices: settings.voices && voiceRules(settings.voices),
    mojibake: settings.mojibake,
    defaults: defaultValues(settings),
    overrides: undefined,
    contacts: undefined,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** In the order of the table of patterns, so that the order of the settings counts nothing. */
function voiceRules(voices: NonNullable<ReadingSettings['voices']>): ReadingProfile['voices'] {
  return VOICE_PATTERNS.flatMap((pattern) => {
    const kind = voices[pattern];
    return kind === undefined ? [] : [{ pattern, kind }];
  });
}

function defaultValues(settings: ReadingSettings): ReadingProfile['defaults'] | undefined {
  const values = Object.entries(DEFAULT_FIELDS).flatMap(([name, field]) =>
    [settings[name as keyof typeof DEFAULT_FIELDS] ?? []].flat().map((value): [FieldName, string] => [field, value]),
  );
  return values.length === 0 ? undefined : values;
}

/** A label as headers are compared with it: lower case, without its colon. */
function plainLabel(label: string): string {
  return label.normalize('NFC').replace(/\s+/g, ' ').trim().replace(/ ?:$/, '').toLowerCase();
}
