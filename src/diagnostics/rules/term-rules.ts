import type { Rule } from './rule.ts';

/** Rules about the terms that works are listed by, and about taxonomy.yaml. */
export const TERM_RULES = {
  'relationship-of-one': {
    severity: 'note',
    text: 'The relationship "{found}" does not name two people; it is kept as it is written.',
    hint: 'Write both names with a slash or "&", or move it to "Characters:".',
    help: 'Relationships know their characters: names parted by "/" or "&".',
  },
  'term-too-long': {
    severity: 'warning',
    text: 'A value of "{facet}" has {count} characters: "{found}". It is cut after {limit}.',
    hint: 'Part several values by commas; move a whole sentence to the summary or the notes.',
    help: 'A term is a name that works have in common.',
  },
  'terms-many': {
    severity: 'warning',
    text: 'The work has {count} values of "{facet}"; all are kept, and cards show the first {shown}.',
    hint: 'Keep those by which readers look for it.',
    help: 'Nobody finds anything among hundreds of terms.',
  },
  'term-address': {
    severity: 'note',
    text: 'The address of "{term}" would be that of "{twin}", "{slug}"; it becomes "{given}".',
    hint: 'Give one of the two a "slug:" in taxonomy.yaml, or make it a synonym of the other.',
    help: 'Names in different scripts, or with other signs, may be spelt alike in an address.',
  },
  'value-single': {
    severity: 'warning',
    text: 'A work has one value of "{facet}"; "{taken}" is taken, and "{found}" is left out.',
    hint: '{mend}',
    help: 'The archive says of some facets that a work has one of their terms.',
  },
  'taxonomy-invalid': {
    severity: 'error',
    text: '{reason}',
    hint: '{mend}',
    help: 'taxonomy.yaml says which names of terms mean the same and what stands above what; the rest of it is used.',
  },
  'taxonomy-conflict': {
    severity: 'warning',
    text: '{reason}',
    hint: '{mend}',
    help: 'Two lines of taxonomy.yaml contradict each other; the message says which of them counts.',
  },
  'author-spelling': {
    severity: 'warning',
    text: 'The author "{found}" may be {near}.',
    hint: 'Correct the name, or write "{best}: [{found}]" into authors.yaml; if they are two people, name both there.',
    help: 'Two names of the same words, or a letter apart. Told by `fabula check`, which compares all names.',
  },
  'term-spelling': {
    severity: 'note',
    text: '"{found}" may be {near}.',
    hint: 'Correct it, or write "{best}: [{found}]" below "{facet}:" in taxonomy.yaml; if they are two, name both there.',
    help: 'Two terms of the same words, or a letter apart. Told by `fabula check`; `fabula tags report` lists all of them.',
  },
} as const satisfies Record<string, Rule>;
