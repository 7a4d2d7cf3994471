import { readHeading } from '../read-heading.ts';
import { readValues } from '../read-values.ts';
import { type HeaderReader, isBlank, removedRange, skipBlank } from './head.ts';
import { titleEvidence } from './title-evidence.ts';
import { readTitleLine } from './title-line.ts';

/**
 * H0: no header. A first line that is centred, in capitals or quoted and stands alone is the title; nothing else is taken.
 *
 * The text never loses a paragraph to a guess: salutations, speech and sentences stay prose.
 */
export const readUntitled: HeaderReader = (head) => {
  const at = skipBlank(head, head.from);
  const line = head.lines[at] ?? '';
  const nothing = { convention: 'H0', fields: [], bodyStart: at, score: 0.3, removed: [] };
  if (at >= head.to || !isBlank(head.lines[at + 1]) || readHeading(line) !== null) return nothing;
  const title = readTitleLine(line);
  const next = skipBlank(head, at + 1);
  if (title === null || next >= head.to) return nothing;
  const confidence = titleEvidence(line, title);
  // What stands above a shorter line may be its first sentence, unless its look says otherwise.
  const shorter = (head.lines[next] ?? '').trim().length < line.trim().length;
  if (confidence < (shorter ? 0.7 : 0.4)) return nothing;
  return {
    convention: 'H0',
    fields: readValues(
      { name: 'title', label: null, written: title, line: at + 1, origin: 'layout', confidence },
      head.profile,
    ),
    bodyStart: at + 1,
    score: 0.3,
    removed: removedRange(head, 'header', at, at + 1),
  };
};
