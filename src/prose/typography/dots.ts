import { keptAsWritten } from './kept-as-written.ts';
import { editRun, type Run } from './run.ts';

/** Set three dots, close or spaced, as one sign; a fourth is a full stop. Longer rows are leaders, and stay. */
export function setDots(run: Run): Run {
  const kept = keptAsWritten(run.text);
  const found = Array.from(run.text.matchAll(DOTS), ({ 0: dots, index: at }) => ({
    at,
    length: dots.length,
    put: SETTINGS.get(dots.replaceAll('\u00A0', ' ')) ?? dots,
  }));
  return editRun(
    run,
    found.filter(({ at }) => !kept(at)),
  );
}

const DOTS = /(?<![.…])\.{3,4}(?![.…])|(?<![.…][ \u00A0]?)\.(?:[ \u00A0]\.){2,3}(?![ \u00A0]?[.…])/g;

const SETTINGS: ReadonlyMap<string, string> = new Map([
  ['...', '…'],
  ['....', '….'],
  ['. . .', '…'],
  ['. . . .', '. …'],
]);
