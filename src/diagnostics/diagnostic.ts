import { compareText } from './compare-text.ts';
import { RULES, type RuleId } from './rules.ts';

/** How much a diagnostic weighs: an error fails the run, a warning fails it under `--strict`, a note never does. */
export type Severity = 'error' | 'warning' | 'note';

/** Where in a source file something was found: 1-based line and column. */
export interface Place {
  line: number;
  column?: number;
}

/**
 * One thing found in the input that a person should know.
 *
 * The fields carry the names of `VFileMessage` (vfile-message 4), but the value is plain data: it crosses threads
 * and lies in the body store, where a class made from `Error` would lose its type.
 */
export interface Diagnostic {
  source: 'fabula';
  ruleId: RuleId;
  severity: Severity;
  /** Path of the file, relative to the project, with forward slashes; `null` when no file is concerned. */
  file: string | null;
  /** 1-based; `null` when the whole file is meant. */
  line: number | null;
  /** 1-based, in UTF-16 units; `null` when the whole line is meant. */
  column: number | null;
  /** What is wrong, a sentence. */
  message: string;
  /** What to do about it, a sentence; empty when there is nothing to do. */
  hint: string;
  /** What was found, as written; `null` when something is absent. */
  actual: string | null;
  /** What would have been right; empty when that cannot be listed. */
  expected: string[];
  /** The source line the place points at, shortened to 160 characters; `null` when there is none. */
  excerpt: string | null;
}

/** Values for the `{name}` places in a rule's text, and the optional parts of a diagnostic. */
export interface ReportDetails {
  place?: Place | null;
  actual?: string | null;
  expected?: string[];
  excerpt?: string | null;
  /** Values for the places in the text and hint of the rule. */
  with?: Record<string, string | number>;
}

/**
 * Make a diagnostic from the rule table.
 *
 * @param ruleId Row of `RULES`.
 * @param file Path relative to the project, or `null`.
 * @param details Place, what was found, and the values that the rule's text names.
 * @returns The diagnostic with the rule's default severity.
 */
export function report(ruleId: RuleId, file: string | null, details: ReportDetails = {}): Diagnostic {
  const rule = RULES[ruleId];
  const values = details.with ?? {};
  return {
    source: 'fabula',
    ruleId,
    severity: rule.severity,
    file,
    line: details.place?.line ?? null,
    column: details.place?.column ?? null,
    message: fillPlaces(rule.text, values),
    hint: fillPlaces(rule.hint, values),
    actual: details.actual ?? null,
    expected: details.expected ?? [],
    excerpt: details.excerpt == null ? null : shorten(details.excerpt),
  };
}

/** Fill the `{name}` places of a rule's words; unknown ones stay. */
export function fillPlaces(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? shorten(String(values[name]), name === 'mend' ? LONGEST_MEND : LONGEST) : place,
  );
}

/** Characters of a value, and of a sentence that lists all names that would be right. */
const LONGEST = 160;
const LONGEST_MEND = 1200;

function shorten(text: string, longest: number = LONGEST): string {
  const line = text.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, ' ').trimEnd();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`;
}

/** Tell whether an error is among diagnostics. */
export function hasErrors(messages: readonly Diagnostic[]): boolean {
  return messages.some((message) => message.severity === 'error');
}

/** Compare diagnostics by file, line, column and rule: one total order for every report. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.message, b.message)
  );
}
