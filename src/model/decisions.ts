import { AUTHORS_FILE } from '../config/authors.ts';
import { CATALOGUE_FILE, type Catalogue, type CatalogueRow } from '../config/catalogue.ts';
import { folderKey, isFolderKey } from '../config/clean-path.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { asksPermission } from '../story/asks-permission.ts';
import type { StoryFacts } from '../story/facts.ts';
import type { Field } from '../story/header.ts';
import { likeness, readSketch } from '../story/sketch.ts';
import type { NamedFacts } from './name-facts.ts';
import type { WorkDraft } from './work-draft.ts';

/** Share of equal runs from which a text is taken for one that was withdrawn. */
const SAME_TEXT = 0.5;

/** What persons decided about works. */
export interface Decisions {
  /** The row that speaks for a work; `null` when none does. */
  rowOf(draft: WorkDraft): CatalogueRow | null;
  /** Tell whether the work was withdrawn, and whether its notice may name it; `null` when it was not. */
  withdrawal(draft: WorkDraft): { isNamed: boolean } | null;
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
    if (row !== undefined) return { isNamed: row.isNamedInNotice };
    const entry = named.withdrawnBy(draft);
    return entry === null ? null : { isNamed: entry.isNamedInNotice };
  };
  const texts = withdrawnTexts(
    catalogue,
    drafts.filter((draft) => withdrawal(draft) !== null),
    named,
  );
  return {
    rowOf: (draft) => {
      const rows = rowsOf(draft);
      const own = rows.find(({ file }) => isFolderKey(file));
      const others = rows.filter((row) => row !== own);
      const other = others.find(({ slug }) => slug !== null) ?? others.find(({ file }) => file === draft.headFile);
      return own === undefined ? (other ?? null) : withAddress(own, other);
    },
    withdrawal,
    isCopy: (draft) => draft.parts.some((part) => texts.some((text) => isSame(part, text))),
    isHeld(draft, messages) {
      for (const part of draft.parts) {
        const text = texts.find((one) => isSame(part, one));
        if (text === undefined) continue;
        messages.push(report('text-withdrawn', part.path, { with: { where: text.where, found: text.file } }));
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

/** All files that may have the row of a work. */
export function filesOfDraft({ headFile, head, parts, held }: WorkDraft): Set<string> {
  return new Set([headFile, ...(head === null ? [] : [head.path]), ...[...parts, ...held].map(({ path }) => path)]);
}

/** A text that was taken out of the archive. */
interface WithdrawnText {
  /** Where that stands, for the message. */
  where: string;
  file: string;
  digest: string;
  hashes: readonly number[];
}

/** Texts that were withdrawn: as they were recorded, and as they still lie there. */
function withdrawnTexts(catalogue: Catalogue | null, drafts: readonly WorkDraft[], named: NamedFacts): WithdrawnText[] {
  const rows = [...(catalogue?.values() ?? [])].filter((row) => row.withdrawn || row.wasWithdrawn);
  // What was withdrawn and lies there as a work again has been taken back.
  const recorded = rows
    .filter((row) => row.withdrawn || !named.paths.has(row.file))
    .map((row) => ({ where: whereIs(row), file: row.file, digest: row.sha256, hashes: readSketch(row.sketch) }));
  const textOf = (where: string, { path, digest, sketch }: StoryFacts): WithdrawnText => ({
    where,
    file: path,
    digest,
    hashes: readSketch(sketch),
  });
  const byFile = new Map(rows.filter((row) => row.withdrawn).map((row) => [row.file, row]));
  const chapters = named.facts.flatMap((file) => {
    const row = byFile.get(file.path);
    return row === undefined ? [] : [textOf(whereIs(row), file)];
  });
  const works = drafts.flatMap((draft) => {
    const row = byFile.get(draft.head?.path ?? '') ?? byFile.get(draft.headFile);
    const entry = named.withdrawnBy(draft);
    const where = row !== undefined || entry === null ? whereIs(row) : `${AUTHORS_FILE}, line ${entry.line}`;
    return [...draft.parts, ...draft.held].map((file) => textOf(where, file));
  });
  return [...recorded, ...chapters, ...works];
}

function whereIs(row: CatalogueRow | undefined): string {
  if (row === undefined) return CATALOGUE_FILE;
  return row.row === 0 ? `its row is gone from ${CATALOGUE_FILE}` : `row ${row.row} of ${CATALOGUE_FILE}`;
}

function isSame({ path, digest, sketch }: StoryFacts, text: WithdrawnText): boolean {
  if (path === text.file) return false;
  if (digest !== '' && digest === text.digest) return true;
  return sketch !== '' && text.hashes.length > 0 && likeness(readSketch(sketch), text.hashes) >= SAME_TEXT;
}
