import { readCsv } from '../config/csv.ts';
import { didYouMean } from '../config/describe-issue.ts';
import type { TermEdit } from '../config/edit-taxonomy.ts';
import type { TermRow } from '../model/term-report.ts';

/** What parts several names in a cell. */
const BETWEEN = ' | ';
/** Names in a cell that nobody edits. */
const MOST_LISTED = 10;

/** A column of the table: how a row fills it, and what it wishes when the table comes back; `null`: nothing. */
interface Column {
  title: string;
  write: (row: TermRow) => string;
  read: ((cell: string) => Partial<TermEdit> | null) | null;
}

/** The columns, in their order. Those that nothing is read from say what a person needs to know to decide. */
const COLUMNS: readonly Column[] = [
  { title: 'facet', write: (row) => row.facet, read: null },
  { title: 'term', write: (row) => row.term, read: null },
  { title: 'works', write: (row) => String(row.works), read: null },
  { title: 'same as', write: (row) => row.sameAs ?? '', read: (cell) => ({ sameAs: cell === '' ? null : cell }) },
  {
    title: 'parents',
    write: (row) => (row.entry?.parents ?? []).map(({ name }) => name).join(BETWEEN),
    read: (cell) => ({ parents: cell === '' ? [] : cell.split(/\s*\|\s*/).filter((name) => name !== '') }),
  },
  { title: 'group', write: (row) => row.entry?.group ?? '', read: (cell) => ({ group: cell === '' ? null : cell }) },
  {
    title: 'description',
    write: (row) => row.entry?.description ?? '',
    read: (cell) => ({ description: cell === '' ? null : cell }),
  },
  { title: 'slug', write: (row) => row.entry?.slug ?? '', read: (cell) => ({ slug: cell === '' ? null : cell }) },
  { title: 'spoiler', write: (row) => answer(row.entry?.spoiler), read: (cell) => flag('spoiler', cell) },
  { title: 'hidden', write: (row) => answer(row.entry?.hidden), read: (cell) => flag('hidden', cell) },
  { title: 'known', write: (row) => (row.entry !== null || row.sameAs !== null ? 'yes' : ''), read: null },
  {
    title: 'variants',
    write: (row) => listed(row.variants.map(([spelling, times]) => `${spelling} (${times})`)),
    read: null,
  },
  { title: 'near', write: (row) => listed(row.near), read: null },
];

/** Settings that authors and series do not have. */
const OF_TERMS = new Set(['parents', 'group', 'spoiler', 'hidden']);

/** Make the table of all terms: a row of titles, and a row for each. */
export function tagTable(rows: readonly TermRow[]): string[][] {
  return [COLUMNS.map((column) => column.title), ...rows.map((row) => COLUMNS.map((column) => column.write(row)))];
}

/** Something that cannot be done, with its line in the table. */
export interface TableProblem {
  line: number;
  reason: string;
}

/**
 * Read what an edited table wishes. Columns may be left out, put in another order, or added; a setting whose column is
 * gone stays as it is.
 *
 * @param sections Names that may stand in the column "facet".
 * @returns What each row wishes, and its line.
 */
export function readTagTable(
  text: string,
  sections: readonly string[],
): { edits: TermEdit[]; lines: number[]; problems: TableProblem[] } {
  const [head, ...rows] = readCsv(text);
  const titles = head?.cells.map((title) => title.trim().toLowerCase()) ?? [];
  const missing = ['facet', 'term'].filter((title) => !titles.includes(title));
  if (missing.length > 0) {
    const reason = `This is no table of terms: it has no column "${missing.join('" and no column "')}".`;
    return { edits: [], lines: [], problems: [{ line: head?.line ?? 1, reason }] };
  }
  const edits: TermEdit[] = [];
  const places: number[] = [];
  const lines = new Map<string, { line: number; wishes: string }>();
  const problems: TableProblem[] = [];
  for (const { line, cells } of rows) {
    const cellOf = (title: string) => (cells[titles.indexOf(title)] ?? '').replace(/\s+/g, ' ').trim();
    const [facet, term] = [cellOf('facet'), cellOf('term')];
    if (!sections.includes(facet)) {
      const mend = didYouMean(facet, sections) || `Known here: ${sections.join(', ')}.`;
      problems.push({ line, reason: `There is no facet "${facet}". ${mend}` });
      continue;
    }
    if (term === '') {
      problems.push({ line, reason: 'The column "term" is empty.' });
      continue;
    }
    const isPeople = facet === 'authors' || facet === 'series';
    let edit: TermEdit = { facet, term };
    for (const { title, read } of COLUMNS) {
      if (read === null || !titles.includes(title) || (isPeople && OF_TERMS.has(title))) continue;
      const wish = read(cellOf(title));
      if (wish === null) problems.push({ line, reason: `"${title}" must be yes or empty, not "${cellOf(title)}".` });
      else edit = { ...edit, ...wish };
    }
    if (edit.parents?.includes(term)) problems.push({ line, reason: `"${term}" cannot stand below itself.` });
    const wishes = JSON.stringify(edit);
    const before = lines.get(`${facet}\n${term}`) ?? { line, wishes };
    lines.set(`${facet}\n${term}`, before);
    if (before.wishes !== wishes)
      problems.push({ line, reason: `"${term}" stands in line ${before.line} too, and the two rows wish otherwise.` });
    edits.push(edit);
    places.push(line);
  }
  return { edits, lines: places, problems };
}

function answer(is: boolean | undefined): string {
  return is === true ? 'yes' : '';
}

function flag(name: 'spoiler' | 'hidden', cell: string): Partial<TermEdit> | null {
  if (/^(?:yes|y|true|x|1)$/i.test(cell)) return { [name]: true };
  return /^(?:no|n|false|0|)$/i.test(cell) ? { [name]: false } : null;
}

function listed(names: readonly string[]): string {
  const more = names.length > MOST_LISTED ? ` … (${names.length})` : '';
  return names.slice(0, MOST_LISTED).join(BETWEEN) + more;
}
