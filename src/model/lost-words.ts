import type { Catalogue, CatalogueRow } from '../config/catalogue.ts';
import { asciiWords, slugify } from '../story/slug.ts';
import type { Author, Work } from './archive.ts';
import { lostAuthors, lostNames } from './lost-authors.ts';
import type { DecidedSeed } from './make-seeds.ts';
import type { WorkSeed } from './make-work.ts';
import { namesWithout } from './names-in-fields.ts';
import type { SeedWork } from './whole-work.ts';

/** What nobody shall learn of works that were withdrawn, also where a row is all that is left of them. */
export interface LostWords {
  /** Tell whether a text names an author who has no other works. */
  names(text: string): boolean;
  /** Tell whether a text names such an author or such a work. */
  tells(text: string): boolean;
  /** Addresses of those authors. */
  authors: readonly string[];
}

/** A title of one short word stands in many texts that do not mean it. */
const SHORTEST_TITLE = 10;
const MOST_WORDS = 12;

/** Gather the names of authors and the titles that went with withdrawn works; those of works that are there do not count. */
export function lostWords(
  catalogue: Catalogue | null,
  gone: ReadonlyMap<string, Author>,
  { withdrawn, seeds }: { withdrawn: readonly WorkSeed[]; seeds: readonly DecidedSeed[] },
  language: string,
): LostWords {
  const authors = lostAuthors(gone, catalogue, seeds, (name) => slugify(name, language));
  const rows = withdrawnRows(catalogue);
  if (withdrawn.length + rows.length === 0) return { names: () => false, tells: () => false, authors };
  const slugOf = (text: string) => slugify(text, language);
  const there = new Set(seeds.flatMap((seed) => seed.authors.map(slugOf)));
  const names = new Set([...authors, ...lostNames(gone, seeds).map(slugOf)].filter((one) => !there.has(one)));
  const known = new Set(
    seeds.flatMap(({ work, row }) => [slugOf(work.title), row?.slug ?? '', ...(row?.former ?? [])]),
  );
  const titles = [
    ...withdrawn.map(({ work }) => slugOf(work.title)),
    ...rows.flatMap(({ slug, former, overrides }) => [
      ...[slug ?? '', ...former],
      ...overrides.flatMap(({ name, written }) => (name === 'title' ? slugOf(written) : [])),
    ]),
  ].filter((one) => one.includes('-') && one.length >= SHORTEST_TITLE && !known.has(one));
  const single = new Set([...names].filter((one) => !one.includes('-')));
  const full = new Set([...names].filter((one) => one.includes('-')));
  const all = new Set([...full, ...titles]);
  const wordsOf = (text: string) => asciiWords(text, language);
  const isNamed = (text: string) => holdsSingle(text, single, wordsOf);
  return {
    names: (text) => holdsOne(wordsOf(text), full) || isNamed(text),
    tells: (text) => holdsOne(wordsOf(text), all) || isNamed(text),
    authors,
  };
}

/** `May` is a name, `it may rain` has none: a name of one word begins with a capital where its script has any, or stands alone. */
function holdsSingle(text: string, names: ReadonlySet<string>, wordsOf: (text: string) => readonly string[]): boolean {
  if (names.size === 0) return false;
  const isOne = (part: string): boolean => {
    const [word = '', ...more] = wordsOf(part);
    return more.length === 0 && names.has(word);
  };
  const capitals = (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => !/^\p{Ll}/u.test(word));
  return capitals.some(isOne) || text.split(/[,;&]|\s(?:and|und|et|y)\s/i).some(isOne);
}

/** Rows of works that were withdrawn, now or when their files were last seen. */
export function withdrawnRows(catalogue: Catalogue | null): CatalogueRow[] {
  return [...(catalogue?.values() ?? [])].filter((row) => row.withdrawn || row.wasWithdrawn);
}

/** What a work says of people and of other works in fields of its own, without what tells of withdrawn ones. */
export function withoutLost(
  { recipient, extra, chapters, unlistedChapters }: SeedWork,
  lost: LostWords,
): Pick<SeedWork, 'recipient' | 'extra' | 'chapters' | 'unlistedChapters'> & { isChanged: boolean } {
  let isChanged = false;
  const without = (value: string, isList = false): string | null => {
    if (!lost.tells(value)) return value;
    isChanged = true;
    return namesWithout(value, lost.tells, isList);
  };
  const rows = (some: Work['extra']): Work['extra'] =>
    some.flatMap((row) => {
      const value = without(row.value);
      return value === null ? [] : value === row.value ? [row] : [{ label: row.label, value }];
    });
  const ofChapters = (some: Work['chapters']): Work['chapters'] =>
    some.map((chapter) => {
      if (chapter.about === null) return chapter;
      const { summary } = chapter.about;
      const told = rows(chapter.about.extra);
      return { ...chapter, about: summary === null && told.length === 0 ? null : { summary, extra: told } };
    });
  const told = {
    recipient: recipient === null ? null : without(recipient, true),
    extra: rows(extra),
    chapters: ofChapters(chapters),
    unlistedChapters: ofChapters(unlistedChapters),
  };
  return { ...told, isChanged };
}

/** Tell whether words follow each other that make one of the slugs. */
function holdsOne(words: readonly string[], slugs: ReadonlySet<string>): boolean {
  if (slugs.size === 0) return false;
  return words.some((word, at) => {
    let joined = word;
    for (let count = 1; count <= MOST_WORDS; count += 1) {
      if (slugs.has(joined)) return true;
      const next = words[at + count];
      if (next === undefined) return false;
      joined += `-${next}`;
    }
    return false;
  });
}
