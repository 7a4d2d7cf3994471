import { isMap, isScalar, isSeq, type ParsedNode, parseDocument, type YAMLMap } from 'yaml';
import { type ContentsEntry, linkTarget } from '../story/book-contents.ts';
import { readChapterName } from '../story/chapter-name.ts';
import { cutDeepYaml } from '../story/cut-deep-yaml.ts';
import { readHeading } from './read-heading.ts';

/** What a book's settings in YAML say of it. */
export interface YamlBook {
  entries: ContentsEntry[];
  /** Keys of the book with their values and lines, 1-based. */
  values: { key: string; value: string | string[]; line: number }[];
}

/** What the keys of mkdocs mean. */
const MKDOCS_KEYS: ReadonlyMap<string, string> = new Map([
  ['site_name', 'title'],
  ['site_author', 'author'],
  ['site_description', 'description'],
]);
/** Keys of a book of Quarto that say something of it to readers. */
const QUARTO_KEYS: ReadonlyMap<string, string> = new Map(
  ['title', 'subtitle', 'author', 'date', 'description', 'lang'].map((key) => [key, key]),
);
const STORY = /\.(?:mdx?|markdown|qmd|txt)$/i;
/** Pages of a site that are no chapters. */
const ABOUT = /(?:^|\/)(?:index|readme|about|license|contact|imprint|tags|blog)\.[a-z]{2,8}$/i;
/** So many pages of a navigation, and this share of all, must be called like chapters: else it leads through a site. */
const LEAST = 3;
const SHARE = 0.75;
/** Parts stand no deeper within parts. */
const DEEPEST = 8;

/**
 * Read the order of a book's chapters from `_quarto.yml` (`book: chapters:`) or from the `nav:` of `mkdocs.yml`, where
 * that leads through the chapters of one book and not through a site.
 *
 * Source: quarto.org, "Book Structure"; mkdocs.org, "Configuration: nav".
 */
export function readYamlBook(text: string, path: string): YamlBook {
  const { contents, errors } = parseDocument(cutDeepYaml(text), {
    prettyErrors: false,
    logLevel: 'silent',
    version: '1.2',
    schema: 'core',
  });
  if (errors.length > 0 || !isMap(contents)) return { entries: [], values: [] };
  return /mkdocs\.ya?ml$/i.test(path) ? mkdocs(contents, text, path) : quarto(contents, text, path);
}

function quarto(settings: YAMLMap, text: string, path: string): YamlBook {
  const book = settings.get('book');
  if (!isMap(book)) return { entries: [], values: [] };
  const entries = [book.get('chapters'), book.get('appendices')].flatMap((list) => entriesOf(list, path, null, 0));
  return { entries, values: entries.length === 0 ? [] : valuesOf(book, QUARTO_KEYS, text) };
}

function mkdocs(settings: YAMLMap, text: string, path: string): YamlBook {
  const folder = settings.get('docs_dir');
  const inside = `${path.slice(0, path.lastIndexOf('/') + 1)}${typeof folder === 'string' ? folder : 'docs'}/`;
  const entries = entriesOf(settings.get('nav'), inside, null, 0);
  const pages = entries.filter(({ target }) => !ABOUT.test(target));
  const chapters = pages.filter(
    ({ title, target }) => isChapter(title ?? '') || readChapterName(target).order !== null,
  );
  if (chapters.length < LEAST || chapters.length < pages.length * SHARE) return { entries: [], values: [] };
  return { entries, values: valuesOf(settings, MKDOCS_KEYS, text) };
}

/** `Chapter 3`, `4. The Ford`. */
function isChapter(title: string): boolean {
  return (readHeading(title)?.value ?? null) !== null;
}

/** A list of names, of names behind titles, and of such lists below the name of a part. */
function entriesOf(list: unknown, path: string, division: string | null, depth: number): ContentsEntry[] {
  if (!isSeq(list) || depth > DEEPEST) return [];
  let first = division;
  return list.items.flatMap((item) => {
    const found = entryOf(item as ParsedNode, path, first, depth);
    if (found.length > 0) first = null;
    return found;
  });
}

function entryOf(item: ParsedNode, path: string, division: string | null, depth: number): ContentsEntry[] {
  if (isScalar(item)) return named(item.value, null, path, division);
  if (!isMap(item)) return [];
  const [file, words] = [item.get('file') ?? item.get('href'), item.get('text')];
  if (typeof file === 'string') return named(file, typeof words === 'string' ? words : null, path, division);
  const part = item.get('part');
  if (typeof part === 'string') {
    // A part may be a page: its text stands above the first of its chapters.
    const page = named(part, null, path, null);
    const inside = entriesOf(item.get('chapters'), path, page.length > 0 ? null : part, depth + 1);
    return [...page, ...inside];
  }
  return item.items.flatMap(({ key, value }) => {
    const title = isScalar(key) && typeof key.value === 'string' ? key.value : null;
    if (isSeq(value)) return entriesOf(value, path, title, depth + 1);
    return isScalar(value) ? named(value.value, title, path, division) : [];
  });
}

function named(written: unknown, title: string | null, path: string, division: string | null): ContentsEntry[] {
  const target = typeof written === 'string' && STORY.test(written) ? linkTarget(path, written) : null;
  return target === null ? [] : [{ target, title, division }];
}

function valuesOf(map: YAMLMap, keys: ReadonlyMap<string, string>, text: string): YamlBook['values'] {
  return map.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? keys.get(String(key.value)) : undefined;
    if (name === undefined || !isScalar(key)) return [];
    const line = text.slice(0, key.range?.[0] ?? 0).split('\n').length;
    const said = isSeq(value) ? value.items.flatMap(plainOf) : plainOf(value).slice(0, 1);
    return said.length === 0 ? [] : [{ key: name, value: isSeq(value) ? said : (said[0] as string), line }];
  });
}

/** A text as it is written, or the name of an author who has more than one. */
function plainOf(value: unknown): string[] {
  const inner = isMap(value) ? value.get('name') : isScalar(value) ? (value.source ?? value.value) : null;
  return typeof inner === 'string' ? [inner] : [];
}
