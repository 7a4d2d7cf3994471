import { CATALOGUE_FILE } from '../config/catalogue.ts';
import { readCsv } from '../config/csv.ts';
import { readText } from '../intake/read-text.ts';
import type { BuiltArchive } from '../model/build-archive.ts';
import { readSource } from '../read/read-source.ts';
import type { ReviewGroupView } from '../render/review/review-view.ts';
import { fieldValues } from '../story/header.ts';
import type { LoadedProject } from './load-project.ts';
import { readSettings } from './read-settings.ts';
import type { Stories } from './read-stories.ts';
import { pasteRow, type RowInTable } from './review-file.ts';

/** Finds what the pages of a review show of single files and works. */
export interface ReviewShelf {
  /** The text of a file; `null` when it cannot be read now. */
  textOf(path: string): Promise<string | null>;
  rowOf(path: string): RowInTable;
  /** Works of several files that some of these belong to, each with the row for the whole. */
  worksOf(paths: readonly string[]): ReviewGroupView['works'];
}

/** Open the shelf that the pages of a review are made from; files are read when they are shown. */
export async function openShelf(
  { project, config, catalogue }: LoadedProject,
  { sources }: Stories,
  { archive, drafts }: Pick<BuiltArchive, 'archive' | 'drafts'>,
): Promise<ReviewShelf> {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const text = project.catalogueFile === null ? null : (await readSettings(project.catalogueFile, CATALOGUE_FILE)).text;
  const [head, ...rows] = readCsv(text ?? '');
  const byRow = new Map(rows.map(({ row, cells }) => [row, cells]));
  const rowOf = (path: string): RowInTable => {
    const row = catalogue?.get(path);
    return { columns: head?.cells ?? [], cells: row === undefined ? null : (byRow.get(row.row) ?? null), row };
  };
  const works = new Map<string, string>();
  for (const [id, { head, parts, held }] of drafts)
    if (head !== null) for (const { path } of [head, ...parts, ...held]) works.set(path, id);
  return {
    async textOf(path) {
      const source = byPath.get(path);
      const bytes = source === undefined ? null : await readSource(source, config.limits.fileSize);
      if (source === undefined || !(bytes instanceof Uint8Array)) return null;
      return readText({ path, bytes, profile: source.profile, isPart: source.isPart }).text;
    },
    rowOf,
    worksOf(paths) {
      const ids = new Set(paths.flatMap((path) => works.get(path) ?? []));
      return [...ids].flatMap((id) => {
        const draft = drafts.get(id);
        const work = archive.works.get(id) ?? archive.unlisted.get(id);
        if (draft?.head == null || work === undefined) return [];
        const file = draft.head.path;
        // As the files name them: what authors.yaml makes of a name is no correction.
        const authors = [...new Set(fieldValues(draft.header, 'authors'))].join(', ');
        const count = draft.parts.length + draft.held.length;
        const about = `${work.title}: ${count} ${count === 1 ? 'file' : 'files'}`;
        return [{ path: file, about, ...pasteRow({ file, title: work.title, authors }, rowOf(file)) }];
      });
    },
  };
}
