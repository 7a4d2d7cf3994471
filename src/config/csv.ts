/** Cells that spreadsheets would take for formulas; signs of ours before them are counted too. Numbers and a lone sign are none. */
const FORMULA = /^'*(?:[=@\t\r]|[+-](?!(?:\d{1,15}(?:\.\d{1,15})?)?$))/;

/** What programs part cells with; the one that the first line has most of is meant. */
const SEPARATORS = [',', ';', '\t'] as const;

/**
 * Write rows as CSV (RFC 4180), for people who open it in a spreadsheet.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it, which `readCsv` takes away again.
 */
export function writeCsv(rows: readonly (readonly string[])[], separator = ','): string {
  return rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
}

/** A row of a table. */
export interface CsvRow {
  /** Number that a spreadsheet shows beside it, 1-based. */
  row: number;
  /** Line that it begins on, 1-based. */
  line: number;
  cells: string[];
  /** True when its last cell has a quotation mark at its beginning and none at its end. */
  isOpen: boolean;
}

/**
 * Read CSV as spreadsheets write it: with commas, semicolons or tabs, and any line ends. Never throws: a quotation mark
 * without an end goes on to the end of the text.
 *
 * @returns Rows in their order; those without a word are left out.
 */
export function readCsv(text: string): CsvRow[] {
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  let row = 1;
  let isOpen = false;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const read = text[at] === '"' ? quoted(text, at) : bare(text, at, separator);
    cells.push(plain(read.value));
    isOpen = read.isOpen;
    line += read.lines;
    at = read.end;
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end has an empty cell behind it.
      if (at === text.length) cells.push('');
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push({ row, line: start, cells, isOpen });
    cells = [];
    row += 1;
    line += 1;
    start = line;
  }
  if (cells.length > 0) rows.push({ row, line: start, cells, isOpen });
  return rows.filter((one) => one.cells.some((value) => value.trim() !== ''));
}

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function plain(value: string): string {
  return value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value;
}

/** Tell what parts the cells of a table: what its first line has most of. */
export function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const counts = SEPARATORS.map((separator) => first.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

interface Cell {
  value: string;
  /** Place behind the cell: of a separator, a line end, or the end of the text. */
  end: number;
  /** Line ends inside it. */
  lines: number;
  isOpen: boolean;
}

function quoted(text: string, start: number): Cell {
  let value = '';
  let at = start + 1;
  let isOpen = false;
  for (;;) {
    const mark = text.indexOf('"', at);
    value += text.slice(at, mark < 0 ? text.length : mark);
    if (mark < 0 || text[mark + 1] !== '"') {
      at = mark < 0 ? text.length : mark + 1;
      isOpen = mark < 0;
      break;
    }
    value += '"';
    at = mark + 2;
  }
  // What stands between the closing mark and the separator belongs to nothing that could be told.
  while (at < text.length && !/[,;\t\r\n]/.test(text[at] as string)) at += 1;
  return { value, end: at, lines: value.split(/\r\n|\r|\n/).length - 1, isOpen };
}

function bare(text: string, start: number, separator: string): Cell {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return { value: text.slice(start, at), end: at, lines: 0, isOpen: false };
}
