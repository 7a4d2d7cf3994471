import type { Config } from '../config/config.ts';
import { printable } from '../diagnostics/printable.ts';
import type { Intake } from '../intake/source.ts';
import { readRating } from '../model/read-rating.ts';
import { readStatus } from '../model/read-status.ts';
import type { Field } from '../story/header.ts';

/** A page of text about one file: every field with its line and reason, what was removed, the edges of each chapter. */
export function inspectionAsText(file: string, made: Intake, config: Config): string {
  const { facts, fragments } = made;
  const lines = [
    printable(file),
    `  ${facts.format}, ${facts.encoding}, header ${facts.convention}, paragraphs: ${facts.paragraphs}`,
    '',
    ...facts.header.map((field) => `  ${fieldLine(field, config)}`),
    '',
  ];
  for (const { what, from, to } of facts.removed)
    lines.push(`  taken out of the text: ${what}, ${from === to ? `line ${from}` : `lines ${from}–${to}`}`);
  if (facts.removed.length > 0) lines.push('');
  for (const chapter of facts.chapters) {
    const name = [chapter.number, chapter.title].filter((part) => part !== null).join(' · ');
    const text = fragments[chapter.text]?.text ?? '';
    lines.push(
      `  line ${chapter.line}  ${chapter.role}${name === '' ? '' : ` ${printable(name)}`}, ${chapter.words} words`,
    );
    lines.push(`      ${printable(edges(text))}`);
  }
  for (const message of facts.messages) {
    const place = message.line === null ? '' : `line ${message.line} `;
    lines.push(
      `  ${place}${message.severity} ${message.ruleId}  ${printable(`${message.message} ${message.hint}`.trim())}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Fields whose value is read on into one of a few, and what it is read as. */
const MEANT: Partial<Record<Field['name'], (value: string, config: Config) => string>> = {
  rating: (value, { ratings }) => readRating(value, ratings)?.name ?? 'not on the scale',
  status: (value) => readStatus(value) ?? 'shown as it is written',
};

function fieldLine(field: Field, config: Config): string {
  const meant = MEANT[field.name]?.(field.value, config);
  const value = meant === undefined ? field.value : `${field.value} → ${meant}`;
  const shown = value.length > 70 ? `${value.slice(0, 69).toWellFormed()}…` : value;
  const where = field.line === null ? '' : `line ${field.line}, `;
  const label = field.label === null ? '' : ` "${field.label}"`;
  return printable(
    `${field.name.padEnd(14)} ${shown.replace(/\s+/g, ' ').padEnd(44)} ${where}${field.origin}${label}, ${Math.round(field.confidence * 100)} % sure`,
  );
}

/** The first and last eight words, or as many characters where words are not spaced. */
function edges(text: string): string {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const whole = words.length <= 16 ? words.join(' ') : `${words.slice(0, 8).join(' ')} … ${words.slice(-8).join(' ')}`;
  return whole.length <= 160 ? whole : `${whole.slice(0, 60).toWellFormed()} … ${whole.slice(-60).toWellFormed()}`;
}
