import { keptAsWritten, NEVER } from './kept-as-written.ts';
import { findMarks } from './marks.ts';
import { pairDoubles } from './pair-doubles.ts';
import { pairSingles } from './pair-singles.ts';
import { type Edit, editRun, type Run } from './run.ts';
import { hasStraightMarks } from './straight-marks.ts';
import type { TypographyRules } from './typography-rules.ts';

/** Set straight quotation marks and apostrophes; marks that are set already count, and stay. */
export function setQuotationMarks(run: Run, rules: TypographyRules): Run {
  if (!hasStraightMarks(run.text)) return run;
  const kept = keptAsWritten(run.text);
  const found = findMarks(run.text);
  const marks = kept === NEVER ? found : found.filter(({ at }) => !kept(at));
  pairDoubles(run.text, marks, rules);
  pairSingles(run.text, marks, rules);
  const edits: Edit[] = [];
  for (const { at, sign, put } of marks)
    if (put !== null && put !== sign && STRAIGHT.has(sign)) edits.push({ at, length: 1, put });
  return editRun(run, edits);
}

const STRAIGHT = new Set(['"', "'", '`']);
