import type { Catalogue, CatalogueRow } from '../config/catalogue.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { asksPermission } from '../story/asks-permission.ts';
import type { StoryFacts } from '../story/facts.ts';
import { likeness, readSketch } from '../story/sketch.ts';
import type { WorkDraft } from './work-draft.ts';

/** Share of equal runs from which a text is taken for one that was withdrawn. */
const SAME_TEXT = 0.5;

/** What the catalogue decided about works. */
export interface Decisions {
  /** The row that speaks for a work; `null` when none does. */
  rowOf(draft: WorkDraft): CatalogueRow | null;
  /** Say what withdrew a work: the text that it copies, or `row` for its own row; `null` when nothing did. */
  withdrawnBy(draft: WorkDraft): WithdrawnText | 'row' | null;
  /** Tell whether a person holds the work back, and say so where they may not know. */
  isHeld(draft: WorkDraft, messages: Diagnostic[]): boolean;
}

/** Make the decisions of a catalogue ready to be asked for. */
export function makeDecisions(catalogue: Catalogue | null, facts: readonly StoryFacts[]): Decisions {
  const withdrawn = withdrawnTexts(catalogue, facts);
  const rowsOf = (draft: WorkDraft): CatalogueRow[] =>
    catalogue === null ? [] : [...filesOfDraft(draft)].flatMap((path) => catalogue.get(path) ?? []);
  const withdrawnBy: Decisions['withdrawnBy'] = (draft) => {
    // A work without a file for itself is spoken for by that of its chapters which has its address.
    const isRow = (row: CatalogueRow) => row.withdrawn && (row.slug !== null || row.file === draft.headFile);
    if (rowsOf(draft).some(isRow)) return 'row';
    return withdrawn.find((text) => draft.parts.some((part) => isSame(part, text))) ?? null;
  };
  return {
    withdrawnBy,
    rowOf: (draft) => {
      const rows = rowsOf(draft);
      return rows.find(({ slug }) => slug !== null) ?? rows.find(({ file }) => file === draft.headFile) ?? null;
    },
    isHeld(draft, messages) {
      const rows = rowsOf(draft);
      const by = withdrawnBy(draft);
      if (by === 'row') return true;
      if (by !== null) {
        const path = draft.parts.find((part) => isSame(part, by))?.path ?? draft.headFile;
        messages.push(report('text-withdrawn', path, { with: { row: by.row, found: by.file } }));
        return true;
      }
      const asked = asksPermission(draft.header);
      if (asked === null || rows.some(({ permitted }) => permitted)) return false;
      messages.push(
        report('permission-needed', draft.headFile, {
          place: asked.line === null ? null : { line: asked.line },
          with: { found: asked.value },
          excerpt: asked.written,
        }),
      );
      return true;
    },
  };
}

/** All files that may have the row of a work. */
export function filesOfDraft({ headFile, head, parts, held }: WorkDraft): Set<string> {
  return new Set([headFile, ...(head === null ? [] : [head.path]), ...[...parts, ...held].map(({ path }) => path)]);
}

/** A text that was taken out of the archive. */
export interface WithdrawnText {
  row: number;
  file: string;
  digest: string;
  hashes: readonly number[];
}

/** Texts of withdrawn rows: as they were recorded, and as they still lie there. */
function withdrawnTexts(catalogue: Catalogue | null, facts: readonly StoryFacts[]): WithdrawnText[] {
  const rows = [...(catalogue?.values() ?? [])].filter((row) => row.withdrawn);
  if (rows.length === 0) return [];
  const byPath = new Map(facts.map((file) => [file.path, file]));
  return rows.flatMap(({ row, file, sha256, sketch }) => {
    const own = byPath.get(file);
    return [
      { row, file, digest: sha256, hashes: readSketch(sketch) },
      ...(own === undefined ? [] : [{ row, file, digest: own.digest, hashes: readSketch(own.sketch) }]),
    ];
  });
}

function isSame({ path, digest, sketch }: StoryFacts, text: WithdrawnText): boolean {
  if (path === text.file) return false;
  if (digest !== '' && digest === text.digest) return true;
  return sketch !== '' && text.hashes.length > 0 && likeness(readSketch(sketch), text.hashes) >= SAME_TEXT;
}
