import { CATALOGUE_FILE, type Catalogue, type CatalogueRow } from '../config/catalogue.ts';
import { isFolderKey } from '../config/clean-path.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { FieldName } from '../story/header.ts';
import type { WorkDraft } from './work-draft.ts';

/** Columns that say nothing of a chapter, and columns that say nothing of a work. */
const OF_WORKS: ReadonlySet<FieldName> = new Set(['position', 'summary']);
const OF_CHAPTERS: ReadonlySet<FieldName> = new Set(['chapter', 'part']);

/** Name cells that stand on the row of a chapter and concern its work, or the other way round: they have no effect there. */
export function misplacedCells(catalogue: Catalogue | null, drafts: readonly WorkDraft[]): Diagnostic[] {
  if (catalogue === null) return [];
  return drafts.flatMap((draft) => {
    const { head, parts, held } = draft;
    if (head === null) return [];
    const own = catalogue.get(head.path);
    const found = own !== undefined && isFolderKey(head.path) ? onWork(own) : [];
    const chapters = [...parts, ...held].filter(({ path }) => path !== head.path);
    return [
      ...found,
      ...chapters.flatMap(({ path }) => {
        const row = catalogue.get(path);
        return row === undefined || row.slug !== null ? [] : onChapter(row, head.path);
      }),
    ];
  });
}

function onWork(row: CatalogueRow): Diagnostic[] {
  const columns = row.overrides.flatMap(({ name }) => (OF_CHAPTERS.has(name) ? [name] : []));
  const checked = row.checked === '' ? [] : ['checked'];
  return [...columns, ...checked].map((column) => misplaced(row, column, 'the row of the chapter that it is about'));
}

function onChapter(row: CatalogueRow, work: string): Diagnostic[] {
  const columns: string[] = row.overrides.flatMap(({ name }) => (OF_WORKS.has(name) ? [name] : []));
  const copy = row.duplicateOf === null ? [] : ['duplicate-of'];
  return [...columns, ...copy].map((column) => misplaced(row, column, `the row of the whole, "${work}"`));
}

function misplaced({ row, line, file }: CatalogueRow, column: string, place: string): Diagnostic {
  return report('catalogue-cell-misplaced', CATALOGUE_FILE, {
    place: { line },
    with: { row, column, found: file, place },
  });
}
