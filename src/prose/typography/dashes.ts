import { keptAsWritten } from './kept-as-written.ts';
import { type Edit, editRun, type Run } from './run.ts';
import type { TypographyRules } from './typography-rules.ts';

/**
 * Set dashes: `--` and `---` → —, a hyphen between spaces, ranges of years and pages, and the dashes of speech.
 *
 * Longer rows of hyphens are rules and left-out names; they stay.
 */
export function setDashes(run: Run, rules: TypographyRules): Run {
  const { text } = run;
  if (!text.includes('-')) return run;
  const kept = keptAsWritten(text);
  const edits: Edit[] = [];
  for (const { at, sign } of findDashes(text, rules.dialogueDash && DIALOGUE.test(text) ? WITH_SPEECH : SIGNS)) {
    if (kept(at)) continue;
    const put = (sign === '-' ? hyphen : dash)(sign, at, text, rules);
    if (put !== sign) edits.push({ at, length: sign.length, put });
  }
  return editRun(run, edits);
}

/** Find all signs of a sticky pattern. They begin with a hyphen, so they are looked for nowhere else. */
export function findDashes(text: string, signs: RegExp): { at: number; sign: string }[] {
  const found: { at: number; sign: string }[] = [];
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at)) {
    signs.lastIndex = at;
    const sign = signs.exec(text)?.[0] ?? '';
    if (sign !== '') found.push({ at, sign });
    at += sign.length || 1;
  }
  return found;
}

type Setter = (sign: string, at: number, text: string, rules: TypographyRules) => string;

export const SIGNS = /(?<![-<>=!])-{2,3}(?![-<>=])|(?<=[^\s-] )-(?= [^\s-])|(?<=\d)-(?=\d)/uy;
/** The same in a text that has speech after dashes: hyphens at the beginning and the end of words count too. */
export const WITH_SPEECH = new RegExp(
  `${SIGNS.source}|(?<=^|\\u2028)-(?=[ \\u00A0]?[\\p{L}¿¡«“"'…])|(?<=\\s)-(?=[\\p{L}¿¡])|(?<=[\\p{L}…!?.,»”"])-(?=[\\s.,;:!?…]|$)`,
  'uy',
);
const DIALOGUE = /(?:^|\u2028)(?:-{1,3}|[—–])[ \u00A0]?[\p{L}¿¡«“"'….]/u;

const dash: Setter = (sign, at, text, rules) =>
  sign.length === 2 && text[at - 1] === ' ' && text[at + 2] === ' ' ? rules.spacedDash : '—';

const hyphen: Setter = (sign, at, text, rules) => {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  if (/\d/.test(before) && /\d/.test(after)) return isRange(text, at, rules) ? '–' : sign;
  if (before === ' ' && after === ' ')
    return /\d/.test(text[at - 2] ?? '') && /\d/.test(text[at + 2] ?? '') ? sign : rules.spacedHyphen;
  if (before === '' || before === '\u2028') return '—';
  return rules.closeDash ? '—' : sign;
};

/** Two years (`1914-18`, `1999-2003`), or two numbers after a word for pages and the like, the first the smaller. */
function isRange(text: string, at: number, rules: TypographyRules): boolean {
  const before = /(?<![\d\p{L}/.,:#+-])\d{1,4}$/u.exec(text.slice(Math.max(0, at - 24), at));
  const after = /^\d{1,4}(?![\d\p{L}/:-]|[.,]\d)/u.exec(text.slice(at + 1, at + 8));
  if (before === null || after === null) return false;
  const [first] = before;
  const [second] = after;
  if (rules.rangeWords.test(text.slice(Math.max(0, at - 24), at - first.length))) return Number(first) < Number(second);
  if (first.length !== 4 || !/^1\d|^20/.test(first)) return false;
  if (second.length === 4) return /^1\d|^20/.test(second) && Number(first) < Number(second);
  // 2001-05 may be a month.
  return second.length === 2 && Number(second) > 12 && Number(second) > Number(first.slice(2));
}
