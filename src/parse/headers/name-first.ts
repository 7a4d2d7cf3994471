import type { Field, FieldName } from '../../story/header.ts';
import { isProse } from '../plain/is-prose.ts';
import { readValues } from '../read-values.ts';
import { isDateLine, isPostalLine, isTownLine } from './front-lines.ts';
import { type Head, isBlank, type Reading, removedRange, skipBlank } from './head.ts';
import { endOfBlock } from './take-lines.ts';
import { titleEvidence } from './title-evidence.ts';
import { isFullName, readTitleLine } from './title-line.ts';

/** A full name on the first line, and the next one that may be the title. */
interface Pair {
  name: string;
  title: string;
  titleLine: string;
  /** Two full names: whose is which is told by place alone. */
  twoNames: boolean;
  /** The title stands freer than the two stand apart. */
  free: boolean;
  apart: boolean;
  prose: boolean;
  /** The name heads further parts of the text. */
  again: boolean;
}

const ENOUGH = 0.5;
/** Lines in which the name is looked for again. */
const FURTHER = 400;
const PATRONYMIC = /\p{L}{2}(?:вич|вна|чна)(?:\s|$)/u;

/** What tells an author above a title from a heading that names who tells. */
const SIGNS: readonly [weight: number, reason: string, test: (pair: Pair) => boolean][] = [
  [0.5, 'title stands freer', ({ free }) => free],
  [0.5, 'title in capitals', ({ title, name }) => isCapitals(title) && !isCapitals(name)],
  [0.5, 'patronymic', ({ name }) => PATRONYMIC.test(name)],
  [0.3, 'looks like a title', ({ titleLine, title, twoNames }) => !twoNames && titleEvidence(titleLine, title) >= 0.5],
  [0.1, 'stands apart', ({ apart, twoNames }) => apart && !twoNames],
  [0.2, 'prose follows', ({ prose, twoNames }) => prose && !twoNames],
  [-0.1, 'short sentence', ({ title }) => /[.…]["”’»]?$/.test(title)],
  [-1, 'sentence', ({ title }) => /[.!?…]["”’»]?$/.test(title) && title.split(' ').length > 4],
  [-0.5, 'date or place', ({ titleLine }) => isDateLine(titleLine) || isTownLine(titleLine) || isPostalLine(titleLine)],
  [-0.5, 'hour', ({ title }) => /\b\d{1,2}[:.]\d\d\b|^\d/.test(title)],
  [-1, 'heads other parts too', ({ again }) => again],
];

/** Read a full name on the first line and the title below it: the author stands first, as libraries set it. */
export function readNameFirst(head: Head, at: number): Reading | null {
  const line = head.lines[at] ?? '';
  if (!isFullName(line)) return null;
  const titleAt = skipBlank(head, at + 1);
  const titleLine = head.lines[titleAt] ?? '';
  const title = readTitleLine(titleLine);
  const below = skipBlank(head, titleAt + 1);
  if (title === null || below >= head.to || titleLine.trim().length > 80) return null;
  const twoNames = isFullName(title);
  // Below a title that prose follows at once only capitals tell it from that prose.
  if (below === titleAt + 1 && !isCapitals(title)) return null;
  const pair: Pair = {
    name: line.trim(),
    title,
    titleLine,
    twoNames,
    free: below - titleAt > Math.max(2, titleAt - at),
    apart: titleAt > at + 1 && below > titleAt + 1,
    prose: isProse(head.lines, below, endOfBlock(head, below)),
    again: comesAgain(head, below, line.trim()),
  };
  const score = SIGNS.reduce((sum, [weight, , test]) => sum + (test(pair) ? weight : 0), 0);
  if (score < ENOUGH) return null;
  // Of two names the first is the heroine's: `Angela Borgia` by Conrad Ferdinand Meyer.
  const [titled, named] = twoNames ? [at, titleAt] : [titleAt, at];
  const make = (name: FieldName, written: string, number: number): Field[] =>
    readValues({ name, label: null, written, line: number + 1, origin: 'layout', confidence: 0.5 }, head.profile);
  return {
    convention: 'H0',
    fields: [
      ...make('title', (readTitleLine(head.lines[titled] ?? '') ?? title).replace(/(?<=\p{L})\.$/u, ''), titled),
      ...make('authors', (head.lines[named] ?? '').trim(), named),
    ],
    bodyStart: titleAt + 1,
    score: 0.3,
    removed: removedRange(head, 'header', at, titleAt + 1),
  };
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Tell whether a line stands alone once more further down: then it heads the parts of a text. */
export function comesAgain(head: Head, from: number, name: string): boolean {
  const end = Math.min(head.to, from + FURTHER);
  for (let at = from; at < end; at += 1)
    if ((head.lines[at] ?? '').trim() === name && isBlank(head.lines[at - 1]) && isBlank(head.lines[at + 1]))
      return true;
  return false;
}
