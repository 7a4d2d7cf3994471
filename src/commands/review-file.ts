import type { CatalogueRow } from '../config/catalogue.ts';
import { writeCsv } from '../config/csv.ts';
import type { ReviewedFile } from '../model/review-group.ts';
import type { ReviewFileView } from '../render/review/review-view.ts';
import { mendingColumn } from '../render/review/trouble-words.ts';
import type { StoryFacts } from '../story/facts.ts';
import { fieldValues } from '../story/header.ts';
import { CONVENTIONS } from './inspection.ts';
import { REMOVED, reasonOf } from './inspection-words.ts';

/** Lines of a file that are shown from its beginning and its end, and of each stretch that was left out. */
const FIRST = 60;
const LAST = 12;
const OF_STRETCH = 6;
/** Characters of a line, and lines, chapters and fields at most. */
const LONGEST = 300;
const MOST = 200;

/** The row of the catalogue that is about something. */
export interface RowInTable {
  /** Titles of the catalogue; empty when there is none. */
  columns: readonly string[];
  /** Its cells; `null` when nothing is about it. */
  cells: readonly string[] | null;
  row: CatalogueRow | undefined;
}

/** Columns of a row for those who have no catalogue yet. */
const COLUMNS = ['file', 'title', 'authors', 'checked'];

/**
 * Show a file as it came beside what was read of it.
 *
 * @param text Its text; `null` when it cannot be read now.
 */
export function reviewFile(
  { facts, messages, sureness }: ReviewedFile,
  text: string | null,
  { columns, cells, row }: RowInTable,
): ReviewFileView {
  const { path, encoding, convention, paragraphs } = facts;
  const meaning = CONVENTIONS.get(convention);
  return {
    id: `file_${facts.digest.slice(0, 12)}`,
    path,
    about: [
      encoding,
      `header ${convention}${meaning === undefined ? '' : ` (${meaning})`}`,
      `paragraphs: ${paragraphs}`,
      `${percent(sureness)} sure`,
    ].join(', '),
    messages: messages.map(({ severity, ruleId, line, message, hint }) => {
      const column = mendingColumn(ruleId);
      // Story files stay as they came: what a cell mends is not to be written into them.
      const mend = column === null ? hint : `Its cell: "${column}".`;
      return { severity, text: [line === null ? '' : `Line ${line}:`, message, mend].join(' ').trim() };
    }),
    lines: text === null ? [] : linesOf(facts, text),
    fields: facts.header.slice(0, MOST).map((field) => ({
      name: field.label === null || field.name !== 'extra' ? field.name : field.label,
      value: cut(field.value),
      line: field.line === null ? '' : String(field.line),
      reason: reasonOf(field, row?.row ?? null),
      sure: percent(field.confidence),
      mark: field.confidence < 0.75 ? 'unsure' : '',
    })),
    chapters: facts.chapters.slice(0, MOST).map(({ role, number, title, words, line, opening }) => ({
      name: [role, number, title].filter((part) => part !== null).join(' · '),
      about: `line ${line}, ${words} words`,
      opening: cut(opening),
    })),
    removed: facts.removed.slice(0, MOST).map(({ what, from, to }) => ({
      lines: from === to ? `line ${from}` : `lines ${from}–${to}`,
      what: REMOVED[what],
    })),
    ...pasteRow(valuesOf(facts), { columns, cells, row }),
  };
}

/**
 * Make the row with what was read where nothing stands yet: a person corrects it, and says in a cell that stays blank
 * here whether it was checked.
 *
 * @param read Values by the titles of their columns.
 */
export function pasteRow(
  read: Record<string, string>,
  { columns, cells, row }: RowInTable,
): { rowTitle: string; row: string } {
  const isNew = columns.length === 0;
  const titles = isNew ? COLUMNS : columns;
  const filled = titles.map((title, at) => {
    const own = cells?.[at] ?? '';
    return own.trim() === '' ? (read[title.trim().toLowerCase()] ?? '') : own;
  });
  const ofNew = isNew ? 'A row for catalogue.csv, below its titles' : 'A row for catalogue.csv';
  return {
    rowTitle: cells === null ? ofNew : `Its row in catalogue.csv (${row?.row ?? '?'}), to paste over it`,
    row: (isNew ? writeCsv([titles], '\t') : '') + writeCsv([filled], '\t'),
  };
}

function valuesOf({ path, header }: StoryFacts): Record<string, string> {
  const [title = ''] = fieldValues(header, 'title');
  return { file: path, title, authors: [...new Set(fieldValues(header, 'authors'))].join(', ') };
}

/** Its first and last lines, and some of all that was left out, with marks. */
function linesOf({ header, removed, chapters }: StoryFacts, text: string): ReviewFileView['lines'] {
  const lines = text.split('\n');
  const notes = new Map<number, string>();
  for (const { name, line } of header)
    if (line !== null) notes.set(line, notes.has(line) ? `${notes.get(line)}, ${name}` : name);
  for (const { line, role, number } of chapters)
    if (!notes.has(line)) notes.set(line, number === null ? role : `${role} ${number}`);
  const shown = new Set<number>();
  const show = (from: number, to: number): void => {
    for (let at = Math.max(1, from); at <= Math.min(to, lines.length); at += 1) shown.add(at);
  };
  show(1, FIRST);
  show(lines.length - LAST + 1, lines.length);
  for (const { from, to } of removed.slice(0, MOST)) show(from, Math.min(to, from + OF_STRETCH));
  const out = (number: number): boolean => removed.some(({ from, to }) => number >= from && number <= to);
  let before = 0;
  return [...shown]
    .sort((a, b) => a - b)
    .flatMap((number) => {
      const note = notes.get(number) ?? '';
      const mark = header.some(({ line }) => line === number) ? 'found' : out(number) ? 'out' : '';
      const line = { number: String(number), text: cut(lines[number - 1] ?? ''), mark, note };
      const gap = number > before + 1 ? [{ number: '', text: '…', mark: '', note: '' }] : [];
      before = number;
      return [...gap, line];
    });
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).toWellFormed()}…` : text;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
