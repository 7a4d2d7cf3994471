import { printable } from '../diagnostics/printable.ts';
import type { Decision } from '../story/decision.ts';
import type { ChapterFacts } from '../story/facts.ts';
import type { Field } from '../story/header.ts';
import { CONVENTIONS, edgeOf, type Inspection, sceneBreaksOf, shownValue } from './inspection.ts';
import { REMOVED, reasonOf } from './inspection-words.ts';

/** Longer values are cut: the page is to be looked over. */
const VALUE = 70;
/** Candidates that lost and are named. */
const LOSERS = 5;

/**
 * A page of text about one file: how it was read and why, every field with its line, what was taken out, the edges of
 * each chapter. Everything on it is safe to print.
 */
export function inspectionAsText(inspection: Inspection): string {
  const { file, made, decisions, notes } = inspection;
  const { facts } = made;
  const lines = [
    printable(file),
    `  ${totals(inspection)}`,
    ...section('How it was read', decisions.flatMap(decisionLines)),
    ...section(
      'Fields',
      facts.header.map((field) => fieldLine(field, inspection)),
    ),
    ...section(
      'Taken out of the text',
      facts.removed.map(({ what, from, to }) => `${linesOf(from, to).padEnd(14)} ${REMOVED[what]}`),
    ),
    ...section(
      'Notes of the author',
      notes.map(({ chosen, why }) => printable(`${chosen}: ${why}`)),
    ),
    ...section(
      'Text',
      facts.chapters.flatMap((chapter) => chapterLines(chapter, inspection)),
    ),
    ...section(
      'Messages',
      facts.messages.map(({ line, severity, ruleId, message, hint }) => {
        const place = line === null ? '' : `line ${line}`;
        return printable(`${place.padEnd(10)} ${severity} ${ruleId}  ${`${message} ${hint}`.trim()}`);
      }),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function totals(inspection: Inspection): string {
  const { facts } = inspection.made;
  const words = facts.chapters.reduce((sum, chapter) => sum + chapter.words, 0);
  const breaks = facts.chapters.reduce((sum, chapter) => sum + sceneBreaksOf(inspection, chapter), 0);
  return [
    facts.format,
    count(facts.size, 'byte'),
    count(words, 'word'),
    count(facts.chapters.length, 'chapter'),
    count(breaks, 'scene break'),
  ].join(', ');
}

function decisionLines({ what, chosen, why, lost }: Decision): string[] {
  const meaning = what === 'header' ? CONVENTIONS.get(chosen) : undefined;
  const name = meaning === undefined ? chosen : `${chosen}, ${meaning}`;
  const head = printable(`${what.padEnd(11)} ${name}: ${why}`);
  if (lost.length === 0) return [head];
  const named = lost.slice(0, LOSERS).map((other) => {
    const words = what === 'header' ? (CONVENTIONS.get(other.name) ?? '') : '';
    return `${other.name}${words === '' ? '' : ` (${words})`}${other.score === null ? '' : ` ${other.score}`}`;
  });
  const more = lost.length > LOSERS ? `; and ${lost.length - LOSERS} more` : '';
  return [head, printable(`${' '.repeat(11)} not ${named.join('; ')}${more}`)];
}

function fieldLine(field: Field, inspection: Inspection): string {
  const value = shownValue(field, inspection).replace(/\s+/g, ' ');
  const shown = value.length > VALUE ? `${value.slice(0, VALUE - 1).toWellFormed()}…` : value;
  const where = field.line === null ? '' : `line ${field.line}, `;
  return printable(
    `${field.name.padEnd(14)} ${shown.padEnd(44)} ${where}${reasonOf(field, inspection.row)}, ${Math.round(field.confidence * 100)} % sure`,
  );
}

function chapterLines(chapter: ChapterFacts, inspection: Inspection): string[] {
  const text = inspection.made.fragments[chapter.text]?.text ?? '';
  const name = [chapter.number, chapter.title].filter((part) => part !== null).join(' · ');
  const division = chapter.division === null ? '' : `${chapter.division} / `;
  const breaks = sceneBreaksOf(inspection, chapter);
  const parts = [count(chapter.words, 'word'), ...(breaks > 0 ? [count(breaks, 'scene break')] : [])].join(', ');
  return [
    printable(`line ${chapter.line}  ${division}${chapter.role}${name === '' ? '' : ` ${name}`}, ${parts}`),
    printable(`  first  ${edgeOf(text, 'first')}`),
    printable(`  last   ${edgeOf(text, 'last')}`),
  ];
}

function linesOf(from: number, to: number): string {
  return from === to ? `line ${from}` : `lines ${from}–${to}`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
