/** Cells that spreadsheets would take for formulas; signs of ours before them are counted too. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** What programs part cells with; the one that the first line has most of is meant. */
const SEPARATORS = [',', ';', '\t'] as const;

/**
 * Write rows as CSV (RFC 4180), for people who open it in a spreadsheet.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it, which `readCsv` takes away again.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/**
 * Read CSV as spreadsheets write it: with commas, semicolons or tabs, and any line ends. Never throws: a quotation mark
 * without an end goes on to the end of the text.
 *
 * @returns Rows with the line that each begins on (1-based); lines without a word are left out.
 */
export function readCsv(text: string): { line: number; cells: string[] }[] {
  const separator = separatorOf(text);
  const rows: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const read = text[at] === '"' ? quoted(text, at) : bare(text, at, separator);
    cells.push(plain(read.value));
    line += read.lines;
    at = read.end;
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end has an empty cell behind it.
      if (at === text.length) cells.push('');
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push({ line: start, cells });
    cells = [];
    line += 1;
    start = line;
  }
  if (cells.length > 0) rows.push({ line: start, cells });
  return rows.filter((row) => row.cells.some((value) => value.trim() !== ''));
}

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function plain(value: string): string {
  return value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value;
}

function separatorOf(text: string): string {
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
}

function quoted(text: string, start: number): Cell {
  let value = '';
  let at = start + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    value += text.slice(at, mark < 0 ? text.length : mark);
    if (mark < 0 || text[mark + 1] !== '"') {
      at = mark < 0 ? text.length : mark + 1;
      break;
    }
    value += '"';
    at = mark + 2;
  }
  // What stands between the closing mark and the separator belongs to nothing that could be told.
  while (at < text.length && !/[,;\t\r\n]/.test(text[at] as string)) at += 1;
  return { value, end: at, lines: value.split(/\r\n|\r|\n/).length - 1 };
}

function bare(text: string, start: number, separator: string): Cell {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return { value: text.slice(start, at), end: at, lines: 0 };
}
