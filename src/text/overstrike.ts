/** What a printer put into one column. */
interface Cell {
  letter: string;
  underlined: boolean;
  bold: boolean;
}

/** No printer had longer lines; further columns are printed as they come. */
const WIDEST = 2000;

/**
 * Read a line as a printer would that goes back a column at each backspace.
 *
 * A letter above an underscore is emphasis and becomes `_letter_`; one above itself is strong and becomes `*letter*`;
 * one above another replaces it, as a typist mended a slip.
 */
export function readOverstrike(line: string): string {
  const cells: Cell[] = [];
  let at = 0;
  for (const letter of line) {
    if (letter === '\b') at = Math.max(0, at - 1);
    else {
      strike(cells, at, letter);
      at = at < WIDEST ? at + 1 : cells.length;
    }
  }
  return write(cells);
}

function strike(cells: Cell[], at: number, letter: string): void {
  const cell = cells[at];
  if (cell === undefined) cells[at] = { letter, underlined: false, bold: false };
  else if (letter === '_') cell.underlined = true;
  else if (cell.letter === '_') {
    cell.letter = letter;
    cell.underlined = true;
  } else if (cell.letter === letter) cell.bold = letter !== ' ';
  else if (letter !== ' ') cell.letter = letter;
}

/** Marks go around runs of one kind; spaces between words of a kind belong to the run. */
function write(cells: readonly Cell[]): string {
  let text = '';
  let open = '';
  for (const [at, cell] of cells.entries()) {
    const mark = cell.letter === ' ' ? (markOfNext(cells, at) === open ? open : '') : markOf(cell);
    if (mark !== open) {
      const spaces = /\s*$/.exec(text)?.[0] ?? '';
      text = open === '' ? text : `${text.slice(0, text.length - spaces.length)}${closing(open)}${spaces}`;
      text += mark;
      open = mark;
    }
    text += cell.letter;
  }
  return `${text}${closing(open)}`;
}

function closing(mark: string): string {
  return [...mark].toReversed().join('');
}

/** The mark of the word behind one space; further away it is another run. */
function markOfNext(cells: readonly Cell[], at: number): string {
  const next = cells[at + 1];
  return next === undefined || next.letter === ' ' ? '' : markOf(next);
}

function markOf(cell: Cell): string {
  return `${cell.underlined ? '_' : ''}${cell.bold ? '*' : ''}`;
}
