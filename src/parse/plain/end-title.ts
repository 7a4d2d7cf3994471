import { imprintLabel, isDateLine } from '../headers/front-lines.ts';
import { titleEvidence } from '../headers/title-evidence.ts';
import { authorPart, isCapitalised, readAuthorLine, readTitleLine } from '../headers/title-line.ts';
import { readHeading } from '../read-heading.ts';

/** Title and author below a story that has neither above it. */
export interface EndTitle {
  title: string;
  /** Line of the title, 0-based. */
  at: number;
  author: string;
  /** Line of the author, 0-based. */
  authorAt: number;
}

/** They stand on the last lines that are not blank, so many at most. */
const LINES = 6;
/** The line must look like a title: in capitals, quoted, dressed, or short and without a stop. */
const LOOK = 0.3;

/**
 * Read the title and by-line that some writers set below their text: `"A Small Noise"`, `by: Dean Kovic`, `copyright 1994`.
 *
 * @returns `null` when the last lines are anything else.
 */
export function readEndTitle(lines: readonly string[], from: number, to: number): EndTitle | null {
  const filled: number[] = [];
  for (let at = to - 1; at > from && filled.length < LINES; at -= 1) if (/\S/.test(lines[at] ?? '')) filled.push(at);
  const nth = filled.findIndex((at) => readByline(lines[at] ?? '') !== null && imprintLabel(lines[at] ?? '') === null);
  const authorAt = filled[nth];
  const titleAt = filled[nth + 1];
  if (authorAt === undefined || titleAt === undefined || /\S/.test(lines[titleAt - 1] ?? '')) return null;
  const below = filled.slice(0, nth).every((at) => isImprint(lines[at] ?? ''));
  const line = lines[titleAt] ?? '';
  const title = line.length > 100 || readHeading(line) !== null ? null : readTitleLine(line);
  if (!below || title === null || /[.!?…]$/.test(title) || titleEvidence(line, title) < LOOK) return null;
  return { title, at: titleAt, author: readByline(lines[authorAt] ?? '') ?? '', authorAt };
}

function readByline(line: string): string | null {
  if (line.length > 100 || !/^\s*(?:written )?by\b/i.test(line)) return null;
  return readAuthorLine(line)?.authors.every(isCapitalised) ? authorPart(line) : null;
}

function isImprint(line: string): boolean {
  return imprintLabel(line) !== null || isDateLine(line) || /^\s*\S+@\S+\s*$/.test(line.slice(0, 200));
}
