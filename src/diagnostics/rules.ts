import { ADDRESS_RULES } from './rules/address-rules.ts';
import { AUTHOR_RULES } from './rules/author-rules.ts';
import { CATALOGUE_RULES } from './rules/catalogue-rules.ts';
import { FILE_RULES } from './rules/file-rules.ts';
import { HEADER_RULES } from './rules/header-rules.ts';
import { PROJECT_RULES } from './rules/project-rules.ts';
import { TERM_RULES } from './rules/term-rules.ts';
import { TEXT_RULES } from './rules/text-rules.ts';
import { WORK_RULES } from './rules/work-rules.ts';

/**
 * Every diagnostic that fabula can report: the only place for its severity, text, hint and help.
 *
 * The rows of a group stand in a file of their own; their names are unique over all groups.
 */
export const RULES = {
  ...FILE_RULES,
  ...HEADER_RULES,
  ...TEXT_RULES,
  ...TERM_RULES,
  ...WORK_RULES,
  ...ADDRESS_RULES,
  ...CATALOGUE_RULES,
  ...AUTHOR_RULES,
  ...PROJECT_RULES,
} as const;

/** Stable kebab-case name of a rule. */
export type RuleId = keyof typeof RULES;
