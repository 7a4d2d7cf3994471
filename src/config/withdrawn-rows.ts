import { cleanPath, idOfPath } from './clean-path.ts';
import { type CsvRow, readCsv, writeCsv } from './csv.ts';
import { plainName, readSlugs } from './slug-cell.ts';

/** Cells of a row of the catalogue as they are written, by the titles of their columns. */
export type RowCells = ReadonlyMap<string, string>;

/** List the rows of a catalogue that withdraw a work, or remember one that was; none of a text that is no catalogue. */
export function withdrawnRows(text: string): RowCells[] {
  return rowsOf(text).filter((row) => withdraws(row) || /\s/.test(cellOf(row, 'sha256')));
}

/** Tell whether a row says that its work is withdrawn. */
export function withdraws(row: RowCells): boolean {
  return /^withdrawn/i.test(cellOf(row, 'show'));
}

/** Tell whether a row says how its work is shown. */
function decides(row: RowCells): boolean {
  return /^(?!-?$)/.test(cellOf(row, 'show'));
}

/**
 * List rows that nobody took back and that the catalogue forgot: no row is about their file, or has their identity or
 * address, as that of a file that was moved has; or such a row is there, and its cell "show" is blank.
 *
 * @param former Rows that withdrew something; of several about one file the first counts, unless it says nothing.
 * @param text What stands in the catalogue today.
 * @returns The rows, each about the file that its work has today.
 */
export function forgottenRows(former: readonly RowCells[], text: string): RowCells[] {
  if (former.length === 0) return [];
  const byMark = new Map<string, RowCells[]>();
  for (const row of rowsOf(text)) for (const mark of marksOf(row)) byMark.set(mark, [...(byMark.get(mark) ?? []), row]);
  const forgotten = new Map<string, RowCells>();
  for (const row of former) {
    const file = cleanPath(cellOf(row, 'file'));
    const there = [...marksOf(row), `id ${idOfPath(file)}`].flatMap((mark) => byMark.get(mark) ?? []);
    const isKept = there.length > 0 && (!withdraws(row) || there.some(decides));
    if (file === '' || isKept) continue;
    const today = cleanPath(there[0] === undefined ? file : cellOf(there[0], 'file')) || file;
    const first = forgotten.get(today);
    if (first === undefined || (!decides(first) && withdraws(row)))
      forgotten.set(today, new Map([...row, ['file', today]]));
  }
  return [...forgotten.values()];
}

/** Tell whether a catalogue has no column for what it holds back. */
export function lacksShow(text: string): boolean {
  const [row] = rowsOf(text);
  return row !== undefined && !row.has('show');
}

/** Tell whether a catalogue holds a work back, or shows it to some alone. */
export function holdsBack(text: string): boolean {
  return rowsOf(text).some((row) => /^(?:withdrawn|draft|no|unlisted)/i.test(cellOf(row, 'show')));
}

/** Write rows as a table. */
export function tableOf(rows: readonly RowCells[]): string {
  const titles = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return writeCsv([titles, ...rows.map((row) => titles.map((title) => row.get(title) ?? ''))]);
}

/**
 * Find the row in which a table was cut short: it has fewer cells than all others, and no line end. Spreadsheets write rows of
 * equal length, with the last line ended or not.
 *
 * @returns Its number, as a spreadsheet shows it; `null` when the table has its end, or nobody can tell.
 */
export function cutRow(text: string): number | null {
  if (/[\r\n]$/.test(text)) return null;
  const rows = readCsv(text);
  const [last, ...others] = rows.reverse();
  const length = others.at(-1)?.cells.length ?? 0;
  const isEven = others.length > FEW && others.every(({ cells }) => cells.length === length);
  return last !== undefined && isEven && last.cells.length < length ? last.row : null;
}

/** Rows that a person may have written by hand, without all separators. */
const FEW = 3;

/** Count the rows that are about a file. */
export function countRows(text: string): number {
  return rowsOf(text).filter((row) => cellOf(row, 'file') !== '').length;
}

/** Read the rows of a catalogue by the titles of its columns; none of a text that is no catalogue. */
export function rowsOf(text: string): RowCells[] {
  const [head, ...rows] = readCsv(text);
  const titles = head?.cells.map((title) => title.trim().toLowerCase()) ?? [];
  if (!titles.includes('file')) return [];
  return rows.map(({ cells }: CsvRow) => new Map(titles.map((title, at) => [title, cells[at] ?? ''])));
}

/** What a row is known by: its file, and the identity and addresses that it writes down. */
function marksOf(row: RowCells): string[] {
  const id = plainName(cellOf(row, 'id'));
  const slugs = readSlugs(cellOf(row, 'slug'), '', () => undefined);
  return [
    `file ${cleanPath(cellOf(row, 'file'))}`,
    ...(id === '' || id === '-' ? [] : [`id ${id}`]),
    ...slugs.map((slug) => `slug ${slug}`),
  ];
}

/** Read a cell of a row without spaces around it; empty where the row has no such cell. */
export function cellOf(row: RowCells, title: string): string {
  return row.get(title)?.trim() ?? '';
}
