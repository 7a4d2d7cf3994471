import { cleanPath, idOfPath, isFolderKey } from './clean-path.ts';
import { readCsv, separatorOf, writeCsv } from './csv.ts';
import { OWN_COLUMNS } from './read-catalogue.ts';
import { guardName, readSlugs } from './slug-cell.ts';
import type { RowCells } from './withdrawn-rows.ts';

/** A file that lies in the content folder, or a folder there whose files make a work. */
export interface ListedFile {
  /** As the catalogue names it: that of a folder ends with a slash. */
  path: string;
  /** SHA-256, hex, of a folder one over those of its files; empty when it could not be read. */
  digest: string;
  /** By what near copies of its text are found. */
  sketch: string;
  /** Identity and address of the work that it speaks for; `null` for all others. */
  work: { id: string; slug: string } | null;
  /** Chapters with pages of their own, and addresses of the authors, where the work was withdrawn; `null`: it was not. */
  withdrawn: {
    chapters: number;
    authors: readonly string[];
    /** What its notice says; `null`: it names nothing. */
    named: { title: string; authors: readonly string[] } | null;
  } | null;
  /** Its digest when a person checked it stands in checked.csv. */
  isRecorded: boolean;
  /** Files of a folder that is a work; none for a file. */
  files: readonly string[];
  /** It needs no row, because another file speaks for it; where it has one, that follows it. */
  isOptional: boolean;
}

/** A catalogue brought up to date, and what was done to it. */
export interface UpdatedCatalogue {
  text: string;
  /** Files that have a row now. */
  added: string[];
  /** Files whose rows were gone or blank, and say again that they withdrew something. */
  restored: string[];
  /** Rows that follow their file. */
  moved: { row: number; from: string; to: string }[];
  /** Rows whose file is gone. */
  vanished: { row: number; file: string }[];
}

/** What rows of the catalogue said before, and none says now. */
export interface LostCells {
  forgotten: readonly RowCells[];
  /** Addresses by file. */
  keptSlugs: ReadonlyMap<string, readonly string[]>;
}

/** Columns that a new catalogue has for what people correct most. */
const FIELD_COLUMNS = [
  ...['title', 'authors', 'summary', 'rating', 'warnings', 'fandoms', 'relationships', 'characters', 'genres', 'tags'],
  ...['series', 'position', 'language', 'published'],
];
/** Columns that fabula fills: a catalogue without one gets it behind all others. */
const FILLED = ['sha256', 'id', 'slug', 'added'];

/**
 * Bring a catalogue up to date: a row for every file, the path of files that were moved, and digests, identities and
 * addresses where there are none. No other cell is touched.
 *
 * @param text What stands in catalogue.csv, which can be read; empty for a new one.
 * @param files All stories and all folders that are works, in the order in which new ones get rows.
 * @param added Date of files that are new (ISO); empty leaves the cell blank.
 * @param lost What the table no longer says, and nobody took back: rows that withdrew a work say so again, and addresses
 *   that a work had stand behind that of today.
 */
export function updateCatalogue(
  text: string,
  files: readonly ListedFile[],
  added: string,
  { forgotten = [], keptSlugs = new Map() }: Partial<LostCells> = {},
): UpdatedCatalogue {
  const [head, ...rows] = readCsv(text);
  const titles = head?.cells.map((title) => title.trim().toLowerCase()) ?? [...OWN_COLUMNS, ...FIELD_COLUMNS];
  // Cells beyond the last column stay there: no title is put above them.
  const isWide = rows.some(({ cells }) => cells.slice(titles.length).some((cell) => cell.trim() !== ''));
  const isNamed = files.some(({ withdrawn }) => withdrawn?.named != null);
  const needed = [...FILLED, ...(forgotten.length === 0 ? [] : ['show']), ...(isNamed ? ['title', 'authors'] : [])];
  const missing = isWide ? [] : needed.filter((title) => !titles.includes(title));
  const shown = [...(head?.cells ?? titles), ...missing];
  const columns = new Map([...titles, ...shown.slice(titles.length)].map((title, at) => [title, at]));
  const table = rows.map(({ row, cells }) => new Row(row, cells, columns));
  const restored = forgotten.map((cells) => restore(cells, table, columns));
  const byPath = new Map(files.map((file) => [file.path, file]));
  const named = new Set(table.map((row) => row.file));
  const fresh = files.filter(({ path }) => !named.has(path));
  const lost = table.filter((row) => row.file !== '' && !byPath.has(row.file));
  const moved = followFolders(lost, fresh, follow(lost, fresh));
  for (const [row, file] of moved) {
    if (row.get('slug') !== '') row.fill('id', guardName(idOfPath(row.file)));
    row.set('file', file.path);
  }
  for (const row of table) bringUp(row, byPath.get(row.file));
  const followed = new Set(moved.map(([, file]) => file));
  const news = fresh.filter((file) => !followed.has(file) && !file.isOptional);
  const rowsByFile = new Map(table.map((row) => [row.file, row]));
  for (const file of news) {
    const row = new Row(
      0,
      shown.map(() => ''),
      columns,
    );
    row.set('file', file.path);
    row.set('added', addedOf(file, rowsByFile) ?? added);
    // What held the whole back while it had no row of its own goes on doing so.
    if (file.files.length > 0 && file.withdrawn !== null) row.set('show', showOf(file, rowsByFile));
    bringUp(row, file);
    table.push(row);
  }
  for (const row of table) keepSlugs(row, keptSlugs.get(row.was) ?? keptSlugs.get(row.file) ?? []);
  const body = writeCsv([shown, ...table.map(({ cells }) => cells)], text === '' ? ',' : separatorOf(text));
  return {
    text: body,
    added: news.map(({ path }) => path),
    restored: restored.map(({ file }) => file),
    moved: moved.map(([{ row, was }, { path }]) => ({ row, from: was, to: path })),
    vanished: lost
      .filter((row) => !moved.some(([other]) => other === row) && !row.mayBeGone())
      .map(({ row, file }) => ({ row, file })),
  };
}

/** Let a row that withdrew a work stand there again, or say so again. */
function restore(cells: RowCells, table: Row[], columns: ReadonlyMap<string, number>): Row {
  const there = table.find(({ file }) => file === cleanPath(cells.get('file') ?? ''));
  if (there !== undefined) {
    there.set('show', cells.get('show') ?? '');
    return there;
  }
  const row = new Row(0, [], columns).write(cells);
  table.push(row);
  return row;
}

/** What fabula knows of a file, where nothing stands yet; a digest follows its file, but for one that a person checked and nobody recorded. */
function bringUp(row: Row, file: ListedFile | undefined): void {
  if (file === undefined || file.digest === '') return;
  // What was withdrawn is known again, and keeps its notices, when the file is gone.
  const gone =
    file.withdrawn ?? (/^withdrawn/i.test(row.get('show')) ? { chapters: 0, authors: [], named: null } : null);
  const parts = gone === null ? [] : [file.sketch || '-', gone.chapters, gone.authors.join(',')];
  const mark = [file.digest, ...parts].join(' ').trim();
  if (row.get('checked') === '' || file.isRecorded) row.set('sha256', mark);
  else row.fill('sha256', mark);
  if (file.work === null) return;
  row.fill('id', guardName(file.work.id));
  row.fill('slug', guardName(file.work.slug));
  // Its notice goes on naming it when the file is gone.
  if (gone?.named == null || !NAMED.test(row.get('show'))) return;
  row.fill('title', gone.named.title);
  row.fill('authors', gone.named.authors.join('; '));
}

const NAMED = /^withdrawn[\s,_-]+named$/i;

/** Write addresses that a work had behind that which it has. */
function keepSlugs(row: Row, slugs: readonly string[]): void {
  const known = new Set(readSlugs(row.get('slug'), '', () => undefined));
  const lacking = slugs.filter((slug) => !known.has(slug)).map(guardName);
  if (lacking.length > 0) row.set('slug', [row.get('slug'), ...lacking].join(' ').trim());
}

/** A folder of chapters that had rows before is no news: it came when the first of them did. */
function addedOf({ files }: ListedFile, rows: ReadonlyMap<string, Row>): string | null {
  const known = files.flatMap((file) => rows.get(file) ?? []);
  if (known.length === 0) return null;
  const [first] = known
    .map((row) => row.get('added'))
    .filter((date) => date !== '')
    .sort();
  return first ?? '';
}

/** The word by which one of its files withdrew the work; none where authors.yaml did. */
function showOf({ files }: ListedFile, rows: ReadonlyMap<string, Row>): string {
  const shown = files.map((file) => rows.get(file)?.get('show') ?? '');
  return shown.find((show) => /^withdrawn/i.test(show)) ?? '';
}

/** Let the row of a folder follow its files, where not all of them are what they were. */
function followFolders(
  lost: readonly Row[],
  fresh: readonly ListedFile[],
  moved: readonly [Row, ListedFile][],
): [Row, ListedFile][] {
  const all = [...moved];
  for (const row of lost) {
    if (!isFolderKey(row.file) || all.some(([other]) => other === row)) continue;
    const taken = new Set(all.map(([, file]) => file));
    const places = new Set(
      moved.flatMap(([{ was }, { path }]) => {
        const inside = was.startsWith(row.file) ? was.slice(row.file.length) : null;
        return inside !== null && path.endsWith(`/${inside}`) ? [path.slice(0, -inside.length)] : [];
      }),
    );
    const found = fresh.find((file) => places.has(file.path) && !taken.has(file));
    if (found !== undefined) all.push([row, found]);
  }
  return all;
}

/** Find the new places of files by their bytes; of several with the same bytes, one with the same name comes first. */
function follow(lost: readonly Row[], fresh: readonly ListedFile[]): [Row, ListedFile][] {
  const byDigest = new Map<string, ListedFile[]>();
  for (const file of fresh)
    if (file.digest !== '') byDigest.set(file.digest, [...(byDigest.get(file.digest) ?? []), file]);
  const moved: [Row, ListedFile][] = [];
  for (const row of lost) {
    const [digest = ''] = row.get('sha256').toLowerCase().split(/\s/);
    const candidates = byDigest.get(digest) ?? [];
    const found = candidates.find(({ path }) => nameOf(path) === nameOf(row.file)) ?? candidates[0];
    if (found === undefined) continue;
    candidates.splice(candidates.indexOf(found), 1);
    moved.push([row, found]);
  }
  return moved;
}

/** A row of the table, with its cells by their titles. */
class Row {
  readonly cells: string[];
  /** Its file as it was. */
  was: string;

  readonly row: number;
  readonly #columns: ReadonlyMap<string, number>;

  constructor(row: number, cells: readonly string[], columns: ReadonlyMap<string, number>) {
    this.row = row;
    this.#columns = columns;
    const last = Math.max(...columns.values());
    this.cells = [...cells, ...Array.from({ length: Math.max(0, last + 1 - cells.length) }, () => '')];
    this.was = this.file;
  }

  get file(): string {
    return cleanPath(this.get('file'));
  }

  get(title: string): string {
    return this.cells[this.#columns.get(title) ?? -1]?.trim() ?? '';
  }

  set(title: string, value: string): void {
    const at = this.#columns.get(title);
    if (at !== undefined) this.cells[at] = value;
  }

  /** Set a cell that is blank. */
  fill(title: string, value: string): void {
    if (this.get(title) === '') this.set(title, value);
  }

  /** Write cells under those of their titles that the table has. */
  write(cells: RowCells): this {
    for (const [title, value] of cells) this.set(title, value);
    this.was = this.file;
    return this;
  }

  mayBeGone(): boolean {
    const wasWithdrawn = /\s/.test(this.get('sha256')) || /^withdrawn/i.test(this.get('show'));
    return wasWithdrawn || this.get('duplicate-of') !== '';
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
