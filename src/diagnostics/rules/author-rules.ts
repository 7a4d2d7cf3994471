import type { Rule } from './rule.ts';

/** Rules about authors.yaml: what a person decided about the authors. */
export const AUTHOR_RULES = {
  'authors-invalid': {
    severity: 'error',
    text: 'authors.yaml cannot be read: {reason}',
    hint: '{mend}',
    help: 'What a broken file keeps secret would be published. So nothing is built, and the site stays as it was.',
  },
  'authors-value': {
    severity: 'error',
    text: '{reason}',
    hint: '{mend}',
    help: 'authors.yaml says how authors are called, where they are found and whether they are named at all. Such a line says nothing; all others count.',
  },
  'authors-conflict': {
    severity: 'warning',
    text: '{reason}',
    hint: '{mend}',
    help: 'Two lines of authors.yaml, or of authors.yaml and taxonomy.yaml, contradict each other. The one that tells less counts.',
  },
} as const satisfies Record<string, Rule>;
