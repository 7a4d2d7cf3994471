import { CATALOGUE_FILE, type CatalogueRow } from '../config/catalogue.ts';
import { folderKey, isFolderKey } from '../config/clean-path.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { LoadedProject } from './load-project.ts';
import type { Stories } from './read-stories.ts';

/** Files that one message names. */
const NAMED = 3;

/** Say which rows of the catalogue are about no file, and which files have no row. */
export function aboutCatalogue(
  { catalogue }: LoadedProject,
  { sources, folders }: Pick<Stories, 'sources' | 'folders'>,
): Diagnostic[] {
  if (catalogue === null) return [];
  const files = new Set([...sources.map(({ path }) => path), ...folders.keys()]);
  const unused = [...catalogue.values()].filter((row) => !files.has(row.file) && !mayBeGone(row));
  const missing = sources.map(({ path }) => path).filter((path) => !catalogue.has(path));
  const [first] = unused;
  return [
    ...(first === undefined
      ? []
      : [
          report('catalogue-row-unused', CATALOGUE_FILE, {
            place: { line: first.line },
            with: {
              found: listed(unused.map(({ row, file }) => `row ${row} ("${file}"${aboutFolder(file, folders)})`)),
            },
          }),
        ]),
    ...(missing.length === 0
      ? []
      : [
          report('catalogue-row-missing', CATALOGUE_FILE, {
            with: {
              count: missing.length === 1 ? 'A file has' : `${missing.length} files have`,
              found: listed(missing.map((path) => `"${path}"`)),
            },
          }),
        ]),
  ];
}

/** Why the row of a folder is about nothing. */
function aboutFolder(file: string, folders: Stories['folders']): string {
  if (folders.has(folderKey(file))) return `, a folder: write "${folderKey(file)}"`;
  return isFolderKey(file) ? ', whose files make no work of several chapters' : '';
}

/** A decision outlives the file that it is about. */
function mayBeGone({ withdrawn, wasWithdrawn, duplicateOf }: CatalogueRow): boolean {
  return withdrawn || wasWithdrawn || duplicateOf !== null;
}

function listed(names: readonly string[]): string {
  return names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ` and ${names.length - NAMED} more` : '');
}
