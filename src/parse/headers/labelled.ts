import { type Field, firstField } from '../../story/header.ts';
import type { HeaderReader } from './head.ts';
import { isRule, removedRange, skipBlank } from './head.ts';
import { readLabels } from './read-labels.ts';
import { sameTitle } from './same-title.ts';
import { readTitleBlock } from './title-block.ts';

/**
 * H3 (and H4, H9, H10, H21): a block of labels at the top of the file, then the story.
 *
 * The block ends at the first blank line that prose follows, or at a rule.
 */
export const readLabelled: HeaderReader = (head) => {
  const labels = readLabels(head, skipBlank(head, head.from));
  if (labels === null) return null;
  let bodyStart = labels.end;
  const fields = [...labels.fields];
  let score = 0.5 + 0.1 * Math.min(4, labels.known) - 0.05 * Math.min(4, labels.unknown);
  const rule = skipBlank(head, bodyStart);
  if (isRule(head, rule)) bodyStart = rule + 1;
  const block = readTitleBlock(head, bodyStart, 0.9);
  if (block !== null && repeats(fields, block.fields)) {
    bodyStart = block.end;
    if (!labels.names.has('title')) fields.push(...block.fields.filter((field) => !labels.names.has(field.name)));
    const second = skipBlank(head, bodyStart);
    if (isRule(head, second)) bodyStart = second + 1;
  }
  if (!fields.some((field) => field.name === 'title')) score -= 0.2;
  return {
    convention: 'H3',
    fields,
    bodyStart,
    score: Math.min(0.95, score),
    removed: removedRange(head, 'header', head.from, bodyStart),
  };
};

/** A title block under the labels belongs to the header when it repeats the title, or gives the missing one. */
function repeats(labelled: readonly Field[], placed: readonly Field[]): boolean {
  return firstField(labelled, 'title') === null || sameTitle(labelled, placed);
}
