import type { Rule } from './rule.ts';

/** Rules about what the head of a story says of it, or leaves out. */
export const HEADER_RULES = {
  'front-matter-invalid': {
    severity: 'error',
    text: 'The front matter is not valid YAML: {reason}.',
    hint: '{mend}',
    help: 'The lines between the two "---" fences must be YAML. What could be read is used, the text is published.',
  },
  'front-matter-code': {
    severity: 'error',
    text: 'Front matter in {language} is never read, because it could run code.',
    hint: 'Write YAML between plain "---" lines.',
    help: 'Front matter is data. A fence that names another language is refused and the fenced lines are left out.',
  },
  'value-unreadable': {
    severity: 'warning',
    text: 'The value of "{label}" cannot be used: {reason}.',
    hint: '{mend}',
    help: 'The field is there, but holds a kind of value that it cannot have.',
  },
  'title-missing': {
    severity: 'note',
    text: 'No title was found; "{title}" comes from the file name.',
    hint: 'Add a line "Title: …" at the top of the file.',
    help: 'The text has no title line that could be told from the prose.',
  },
  'author-missing': {
    severity: 'warning',
    text: 'No author was found.',
    hint: 'Add a line "By …" or "Author: …", or a default author for the folder in archive.yaml.',
    help: 'The work is listed under "Unknown".',
    group: {
      text: 'No author was found in {count} stories.',
      hint: 'Give them one, or all the same with "author: …" {where}; or set "author-missing: off" {rules}.',
    },
  },
  'summary-missing': {
    severity: 'note',
    text: 'No summary was found.',
    hint: 'Add a line "Summary: …".',
    help: 'Readers choose by summaries.',
    group: {
      text: 'No summary was found in {count} stories.',
      hint: 'Add them one by one; or set "summary-missing: off" {rules}.',
    },
  },
  'date-missing': {
    severity: 'note',
    text: 'No date was found.',
    hint: 'Add a line "Published: …".',
    help: 'The work is left out of lists by date.',
    group: {
      text: 'No date was found in {count} stories.',
      hint: 'Add them one by one; or set "date-missing: off" {rules}.',
    },
  },
  'rating-missing': {
    severity: 'warning',
    text: 'No rating was found.',
    hint: 'Add a line "Rating: …".',
    help: 'The work is shown as "Not Rated".',
    group: {
      text: 'No rating was found in {count} stories.',
      hint: 'Give them one, or all the same with "rating: …" {where}; or set "rating-missing: off" {rules}.',
    },
  },
  'rating-unknown': {
    severity: 'warning',
    text: 'The rating "{found}" is not on the scale.',
    hint: 'Use one of: {expected}.',
    help: 'The rating is shown as it was written and counts as "Not Rated".',
  },
  'status-unknown': {
    severity: 'note',
    text: 'The status "{found}" is not known; it is shown as it is written.',
    hint: 'Use one of: Complete, In Progress, Hiatus, Abandoned.',
    help: 'Filters know four states of a work, in the words of many languages; any other is shown among its facts.',
  },
  'date-unreadable': {
    severity: 'warning',
    text: 'The date "{found}" cannot be read.',
    hint: 'Write it as 2004-07-31, 2004-07 or 2004.',
    help: 'The work is left out of lists by date unless another date is known.',
  },
  'date-ambiguous': {
    severity: 'note',
    text: 'The date "{found}" can be read in two ways; it was read as {read}.',
    hint: 'Set "date-order: mdy" or "date-order: dmy" in archive.yaml, for all files or for this folder.',
    help: 'In 10/03/98 the month may stand first or second; where the archive does not say, the day is taken to.',
  },
  'size-differs': {
    severity: 'note',
    text: 'The header says "{found}", but the text has {words} words.',
    hint: 'See whether the end of the text is missing; correct the line if it is not.',
    help: 'Counts of words in headers are compared with the text and never shown; up to 15 % is let pass.',
  },
  'language-unknown': {
    severity: 'warning',
    text: 'The language "{found}" is not known.',
    hint: 'Use a language tag such as en, fr or ja.',
    help: 'Language decides hyphenation, quotation marks and how screen readers speak.',
  },
  'label-unknown': {
    severity: 'note',
    text: 'The header field "{label}" is not known; it is kept as it is.',
    hint: 'Map it to a field with "labels:" in archive.yaml if it means one.',
    help: 'Nothing is dropped: unknown fields are shown on the work page.',
  },
  'held-outside-header': {
    severity: 'warning',
    text: 'The story is held back, because this line says so; but it stands in no header that can be read.',
    hint: 'Put it between two lines "---" at the very top of the file; or remove it, when the story may be published.',
    help: '"draft: true" and its like count wherever they stand among the first lines of a file: a fence may have been forgotten.',
  },
  'contact-left-out': {
    severity: 'note',
    text: 'On no page: {found}.',
    hint: '',
    help: 'E-mail addresses, telephone numbers and postal addresses in the header, in notes, in signatures and in lines that ask for feedback are never published. The file keeps them.',
    group: {
      text: 'How people can be reached stands in {count} stories, and is on no page.',
      hint: 'Nothing is to be done; set "contact-left-out: off" {rules} to hear no more of it.',
    },
  },
  'show-unknown': {
    severity: 'error',
    text: '"show: {found}" is not known; the work is held back.',
    hint: 'Use public, unlisted, draft or no.',
    help: 'When in doubt, nothing is published.',
  },
} as const satisfies Record<string, Rule>;
