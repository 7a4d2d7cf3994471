import { keptAsWritten } from './kept-as-written.ts';
import { type Edit, editRun, type Run } from './run.ts';
import type { TypographyRules } from './typography-rules.ts';

/** Two marks of one kind; of three, those outside. */
const PAIRS = /(?<!`)``|''(?!')/g;

/** Set the marks of TeX, ``so'': two and two, an opening pair before each closing one. */
export function setTexMarks(run: Run, { double: [open, close] }: TypographyRules): Run {
  if (!run.text.includes('``') || !run.text.includes("''")) return run;
  const kept = keptAsWritten(run.text);
  const edits: Edit[] = [];
  let opened: number | null = null;
  for (const { index, 0: written } of run.text.matchAll(PAIRS)) {
    if (kept(index)) continue;
    if (written === '``') opened = index;
    else if (opened !== null) {
      edits.push({ at: opened, length: 2, put: open }, { at: index, length: 2, put: close });
      opened = null;
    }
  }
  return editRun(run, edits);
}
