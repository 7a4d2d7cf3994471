import { EMAIL } from '../../story/email.ts';
import type { Field } from '../../story/header.ts';
import { readValues } from '../read-values.ts';
import { type Head, isBlank, isRule, skipBlank } from './head.ts';
import { readLabelLine } from './label-line.ts';
import { readLabelValue } from './read-label-value.ts';
import { readLabels } from './read-labels.ts';
import { isByAlone, isName, readAuthorLine, readTitleLine } from './title-line.ts';

/** Title, author and what stands with them, told by their place on the page. */
export interface TitleBlock {
  fields: Field[];
  /** Line behind the block, 0-based. */
  end: number;
  /** Labels found in the block. */
  labels: number;
}

const EMAIL_ALONE = new RegExp(String.raw`^\s*[<([]?\s*${EMAIL}\s*[>)\]]?\s*$`);
const BY_INSIDE = /^(.{2,90}?)[\s,]+by\s+(.{2,60})$/i;
const UNDERLINE = /^\s*([-=~*_^])\1{2,}\s*$/;
/** Lines between the title and the author at most. */
const REACH = 6;

/**
 * Read a block of title and author that starts at a line.
 *
 * @param at 0-based line; blank lines before the title are skipped.
 * @param confidence How sure the caller's convention makes these values.
 * @returns `null` when there is no title line, or none with an author near it.
 */
export function readTitleBlock(head: Head, at: number, confidence: number): TitleBlock | null {
  const titleAt = skipBlank(head, at);
  const line = head.lines[titleAt] ?? '';
  const found: Field[] = [];
  const add = (name: Field['name'], written: string, where: number, label: string | null = null): void => {
    const origin = label === null ? 'layout' : 'label';
    found.push(...readValues({ name, label, written, line: where + 1, origin, confidence }, head.profile));
  };
  const title = readTitleLine(line);
  if (titleAt >= head.to || title === null || readAuthorLine(line) !== null) return null;
  if (readLabelLine(line, head.labels)?.name === 'title') return null;
  let end = titleAt + 1;
  if (UNDERLINE.test(head.lines[end] ?? '') && end < head.to) end += 1;
  const inside = BY_INSIDE.exec(title);
  const insideAuthor = inside === null ? null : readAuthorLine(`by ${inside[2]}`);
  if (inside !== null && insideAuthor?.authors.every(capitalised)) {
    add('title', readTitleLine(inside[1] as string) ?? (inside[1] as string), titleAt);
    add('authors', inside[2] as string, titleAt);
  } else {
    const reached = findAuthor(head, end);
    if (reached === null) return null;
    add('title', title, titleAt);
    for (const number of reached.lines) add('extra', head.lines[number] ?? '', number, 'Subtitle');
    add('authors', reached.written, reached.at);
    end = reached.end;
  }
  const rest = readRest(head, end, found, add);
  return { fields: found, end: rest.end, labels: rest.labels };
}

interface Reached {
  written: string;
  at: number;
  end: number;
  /** Lines of a subtitle between title and author. */
  lines: number[];
}

/** Look for the by-line in the lines under the title; only a subtitle and blank lines may stand between. */
function findAuthor(head: Head, from: number): Reached | null {
  const lines: number[] = [];
  for (let at = from; at < Math.min(head.to, from + REACH); at += 1) {
    const line = head.lines[at] ?? '';
    if (isBlank(line)) continue;
    if (isByAlone(line)) {
      const nameAt = skipBlank(head, at + 1);
      const name = (head.lines[nameAt] ?? '').trim();
      return nameAt < head.to && isName(name) ? { written: name, at: nameAt, end: nameAt + 1, lines } : null;
    }
    if (readAuthorLine(line) !== null) return { written: authorPart(line), at, end: at + 1, lines };
    if (isRule(head, at) || line.trim().length > 70 || lines.length >= 1) return null;
    lines.push(at);
  }
  return null;
}

function authorPart(line: string): string {
  return line
    .trim()
    .replace(
      /^[*_]*(?:an?\s+.{0,40}\s+)?(?:(?:written|story|fic|fanfic|told|text)\s+)?(?:by|von|par|por|de)\s*[:\s]\s*/i,
      '',
    );
}

/** Labels, addresses and dates directly under the author, up to a rule or the text. */
function readRest(
  head: Head,
  from: number,
  fields: Field[],
  add: (name: Field['name'], written: string, where: number, label: string | null) => void,
): { end: number; labels: number } {
  let labels = 0;
  let end = from;
  for (let at = from; at < head.to; at += 1) {
    const line = head.lines[at] ?? '';
    if (isBlank(line)) continue;
    const label = readLabelLine(line, head.labels);
    if (EMAIL_ALONE.test(line)) {
      add('email', line.replace(/[<>()[\]\s]/g, ''), at, null);
    } else if (label !== null && label.name !== null) {
      const run = readLabels(head, at);
      if (run === null) {
        const value = readLabelValue(head, at, label);
        add(label.name, value.written, at, label.label);
        labels += 1;
        at = value.end - 1;
      } else {
        fields.push(...run.fields);
        labels += run.known;
        at = run.end - 1;
      }
    } else if (isDateLine(line)) {
      add('published', line.trim(), at, null);
    } else break;
    end = at + 1;
  }
  return { end, labels };
}

const DATE_LINE =
  /^\s*[(]?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?,?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}[)]?\.?\s*$/iu;

function isDateLine(line: string): boolean {
  return DATE_LINE.test(line);
}

function capitalised(name: string): boolean {
  return (
    /^[\p{Lu}\p{Lo}\p{N}]/u.test(name) &&
    name.split(' ').every((word) => /^[\p{Lu}\p{Lo}\p{N}("'‘]|^(?:de|la|von|van|der|du|of|le)$/u.test(word))
  );
}
