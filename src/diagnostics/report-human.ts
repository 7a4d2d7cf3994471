import { compareDiagnostics, type Diagnostic, type Severity } from './diagnostic.ts';
import { groupMessages } from './group-messages.ts';
import { type Painter, painter } from './painter.ts';
import { printable } from './printable.ts';
import type { RuleId } from './rules.ts';

/** Diagnostics of one rule that are shown before they are only counted. */
const SHOWN_PER_RULE = 10;

/**
 * Write diagnostics for a person at a terminal, as a compiler does.
 *
 * One line each, in the order of the files, with the source line below it; ten of a rule, then a count. Nothing in
 * them can move the cursor or turn the direction of the text.
 *
 * @param messages Diagnostics in any order.
 * @param options `color`: mark severities with colours; `verbose`: show notes too, and all of every rule;
 *   `prefix`: path from the reader's folder to the project, with a trailing slash, or empty; `check`: what to type
 *   to see all messages. Default `fabula check`.
 * @returns Lines with `\n` after each, the last a summary; empty when there are no diagnostics.
 */
export function reportHuman(
  messages: readonly Diagnostic[],
  options: { color: boolean; verbose: boolean; prefix: string; check?: string },
): string {
  if (messages.length === 0) return '';
  const paint = painter(options.color);
  const check = options.check ?? 'fabula check';
  const lines: string[] = [];
  const seen = new Map<RuleId, number>();
  for (const message of shownOf(messages, options.verbose)) {
    const count = (seen.get(message.ruleId) ?? 0) + 1;
    seen.set(message.ruleId, count);
    if (count <= SHOWN_PER_RULE || options.verbose) lines.push(...describe(message, options.prefix, paint));
  }
  for (const [ruleId, count] of seen) {
    if (count <= SHOWN_PER_RULE || options.verbose) continue;
    const more = `  … and ${count - SHOWN_PER_RULE} more of ${ruleId} (${check} --verbose shows all)`;
    lines.push(paint('quiet', more));
  }
  if (lines.length > 0) lines.push('');
  lines.push(summarise(messages, options.verbose, check));
  return lines.map((line) => `${line}\n`).join('');
}

/** All of them, or what is to be mended, each trouble of a folder once. */
function shownOf(messages: readonly Diagnostic[], verbose: boolean): readonly Diagnostic[] {
  if (verbose) return messages.toSorted(compareDiagnostics);
  return groupMessages(messages.filter(({ severity }) => severity !== 'note')).map(({ message }) => message);
}

function describe(message: Diagnostic, prefix: string, paint: Painter): string[] {
  const place = placeOf(message, prefix);
  const text = printable([message.message, message.hint].filter((part) => part !== '').join(' '));
  const head = `${paint(message.severity, message.severity)} ${message.ruleId}  ${text}`;
  const line = place === '' ? head : `${paint('place', place)} ${head}`;
  const excerpt = message.excerpt === null ? '' : printable(message.excerpt).trim();
  return excerpt === '' ? [line] : [line, paint('quiet', `  | ${excerpt}`)];
}

/** `content/breaking.txt:3:1`, as editors and terminals make it a link. */
function placeOf({ file, line, column }: Diagnostic, prefix: string): string {
  if (file === null) return '';
  return [printable(`${prefix}${file}`), line, line === null ? null : column].filter((part) => part !== null).join(':');
}

function summarise(messages: readonly Diagnostic[], verbose: boolean, check: string): string {
  const count = (severity: Severity) => messages.filter((message) => message.severity === severity).length;
  const counts = (['error', 'warning', 'note'] as const)
    .map((severity) => ({ severity, number: count(severity) }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => `${number} ${severity}${number === 1 ? '' : 's'}`);
  const hidden = !verbose && messages.some((message) => message.severity === 'note');
  return `${counts.join(', ')}${hidden ? ` (${check} --verbose shows the notes)` : ''}`;
}
