import type { Catalogue, CatalogueRow } from './catalogue.ts';
import { cleanPath, idOfPath } from './clean-path.ts';
import { plainName, readSlugs } from './slug-cell.ts';
import { cellOf, rowsOf } from './withdrawn-rows.ts';

/** Addresses that a row of the catalogue named at some time. */
export interface RecordedSlugs {
  /** As the row named it. */
  file: string;
  /** Identity of its work; `null` where none was written down. */
  id: string | null;
  slugs: readonly string[];
}

/** List the addresses that a table names; none of a text that is no catalogue. */
export function recordedSlugs(text: string): RecordedSlugs[] {
  return rowsOf(text).flatMap((row) => {
    const id = plainName(cellOf(row, 'id'));
    const slugs = readSlugs(cellOf(row, 'slug'), '', () => undefined);
    const file = cleanPath(cellOf(row, 'file'));
    return file === '' || slugs.length === 0 ? [] : [{ file, id: id === '' || id === '-' ? null : id, slugs }];
  });
}

/** List the addresses that the rows of a catalogue name. */
export function slugsOfCatalogue(catalogue: Catalogue): RecordedSlugs[] {
  return Array.from(catalogue.values(), ({ file, id, slug, former }) => ({
    ...{ file, id },
    slugs: slug === null ? former : [slug, ...former],
  })).filter(({ slugs }) => slugs.length > 0);
}

/** Tell whether a catalogue has no column for addresses. */
export function lacksSlug(text: string): boolean {
  const [row] = rowsOf(text);
  return row !== undefined && !row.has('slug');
}

/**
 * Give works the addresses back that their rows named before and none names now: the first of them where the cell is
 * blank; otherwise they lead on to the one that stands there. A row that is gone counts as long as its file is there.
 *
 * @param recorded What was written down before, the newest first.
 * @param asks Tells whether a file or folder lies in the content folder, and whether an address holds a name that is kept
 *   secret: whoever wrote another over that wants to be rid of it.
 * @returns The catalogue, and by file the addresses that its rows lack.
 */
export function withKeptSlugs(
  catalogue: Catalogue,
  recorded: readonly RecordedSlugs[],
  { isThere, isSecret }: { isThere(file: string): boolean; isSecret(slug: string): boolean },
): { catalogue: Catalogue; kept: ReadonlyMap<string, readonly string[]> } {
  const named = new Set(slugsOfCatalogue(catalogue).flatMap(({ slugs }) => slugs));
  const byId = new Map(Array.from(catalogue.values(), (row) => [row.id ?? idOfPath(row.file), row.file]));
  const kept = new Map<string, string[]>();
  const given = new Map(catalogue);
  for (const { file, id, slugs } of recorded) {
    const today = catalogue.has(file) ? file : (byId.get(id ?? idOfPath(file)) ?? file);
    const row = given.get(today) ?? (isThere(today) ? goneRow(today, id) : undefined);
    if (row === undefined) continue;
    const lacking = slugs.filter((slug) => !named.has(slug) && (row.withdrawn || !isSecret(slug)));
    if (lacking.length === 0) continue;
    for (const slug of lacking) named.add(slug);
    const [slug = null, ...former] =
      row.slug === null ? [...lacking, ...row.former] : [row.slug, ...row.former, ...lacking];
    given.set(today, { ...row, slug, former });
    kept.set(today, [...(kept.get(today) ?? []), ...lacking]);
  }
  return { catalogue: given, kept };
}

/** A row that nobody finds in the table any more: nothing but the place of its work. */
function goneRow(file: string, id: string | null): CatalogueRow {
  return {
    ...{ file, id, row: 0, line: 1, sha256: '', sketch: '', wasWithdrawn: false, chapters: 0, authorSlugs: [] },
    ...{ slug: null, former: [], added: null, checked: '', permitted: false, withdrawn: false },
    ...{ isNamedInNotice: false, duplicateOf: null, overrides: [] },
  };
}
