import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv, writeCsv } from '../../src/config/csv.ts';
import { writeFiles } from './temp-folder.ts';

/** Fill cells of a file's row in the catalogue of a folder, as a person does. */
export function fillCells(folder: string, file: string, cells: Record<string, string>): void {
  const [head, ...rows] = readCsv(readFileSync(join(folder, 'catalogue.csv'), 'utf8')).map((row) => row.cells);
  const changed = rows.map((row) => (row[0] === file ? row.map((cell, at) => cells[head?.[at] ?? ''] ?? cell) : row));
  writeFiles(folder, { 'catalogue.csv': writeCsv([head ?? [], ...changed]) });
}
