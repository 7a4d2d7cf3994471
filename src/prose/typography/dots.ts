import { keptAsWritten } from './kept-as-written.ts';
import { type Edit, editRun, type Run } from './run.ts';

/** Set three dots, close or spaced, as one sign; a fourth is a full stop. Longer rows are leaders, and stay. */
export function setDots(run: Run): Run {
  const { text } = run;
  // Two neighbours that every row has; few paragraphs have one, and the search behind is dear.
  if (!text.includes('..') && !text.includes('. .') && !text.includes('.\u00A0.')) return run;
  const kept = keptAsWritten(text);
  const edits: Edit[] = [];
  for (const { 0: dots, index: at } of text.matchAll(DOTS)) {
    const put = SETTINGS.get(dots.replaceAll('\u00A0', ' ')) ?? dots;
    if (!kept(at)) edits.push({ at, length: dots.length, put });
  }
  return editRun(run, edits);
}

export const DOTS = /(?<![.…])\.{3,4}(?![.…])|(?<![.…][ \u00A0]?)\.(?:[ \u00A0]\.){2,3}(?![ \u00A0]?[.…])/g;

const SETTINGS: ReadonlyMap<string, string> = new Map([
  ['...', '…'],
  ['....', '….'],
  ['. . .', '…'],
  ['. . . .', '. …'],
]);
