import { CATALOGUE_FILE, type Catalogue, type CatalogueRow } from '../config/catalogue.ts';
import { cleanPath } from '../config/clean-path.ts';
import { compareText } from '../diagnostics/compare-text.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { Archive, CopiedWork, GoneWork } from './archive.ts';
import { filesOfDraft } from './files-of-draft.ts';
import type { DecidedSeed, WithdrawnSeed } from './make-seeds.ts';

/** Copies that the catalogue names, taken out of the works, and where their addresses lead. */
export interface WithoutCopies {
  seeds: DecidedSeed[];
  /** Where they lead, by the file of the row, the files of the copy and its id. */
  copies: ReadonlyMap<string, CopiedWork>;
}

/** Take out works that the catalogue calls copies of another, unless there is no such work. */
export function withoutCopies(seeds: readonly DecidedSeed[], messages: Diagnostic[]): WithoutCopies {
  const targets = new Map<string, DecidedSeed>();
  for (const seed of seeds) {
    const { work, draft, row } = seed;
    for (const name of [work.id, ...filesOfDraft(draft), ...work.files, ...(row === null ? [] : slugsOf(row))])
      if (!targets.has(name)) targets.set(name, seed);
  }
  const copies = new Map<string, CopiedWork>();
  const kept = seeds.filter(({ work, draft, row }) => {
    if (row?.duplicateOf == null) return true;
    const target = finalTarget(row, targets);
    if (target === null) {
      const values = { row: row.row, found: row.duplicateOf };
      messages.push(report('duplicate-unresolved', CATALOGUE_FILE, { place: { line: row.line }, with: values }));
      return true;
    }
    const copied = { work: target.work.id, slug: row.slug };
    for (const name of [work.id, row.file, ...filesOfDraft(draft)]) copies.set(name, copied);
    return false;
  });
  return { seeds: kept, copies };
}

/** The work that a chain of copies ends at; `null` when it ends nowhere, or goes round. */
function finalTarget(row: CatalogueRow, targets: ReadonlyMap<string, DecidedSeed>): DecidedSeed | null {
  const seen = new Set([row.file]);
  for (let named = row.duplicateOf; named !== null; ) {
    const target = targets.get(cleanPath(named)) ?? targets.get(named);
    if (target === undefined || seen.has(target.row?.file ?? target.draft.headFile)) return null;
    if (target.row?.duplicateOf == null) return target;
    seen.add(target.row.file);
    named = target.row.duplicateOf;
  }
  return null;
}

/**
 * Say where addresses lead that no work has any more, and name those that were lost.
 *
 * @param slugs Slugs of the works that are published and of those that were withdrawn, by id.
 */
export function oldAddresses(
  catalogue: Catalogue | null,
  { seeds, copies }: WithoutCopies,
  withdrawn: readonly WithdrawnSeed[],
  slugs: ReadonlyMap<string, string>,
  messages: Diagnostic[],
): Pick<Archive, 'moved' | 'gone' | 'copies'> {
  const moved = new Map<string, string>();
  const gone = new Map<string, GoneWork>();
  const taken = new Set(seeds.map(({ work }) => slugs.get(work.id)));
  for (const seed of withdrawn) {
    const slug = slugs.get(seed.work.id);
    for (const one of new Set([...(slug === undefined ? [] : [slug]), ...(seed.row === null ? [] : slugsOf(seed.row))]))
      if (!taken.has(one)) gone.set(one, goneWork(seed));
  }
  if (catalogue === null) return { moved, gone, copies };
  const works = new Map(seeds.flatMap(({ draft, work }) => [...filesOfDraft(draft)].map((file) => [file, work.id])));
  for (const row of catalogue.values()) {
    const work = works.get(row.file) ?? copies.get(row.file)?.work;
    for (const slug of slugsOf(row)) {
      if (taken.has(slug) || moved.has(slug) || gone.has(slug)) continue;
      if (row.withdrawn || (row.wasWithdrawn && work === undefined)) gone.set(slug, recordedWork(row));
      else if (work !== undefined) moved.set(slug, work);
      else
        messages.push(
          report('address-lost', CATALOGUE_FILE, {
            place: { line: row.line },
            with: { slug, row: row.row, found: row.file },
          }),
        );
    }
  }
  return { moved, gone: new Map([...gone].sort(([a], [b]) => compareText(a, b))), copies };
}

/** Leave out the addresses of works of another site; whose a withdrawn work was, nobody can tell, so its notice names nothing. */
export function addressesWithin(
  { moved, gone, copies }: Pick<Archive, 'moved' | 'gone' | 'copies'>,
  only: ReadonlySet<string> | undefined,
): Pick<Archive, 'moved' | 'gone' | 'copies'> {
  if (only === undefined) return { moved, gone, copies };
  return {
    moved: new Map([...moved].filter(([, work]) => only.has(work))),
    gone: new Map(Array.from(gone, ([slug, one]) => [slug, { ...one, named: null }])),
    copies: new Map([...copies].filter(([, { work }]) => only.has(work))),
  };
}

/**
 * Say which addresses works of the whole archive have that do not stand on one of its sites, and what a notice there
 * would be: a work may have stood on that site before.
 */
export function addressesOutside(whole: Archive, site: Archive): Map<string, GoneWork> {
  const outside = new Map<string, GoneWork>();
  const isHere = (id: string): boolean => site.works.has(id) || site.unlisted.has(id);
  const note = (slug: string, id: string, names: readonly string[]): void => {
    const work = whole.works.get(id) ?? whole.unlisted.get(id);
    if (work === undefined || isHere(id) || site.gone.has(slug) || site.moved.has(slug)) return;
    const chapters = work.chapters.length > 1 ? work.chapters.length : 0;
    const known = outside.get(slug)?.names ?? [];
    outside.set(slug, { chapters, named: null, names: [...known, ...names], isElsewhere: true });
  };
  for (const work of [...whole.works.values(), ...whole.unlisted.values()])
    note(work.slug, work.id, [work.id, ...work.files]);
  for (const [slug, id] of whole.moved) note(slug, id, []);
  for (const [name, { work, slug }] of whole.copies) if (slug !== null) note(slug, work, [name]);
  return outside;
}

/** A withdrawn work whose files still lie there. */
function goneWork({ work, draft, authors, row, isNamed }: WithdrawnSeed): GoneWork {
  const chapters = work.chapters.length > 1 ? work.chapters.length : 0;
  const names = [work.id, ...(row === null ? [] : [row.file]), ...filesOfDraft(draft)];
  return { chapters, named: isNamed ? { title: work.title, authors } : null, names };
}

/** A withdrawn work of which only its row is left. */
function recordedWork({ file, id, chapters, isNamedInNotice, overrides }: CatalogueRow): GoneWork {
  const valuesOf = (field: string) => overrides.flatMap(({ name, written }) => (name === field ? [written] : []));
  const [title] = valuesOf('title');
  const isNamed = isNamedInNotice && title !== undefined;
  const authors = valuesOf('authors').flatMap((names) => names.split(';').map((one) => one.trim()));
  const named = isNamed ? { title, authors: authors.filter((one) => one !== '') } : null;
  return { chapters, named, names: id === null ? [file] : [file, id] };
}

/** Tell whether addresses are written down: they may be made from titles then, which change. */
export function keepsAddresses(catalogue: Catalogue | null): boolean {
  return [...(catalogue?.values() ?? [])].some(({ slug }) => slug !== null);
}

/** Addresses that no new work may take. */
export function keptAddresses(catalogue: Catalogue | null): Set<string> {
  return new Set([...(catalogue?.values() ?? [])].flatMap(slugsOf));
}

/** Every address that a row names, that of today first. */
function slugsOf({ slug, former }: CatalogueRow): string[] {
  return slug === null ? [...former] : [slug, ...former];
}
