import type { HeaderReader } from './head.ts';
import { isRule, removedRange, skipBlank } from './head.ts';
import { readLabels } from './read-labels.ts';
import { readTitleBlock } from './title-block.ts';

/**
 * H1: a summary (and other labels), a rule, title and by-line, a rule, then the story.
 *
 * Either rule may be missing, but not both; the by-line may not.
 */
export const readSummaryFirst: HeaderReader = (head) => {
  const labels = readLabels(head, skipBlank(head, head.from));
  if (labels === null || !labels.names.has('summary') || labels.names.has('title')) return null;
  const firstRule = skipBlank(head, labels.end);
  const fenced = isRule(head, firstRule);
  const block = readTitleBlock(head, fenced ? firstRule + 1 : labels.end, 0.97);
  if (block === null) return null;
  const secondRule = skipBlank(head, block.end);
  const closed = isRule(head, secondRule);
  if (!fenced && !closed) return null;
  const bodyStart = closed ? secondRule + 1 : block.end;
  return {
    convention: 'H1',
    fields: [...labels.fields, ...block.fields],
    bodyStart,
    score: 0.6 + (fenced ? 0.2 : 0) + (closed ? 0.2 : 0),
    removed: removedRange(head, 'header', head.from, bodyStart),
  };
};
