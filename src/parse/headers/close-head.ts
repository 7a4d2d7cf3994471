import type { Field } from '../../story/header.ts';
import { type Head, isRule, skipBlank } from './head.ts';
import { readFacts, readFenced, readPreface } from './read-preface.ts';

/** What stands between title and author and the story: notes, and a rule. */
export interface ClosedHead {
  fields: Field[];
  /** First line of the story, 0-based. */
  bodyStart: number;
  /** A rule parts head and story. */
  closed: boolean;
}

/**
 * Read the notes below a title block, and the rule that ends it.
 *
 * @param names Titles and authors of the block.
 * @param trust What is added to every paragraph's likeness to a note.
 */
export function closeHead(head: Head, end: number, names: readonly string[], trust: number): ClosedHead {
  const upper = readPreface(head, end, names, trust);
  const firstRule = skipBlank(head, upper.end);
  // Notes may stand between two rules.
  const lower = isRule(head, firstRule) ? readFenced(head, firstRule + 1, names) : null;
  const preface = lower === null ? upper : { fields: [...upper.fields, ...lower.fields], end: lower.end };
  const ruleAt = skipBlank(head, preface.end);
  const closed = isRule(head, ruleAt);
  if (!closed) return { fields: preface.fields, bodyStart: preface.end, closed };
  const facts = readFacts(head, ruleAt + 1);
  return { fields: [...preface.fields, ...facts.fields], bodyStart: facts.end, closed };
}
