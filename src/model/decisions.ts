import type { Catalogue, CatalogueRow } from '../config/catalogue.ts';
import { folderKey, isFolderKey } from '../config/clean-path.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { asksPermission } from '../story/asks-permission.ts';
import type { Field } from '../story/header.ts';
import { filesOfDraft } from './files-of-draft.ts';
import type { NamedFacts } from './name-facts.ts';
import { findWithdrawn, withdrawnTexts } from './withdrawn-texts.ts';
import type { WorkDraft } from './work-draft.ts';

/** A work was taken out of the archive. */
export interface Withdrawal {
  /** Its notice may name it. */
  isNamed: boolean;
  /** The row that remembers it, where nothing says it any more; `null`: something does. */
  forgotten: CatalogueRow | null;
}

/** What persons decided about works. */
export interface Decisions {
  /** The row that speaks for a work; `null` when none does. */
  rowOf(draft: WorkDraft): CatalogueRow | null;
  /** Tell whether the work was withdrawn, and whether its notice may name it; `null` when it was not. */
  withdrawal(draft: WorkDraft): Withdrawal | null;
  /** Tell whether a text of the work is one that was withdrawn. */
  isCopy(draft: WorkDraft): boolean;
  /** Tell whether a person holds the work back, and say so where they may not know. */
  isHeld(draft: WorkDraft, messages: Diagnostic[]): boolean;
}

/**
 * Make decisions ready to be asked for.
 *
 * @param drafts All works.
 * @param named What authors.yaml says of the files.
 */
export function makeDecisions(catalogue: Catalogue | null, drafts: readonly WorkDraft[], named: NamedFacts): Decisions {
  const rowsOf = (draft: WorkDraft): CatalogueRow[] =>
    catalogue === null ? [] : [...filesOfDraft(draft), ...folderOf(draft)].flatMap((path) => catalogue.get(path) ?? []);
  const withdrawal: Decisions['withdrawal'] = (draft) => {
    const rows = rowsOf(draft);
    const hasOwn = rows.some(({ file }) => isFolderKey(file));
    // A work without a row for itself is spoken for by that of its chapters which has its address.
    const speaks = ({ slug, file }: CatalogueRow): boolean =>
      isFolderKey(file) || slug !== null || (!hasOwn && file === draft.headFile);
    const row = rows.find((one) => one.withdrawn && speaks(one));
    if (row !== undefined) return { isNamed: row.isNamedInNotice, forgotten: null };
    const entry = named.withdrawnBy(draft);
    if (entry !== null) return { isNamed: entry.isNamedInNotice, forgotten: null };
    const forgotten = named.isDecided(draft) ? null : forgottenIn(rows);
    return forgotten === null ? null : { isNamed: false, forgotten };
  };
  const gone = drafts.filter((draft) => withdrawal(draft) !== null);
  const withdrawnIn = findWithdrawn(withdrawnTexts(catalogue, gone, named));
  return {
    rowOf: (draft) => {
      const rows = rowsOf(draft);
      const own = rows.find(({ file }) => isFolderKey(file));
      const others = rows.filter((row) => row !== own);
      const other = others.find(({ slug }) => slug !== null) ?? others.find(({ file }) => file === draft.headFile);
      return own === undefined ? (other ?? null) : withAddress(own, other);
    },
    withdrawal,
    isCopy: (draft) => withdrawnIn(draft) !== null,
    isHeld(draft, messages) {
      const found = withdrawnIn(draft);
      if (found !== null) {
        const { file, text } = found;
        messages.push(report('text-withdrawn', file, { with: { where: text.where, found: text.file } }));
        return true;
      }
      const asked = asksPermission(draft.header);
      if (asked === null || rowsOf(draft).some(({ permitted }) => permitted)) return false;
      messages.push(
        report('permission-needed', fileOf(asked, draft), {
          place: asked.line === null ? null : { line: asked.line },
          with: { found: asked.value },
          excerpt: asked.written,
        }),
      );
      return true;
    },
  };
}

/** The row that remembers that the work was withdrawn, where none says anything else of how it is shown. */
function forgottenIn(rows: readonly CatalogueRow[]): CatalogueRow | null {
  const decides = ({ overrides, duplicateOf }: CatalogueRow): boolean =>
    duplicateOf !== null || overrides.some(({ name }) => name === 'show');
  return rows.some(decides) ? null : (rows.find(({ wasWithdrawn }) => wasWithdrawn) ?? null);
}

/** The file whose header says it. */
function fileOf({ written, line }: Field, { headFile, parts }: WorkDraft): string {
  const isIt = (field: Field) => field.name === 'archive' && field.written === written && field.line === line;
  return parts.find(({ header }) => header.some(isIt))?.path ?? headFile;
}

/** The row of a folder keeps what another row of the work said of identity and address before there was one. */
function withAddress(own: CatalogueRow, other: CatalogueRow | undefined): CatalogueRow {
  if (other === undefined) return own;
  const address = own.slug === null ? { slug: other.slug, former: [...own.former, ...other.former] } : {};
  const { id, added, duplicateOf } = other;
  return {
    ...{ ...own, id: own.id ?? id, added: own.added ?? added, duplicateOf: own.duplicateOf ?? duplicateOf },
    ...address,
  };
}

/** The row of a folder counts beside that of a file in it that speaks for the work. */
function folderOf({ head, headFile, path }: WorkDraft): string[] {
  return head === null || head.path !== headFile ? [] : [folderKey(path === 'index' ? '' : path)];
}
