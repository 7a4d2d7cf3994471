import { keptAsWritten } from './kept-as-written.ts';
import { type Edit, editRun, type Run } from './run.ts';
import type { TypographyRules } from './typography-rules.ts';

const NARROW = '\u202F';
const HARD = '\u00A0';

/**
 * Set the spaces of French: narrow ones inside « » and before `;`, `!` and `?`, a hard one before `:` and after the
 * dash of speech.
 *
 * Spaces that cannot break already stay as they are.
 */
export function setSpaces(run: Run, rules: TypographyRules): Run {
  if (rules.spaces === 'as-written') return run;
  const kept = keptAsWritten(run.text);
  const edits: Edit[] = [];
  for (const { 0: written, index: at } of run.text.matchAll(PLACES)) {
    const end = at + written.length;
    const sign = written.trim();
    if (kept(written.startsWith(' ') ? end - 1 : at)) continue;
    const isBare = written === sign;
    if (isBare && rules.spaces === 'kept' && !/[«»]/.test(sign)) continue;
    const asks = isBare ? ASKED_WITHOUT_SPACE : ASKED;
    if (asks[sign]?.(run.text[at - 1] ?? ' ', run.text[end] ?? ' ') !== true) continue;
    const space = HARD_BESIDE.has(sign) ? HARD : NARROW;
    edits.push({ at, length: written.length, put: AFTER.has(sign) ? sign + space : space + sign });
  }
  return editRun(run, edits);
}

const PLACES = / ?[;!?:»]|« ?|(?<=^|\u2028)[—–] ?/g;
const AFTER = new Set('«—–');
const HARD_BESIDE = new Set(':—–');

type Asked = (before: string, after: string) => boolean;

const isSpace = (sign: string): boolean => /\s/.test(sign);
const opens: Asked = (_before, after) => !isSpace(after) && after !== '»';
const closes: Asked = (before) => !isSpace(before) && before !== '«';
const isSpeech: Asked = (_before, after) => !/[\s—–]/.test(after);
/** Faces are no punctuation. */
const isHigh: Asked = (before, after) => !isSpace(before) && !/[()|-]/.test(after);
const isHighAndBare: Asked = (before, after) =>
  /[\p{L}\p{N})\]”’…»\uDC00-\uDFFF]/u.test(before) && /[\s)\]»”’!?…]/.test(after);

/** Whether a sign that has a space asks for another one, by what stands before and after the two. */
const ASKED: Record<string, Asked> = {
  '«': opens,
  '»': closes,
  '—': isSpeech,
  '–': isSpeech,
  ';': isHigh,
  '!': isHigh,
  '?': isHigh,
  ':': (before, after) => isHigh(before, after) && !/[:/]/.test(after),
};

/** The same for a sign without one. */
const ASKED_WITHOUT_SPACE: Record<string, Asked> = {
  ...ASKED,
  ';': isHighAndBare,
  '!': isHighAndBare,
  '?': isHighAndBare,
  ':': (before, after) => isHighAndBare(before, after) && /[\s»]/.test(after),
};
