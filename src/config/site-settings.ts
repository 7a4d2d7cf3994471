import * as z from 'zod';
import * as value from './schema-values.ts';
import { parseSiteUrl } from './site-url.ts';

const condition = z
  .string()
  .regex(/^[^:\s][^:]*:\s*\S/, 'must be a kind, a colon and a name, such as "ratings:Explicit"')
  .describe('What works have: "ratings:Explicit", "authors:Ann", "series:The Lamps", or any facet and a term of it.');

/** One of several sites that are made of one folder. */
const site = z.strictObject({
  title: value.line().describe('Its name. Default: that of the archive.').optional(),
  url: value.webAddress().describe('Address at which it will stand.').optional(),
  out: z
    .string()
    .regex(/^[a-z0-9_][a-z0-9_.-]*$/i, 'must be the name of a folder, such as _site-general')
    .describe('Folder of the project that it is written to. Default: _site- and its key.')
    .optional(),
  with: value.oneOrMore(condition).default([]).describe('Its works have one of these, of every kind that is named.'),
  without: value.oneOrMore(condition).default([]).describe('Its works have none of these.'),
  elsewhere: value
    .key()
    .describe('Another site, to which a series leads that has parts there. Default: it only says that there are more.')
    .optional(),
});

/** The group `sites:` of archive.yaml. */
export const siteSettings = z
  .record(value.key(), site)
  .default({})
  .describe('Several sites from one folder, by key: each has the works that it names, and no word of any other.');

/** Something that works have in common: `fandoms:Harbour Lights`, `authors:Ann`, `series:The Lamps`. */
export interface Condition {
  /** Key of a facet, or `authors` or `series`. */
  kind: string;
  name: string;
}

/** One of several sites that are made of one folder, complete. */
export interface SiteConfig {
  key: string;
  title: string;
  url: string | null;
  /** Name of its folder in the project. */
  out: string;
  /** Its works meet one of these of every kind, and none of the others. */
  having: Condition[];
  lacking: Condition[];
  /** Key of the site to which a series leads that has parts there; `null`: none. */
  elsewhere: string | null;
}

/** Complete the settings of the sites. */
export function sitesOf(settings: z.output<typeof siteSettings>, title: string): SiteConfig[] {
  return Object.entries(settings).map(([key, given]) => ({
    key,
    title: given.title ?? title,
    url: given.url === undefined ? null : parseSiteUrl(given.url),
    out: given.out ?? `_site-${key}`,
    having: [given.with].flat().map(conditionOf),
    lacking: [given.without].flat().map(conditionOf),
    elsewhere: given.elsewhere ?? null,
  }));
}

function conditionOf(text: string): Condition {
  const colon = text.indexOf(':');
  return { kind: text.slice(0, colon).trim(), name: text.slice(colon + 1).trim() };
}
