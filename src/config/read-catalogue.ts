import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { FieldName } from '../story/header.ts';
import { withoutExtension } from '../story/source-format.ts';
import { CATALOGUE_FILE, type Catalogue, type CatalogueRow, type Override } from './catalogue.ts';
import { cleanPath } from './clean-path.ts';
import type { Config } from './config.ts';
import { type CsvRow, readCsv } from './csv.ts';
import { didYouMean } from './describe-issue.ts';
import { FIELD_WORDS } from './fields.ts';
import { plainName, readSlugs } from './slug-cell.ts';
import { trustedDate } from './trusted-date.ts';

/** Columns that are no fields of a header. */
export const OWN_COLUMNS = [
  'file',
  'sha256',
  'id',
  'slug',
  'added',
  'updated',
  'show',
  'permission',
  'duplicate-of',
  'checked',
  'note',
] as const;

/** Fields that a catalogue does not override: columns of its own, and how a text is read. */
const NO_COLUMN: ReadonlySet<FieldName> = new Set([
  'id',
  'slug',
  'extra',
  'paragraphs',
  'headings',
  'chapter-headings',
  'typography',
]);
/** Letters; a title with more is several cells. */
const LONGEST_TITLE = 1000;
const DATES: ReadonlySet<FieldName> = new Set(['published', 'updated']);
const SHOW = ['public', 'unlisted', 'draft', 'no', 'withdrawn', 'withdrawn named'];
const YES = /^(?:yes|y|true|x|1|ja|oui|sí|sì|да)$/i;
const NO = /^(?:no|n|false|0|nein|non|нет|-)?$/i;
const DIGEST = /^[0-9a-f]{64}$/i;
/** Lines that version control leaves in a file that two people changed. */
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/m;

/** A column that says something of a file: what it overrides, and under which key of a facet. */
type Column = { title: string } & ({ field: FieldName; label: string | null } | { field: null });

/**
 * Read the catalogue. A table that is broken as a whole says nothing: the error stops the build, because what it holds
 * back would be published.
 *
 * @param text What stands in catalogue.csv.
 */
export function readCatalogue(
  text: string,
  config: Pick<Config, 'facets' | 'reading'>,
): { catalogue: Catalogue; messages: Diagnostic[] } {
  const broken = (line: number, reason: string, mend: string) => ({
    catalogue: new Map<string, CatalogueRow>(),
    messages: [report('catalogue-invalid', CATALOGUE_FILE, { place: { line }, with: { reason, mend } })],
  });
  const conflict = CONFLICT.exec(text);
  if (conflict !== null) {
    const line = text.slice(0, conflict.index).split('\n').length;
    return broken(line, 'two versions of it stand in one file', 'Settle the conflict of version control first.');
  }
  const [head, ...rows] = readCsv(text);
  if (head === undefined) return { catalogue: new Map(), messages: [] };
  const titles = head.cells.map((title) => title.trim().toLowerCase());
  if (!titles.includes('file'))
    return broken(head.line, 'it has no column "file"', 'Put the row of titles back, with "file" among them.');
  const twice = titles.find((title, at) => title !== '' && titles.indexOf(title) !== at);
  if (twice !== undefined) return broken(head.line, `it has two columns "${twice}"`, 'Remove or rename one of them.');
  const open = rows.find((row) => row.isOpen);
  if (open !== undefined)
    return broken(open.line, `a quotation mark in row ${open.row} has no end`, 'Save it again from the spreadsheet.');
  const messages: Diagnostic[] = [];
  const columns = titles.map((title) => columnOf(title, config, head, messages));
  const catalogue = new Map<string, CatalogueRow>();
  for (const row of rows) {
    const read = readRow(withoutShifted(row, titles, messages), titles, columns, config, messages);
    if (read === null) continue;
    const first = catalogue.get(read.file);
    if (first === undefined) {
      catalogue.set(read.file, read);
      continue;
    }
    const values = { row: read.row, first: first.row, found: read.file };
    messages.push(report('catalogue-row-repeated', CATALOGUE_FILE, { place: { line: read.line }, with: values }));
    // What either of them holds back stays held back.
    catalogue.set(read.file, heldByBoth(first, read));
  }
  return { catalogue, messages };
}

function columnOf(title: string, config: Pick<Config, 'facets'>, head: CsvRow, messages: Diagnostic[]): Column | null {
  if (title === 'updated' || title === 'show') return { title, field: title, label: null };
  if (title === '' || (OWN_COLUMNS as readonly string[]).includes(title)) return { title, field: null };
  const field = Object.hasOwn(FIELD_WORDS, title) ? FIELD_WORDS[title as keyof typeof FIELD_WORDS] : null;
  if (field !== null && !NO_COLUMN.has(field)) return { title, field, label: null };
  const facet = config.facets.find(({ key }) => key === title);
  if (facet !== undefined) return { title, field: facet.field, label: facet.field === 'extra' ? facet.key : null };
  const known = [...OWN_COLUMNS, ...Object.keys(FIELD_WORDS), ...config.facets.map(({ key }) => key)];
  const values = { column: title, mend: didYouMean(title, known) };
  messages.push(report('catalogue-column-unknown', CATALOGUE_FILE, { place: { line: head.line }, with: values }));
  return null;
}

/** Own columns whose cells have no comma that could have parted them. */
const FIRM: ReadonlySet<string> = new Set(OWN_COLUMNS.filter((title) => title !== 'note'));
const HOLDS_BACK = /^\s*(?:withdrawn\b|draft$|no$|unlisted$)/i;

/**
 * Take nothing on trust of a row with more cells than titles: a comma without quotation marks has moved some of them.
 * Columns of ours before the first that a person writes in stay; what holds back anywhere goes on doing so.
 */
function withoutShifted(row: CsvRow, titles: readonly string[], messages: Diagnostic[]): CsvRow {
  const surplus = row.cells.slice(titles.length);
  const found = surplus.find((one) => one.trim() !== '');
  if (found === undefined) return row;
  const column = String(titles.length + surplus.indexOf(found) + 1);
  const reason =
    'there is no such column: a comma without quotation marks may have moved the cells, of which none but the first counts';
  const values = { row: row.row, column, found, reason };
  messages.push(report('catalogue-value', CATALOGUE_FILE, { place: { line: row.line }, with: values }));
  const firm = titles.findIndex((title) => !FIRM.has(title));
  const file = titles.indexOf('file');
  const cells = row.cells.map((one, at) => (at === file || (firm > file && at < firm) ? one : ''));
  const held = row.cells.find((one) => HOLDS_BACK.test(one));
  const show = titles.indexOf('show');
  if (held !== undefined && show >= 0 && cells[show] === '') cells[show] = held;
  return { ...row, cells };
}

function readRow(
  { row, line, cells }: CsvRow,
  titles: readonly string[],
  columns: readonly (Column | null)[],
  { reading }: Pick<Config, 'reading'>,
  messages: Diagnostic[],
): CatalogueRow | null {
  const cellOf = (title: string): string => cells[titles.indexOf(title)]?.trim() ?? '';
  const doubt = (column: string, reason: string): void => {
    const values = { row, column, found: cellOf(column), reason };
    messages.push(report('catalogue-value', CATALOGUE_FILE, { place: { line }, with: values }));
  };
  const dateOf = (column: string): string | null => {
    const cell = cellOf(column);
    if (cell === '' || cell === '-') return null;
    const read = trustedDate(cell, reading.dateOrder);
    if ('date' in read) return read.date;
    doubt(column, read.doubt);
    return null;
  };
  const file = cleanPath(cellOf('file'));
  if (file === '') {
    doubt('file', 'the row names no file');
    return null;
  }
  const permission = cellOf('permission');
  if (!YES.test(permission) && !NO.test(permission)) doubt('permission', 'this is neither yes nor no');
  const show = cellOf('show')
    .toLowerCase()
    .replace(/[\s,_-]+(?=named)/, ' ');
  if (show !== '' && show !== '-' && !SHOW.includes(show))
    doubt('show', `this is not known, so that the work is held back; write ${SHOW.join(', ')}`);
  const [sha256 = '', sketch = '', chapters = '', authors = ''] = cellOf('sha256').split(/\s+/);
  if (sha256 !== '' && !DIGEST.test(sha256)) doubt('sha256', 'this is no SHA-256, which "fabula catalogue" writes');
  const overrides = columns.flatMap((column, at): Override[] => {
    const written = cells[at]?.trim() ?? '';
    if (column === null || column.field === null || written === '') return [];
    const { field: name, label, title } = column;
    if (name === 'show') return written === '-' ? [] : [{ name, label, written: showOf(show) }];
    if (written === '-') {
      if (name !== 'title') return [{ name, label, written: '' }];
      doubt(title, 'a work has a title');
      return [];
    }
    if (name === 'title' && written.length > LONGEST_TITLE) {
      doubt(title, `a title of ${written.length} letters is none; cells may have run together`);
      return [];
    }
    if (!DATES.has(name)) return [{ name, label, written }];
    const date = dateOf(title);
    return date === null ? [] : [{ name, label, written: date }];
  });
  const stem = withoutExtension(file.slice(file.lastIndexOf('/') + 1));
  const [slug = '', ...former] = readSlugs(cellOf('slug'), stem, (reason) => doubt('slug', reason));
  const some = (text: string): string | null => (text === '' || text === '-' ? null : text);
  return {
    file,
    row,
    line,
    sha256: DIGEST.test(sha256) ? sha256.toLowerCase() : '',
    sketch: sketch === '-' ? '' : sketch,
    wasWithdrawn: sketch !== '',
    chapters: /^\d{1,6}$/.test(chapters) ? Number(chapters) : 0,
    authorSlugs: authors.split(',').filter((slug) => slug !== ''),
    id: some(plainName(cellOf('id'))),
    slug: some(slug),
    former,
    added: dateOf('added'),
    checked: NO.test(cellOf('checked')) ? '' : cellOf('checked'),
    permitted: YES.test(permission),
    withdrawn: show.startsWith('withdrawn'),
    isNamedInNotice: show === 'withdrawn named',
    duplicateOf: some(cellOf('duplicate-of')),
    overrides,
  };
}

/** A word that nobody knows holds back, and so does what was withdrawn. */
function showOf(show: string): string {
  return SHOW.includes(show) && !show.startsWith('withdrawn') ? show : 'no';
}

function heldByBoth(first: CatalogueRow, other: CatalogueRow): CatalogueRow {
  const held = [first, other].find(({ overrides }) =>
    overrides.some(({ name, written }) => name === 'show' && written !== 'public'),
  );
  const show = held?.overrides.filter(({ name }) => name === 'show') ?? [];
  return {
    ...first,
    permitted: first.permitted && other.permitted,
    withdrawn: first.withdrawn || other.withdrawn,
    isNamedInNotice: (!first.withdrawn || first.isNamedInNotice) && (!other.withdrawn || other.isNamedInNotice),
    overrides:
      held === undefined ? first.overrides : [...first.overrides.filter(({ name }) => name !== 'show'), ...show],
  };
}
