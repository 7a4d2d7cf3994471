import { stringify } from 'yaml';
import { UsageError } from '../../diagnostics/usage-error.ts';

/** Kinds of story file that can be begun. */
export type StartFormat = 'txt' | 'md';

/** Fields of a header in the order in which they are written; what is empty is left out. */
export type StartFields = readonly (readonly [label: string, value: string | undefined])[];

/**
 * Begin a story file: its header, and room for the text.
 *
 * A text file has a block of labels, Markdown has YAML; fabula reads both back to the same values.
 *
 * @throws UsageError when a value has a line end: no label could hold it.
 */
export function storyText(format: StartFormat, fields: StartFields): string {
  const given = fields.flatMap(([label, value]): [string, string][] => {
    const text = value?.trim() ?? '';
    return text === '' ? [] : [[label, oneLine(label, text)]];
  });
  if (format === 'md') {
    const data = Object.fromEntries(given.map(([label, value]) => [label.toLowerCase(), value]));
    return `---\n${given.length === 0 ? '' : stringify(data, { lineWidth: 0 })}---\n\n`;
  }
  return `${given.map(([label, value]) => `${label}: ${value}\n`).join('')}\n`;
}

function oneLine(label: string, value: string): string {
  if (/[\n\r\u2028\u2029\0]/.test(value)) throw new UsageError(`${label}: one line, please.`);
  return value;
}
