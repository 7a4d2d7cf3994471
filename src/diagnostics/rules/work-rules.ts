import type { Rule } from './rule.ts';

/** Rules about works among each other: addresses, parts, series, copies. */
export const WORK_RULES = {
  'slug-conflict': {
    severity: 'error',
    text: 'The address "{slug}" is claimed by {other} too.',
    hint: 'Give one of them another "slug:".',
    help: 'Two works cannot have the same explicit address; the second gets one with a suffix.',
  },
  'slug-shared': {
    severity: 'warning',
    text: 'The address "{slug}" is taken by {other}; this one becomes "{given}".',
    hint: 'Give it a "slug:" of its own to choose the address.',
    help: 'Of two files whose names make the same address the one published first has it; those without a date come last, in the order of their ids.',
  },
  'slug-unusable': {
    severity: 'warning',
    text: 'The slug "{found}" cannot stand in an address; "{given}" is used.',
    hint: 'Use small letters, digits and hyphens; some words are reserved.',
    help: 'Addresses must be the same on every host and file system.',
  },
  'id-repeated': {
    severity: 'error',
    text: 'The id "{id}" is used by {other} too.',
    hint: 'Give each work its own "id:".',
    help: 'An id names one work for ever; the file name is used for the second.',
  },
  'relation-unresolved': {
    severity: 'note',
    text: '"{label}: {found}": {what}; it is shown as it is written.',
    hint: 'Name the file of the other story, beside this one, or its whole title; a web address is linked as well.',
    help: 'Translations, sequels and what they go on from are linked at both ends when the archive has both.',
  },
  'position-assumed': {
    severity: 'note',
    text: 'The series position "{found}" was read as {read}.',
    hint: 'Write a number such as 2 if it means another place.',
    help: 'Positions may be fractions, 0 for what comes before, and negative for what comes before that.',
  },
  'position-unreadable': {
    severity: 'warning',
    text: 'The series position "{found}" is not a number.',
    hint: 'Write a number such as 2 or 1.5.',
    help: 'The work stands at the end of its series.',
  },
  'position-repeated': {
    severity: 'warning',
    text: 'Position {position} of the series "{series}" is taken by {other} too.',
    hint: 'Correct one of the two positions.',
    help: 'Works with the same position are ordered by date and file name.',
  },
  'parts-joined': {
    severity: 'note',
    text: 'The file is read as a part of the work that begins with {other}.',
    hint: '',
    help: 'Files of one folder with the same title, the same author and different part numbers are one work.',
  },
  'parts-proposed': {
    severity: 'note',
    text: '{count} files look like parts of one work: {first} to {last}.',
    hint: 'If they are, give each the line "Title: {title} (1/{count})" with its own number and the same "Author:" line, or put them into one folder with a work.yaml.',
    help: 'Files of one folder whose names or titles differ only in a number are not joined unasked.',
  },
  'work-file-invalid': {
    severity: 'error',
    text: 'The work file cannot be read: {reason}.',
    hint: '{mend}',
    help: 'work.yaml holds the header of a work whose chapters are files of one folder.',
  },
  'guide-unreadable': {
    severity: 'error',
    text: 'The stories that this file speaks for are held back, because it cannot be read and may say so.',
    hint: 'Mend it or restore it from a copy; or remove it, when its stories may be published without it.',
    help: 'A work.yaml, metadata.json, index or data file of a folder may hold its stories back ("draft: true"). While such a file is broken, too large or refused by the disk, none of them is published.',
  },
  'folder-held': {
    severity: 'warning',
    text: 'This index holds back {count} of the stories below it.',
    hint: 'Write "show: public" into a story that may be published all the same; or remove the line, when all of them may.',
    help: '"draft: true" in the index of a folder of several works, or as its "cascade", counts for every story below that says nothing else.',
  },
  'work-without-chapters': {
    severity: 'warning',
    text: 'The folder describes a work, but holds no chapter.',
    hint: 'Add the chapters, or remove the work file.',
    help: 'A work without text is not published.',
  },
  'index-of-works': {
    severity: 'note',
    text: 'This index introduces a folder of several works; its text is not published as a story.',
    hint: 'Rename the file if it is a story; put "work.yaml" beside it if the folder is one work.',
    help: 'Hugo, Jekyll and others keep the page of a whole section in "_index.md" or "index.md".',
  },
  'readme-left-out': {
    severity: 'note',
    text: 'This README tells of its folder; it is not published as a story.',
    hint: 'Give the file another name if it is a story.',
    help: 'A README that tells a story, or introduces the chapters beside it, is read like an index.',
  },
  'text-duplicate': {
    severity: 'warning',
    text: 'The same text stands in {other}.',
    hint: 'Remove one of the two files.',
    help: 'Two files are equal, byte for byte.',
  },
  'text-alike': {
    severity: 'warning',
    text: '{share} of this text stands in {other}.',
    hint: 'Keep one of the two, or put their chapters into one work; if both shall stay, set "text-alike: off" for them under "folders:" in archive.yaml.',
    help: 'The same story under two names, or in two versions. Told by `fabula check`, which compares all texts.',
  },
  'series-gap': {
    severity: 'note',
    text: 'The series "{series}" {gap}.',
    hint: 'Add what is missing, or correct the position.',
    help: 'The positions of the works of a series do not run on. Works that are held back count as being there.',
  },
} as const satisfies Record<string, Rule>;
