import { AUTHORS_FILE, type AuthorEntry, type Authors } from '../config/authors.ts';
import { bareTerm } from '../config/bare-term.ts';
import type { Taxonomy, TaxonomyTerm, WrittenName } from '../config/taxonomy.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { Field, Header } from '../story/header.ts';
import { slugify } from '../story/slug.ts';
import { escapePattern } from '../text/escape-pattern.ts';
import { ANONYMOUS } from './anonymous.ts';
import { foldName } from './fold-name.ts';
import { type KeptName, withoutKeptNames } from './names-in-fields.ts';

/** What is to be done with one name of a by-line. */
interface KnownName {
  /** The name that is published for it. */
  shown: string;
  /** How much of it is told, the least first. */
  state: 'withdrawn' | 'anonymous' | 'shown';
  /** What else tells of the author's works may tell too much: their paths, and their files byte for byte. */
  isSecret: boolean;
  entry: AuthorEntry;
}

/** Authors as a person decided about them. */
export interface People {
  /** The header with the names that may be published; the same object where nothing is to be changed. */
  named(header: Header): Header;
  /** Who of those who wrote it withdrew their works; `null` when nobody did. */
  withdrawnBy(header: Header): AuthorEntry | null;
  /** Tell whether anything is said of those who wrote it. */
  knows(header: Header): boolean;
  /** Tell whether files of a work may tell a name that is kept secret. */
  isSecret(header: Header): boolean;
  /** Tell whether its by-line holds such a name: its folder may tell it too. */
  hidesAuthor(header: Header): boolean;
  /** Tell whether a name that is kept secret stands in a text, as in the name of a file. */
  tells(text: string): boolean;
  /** Entries for the vocabulary of authors, with those of taxonomy.yaml behind them. */
  terms: readonly TaxonomyTerm[];
  /** Entries of those who may be named, by folded name. */
  entries: ReadonlyMap<string, AuthorEntry>;
  /** Names under which authors may have had pages, and the name of their page today; `null`: nothing leads on. */
  oldNames: readonly { name: string; to: string | null; entry: AuthorEntry }[];
}

const STATES = ['withdrawn', 'anonymous', 'shown'] as const;

/** Make what authors.yaml says ready to be asked; of two claims to a name the one that tells less counts. */
export function makePeople(authors: Authors, { sections }: Taxonomy, messages: Diagnostic[] = []): People {
  const complain = (line: number, reason: string, mend: string): void => {
    messages.push(report('authors-conflict', AUTHORS_FILE, { place: { line }, with: { reason, mend } }));
  };
  const owners = new Map(authors.flatMap((entry) => entry.secretPenNames.map(({ name }) => [foldName(name), entry])));
  const known = new Map<string, KnownName>();
  const claim = (name: string, line: number, made: KnownName): void => {
    const id = foldName(name);
    const other = known.get(id);
    if (other === undefined) known.set(id, made);
    else {
      if (other.entry !== made.entry && owners.get(id) === undefined)
        complain(
          line,
          `"${name}" stands below "${other.entry.name}" (line ${other.entry.line}) and below "${made.entry.name}".`,
          'Keep it in one place; until then the entry counts that tells less.',
        );
      const isLess = STATES.indexOf(made.state) < STATES.indexOf(other.state);
      const kept = isLess ? made : other;
      known.set(id, { ...kept, isSecret: made.isSecret || other.isSecret });
    }
  };
  for (const entry of authors) {
    const { name, line, spellings, penNames, formerNames, secretPenNames } = entry;
    const owner = owners.get(foldName(name));
    const state = owner?.show === 'withdrawn' ? 'withdrawn' : stateOf(entry);
    const isSecret = owner !== undefined || secretPenNames.length > 0 || formerNames.length > 0;
    const own: KnownName = { shown: name, state, isSecret, entry };
    claim(name, line, own);
    for (const one of [...spellings, ...formerNames]) claim(one.name, one.line, own);
    for (const one of penNames) claim(one.name, one.line, { ...own, shown: one.name });
  }
  for (const entry of authors)
    for (const { name, line } of entry.secretPenNames)
      if (!known.has(foldName(name)) || entry.show === 'withdrawn')
        claim(name, line, {
          shown: name,
          state: entry.show === 'withdrawn' ? 'withdrawn' : 'shown',
          isSecret: true,
          entry,
        });
  const kept = keptNames(authors);
  const find = finder(known, kept);
  const namesIn = (text: string): KeptName[] => (kept.length === 0 ? [] : keptIn(text, kept, known));
  const isOpen = (field: Field): boolean => withoutKeptNames(field, namesIn) === field;
  const ofHeader = (header: Header): KnownName[] =>
    known.size === 0 ? [] : header.flatMap(({ name, value }) => (name === 'authors' ? (find(value) ?? []) : []));
  const hidesAuthor = (header: Header): boolean =>
    ofHeader(header).some(({ state, isSecret }) => isSecret || state !== 'shown');
  const secrets = secretNames(authors)
    .map((name) => slugify(name, 'en'))
    .filter((slug) => slug.length > 2);
  const shown = authors.filter((entry) => known.get(foldName(entry.name))?.state === 'shown');
  return {
    named(header) {
      const own = ofHeader(header).length === 0 ? header : namedHeader(header, find);
      return own.every(isOpen) ? own : own.flatMap((field) => withoutKeptNames(field, namesIn) ?? []);
    },
    withdrawnBy: (header) => ofHeader(header).find(({ state }) => state === 'withdrawn')?.entry ?? null,
    knows: (header) => ofHeader(header).length > 0,
    isSecret: (header) => hidesAuthor(header) || !header.every(isOpen),
    hidesAuthor,
    tells: (text) => secrets.length > 0 && secrets.some((slug) => holdsSlug(slugify(text, 'en'), slug)),
    terms: [
      ...shown.map((entry) => termOf(entry, (name) => known.get(foldName(name))?.entry === entry)),
      ...withoutSecrets(sections.get('authors') ?? [], known, owners),
    ],
    entries: new Map(shown.map((entry) => [foldName(entry.name), entry])),
    oldNames: authors.flatMap((entry) => oldNamesOf(entry, known)),
  };
}

/** A name of one word is told by a whole word alone, or its genitive: `ann` stands in `hannibal`. */
function holdsSlug(text: string, slug: string): boolean {
  if (slug.includes('-')) return text.includes(slug);
  return `-${text}-`.includes(`-${slug}-`) || `-${text}-`.includes(`-${slug}s-`);
}

function stateOf({ show }: AuthorEntry): KnownName['state'] {
  return show === 'name' ? 'shown' : show;
}

/** Names that no published byte may join with another one of the same person. */
function secretNames(authors: Authors): string[] {
  return authors.flatMap(({ name, spellings, penNames, formerNames, secretPenNames, show }) => [
    ...[...formerNames, ...secretPenNames].map((one) => one.name),
    ...(show !== 'name' || secretPenNames.length > 0
      ? [name, ...[...spellings, ...penNames].map((one) => one.name)]
      : []),
  ]);
}

/**
 * Find what a by-line means. One that holds more than a name (`Ann Lee (annie)`, `Ann Lee aka Bo`) is not published with
 * what it holds besides, where that name is kept secret.
 */
function finder(
  known: ReadonlyMap<string, KnownName>,
  kept: readonly KeptPattern[],
): (name: string) => KnownName | undefined {
  const found = new Map<string, KnownName | undefined>();
  return (name) => {
    const id = foldName(name);
    const exact = known.get(id);
    if (exact !== undefined || kept.length === 0) return exact;
    if (!found.has(id)) {
      const inside = kept
        .filter((one) => standsAlone(one.name).test(name))
        .flatMap((one) => known.get(one.id) ?? [])
        .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || rankOf(a) - rankOf(b));
      found.set(id, inside[0]);
    }
    return found.get(id);
  };
}

/** A secret pen name stays what stands in the open; the name behind it goes. */
function rankOf({ shown, entry }: KnownName): number {
  return entry.secretPenNames.some(({ name }) => foldName(name) === foldName(shown)) ? 0 : 1;
}

/** A name that is not told to everybody, ready to be looked for. */
interface KeptPattern {
  name: string;
  id: string;
  /** A part of every text that holds it. */
  first: string;
  pattern: RegExp;
}

function keptNames(authors: Authors): KeptPattern[] {
  return [...new Set(secretNames(authors))].map((name) => ({
    ...{ name, id: foldName(name), pattern: wholeWords(name) },
    first: name.trim().split(/\s/, 1)[0]?.toLowerCase() ?? '',
  }));
}

function keptIn(text: string, kept: readonly KeptPattern[], known: ReadonlyMap<string, KnownName>): KeptName[] {
  const lower = text.toLowerCase();
  return kept
    .filter(({ first, pattern }) => lower.includes(first) && pattern.test(text))
    .flatMap(({ name, id }) => {
      const one = known.get(id);
      if (one === undefined) return [];
      const isFormer = one.entry.formerNames.some((former) => foldName(former.name) === id);
      return [{ name, isHidden: one.state !== 'shown', isFormer, owner: one.entry }];
    });
}

function wholeWords(name: string): RegExp {
  const words = name.trim().split(/\s+/).map(escapePattern);
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'iu');
}

/** A name in a longer by-line: `Jane Doe (Anne)`, `Anne aka Bo`; in `Anne Marie Vale` it is another name's part. */
function standsAlone(name: string): RegExp {
  const words = name.trim().split(/\s+/).map(escapePattern).join('\\s+');
  const joint = 'aka|a\\.k\\.a\\.|alias|as|by|and|und|et|y|w/';
  return new RegExp(
    `(?:^|[^\\p{L}\\p{N}\\s'’.-]\\s*|\\b(?:${joint})\\s+)${words}(?:$|\\s*[^\\p{L}\\p{N}\\s'’.-]|\\s+(?:${joint}|writing)(?!\\p{L}))`,
    'iu',
  );
}

function namedHeader(header: Header, find: (name: string) => KnownName | undefined): Field[] {
  const seen = new Set<string>();
  return header.flatMap((field): Field[] => {
    if (field.name !== 'authors') return [field];
    const one = find(field.value);
    const value = one === undefined ? field.value : mayBeNamed(one) ? one.shown : ANONYMOUS.name;
    if (seen.has(value)) return [];
    seen.add(value);
    return [one === undefined ? field : { ...field, value, written: value }];
  });
}

/** A name that was withdrawn is published by its notice alone. */
function mayBeNamed({ state, entry }: KnownName): boolean {
  return state === 'shown' || (state === 'withdrawn' && entry.show === 'withdrawn' && entry.isNamedInNotice);
}

/** @param isOwn Tells whether a name is that of this author and of no other. */
function termOf(entry: AuthorEntry, isOwn: (name: string) => boolean = () => true): TaxonomyTerm {
  const { name, line, spellings, penNames, formerNames, slug, biography } = entry;
  const own = (names: readonly WrittenName[]) => names.filter((one) => isOwn(one.name));
  return {
    ...bareTerm(name, line),
    file: AUTHORS_FILE,
    synonyms: own(penNames),
    spellings: own([...spellings, ...formerNames]),
    slug,
    description: biography,
  };
}

/** What taxonomy.yaml says of authors, without what would tell a secret of authors.yaml. */
function withoutSecrets(
  terms: readonly TaxonomyTerm[],
  known: ReadonlyMap<string, KnownName>,
  owners: ReadonlyMap<string, AuthorEntry>,
): TaxonomyTerm[] {
  const isOpen = (name: string): boolean => {
    const one = known.get(foldName(name));
    return (
      one === undefined ||
      (one.state === 'shown' && !owners.has(foldName(name)) && foldName(one.shown) === foldName(name))
    );
  };
  return terms.flatMap((term) =>
    isOpen(term.name) ? [{ ...term, synonyms: term.synonyms.filter(({ name }) => isOpen(name)) }] : [],
  );
}

function oldNamesOf(entry: AuthorEntry, known: ReadonlyMap<string, KnownName>): People['oldNames'] {
  const { name, spellings, penNames, formerNames, secretPenNames } = entry;
  const isShown = known.get(foldName(name))?.state === 'shown';
  const row = (names: readonly { name: string }[], to: string | null) =>
    names.map((one) => ({ name: one.name, to, entry }));
  if (isShown) return [...row([...spellings, ...penNames, { name }], name), ...row(formerNames, null)];
  const secret = entry.show === 'withdrawn' ? secretPenNames : [];
  return row([{ name }, ...spellings, ...penNames, ...formerNames, ...secret], null);
}

/**
 * Put everything that authors.yaml says of names into the section `authors` of a taxonomy, for lists that nobody
 * publishes: secret names too.
 */
export function withAuthors(taxonomy: Taxonomy, authors: Authors): Taxonomy {
  const entries = authors.map((entry) => termOf(entry));
  const known = new Set(authors.flatMap((entry) => namesOf(entry).map(foldName)));
  const others = (taxonomy.sections.get('authors') ?? []).filter(({ name }) => !known.has(foldName(name)));
  return { sections: new Map([...taxonomy.sections, ['authors', [...entries, ...others]]]) };
}

function namesOf({ name, spellings, penNames, formerNames }: AuthorEntry): string[] {
  return [name, ...[...spellings, ...penNames, ...formerNames].map((one) => one.name)];
}
