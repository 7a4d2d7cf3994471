import type { Rule } from './rule.ts';

/** Rules about catalogue.csv: what a person decided about the files. */
export const CATALOGUE_RULES = {
  'catalogue-invalid': {
    severity: 'error',
    text: 'The catalogue cannot be read: {reason}.',
    hint: '{mend}',
    help: 'What a broken catalogue holds back would be published. So nothing is built, and the site stays as it was; `fabula catalogue` keeps the last good one as catalogue.csv.bak.',
  },
  'catalogue-column-unknown': {
    severity: 'warning',
    text: 'The column "{column}" is not known, and says nothing.',
    hint: '{mend}',
    help: 'A column is called like a field (title, authors, rating …), like a facet of archive.yaml, or like one of the catalogue’s own.',
  },
  'catalogue-value': {
    severity: 'warning',
    text: 'Row {row}, column "{column}": "{found}": {reason}.',
    hint: 'Until it is mended, the cell says nothing.',
    help: 'Spreadsheets rewrite dates, and words may be misspelt. Such a cell says nothing; all other cells of its row count.',
  },
  'catalogue-row-repeated': {
    severity: 'error',
    text: 'Row {row} is about "{found}" as row {first} is.',
    hint: 'Keep one of the two; until then the first counts, and what either holds back is held back.',
    help: 'A file has one row.',
  },
  'catalogue-row-unused': {
    severity: 'warning',
    text: 'No file is there for {found}.',
    hint: 'Run "fabula catalogue": it finds files that were moved. Rows of files that are gone for good may stay.',
    help: 'The file was moved, renamed or removed, or its path is misspelt. What the row says has no effect.',
  },
  'catalogue-row-missing': {
    severity: 'note',
    text: '{count} no row in the catalogue: {found}.',
    hint: 'Run "fabula catalogue": it adds rows, and gives works an address that stays.',
    help: 'New files are published all the same.',
  },
} as const satisfies Record<string, Rule>;
