import { compareText } from './compare-text.ts';
import { RULES } from './rules.ts';

/**
 * Write the rule table for the manual.
 *
 * @returns A Markdown table of every rule, by name: its severity, what it says and why. Places that a diagnostic fills
 *   are shown as `…`.
 */
export function rulesAsMarkdown(): string {
  const rows = Object.entries(RULES)
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([id, { severity, text, help }]) => `| \`${id}\` | ${severity} | ${cell(text)} | ${cell(help)} |`);
  return ['| rule | severity | what it says | why |', '|---|---|---|---|', ...rows].join('\n');
}

function cell(text: string): string {
  return text.replace(/\{\w+\}/g, '…').replace(/[|\\<*_`]/g, '\\$&');
}
