import { isMap, parseDocument } from 'yaml';
import type { ReadingProfile } from '../config/config.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { readYamlBook } from '../parse/contents-of-yaml.ts';
import { parseContents } from '../parse/parse-contents.ts';
import { readToml } from '../parse/toml-front-matter.ts';
import { fieldsOfKey, readYamlFields } from '../parse/yaml-fields.ts';
import { isBookSettings, isContentsFile } from '../story/book-contents.ts';
import { cutDeepYaml } from '../story/cut-deep-yaml.ts';
import type { Field, FieldName } from '../story/header.ts';
import type { BookLists } from '../story/planned-work.ts';

/** What files beside the stories say of how these are read: lists of contents, and values for many files at once. */
export interface Guides {
  books: BookLists;
  /** Values for files that give none, the nearest last. */
  defaults: readonly FolderDefaults[];
  messages: readonly Diagnostic[];
}

interface FolderDefaults {
  /** What the paths of its files begin with; empty for all. */
  prefix: string;
  /** True for the settings of a whole site, which archive.yaml overrules. */
  isSite: boolean;
  values: readonly [field: FieldName, value: string][];
}

export const NO_GUIDES: Guides = { books: new Map(), defaults: [], messages: [] };

/** `stories/stories.json`, `stories/stories.11tydata.json`: values of Eleventy for all files of a folder. */
const FOLDER_DATA = /^((?:.*\/)?([^/]+)\/)\2(?:\.11tydata)?\.json$/;
/** `stories/the-ox.11tydata.json`: values for one file. */
const FILE_DATA = /^(.*\/)?([^/]+)\.11tydata\.json$/;
/** Settings of a site of Jekyll or Hugo, which name the author of everything on it. */
const SITE =
  /^(?:_config\.ya?ml|(?:hugo|config)\.(?:toml|ya?ml)|config\/_default\/(?:hugo|config|params)\.(?:toml|ya?ml))$/;
/** What YAML is read of; a larger file is data in JSON, of which the short values count. Characters. */
const LARGEST = 200_000;
/** What a file alone says of itself, and what a generator needs and no reader. */
const NOT_SHARED: ReadonlySet<FieldName> = new Set([
  'extra',
  'title',
  'id',
  'slug',
  'tags',
  'chapter',
  'position',
  'part',
]);

/** Tell by its name whether a file may be a guide. */
export function isGuide(path: string): boolean {
  return isContentsFile(path) || FOLDER_DATA.test(path) || FILE_DATA.test(path) || SITE.test(path);
}

/** Tell by its name whether a file gives values to the stories of its folder, one of which may hold them back. */
export function isSharedData(path: string): boolean {
  return FOLDER_DATA.test(path) || FILE_DATA.test(path);
}

/**
 * Read the guides of a content folder. Settings of a site that cannot be read say nothing: other programs own these files.
 *
 * @param texts Text of each guide by its path; `null` when it has none that can be read. Values for stories that cannot be
 * read may hold these back, so that they are drafts until they are read.
 */
export function readGuides(texts: ReadonlyMap<string, string | null>, profile: ReadingProfile): Guides {
  const books = new Map<string, ReturnType<typeof parseContents>['entries']>();
  const defaults: FolderDefaults[] = [];
  const messages: Diagnostic[] = [];
  for (const [path, text] of texts) {
    if (isSharedData(path) && !isJson(text)) {
      defaults.push({ prefix: prefixOf(path), isSite: false, values: [['show', 'draft']] });
      messages.push(report('guide-unreadable', path));
      continue;
    }
    if (text === null) continue;
    if (isContentsFile(path)) {
      books.set(path, parseContents(text, path).entries);
      if (isBookSettings(path)) defaults.push(...authorsOf(text, path, profile));
      continue;
    }
    const prefix = prefixOf(path);
    const isSite = SITE.test(path);
    const values = readFields(path, shortened(text), profile)
      .filter(({ name }) => (isSite ? name === 'authors' : !NOT_SHARED.has(name)))
      .map(({ name, value }): [FieldName, string] => [name, value]);
    if (values.length > 0) defaults.push({ prefix, isSite, values });
  }
  defaults.sort((a, b) => a.prefix.length - b.prefix.length);
  return { books, defaults, messages };
}

/** Whoever wrote a book wrote its chapters and its index. */
function authorsOf(text: string, path: string, profile: ReadingProfile): FolderDefaults[] {
  const { values } = readYamlBook(text, path);
  const fields = values.flatMap(({ key, value, line }) => fieldsOfKey(key, value, line, profile));
  const authors = fields
    .filter(({ name }) => name === 'authors')
    .map(({ value }): [FieldName, string] => ['authors', value]);
  const prefix = path.slice(0, path.lastIndexOf('/') + 1);
  return authors.length === 0 ? [] : [{ prefix, isSite: true, values: authors }];
}

function isJson(text: string | null): boolean {
  try {
    JSON.parse(text ?? '');
    return true;
  } catch {
    return false;
  }
}

/** The profile of a file with what its guides say. */
export function withGuides(profile: ReadingProfile, path: string, { defaults }: Guides): ReadingProfile {
  let values: ReadingProfile['defaults'] = profile.defaults;
  for (const { prefix, isSite, values: own } of defaults) {
    if (!path.startsWith(prefix)) continue;
    const said = new Set((isSite ? values : own).map(([name]) => name));
    const [kept, added] = isSite
      ? [values, own.filter(([name]) => !said.has(name))]
      : [values.filter(([name]) => !said.has(name)), own];
    values = [...kept, ...added];
  }
  return values === profile.defaults ? profile : { ...profile, defaults: values };
}

/** A large file of JSON with its short values alone, wherever they stand: `draft` may be the last of them. */
function shortened(text: string): string {
  if (text.length <= LARGEST) return text;
  try {
    const data: unknown = JSON.parse(text);
    const rows = Array.isArray(data) ? [] : Object.entries(Object(data));
    return JSON.stringify(Object.fromEntries(rows.filter(([, value]) => JSON.stringify(value).length < LONGEST))).slice(
      0,
      LARGEST,
    );
  } catch {
    return text.slice(0, LARGEST);
  }
}

/** Longest value that a large file gives, characters. */
const LONGEST = 2000;

function prefixOf(path: string): string {
  const folder = FOLDER_DATA.exec(path);
  if (folder !== null) return folder[1] as string;
  const file = FILE_DATA.exec(path);
  return file === null ? '' : `${file[1] ?? ''}${file[2]}.`;
}

function readFields(path: string, text: string, profile: ReadingProfile): Field[] {
  if (/\.toml$/i.test(path)) {
    const toml = readToml(`+++\n${text}\n+++\n`, /^\[\s*(?:params|author|params\.author)\s*\]$/i);
    return (toml?.values ?? []).flatMap(({ key, value, line }) =>
      fieldsOfKey(key.toLowerCase() === 'name' ? 'author' : key, value, line, profile),
    );
  }
  const { contents } = parseDocument(cutDeepYaml(text), { prettyErrors: false, version: '1.2', schema: 'core' });
  const inner = isMap(contents) ? contents.get('params') : null;
  return [contents, inner].flatMap(
    (map) => readYamlFields({ contents: map, text, linesBefore: 0, offset: 0, path }, profile).fields,
  );
}
