import type { Field, FieldName } from '../../story/header.ts';
import { fieldOfLabel, ownLabels } from '../fields.ts';
import type { ParseInput } from '../parse-result.ts';
import { readValues } from '../read-values.ts';

/** A download of the Archive of Our Own that a converter has turned into Markdown. */
export interface Download {
  fields: Field[];
  /** The text with all that is no story as empty lines, so that every position stays that of the file. */
  text: string;
  /** Lines taken out at the end, 1-based. */
  removed: { from: number; to: number }[];
  /** Lines of the header. */
  lines: number;
}

const POSTED = /^(?:>\s?)?(?:\*\*.{1,200}\*\*\s*\\?\s*)?Posted originally on the \[?Archive of Our Own\b/i;
/** The sentence stands in the first lines, the story begins in the first hundreds. */
const TOP = 30;
const HEAD = 600;
/** What converters leave of the blocks of the page. */
const BLOCK = /^\s*(?::{3,}.*|<\/?(?:div|dl|section)\b[^>]*>|-{2,}(?:\s+-{2,})+)\s*$/i;
const LABEL = /^(?:[|>*-]\s)?\s{0,4}\*{0,2}([A-Z][A-Za-z ]{2,24}):\*{0,2}(?:\s|$)[\s|]{0,40}(\S.*)?$/;
const SECTION = /^(?:#{1,6}\s*|\*\*)?(Summary|Notes|End Notes)\s*:?(?:\*\*|\s#+)?\s*$/i;
const BY = /^\s*(?:#{1,6}\s)?(?:<[^>]{1,80}>\s{0,3})?by\s+(\S.{0,300})$/i;
const GOODBYE = /Please \[?drop by the Archive and comment\b/i;
const STATS: readonly [FieldName, RegExp][] = [
  ['published', /Published: (\d{4}-\d\d-\d\d)/],
  ['updated', /(?:Updated|Completed): (\d{4}-\d\d-\d\d)/],
  ['size', /Words: ([\d,.]+)/],
  ['expected', /Chapters: (\d+\/(?:\d+|\?))/],
];

/**
 * Read the head that every download of the Archive of Our Own has: title, labels, by-line, summary and notes, in the
 * forms that html2text and Pandoc give it.
 *
 * @returns `null` for any other text.
 */
export function readDownload({ text, profile }: ParseInput): Download | null {
  if (!/Posted originally on the/i.test(text.slice(0, 3000))) return null;
  const lines = text.split('\n');
  const posted = lines.slice(0, TOP).findIndex((line) => POSTED.test(line));
  if (posted < 0) return null;
  const bodyOf = blocksGone(lines);
  const fields: Field[] = [];
  const add = (name: FieldName, label: string | null, written: string, at: number): void => {
    const base = { label, written, line: at + 1, origin: 'label' as const, confidence: 0.95 };
    if (written.trim() !== '') fields.push(...readValues({ ...base, name }, profile));
  };
  let at = readLabels(bodyOf, posted, (label, value, place) => {
    if (/^stats$/i.test(label)) {
      for (const [name, pattern] of STATS) add(name, label, pattern.exec(value)?.[1] ?? '', place);
    } else add(fieldOfLabel(label, ownLabels(profile)) ?? 'extra', label, value, place);
  });
  const heading = /^\s{0,3}#{1,2}\s+(.+?)(?:\s#+)?\s*$/.exec(bodyOf[at] ?? '')?.[1] ?? null;
  const above = bodyOf.slice(0, posted + 1).find((line) => line.trim() !== '') ?? '';
  const bold = /^\s*(?:#\s+)?\*{0,2}([^*\\]{1,200}?)\*{0,2}\s*\\?\s*$/.exec(above)?.[1];
  const title = heading ?? (POSTED.test(above) ? null : (bold ?? null));
  if (title !== null) add('title', null, plain(title), heading === null ? 0 : at);
  if (heading !== null) at = skipBlank(bodyOf, at + 1);
  const by = BY.exec(bodyOf[at] ?? '');
  if (by !== null) {
    add('authors', null, plain(by[1] as string), at);
    at = skipBlank(bodyOf, at + 1);
  }
  for (let section = SECTION.exec(bodyOf[at] ?? ''); section !== null; section = SECTION.exec(bodyOf[at] ?? '')) {
    const quoted = readQuote(bodyOf, skipBlank(bodyOf, at + 1));
    if (quoted.text === '') break;
    add(/^summary$/i.test(section[1] as string) ? 'summary' : 'notes', section[1] as string, quoted.text, at);
    at = skipBlank(bodyOf, quoted.end);
  }
  for (let line = 0; line < at; line += 1) bodyOf[line] = '';
  const removed = takeGoodbye(bodyOf, (label, value, place) => add('endnotes', label, value, place));
  return { fields, text: bodyOf.join('\n'), removed, lines: at };
}

type Take = (label: string, value: string, at: number) => void;

function blocksGone(lines: readonly string[]): string[] {
  return lines.map((line) => (BLOCK.test(line) ? '' : line));
}

/** Read labels with their values, which stand on the same line or below; gives the line behind them. */
function readLabels(lines: readonly string[], from: number, take: Take): number {
  let at = from + 1;
  // The sentence ends with the address of the story, perhaps on a line of its own.
  while (at < lines.length && lines[at]?.trim() !== '' && LABEL.exec(lines[at] as string) === null) at += 1;
  let label = '';
  let place = at;
  let parts: string[] = [];
  const end = (): void => {
    if (label !== '') take(label, plain(parts.join(' ')), place);
    parts = [];
    label = '';
  };
  for (; at < Math.min(lines.length, HEAD); at += 1) {
    const line = lines[at] as string;
    const isBlank = line.trim() === '';
    const found = LABEL.exec(line);
    const isStats = /^stats$/i.test(label);
    if (/^\s{0,3}#/.test(line) || BY.test(line) || SECTION.test(line)) break;
    if (found !== null && !(isStats && /^\s/.test(line))) {
      end();
      label = found[1] as string;
      place = at;
      if (found[2] !== undefined) parts.push(found[2]);
    } else if (!isBlank) {
      // Behind an empty line, only what is set in or is a link goes on with the value.
      const goesOn = parts.length === 0 || lines[at - 1]?.trim() !== '' || /^\s{2,}|^:\s/.test(line);
      if (label === '' || !goesOn) break;
      parts.push(
        line
          .trim()
          .replace(/^[:>|]?\s*/, '')
          .replace(/\|$/, '')
          .trimEnd(),
      );
    }
  }
  end();
  return skipBlank(lines, at);
}

function readQuote(lines: readonly string[], from: number): { text: string; end: number } {
  const parts: string[] = [];
  let at = from;
  for (; at < lines.length && /^\s{0,3}>/.test(lines[at] as string); at += 1)
    parts.push((lines[at] as string).replace(/^\s{0,3}>\s?/, ''));
  return { text: parts.join('\n').trim(), end: at };
}

/** Take the page's good-bye, the heading above it and the notes between them. */
function takeGoodbye(lines: string[], take: Take): Download['removed'] {
  const goodbye = lines.findLastIndex((line) => GOODBYE.test(line));
  if (goodbye < 0 || goodbye < lines.length - TOP) return [];
  let from = goodbye;
  const above = lines.slice(Math.max(0, goodbye - 100), goodbye);
  const first = goodbye - above.length;
  const heading = above.findLastIndex((line) => /^(?:#{1,6}\s*|\*\*)?Afterword(?:\*\*)?\s*$/i.test(line));
  const notes = above.findLastIndex((line) => SECTION.test(line));
  if (notes >= 0) {
    const quoted = readQuote(lines, skipBlank(lines, first + notes + 1));
    if (quoted.text !== '' && skipBlank(lines, quoted.end) === goodbye) {
      take('End Notes', quoted.text, first + notes);
      from = first + notes;
    }
  } else if (heading >= 0) {
    const quoted = readQuote(lines, skipBlank(lines, first + heading + 1));
    if (quoted.text !== '' && skipBlank(lines, quoted.end) >= goodbye - 1) {
      take('End Notes', quoted.text, first + heading);
      from = first + heading;
    }
  }
  if (heading >= 0 && skipBlank(lines, first + heading + 1) >= from) from = first + heading;
  for (let line = from; line < lines.length; line += 1) lines[line] = '';
  return [{ from: from + 1, to: lines.length }];
}

function skipBlank(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]?.trim() === '') at += 1;
  return at;
}

/** A value without its links and escapes. */
function plain(written: string): string {
  return written
    .replace(/\[([^[\]]{1,300})\]\([^()\s]{0,500}\)(?:\{[^{}]{0,200}\})?/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!'"<>~|-])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
