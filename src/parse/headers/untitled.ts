import { readHeading } from '../read-heading.ts';
import { readValues } from '../read-values.ts';
import { type HeaderReader, isBlank, removedRange, skipBlank } from './head.ts';
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
  const confidence = evidence(line, title);
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

/** How much a line standing alone looks like a title, 0 to 1. */
function evidence(line: string, title: string): number {
  const text = line.trim();
  if (/[.!?…]["”’]?$/.test(text) && text.length > 40) return 0;
  if (/^(?:dear|my dear|to whom|hello|hi|hey)\b/i.test(text)) return 0;
  let score = 0;
  if (/^\s{8,}|^\t{2,}/.test(line)) score += 0.4;
  if (/\p{Lu}{2}/u.test(title) && !/\p{Ll}/u.test(title)) score += 0.5;
  if (/^["“«].*["”»]$/.test(text) && text.length < 50) score += 0.3;
  if (/^[*_=#~].*[*_=#~]$/.test(text)) score += 0.4;
  if (text.length <= 60 && !/[.!?,:;"”]$/.test(text)) score += 0.3;
  const words = title.split(' ');
  if (
    words.length > 1 &&
    words.every((word) => /^[\p{Lu}\p{N}]|^(?:a|an|and|the|of|in|on|to|for|de|la|von|und|der|et|y)$/u.test(word))
  )
    score += 0.2;
  return Math.min(0.8, score);
}
