import type { CatalogueRow } from '../config/catalogue.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { type Field, RELATIONS, type RelationKind } from '../story/header.ts';
import { slugify } from '../story/slug.ts';
import { withoutExtension } from '../story/source-format.ts';
import type { Work } from './archive.ts';
import { foldName } from './fold-name.ts';
import type { LostWords } from './lost-words.ts';
import type { WorkSeed } from './make-work.ts';

/** What works say of each other, by the ids of the works. */
export interface Relations {
  /** What a work says of others, in the order of its header. */
  own: ReadonlyMap<string, Work['relations']>;
  /** What listed works say of this one, in the order of their ids. */
  back: ReadonlyMap<string, Work['related']>;
}

/**
 * Find the works that others name as their original, their model or what they go on from: by file, id, address or title.
 *
 * Only listed works are linked to, and only listed ones are named on the pages of others: who names an unlisted work
 * keeps the words of the header.
 */
export function joinRelations(
  seeds: readonly WorkSeed[],
  slugs: ReadonlyMap<string, string>,
  messages: Diagnostic[],
): Relations {
  const own = new Map<string, Work['relations'][number][]>();
  const back = new Map<string, Work['related'][number][]>();
  const naming = seeds.filter(({ draft }) => draft.header.some(isRelation));
  if (naming.length === 0) return { own, back };
  const find = finder(
    seeds.filter(({ work }) => work.visibility === 'public'),
    slugs,
  );
  for (const seed of naming) {
    for (const field of seed.draft.header.filter(isRelation)) {
      const written = readReference(field.value);
      const found = find(seed, written);
      const target = found.length === 1 ? (found[0] as string) : null;
      const rows = own.get(seed.work.id) ?? [];
      rows.push({ kind: field.name, text: written.title, work: target, href: written.address });
      own.set(seed.work.id, rows);
      if (target === null) {
        if (written.address === null) messages.push(aboutUnknown(seed, field, found.length));
      } else if (seed.work.visibility === 'public') {
        const others = back.get(target) ?? [];
        if (!others.some((other) => other.work === seed.work.id && other.kind === field.name))
          others.push({ kind: field.name, work: seed.work.id });
        back.set(target, others);
      }
    }
  }
  return { own, back };
}

/**
 * Leave out what works say of those of another site, or of withdrawn ones, also where the words of a header name them.
 *
 * @param others Works that nothing is to be said of.
 * @param withdrawn Rows of the catalogue about such works of which no file may be left, and the names that went with them.
 * @returns With the ids of works whose headers name such a work.
 */
export function relationsWithin(
  { own, back }: Relations,
  others: readonly WorkSeed[],
  slugs: ReadonlyMap<string, string>,
  withdrawn: { rows: readonly CatalogueRow[]; lost: LostWords; language: string } | null = null,
): Relations & { naming: ReadonlySet<string> } {
  const rows = withdrawn?.rows ?? [];
  if (others.length + rows.length === 0 || own.size === 0) return { own, back, naming: new Set() };
  const ids = new Set(others.map(({ work }) => work.id));
  const names = new Set([
    ...others.flatMap(({ work, draft }) =>
      [work.title, work.id, slugs.get(work.id) ?? '', draft.headFile, withoutExtension(draft.headFile)].map(foldName),
    ),
    ...rows.flatMap(({ file, id, slug, former, overrides }) =>
      [file, withoutExtension(file), id, slug, ...former, ...overrides.map(titleIn)].flatMap((name) =>
        name === null ? [] : [foldName(name)],
      ),
    ),
  ]);
  const byTitle = new Map<string, WorkSeed[]>();
  for (const seed of others) {
    const title = foldName(seed.work.title);
    byTitle.set(title, [...(byTitle.get(title) ?? []), seed]);
  }
  const authorsByTitle = new Map<string, Set<string>>();
  for (const { slug, former, authorSlugs } of rows)
    for (const name of [slug ?? '', ...former].map(foldName))
      authorsByTitle.set(name, new Set([...(authorsByTitle.get(name) ?? []), ...authorSlugs]));
  const isNamed = (text: string): boolean => {
    const { title, author } = readReference(text);
    if ([text, title, bareTitle(title)].some((name) => names.has(foldName(name)))) return true;
    if (author === null) return false;
    if (withdrawn?.lost.names(author) === true) return true;
    const bare = foldName(bareTitle(titleBefore({ title })));
    const by = slugify(author, withdrawn?.language);
    return (
      (byTitle.get(bare) ?? []).some((seed) => isBy(seed, [author])) || (authorsByTitle.get(bare)?.has(by) ?? false)
    );
  };
  const isOther = (one: { work: string | null; text?: string }) =>
    one.work === null ? isNamed(one.text ?? '') : ids.has(one.work);
  const within = <T extends { work: string | null; text?: string }>(some: ReadonlyMap<string, readonly T[]>) =>
    new Map(Array.from(some, ([id, all]) => [id, all.filter((one) => !isOther(one))]));
  const naming = new Set([...own].flatMap(([id, some]) => (some.some(isOther) ? [id] : [])));
  return { own: within(own), back: within(back), naming };
}

function titleIn({ name, written }: CatalogueRow['overrides'][number]): string | null {
  return name === 'title' ? written : null;
}

/** What a header says of another work. */
interface Reference {
  title: string;
  /** Name behind `by`. */
  author: string | null;
  /** Path of a file beside the story. */
  path: string | null;
  /** Web address. */
  address: string | null;
}

function isRelation(field: Field): field is Field & { name: RelationKind } {
  return (RELATIONS as readonly string[]).includes(field.name);
}

/** Read `Title`, `Title by Author`, `[Title](file.txt)`, `file.txt` or `https://…`. */
function readReference(written: string): Reference {
  const link = /^\[([^\]]{1,300})\]\(([^()\s]{1,500})\)$/.exec(written.trim());
  const target = (link?.[2] ?? written).trim();
  const address = /^https?:\/\/[^\s<>"']+$/i.test(target) ? target : null;
  const path = address === null && (link !== null || /\.(?:txt|md|markdown)$/i.test(target)) ? target : null;
  const text = (link?.[1] ?? written).trim();
  const author = /\s+by\s+(.{1,100})$/i.exec(text)?.[1] ?? null;
  return { title: text, author, path, address };
}

function finder(
  seeds: readonly WorkSeed[],
  slugs: ReadonlyMap<string, string>,
): (from: WorkSeed, written: Reference) => string[] {
  const byName = new Map<string, WorkSeed[]>();
  const byPath = new Map<string, string>();
  const add = (key: string, seed: WorkSeed): void => {
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [seed]);
    else if (!known.includes(seed)) known.push(seed);
  };
  for (const seed of seeds) {
    const { work, draft } = seed;
    add(foldName(work.title), seed);
    for (const path of [draft.headFile, ...work.files]) byPath.set(withoutExtension(path), work.id);
    byPath.set(work.id, byPath.get(work.id) ?? work.id);
    const slug = slugs.get(work.id);
    if (slug !== undefined) byPath.set(`/${slug}`, work.id);
  }
  return (from, written) => {
    const other = (id: string | undefined) => (id === undefined || id === from.work.id ? [] : [id]);
    if (written.address !== null) return [];
    if (written.path !== null) return other(byPath.get(withoutExtension(beside(from.draft.headFile, written.path))));
    const direct = other(byPath.get(written.title) ?? byPath.get(`/${written.title}`));
    if (direct.length > 0) return direct;
    const whole = (byName.get(foldName(bareTitle(written.title))) ?? []).filter((seed) => seed !== from);
    const part = written.author === null ? [] : (byName.get(foldName(bareTitle(titleBefore(written)))) ?? []);
    const byAuthor = part.filter((seed) => seed !== from && isBy(seed, [written.author ?? '']));
    const all = byAuthor.length > 0 ? byAuthor : whole;
    const own = all.filter((seed) => isBy(seed, from.authors));
    return (all.length > 1 && own.length > 0 ? own : all).map((seed) => seed.work.id);
  };
}

function titleBefore({ title }: Pick<Reference, 'title'>): string {
  return title.replace(/,?\s+by\s+.{1,100}$/i, '');
}

function bareTitle(title: string): string {
  return title.replace(/^["“”'«„]+|["“”'».]+$/gu, '').trim() || title;
}

function isBy(seed: WorkSeed, names: readonly string[]): boolean {
  const wanted = new Set(names.map(foldName));
  return seed.authors.some((name) => wanted.has(foldName(name)));
}

/** A path as a file names it, from the content folder. */
function beside(file: string, path: string): string {
  const steps = file.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function aboutUnknown({ draft }: WorkSeed, field: Field, found: number): Diagnostic {
  return report('relation-unresolved', draft.headFile, {
    place: field.line === null ? null : { line: field.line },
    excerpt: field.written,
    with: {
      label: field.label ?? field.name,
      found: field.value,
      what: found > 1 ? `${found} works of the archive are called so` : 'no listed work of the archive is called so',
    },
  });
}
