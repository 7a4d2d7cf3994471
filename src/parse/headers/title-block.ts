import type { Field } from '../../story/header.ts';
import { readHeading } from '../read-heading.ts';
import { readValues } from '../read-values.ts';
import { imprintLabel, isDateLine, isKindLine, isPostalLine, isSizeLine } from './front-lines.ts';
import { isFullerName } from './fuller-name.ts';
import { type Head, isBlank, isRule, skipBlank } from './head.ts';
import { readLabelLine } from './label-line.ts';
import { readCredit } from './read-credit.ts';
import { AND, isAddress, readRest } from './read-rest.ts';
import { endOfBlock, textOf } from './take-lines.ts';
import { isDressed } from './title-evidence.ts';
import { readBlurb, readInside } from './title-inside.ts';
import {
  authorPart,
  isByAlone,
  isCapitalised,
  isFullName,
  isName,
  readAuthorLine,
  readTitleLine,
} from './title-line.ts';

/** Title, author and what stands with them, told by their place on the page. */
export interface TitleBlock {
  fields: Field[];
  /** Line behind the block, 0-based. */
  end: number;
  /** Labels found in the block. */
  labels: number;
}

const QUOTED = /^\s*["“«][^"“”«»]{2,80}["”»]\s*$/;
const GOES_ON = /^\s*\p{Ll}[\p{Ll}’']*\s+\p{L}/u;
/** `--R. C.` signs the note above. */
const SIGNED = /^\s*(?:--?|[–—])\s{0,2}\p{Lu}[^-–—]*$/u;
const UNDERLINE = /^\s*([-=~*_^])\1{2,}\s*$/;
/** `Commander Rix (USS Hathor)`: a ship or a handle is not the name; an address is kept. */
const IN_BRACKETS = /(?<=\S)\s+\(([^()@]{2,40})\)\s*$/;
/** `Ann Lee, Uppsala 1992`. */
const PLACE_AND_YEAR = /,\s+((?:\p{Lu}[\p{L}.-]{1,20}[\s,]{1,3}){1,3}(?:19|20)\d\d)\s*$/u;
/** `or` alone between a title and its other name; `or, What Came of It`. */
const OR = /^\s*or\s*(?:[,:]\s*(\S.*))?$/i;
/** A series with the number of the volume. */
const SERIES =
  /^\p{Lu}.{2,60}[\s,:–—-]{1,4}(?:book|volume|vol\.?|number|no\.?|story|episode|#)\s?(?:\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)$/iu;
const EUROPEAN_BY = /^\s*(?:di|de|von|par|por|av|van|door)\s+(\p{Lu}[\p{L}\p{N}_.-]{1,24})\s*$/u;
/** `1899` above a title: when it was printed. */
const YEAR = /^\s*[([]?(?:1[5-9]|20)\d\d[)\]]?\s*$/;
/** `The Harbour Library Electronic Edition of`: the title follows. */
const EDITION_OF = /\b(?:edition|version|e-?text|transcription|text) of:?\s*$/i;
/** A blurb is shorter than this many lines. */
const BLURB = 8;
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
    const origin = label === null || name === 'extra' ? 'layout' : 'label';
    found.push(...readValues({ name, label, written, line: where + 1, origin, confidence }, head.profile));
  };
  const title = readTitleLine(line);
  const heading = readHeading(line);
  if (heading !== null && heading.strength === 1) return null;
  if (titleAt >= head.to || title === null || readAuthorLine(line) !== null || imprintLabel(line) !== null) return null;
  if (SIGNED.test(line) || isByAlone(line) || /https?:\/\//.test(line)) return null;
  const label = readLabelLine(line, head.labels);
  if (label?.name === 'title' || (label?.isPlain && label.name !== null && isLabelled(head, titleAt + 1))) return null;
  let end = titleAt + 1;
  if (UNDERLINE.test(head.lines[end] ?? '') && end < head.to) end += 1;
  const inside = readInside(head, titleAt, end, title);
  if (inside !== null) {
    add('title', inside.title, titleAt);
    add('authors', inside.author, titleAt);
    for (const part of inside.about) add(isSizeLine(part) ? 'size' : 'genres', part, titleAt);
  } else {
    const second = readSecondLine(head, titleAt);
    const other = second === null ? readOther(head, end) : null;
    const reached = findAuthor(head, other?.end ?? (second === null ? end : end + 1), titleAt);
    if (reached === null) return null;
    // The name above a title is fuller than that of the notice of rights below it.
    if (isFullerName(line, reached.written)) return null;
    const below = head.lines[reached.lines[0] ?? head.to] ?? '';
    // A quoted line below one without quotation marks is the title; above it stands what it belongs to.
    if (reached.lines.length > 0 && ((QUOTED.test(below) && !QUOTED.test(line)) || isKicker(line, below))) {
      add('title', readTitleLine(below) ?? below.trim(), reached.lines[0] as number);
      add('extra', title, titleAt, 'Kicker');
    } else {
      const [name, ...about] = readBlurb(title);
      for (const part of about) add(isSizeLine(part) ? 'size' : 'genres', part, titleAt);
      add('title', [name, second].filter(Boolean).join(' ') + (other?.text ?? ''), titleAt);
      for (const number of reached.lines) add('extra', head.lines[number] ?? '', number, 'Subtitle');
    }
    const place = PLACE_AND_YEAR.exec(reached.written)?.[1];
    if (place !== undefined) add('extra', place, reached.at, 'Dateline');
    add('authors', nameIn(reached.written), reached.at);
    if (reached.blurb !== undefined) add('summary', reached.blurb.text, reached.blurb.at);
    end = reached.end;
  }
  const rest = readRest(head, end, found, add);
  return { fields: found, end: rest.end, labels: rest.labels };
}

/** Another label directly below: then a line that is one is no title. */
function isLabelled(head: Head, at: number): boolean {
  const label = readLabelLine(head.lines[at] ?? '', head.labels);
  return label?.isPlain === true && label.name !== null;
}

/** `The Belfry Cycle, Book Two` and `A Marsh Riders Story` stand above titles, too. */
function isKicker(line: string, below: string): boolean {
  const says = SERIES.test(line.trim()) || isKindLine(line) || YEAR.test(line) || EDITION_OF.test(line);
  return says && !isKindLine(below) && !SERIES.test(below.trim()) && readTitleLine(below) !== null;
}

/** A paragraph between title and by-line that says what happens. */
interface Blurb {
  text: string;
  at: number;
  end: number;
}

interface Reached {
  written: string;
  at: number;
  end: number;
  /** Lines of a subtitle between title and author. */
  lines: number[];
  blurb?: Blurb;
}

/** The author's name without what stands behind it. */
function nameIn(written: string): string {
  // `The Night Owl (Ruth Calder)`: there the brackets hold the name.
  if (isFullName(IN_BRACKETS.exec(written)?.[1] ?? '')) return written;
  const name = written.replace(IN_BRACKETS, '').replace(PLACE_AND_YEAR, '').trim();
  return isCapitalised(name) ? name : written;
}

/** The other name of a story, behind `or`. */
function readOther(head: Head, from: number): { text: string; end: number } | null {
  const orAt = skipBlank(head, from);
  const match = OR.exec(head.lines[orAt] ?? '');
  if (match === null) return null;
  const at = match[1] === undefined ? skipBlank(head, orAt + 1) : orAt;
  const text = readTitleLine(match[1] ?? head.lines[at] ?? '');
  return text === null || at >= head.to || readAuthorLine(text) !== null ? null : { text: `, or ${text}`, end: at + 1 };
}

/** A title in capitals that goes on in the next line. */
function readSecondLine(head: Head, at: number): string | null {
  const next = head.lines[at + 1] ?? '';
  const both = [head.lines[at] ?? '', next].every((line) => /^\s{4}/.test(line) && isCapitals(line));
  const apart = /^\s*(?:["“(-]|or\b|an?\s.*\s(?:story|novel|tale)\b|vol)/i.test(next);
  const other = readHeading(next) !== null || isByAlone(next) || readAuthorLine(next) !== null;
  return both && !apart && !other ? readTitleLine(next) : null;
}

function isCapitals(line: string): boolean {
  return /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);
}

/** Look for the by-line in the lines under the title; only a subtitle and blank lines may stand between. */
function findAuthor(head: Head, from: number, titleAt: number): Reached | null {
  const lines: number[] = [];
  const blurb = endOfBlurb(head, skipBlank(head, from));
  if (blurb !== null) {
    const below = findAuthor(head, blurb.end, titleAt);
    return below === null ? null : { ...below, blurb };
  }
  for (let at = from; at < Math.min(head.to, from + REACH); at += 1) {
    const line = head.lines[at] ?? '';
    if (isBlank(line)) continue;
    if (isByAlone(line)) {
      const nameAt = skipBlank(head, at + 1);
      const name = (head.lines[nameAt] ?? '').trim();
      return nameAt < head.to && isName(name) ? { written: name, at: nameAt, end: nameAt + 1, lines } : null;
    }
    const label = readLabelLine(line, head.labels);
    if (label?.name === 'authors' && label.isPlain && isName(label.value))
      return { written: label.value, at, end: at + 1, lines };
    if (isFullName(line.trim()) && saysAgain(head, at)) return { written: line.trim(), at, end: at + 1, lines };
    const byline = readAuthorLine(line);
    // In the middle of a paragraph only capitals make a name: `by modern philosophy`.
    if (byline !== null && !byline.authors.every(isCapitalised) && isParagraph(head, at)) return null;
    // `The Gate` / `by The River` / `was open.` is a sentence.
    const next = head.lines[at + 1] ?? '';
    if (GOES_ON.test(next) && !isByAlone(next) && !isSizeLine(next) && !AND.test(next) && readAuthorLine(next) === null)
      return null;
    if (byline !== null) return { written: authorPart(line), at, end: at + 1, lines };
    const credit = isParagraph(head, at) ? null : readCredit(line, true);
    if (credit !== null) return { written: credit.name, at, end: at + 1, lines };
    // `di Nebbia` directly below a title in capitals.
    const european =
      at === titleAt + 1 && isCapitals(head.lines[titleAt] ?? '') ? EUROPEAN_BY.exec(line)?.[1] : undefined;
    if (european !== undefined && isImprintOrBlank(head, at + 1)) return { written: european, at, end: at + 1, lines };
    const called = lines.length === 1 && isKindLine(head.lines[lines[0] as number] ?? '');
    if (lines.length <= 1 && isNameBelow(head, titleAt, at, called))
      return { written: line.trim(), at, end: at + 1, lines };
    if (isRule(head, at) || line.trim().length > 70 || lines.length >= 1) return null;
    lines.push(at);
  }
  return null;
}

/** `>>> What happens in it. <<`, `[ What happens in it. ]`: a paragraph between marks, as magazines set it below a title. */
function endOfBlurb(head: Head, at: number): Blurb | null {
  if (!/^\s*(?:>{2,}|<{2,}|\[|\{|\*{2,}|~)\s?\S/.test((head.lines[at] ?? '').slice(0, 60))) return null;
  const end = endOfBlock(head, at);
  const text = textOf(head, at, Math.min(end, at + BLURB));
  const match =
    /^(>{2,}|<{2,}|\[|\{|\*{2,}|~)\s?([^<>[\]{}*~]{30,500}[.!?…]["”]?)\s?(?:<{2,}|>{2,}|\]|\}|\*{2,}|~)$/u.exec(text);
  return match === null || end - at > BLURB ? null : { text: match[2] as string, at, end };
}

/** A copyright line with the same name stands below: the name above it is no subtitle. */
function saysAgain(head: Head, at: number): boolean {
  const next = head.lines[skipBlank(head, at + 1)] ?? '';
  return imprintLabel(next) !== null && next.includes((head.lines[at] ?? '').trim());
}

/** Lines of some length go on below. */
function isParagraph(head: Head, at: number): boolean {
  const below = head.lines[at + 1] ?? '';
  return !isBlank(below) && !isRule(head, at + 1) && below.trim().length > 50;
}

/** A full name, set like the title above it, which is centred or in capitals; prose does not follow at once. */
export function isNameBelow(head: Head, titleAt: number, at: number, called = false): boolean {
  const [title, name] = [head.lines[titleAt] ?? '', head.lines[at] ?? ''];
  const centred = (line: string): boolean => /^(?:\s{8}|\t{2})/.test(line);
  const below = at <= titleAt + 2;
  const set = isCapitals(title) || isDressed(title);
  const alike = called || (centred(title) ? centred(name) : set && below);
  return (
    alike && (called || set || centred(title)) && isImprintOrBlank(head, at + 1) && isFullName(nameIn(name.trim()))
  );
}

/** Nothing, a rule, or what else stands under a name: rights, a date, an address, a size. */
function isImprintOrBlank(head: Head, at: number): boolean {
  const line = head.lines[at] ?? '';
  if (isBlank(line) || isRule(head, at)) return true;
  return imprintLabel(line) !== null || isDateLine(line) || isSizeLine(line) || isAddress(line) || isPostalLine(line);
}
