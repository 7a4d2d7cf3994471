import type { Place, Severity } from '../diagnostics/diagnostic.ts';
import type { RuleId } from '../diagnostics/rules.ts';
import type { FieldName } from '../story/header.ts';
import type { Override } from './catalogue.ts';
import type { Crawlers } from './crawlers.ts';
import type { HostName } from './hosts.ts';
import type { SiteConfig } from './site-settings.ts';
import type { VoiceRule } from './voices.ts';

/** What `archive.yaml` says, validated and complete: every default is applied, absent is `null`. */
export interface Config {
  /** Identity of the archive in feeds and books, a `tag:`-safe name; default: slug of the title. */
  id: string;
  title: string;
  /** One sentence under the title; `null` when none is set. */
  tagline: string | null;
  /** Paragraphs about the archive on its home page. */
  description: string | null;
  /** Title or address of the work with which the home page begins; `null` for the newest. */
  lead: string | null;
  /** BCP 47 tag of the interface and default language of the stories. */
  language: string;
  /** Absolute address at which the archive will stand, with a trailing slash; `null` when unknown. */
  url: string | null;
  /** Host that the site is made for; `null` for none in particular. */
  host: HostName | null;
  /** Links lead to files, for a site that is opened from a folder. Never set in archive.yaml. */
  isPortable: boolean;
  /** Who may read the site by machine; default `search-only`. */
  crawlers: Crawlers;
  /** Date (ISO) that stands for undated works in feeds; `null` when unset. */
  since: string | null;
  /** Who keeps the archive, for footer and feeds. */
  keeper: { name: string | null; email: string | null; homepage: string | null };
  /** Extra entries of the menu, after the archive's own. */
  menu: { label: string; href: string }[];
  /** Colours of the pages by name of the token, `#` and hexadecimal digits; absent ones are the default. */
  colours: { light: Palette; dark: Palette };
  /** Font stacks as CSS writes them; `null` for the default. */
  fonts: { text: string | null; interface: string | null };
  /** Picture beside the name, a path in `public/`; `null` for none. */
  logo: string | null;
  /** Paragraphs at the foot of every page. */
  footer: string[];
  /** Banner at the top of every page, with an address that it may lead to; `null` for none. */
  announcement: { text: string; href: string | null } | null;
  /** Other hosts that the pages may ask (origins), in the order written. */
  csp: string[];
  /** What the addresses of works are made from; `null`: their titles where a catalogue has written addresses down, their files' names elsewhere. */
  slugs: 'title' | 'stem' | null;
  /** Works on one listing page; default 50. */
  pageSize: number;
  /** Works rated at or above this show a notice before the text; `null` switches it off. Default `mature`. */
  adultFrom: string | null;
  /** Works without a rating show the notice too. */
  adultUnrated: boolean;
  outputs: Outputs;
  /** Columns after which lines of plain text to take away are broken; 0: they are not. */
  textWidth: number;
  /** Several sites from one folder; empty for most archives, which are one. */
  sites: SiteConfig[];
  /** Another site, where parts of series stand; never set in archive.yaml. */
  elsewhere: SiteConfig | null;
  /** Patterns of addresses at which stories stood before. */
  aliases: string[];
  facets: FacetConfig[];
  ratings: RatingConfig[];
  /** Severities set by the archive; first match wins. `off` silences a rule. */
  rules: { folder: string | null; ruleId: RuleId; severity: Severity | 'off' }[];
  limits: { fileSize: number; entireWords: number; bookWords: number };
  /** Paths (globs, relative to the content folder) that are not read. */
  ignore: string[];
  /** Reading profile of every file, before folders narrow it. */
  reading: ReadingProfile;
  /** Reading profiles of folders: later entries win, but a folder never overrules one inside it. */
  folders: FolderConfig[];
}

/** Colours that an archive may choose. */
export type Palette = { [Name in 'paper' | 'ink' | 'quiet' | 'accent' | 'line']?: string };

/** What archive.yaml says of some files. */
export interface FolderConfig {
  /** Against the path relative to the content folder. */
  glob: string;
  reading: Partial<ReadingProfile>;
  /** Where it stands in archive.yaml. */
  place: Place | null;
}

/** Things that may have feeds of their own. */
export type FeedGroup = 'authors' | 'series' | 'terms' | 'works';

/** Switches of optional outputs. */
export interface Outputs {
  /** Whole work on one page. */
  entire: boolean;
  /** Every work as a book for e-readers. */
  epub: boolean;
  /** Every work as a PDF for printing. */
  pdf: boolean;
  /** Every work as one HTML page, as plain text, as Markdown. */
  html: boolean;
  txt: boolean;
  markdown: boolean;
  /** Story files byte for byte. */
  original: boolean;
  /** Every series as a book. */
  seriesEpub: boolean;
  /** Authors' notes in books and other files to take away. */
  bookNotes: boolean;
  updates: boolean;
  /** The archive in numbers. */
  stats: boolean;
  /** All works by length and by file name, and some drawn by lot. */
  lists: boolean;
  /** Catalogues for readers of books: OPDS 1.2, and 2.0 too. */
  opds: boolean;
  opds2: boolean;
  /** Index of the works for machines, and one file a work too. */
  api: boolean;
  apiWorks: boolean;
  /** A service worker that keeps works in the browser when a reader asks. */
  offline: boolean;
  /** Pages of their own for rare terms of long facets too. */
  rareTerms: boolean;
  feed: boolean;
  /** Feeds in the JSON Feed format too. */
  jsonFeed: boolean;
  /** Texts of works in feeds. */
  feedText: boolean;
  /** What has feeds of its own. */
  feedsOf: FeedGroup[];
  sitemap: boolean;
}

/** A dimension by which works are listed. */
export interface FacetConfig {
  /** Key in archive.yaml, which names the facet everywhere. */
  key: string;
  /** Header field it reads; `extra` facets read the extra fields whose label is the key, case and signs aside. */
  field: FieldName;
  /** First part of its addresses (`fandoms`). */
  path: string;
  /** Singular and plural label; `null` takes the interface catalogue's. */
  label: { one: string; other: string } | null;
  /** Whether a work may have several of its terms; of one that may not, the first counts. */
  multiple: boolean;
  /** Terms in this order come first; others follow by name. */
  order: string[];
  /** Groups of terms (see taxonomy.yaml) in this order come first in its index; others follow by name. */
  groups: string[];
  /** Terms with what else they are called, before taxonomy.yaml says anything. */
  known: KnownTerm[];
  /** A sign before its terms on the pages; `null`: none. */
  symbol: string | null;
  /** Whether works can be filtered by it. */
  filter: boolean;
  /** Stands in the main menu. */
  menu: boolean;
}

/** A term that every archive knows, and its other names. */
export interface KnownTerm {
  name: string;
  synonyms: string[];
}

/** One step of the rating scale, least to most restricted. */
export interface RatingConfig {
  key: string;
  name: string;
  /** One letter for the mark in listings. */
  letter: string;
  /** Spellings (lower case) that mean this step. */
  synonyms: string[];
}

/** Everything that decides how one file is read, and nothing else: it is part of the file's memo key. */
export interface ReadingProfile {
  /** Encoding to read in; `null` detects it. */
  encoding: string | null;
  /** BCP 47 tag; `null` leaves it to the header. */
  language: string | null;
  /** BCP 47 tag of stories whose language neither a header nor their own words show; `null`: nobody said. */
  usualLanguage: string | null;
  /** Labels (lower case) that mean another field here. */
  labels: [label: string, field: FieldName][];
  /** Order of numeric dates such as 10/03/98; `null` when the archive does not say: day first, with a note. */
  dateOrder: 'dmy' | 'mdy' | 'ymd' | null;
  paragraphs: 'auto' | 'blocks' | 'lines' | 'indented' | 'wrapped';
  /** Regular expressions for chapter headings, in addition to the built-in ones. */
  chapterPatterns: string[];
  typography: 'auto' | 'on' | 'off';
  /** How words in another voice are spelt; none are looked for by default. */
  voices: VoiceRule[];
  /** What is done with UTF-8 that was decoded twice. */
  mojibake: 'keep' | 'repair';
  /** Values for fields that a file does not give. */
  defaults: [field: FieldName, value: string][];
  /** Values that a person put in the place of what was read of this one file. */
  overrides: readonly Override[];
  /** Ways to reach people that authors.yaml says are to be shown. */
  contacts: readonly string[];
}
