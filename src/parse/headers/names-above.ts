import type { Field } from '../../story/header.ts';
import { readHeading } from '../read-heading.ts';
import { readValues } from '../read-values.ts';
import { isDateLine } from './front-lines.ts';
import { type Head, isBlank, isRule, skipBlank } from './head.ts';
import { readLabelLine } from './label-line.ts';
import { type Labels, readLabels } from './read-labels.ts';
import { readPerson } from './read-person.ts';
import { authorPart, readAuthorLine, readTitleLine } from './title-line.ts';

/** Labels below a title and a bare name, and what the two lines say. */
export interface NamesAbove {
  start: number;
  labels: Labels;
  fields: Field[];
}

/** Known labels that must stand below, directly under each other. */
const LABELS = 2;
/** A handle of one plain word may be a name where labels stand below it. */
const HANDLE = 0.2;
/** `Post by Graymalkin » Sun Oct 05, 2008`, as forums print it. */
const POSTED_BY =
  /^\s*(?:post(?:ed)? by:?\s+(\S.{0,40}?)(?:\s+(?:»|on\b|at\b|-\s).{0,60})?|by\s+(\S{2,40})\s+»\s.{4,60})\s*$/i;
/** `di Nebbia`, `von Krähe`: with a name of one word, a by-line only in this place. */
const EUROPEAN_BY =
  /^\s*(?:di|de|von|par|por|av|van|door|od|от)\s*:?\s+(\p{Lu}\S{1,24}|(?=\S{1,24}[\d_])\p{Ll}\S{1,24})\s*$/u;

/**
 * Read a title, a bare name and perhaps a date on the first lines, where a block of labels stands below an empty line:
 * pages that were copied from the Archive of Our Own, from journals and from forums.
 */
export function readNamesAbove(head: Head, first: number): NamesAbove | null {
  const titleLine = head.lines[first] ?? '';
  let end = first;
  while (end < head.to && end - first < 4 && !isBlank(head.lines[end])) end += 1;
  if (end - first < 2 || end - first > 3 || !isBlank(head.lines[end])) return null;
  const start = skipBlank(head, end);
  const isBlock = [start, start + 1].every((at) => readLabelLine(head.lines[at] ?? '', head.labels)?.name != null);
  if (start >= head.to || !isBlock || isRule(head, first)) return null;
  const title = readTitleLine(titleLine);
  const isHeading = readHeading(titleLine) !== null || readLabelLine(titleLine, head.labels)?.name != null;
  if (title === null || isHeading || readAuthorLine(titleLine) !== null) return null;
  const name = nameIn(head.lines[first + 1] ?? '');
  const last = head.lines[first + 2] ?? '';
  if (name === null || (end - first === 3 && !isDateLine(last) && !/\b(?:19|20)\d\d\b/.test(last))) return null;
  const labels = readLabels(head, start);
  if (labels === null || labels.known < LABELS) return null;
  const make = (field: 'title' | 'authors', written: string, at: number): Field[] =>
    labels.names.has(field)
      ? []
      : readValues(
          { name: field, label: null, written, line: at + 1, origin: 'layout', confidence: 0.75 },
          head.profile,
        );
  return { start, labels, fields: [...make('title', title, first), ...make('authors', name, first + 1)] };
}

function nameIn(line: string): string | null {
  if (line.length > 120) return null;
  const post = POSTED_BY.exec(line);
  const posted = post?.[1] ?? post?.[2] ?? EUROPEAN_BY.exec(line)?.[1];
  if (posted !== undefined) return posted;
  if (readAuthorLine(line) !== null) return authorPart(line);
  const person = readPerson(line);
  return person !== null && person.weight >= HANDLE ? person.name : null;
}
