import { keptAsWritten } from './kept-as-written.ts';
import { findMarks, type Mark } from './marks.ts';
import { pairDoubles } from './pair-doubles.ts';
import { pairSingles } from './pair-singles.ts';
import { type Edit, editRun, type Run } from './run.ts';
import type { TypographyRules } from './typography-rules.ts';

/** Set straight quotation marks and apostrophes; marks that are set already count, and stay. */
export function setQuotationMarks(run: Run, rules: TypographyRules): Run {
  if (!/['"`]/.test(run.text)) return run;
  const kept = keptAsWritten(run.text);
  const marks = findMarks(run.text).filter(({ at }) => !kept(at));
  pairDoubles(run.text, marks, rules);
  pairSingles(run.text, marks, rules);
  return editRun(
    run,
    marks.filter(isChanged).map(({ at, put }) => ({ at, length: 1, put })),
  );
}

function isChanged(mark: Mark): mark is Mark & Pick<Edit, 'put'> {
  return mark.put !== null && mark.put !== mark.sign && STRAIGHT.has(mark.sign);
}

const STRAIGHT = new Set(['"', "'", '`']);
