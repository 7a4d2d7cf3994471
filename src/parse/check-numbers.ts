import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { missingNumbers } from '../story/missing-numbers.ts';
import type { Chapter } from '../story/nodes.ts';
import { readNumber } from '../story/read-number.ts';

/**
 * Say where the numbers of a file's chapters do not run on.
 *
 * Numbers begin anew with a new book or part, and wherever they go back to 1.
 */
export function checkNumbers(chapters: readonly Chapter[], path: string): Diagnostic[] {
  const messages: Diagnostic[] = [];
  let previous: { value: number; role: string } | null = null;
  for (const chapter of chapters) {
    const value = chapter.number === null ? null : readNumber(chapter.number);
    if (value === null) continue;
    const place = { line: chapter.position.start.line, column: 1 };
    const runs = previous !== null && previous.role === chapter.role && chapter.division === null && value !== 1;
    if (runs && previous !== null && value === previous.value) {
      messages.push(report('chapter-repeated', path, { place, with: { number: chapter.number ?? value } }));
    } else if (runs && previous !== null && value > previous.value + 1) {
      const missing = missingNumbers(previous.value, value);
      messages.push(report('chapter-gap', path, { place, with: { missing, previous: previous.value, next: value } }));
    }
    previous = { value, role: chapter.role };
  }
  return messages;
}
