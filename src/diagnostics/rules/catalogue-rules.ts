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
    hint: 'Until it is mended, what cannot be read of it says nothing.',
    help: 'Spreadsheets rewrite dates, and words may be misspelt. Such a cell says nothing; all other cells of its row count.',
  },
  'catalogue-cell-misplaced': {
    severity: 'warning',
    text: 'Row {row} ("{found}"), column "{column}": the cell says nothing there.',
    hint: 'Move it to {place}; "fabula catalogue" adds a row that is not there yet.',
    help: 'A work of several files has a row for the whole, and each chapter has its own. What concerns the whole stands on the first, what concerns a chapter on the others.',
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
  'address-lost': {
    severity: 'error',
    text: 'The address "{slug}" in row {row} leads nowhere: no work of "{found}" is published.',
    hint: 'Put the file back or run "fabula catalogue", which finds files that were moved; write "withdrawn" into the column "show" for a notice at the address, or name the work that has the same text under "duplicate-of".',
    help: 'Readers and search engines keep addresses for decades. One that was given once leads to a work, to another address or to a notice.',
  },
  'duplicate-unresolved': {
    severity: 'error',
    text: 'Row {row} calls its file a copy of "{found}", and there is no such work.',
    hint: 'Write the path of the other file below content/, or the address of its work.',
    help: 'Both are published until the catalogue names a work that is there.',
  },
  'checked-changed': {
    severity: 'warning',
    text: 'The file has changed since it was checked (row {row} of the catalogue).',
    hint: 'Look at its page again, and write another word or date into the column "checked".',
    help: 'Nothing is said of how a checked file is read, until its bytes change.',
  },
  'checked-differs': {
    severity: 'warning',
    text: 'It is read in another way than when it was checked (row {row} of the catalogue): {found}.',
    hint: 'If it is right now, write another word or date into the column "checked"; if it was right before, write the value into its row.',
    help: 'A newer fabula, or another setting in archive.yaml, reads it differently. checked.csv keeps what was read when a person checked it.',
  },
  'permission-needed': {
    severity: 'warning',
    text: 'Held back, because its header asks for it: "{found}".',
    hint: 'Ask the author; then write "yes" into the column "permission" of its row in catalogue.csv.',
    help: '"Archive: no", "Do not archive", "ask first" and their like. The work is on no page until a person wrote down that its author agreed.',
    group: {
      text: '{count} stories are held back, because their headers ask for it.',
      hint: 'Ask their authors; then write "yes" into the column "permission" of their rows in catalogue.csv.',
    },
  },
  'text-withdrawn': {
    severity: 'error',
    text: 'Here stands the text of "{found}", which was withdrawn ({where}); the file is not published.',
    hint: 'Remove the file, or that text from it; or take "withdrawn" out there, if the decision was taken back.',
    help: 'A work that its author took out of the archive does not come back under another name: equal and nearly equal texts are refused, and files that hold one among others.',
  },
  'withdrawal-forgotten': {
    severity: 'error',
    text: 'Nothing says any longer that "{found}" is withdrawn; what was withdrawn stays held back.',
    hint: '{mend} If the decision was taken back, write "public" into the column "show" of its row.',
    help: 'A row may be lost when a table is sorted or cleaned up, and so may a cell, or an author of authors.yaml. The record of the last build, catalogue.csv.bak and the column "sha256" know what was withdrawn; a decision is taken back by saying so, and not by removing it.',
  },
} as const satisfies Record<string, Rule>;
