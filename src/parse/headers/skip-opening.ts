import { type Field, type FieldName, fieldValues } from '../../story/header.ts';
import { lettersOf } from '../letters-of.ts';
import { readHeading } from '../read-heading.ts';
import { readValues } from '../read-values.ts';
import { isKindLine } from './front-lines.ts';
import { type Head, isBlank, isRule, skipBlank } from './head.ts';
import { isPartLine, readPartLine } from './is-part-line.ts';
import { hasSpeech } from './note-score.ts';
import { endOfRecap } from './read-recap.ts';
import { isTitleAgain } from './same-title.ts';
import { endOfBlock, textOf } from './take-lines.ts';
import { readAuthorLine } from './title-line.ts';

/** What stands between a header and the first words of the story. */
export interface Opening {
  /** First line of the text, 0-based. */
  bodyStart: number;
  fields: Field[];
}

const SEE =
  /^\W{0,3}(?:please )?see (?:the )?(?:part|chapter|post|section|first part|beginning)\b.{0,12}\bfor\b.{0,80}$/i;
/** `正文`, `Story:` alone: what says that the text begins. */
const TEXT_BELOW =
  /^[\s　\W]{0,12}(?:正文|本文|story text|work text|chapter text|the story|text|story|начало|текст|geschichte|histoire)[\s　]{0,4}[:：][\W]{0,12}$|^[\s　=~*【[-]{0,8}(?:正文|本文|story text)[\s　=~*】\]-]{0,8}$/iu;
/** What stands between a header and its title said again is this short. */
const INTRODUCTION = 16;
/** Lines of a paragraph may be so long, those of a list of chapters are not. */
const PROSE = 50;
const FAR = 60;
/** More lines do not repeat a header. */
const LINES = 4;

/**
 * Skip what only repeats the header: the title with its part, the by-line, `Part 1 of 3`; `See part 1 for …` is a note.
 *
 * @param isPart True when the header says which part this is: then a line that says it again heads no chapter.
 */
export function skipOpening(head: Head, from: number, fields: readonly Field[], isPart: boolean): Opening {
  const titles = fieldValues(fields, 'title');
  const names = fieldValues(fields, 'authors').map(lettersOf);
  const opening: Opening = { bodyStart: from, fields: [] };
  let again = false;
  const titleAt = findTitleBelow(head, from, titles);
  if (titleAt !== null) {
    opening.fields.push(...readNotes(head, from, titleAt));
    opening.bodyStart = titleAt;
  }
  for (let count = 0; count < LINES; count += 1) {
    const at = skipBlank(head, opening.bodyStart);
    const line = head.lines[at] ?? '';
    const apart = isBlank(head.lines[at + 1]) || isRule(head, at + 1);
    const below = head.lines[skipBlank(head, at + 1)] ?? '';
    const byline = readAuthorLine(below);
    const signed = isNamed(below, names) || byline?.authors.some((name) => names.includes(lettersOf(name)));
    if (SEE.test(line.trim()) && apart) opening.fields.push(...readLine(head, at, 'notes', null));
    else if (titles.some((title) => isTitleAgain(line, title)) && (apart || signed || isKindLine(below))) again = true;
    else if (again && readAuthorLine(line)?.authors.some((name) => names.includes(lettersOf(name)))) again = true;
    else if (again && isNamed(line, names)) again = true;
    else if (again && isKindLine(line) && apart) opening.fields.push(...readLine(head, at, 'extra', 'Subtitle'));
    else if (isPart && isPartLine(line)) again = true;
    else if (TEXT_BELOW.test(line) && titles.length > 0) again = true;
    else if (isPartLine(line) && apart && isOnlyPart(head, at)) opening.fields.push(...readPart(head, at));
    else if (!(again && isRule(head, at))) break;
    opening.bodyStart = at + 1;
  }
  const recapAt = skipBlank(head, opening.bodyStart);
  const recap = endOfRecap(head, recapAt);
  if (recap !== null) {
    opening.fields.push(...readNotes(head, recapAt, recap));
    const rule = skipBlank(head, recap);
    opening.bodyStart = isRule(head, rule) ? rule + 1 : recap;
  }
  return opening;
}

/** A value of one line. */
function readLine(head: Head, at: number, name: FieldName, label: string | null, value?: string): Field[] {
  const written = value ?? (head.lines[at] ?? '').trim();
  return readValues({ name, label, written, line: at + 1, origin: 'layout', confidence: 0.7 }, head.profile);
}

function readPart(head: Head, at: number): Field[] {
  return readLine(head, at, 'part', null, readPartLine(head.lines[at] ?? '') ?? undefined);
}

/** Where another part follows in the same file, the line heads a section of it. */
function isOnlyPart(head: Head, at: number): boolean {
  for (let line = at + 1; line < head.to; line += 1) if (isPartLine(head.lines[line] ?? '')) return false;
  return true;
}

/** The line of a known title below a short introduction; `null` when story comes before it. */
function findTitleBelow(head: Head, from: number, titles: readonly string[]): number | null {
  const first = skipBlank(head, from);
  for (let at = first; at < Math.min(head.to, first + FAR); ) {
    const line = head.lines[at] ?? '';
    // Far below only a title set like one: in the middle, in capitals.
    if (at >= first + INTRODUCTION && !/^\s{8}[^\p{Ll}]{4,}$/u.test(line) && !isFree(head, first, at)) {
      if (hasSpeech([line])) return null;
      at = skipBlank(head, at + 1);
      continue;
    }
    const stop = endOfBlock(head, at);
    const isAlone = stop - at <= 2 && !/[.!?…,]["”’]?$/.test(line.trim());
    if (at > first && isAlone && titles.some((title) => isTitleAgain(line, title))) return at;
    const ends = (readHeading(line)?.strength ?? 0) >= 0.8 || hasSpeech(head.lines.slice(at, stop));
    if (ends && stop > at) return null;
    at = skipBlank(head, Math.max(stop, at + 1));
  }
  return null;
}

/** Two blank lines above a line, and one below; above it stand paragraphs, not a list of chapters. */
function isFree({ lines }: Head, first: number, at: number): boolean {
  const apart = isBlank(lines[at - 1]) && isBlank(lines[at - 2]) && isBlank(lines[at + 1]);
  return apart && lines.slice(first, at).some((line) => line.length > PROSE);
}

function readNotes(head: Head, from: number, to: number): Field[] {
  const fields: Field[] = [];
  for (let at = skipBlank(head, from); at < to; ) {
    const stop = Math.min(to, endOfBlock(head, at));
    const written = { name: 'notes', label: null, written: textOf(head, at, stop), line: at + 1 } as const;
    fields.push(...readValues({ ...written, origin: 'layout', confidence: 0.6 }, head.profile));
    at = skipBlank(head, Math.max(stop, at + 1));
  }
  return fields;
}

/** A line that is nothing but the name of an author. */
function isNamed(line: string, names: readonly string[]): boolean {
  return line.length < 80 && !/[.!?,]\s*$/.test(line) && names.includes(lettersOf(line));
}
