import { type CsvRow, readCsv, writeCsv } from './csv.ts';

/** Name of the file beside archive.yaml: what was read of files when a person checked them. */
export const CHECKED_FILE = 'checked.csv';

/** What a reading is compared by, in the order of the columns. */
export const READING_COLUMNS = [
  'title',
  'authors',
  'series',
  'rating',
  'published',
  'language',
  'chapters',
  'words',
  'begins',
] as const;

/** What was read of a file, as short texts. */
export type Reading = Readonly<Record<(typeof READING_COLUMNS)[number], string>>;

/** A reading that a person found right. */
export interface CheckedReading {
  /** SHA-256 of the file, hex. */
  sha256: string;
  /** What stood in the column "checked" then; another word there means that it was checked again. */
  checked: string;
  reading: Reading;
}

const TITLES = ['file', 'sha256', 'checked', ...READING_COLUMNS] as const;

/** Read the list; rows without a file or a digest are passed over, since fabula writes them anew. */
export function readChecked(text: string): Map<string, CheckedReading> {
  const [head, ...rows] = readCsv(text);
  const titles = head?.cells ?? [];
  const cellOf = ({ cells }: CsvRow, title: string): string => cells[titles.indexOf(title)] ?? '';
  const readings = rows.map((row): [string, CheckedReading] => [
    cellOf(row, 'file'),
    {
      sha256: cellOf(row, 'sha256'),
      checked: cellOf(row, 'checked'),
      reading: Object.fromEntries(READING_COLUMNS.map((title) => [title, cellOf(row, title)])) as Reading,
    },
  ]);
  return new Map(readings.filter(([file, { sha256 }]) => file !== '' && sha256 !== ''));
}

/** Write the list. */
export function writeChecked(readings: ReadonlyMap<string, CheckedReading>): string {
  const rows = Array.from(readings, ([file, { sha256, checked, reading }]) => [
    file,
    sha256,
    checked,
    ...READING_COLUMNS.map((title) => reading[title]),
  ]);
  return writeCsv([[...TITLES], ...rows]);
}
