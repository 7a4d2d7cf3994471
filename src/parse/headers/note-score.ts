import { columns } from '../leading.ts';
import { isRuleLine } from '../rule-line.ts';
import { type Head, isBlank, isRule, lastFilled, skipBlank } from './head.ts';
import { isPreface, mayBePreface } from './preface-words.ts';
import { isTitleAgain } from './same-title.ts';
import { endOfBlock, textOf } from './take-lines.ts';

/** A paragraph above the story, with what stands around it. */
interface Candidate {
  text: string;
  raw: readonly string[];
  lines: number;
  /** Lines down to the rule or the next paragraph. */
  span: number;
  /** Columns before its first line, and before the first lines of the paragraphs below. */
  indent: number;
  bodyIndent: number;
  /** Every line of it is indented alike. */
  narrow: boolean;
  /** A rule, or two blank lines and more, part it from what is below. */
  apart: boolean;
  /** A rule parts it, and such a rule parts no scenes further down. */
  fenced: boolean;
  /** A rule stands above it, too. */
  between: boolean;
  /** The title is repeated below it. */
  titleBelow: boolean;
  /** Names of the authors and titles. */
  names: readonly string[];
}

/** Enough to take a paragraph for a note. */
export const NOTE = 0.6;
const LONG = 12;
const SHORT = 10;
/** So few lines below a rule are what stands behind a story. */
const CLOSING = 6;
/** Paragraphs below that show how the text is set, and lines in which they and further rules are looked for. */
const SAMPLE = 6;
const SAMPLE_LINES = 400;
/** `"No," she said`; a line that is quoted whole may be a title. */
const OPENS = /^\s{0,12}["“„«][^"”«»]{0,300}[,.!?…-]["”«»]\s+\p{L}/u;
const DEDICATION = /^(?:for|to|dedicated to|in memory of|für|pour|para|à|для)\s+(?:my|our|all|\p{Lu})/iu;
/** `For Dru, who asked for winter.` */
const TO_WHOM =
  /^(?:for|to)\s(?:my\s|our\s|all\s)?[\p{L}\p{N}_]{2,24}(?:(?:,|\sand)\s\p{L}{2,20}){0,2},\s(?:who|whose|for|because|with)\s/iu;
const READERS =
  /(?<!\p{L})(?:readers?|reviews?|reviewers?|euch|eure[rsmn]?|leser(?:innen)?|forum|lecteurs?|lectrices?|lectores|lector|lettor[ei]|leitores|lezers|читател\p{L}{1,3}|отзыв\p{L}{0,3})(?!\p{L})/iu;
const CLOSED = /^(?:\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|<[^<>]*>|\*[^*]+\*|_[^_]+_|~[^~]+~)$/;

/** What tells a note from the story's first paragraph. Words add weight; the place on the page is enough. */
const SIGNS: readonly [weight: number, reason: string, test: (note: Candidate) => boolean][] = [
  [0.7, 'speaks of the story', ({ text }) => isPreface(text)],
  [0.35, 'may speak of the story', ({ text }) => !isPreface(text) && mayBePreface(text)],
  [0.6, 'whole in brackets', ({ text }) => text.length < 2000 && CLOSED.test(text)],
  [0.5, 'title again below', ({ titleBelow }) => titleBelow],
  [0.3, 'address', ({ text }) => /\S@\S|https?:|www\./i.test(text)],
  [0.1, 'year', ({ text }) => /\b(?:19[5-9]|20[0-4])\d\b/.test(text)],
  [
    0.35,
    'names the author',
    ({ text, names }) => names.some((name) => name.includes(' ') && text.includes(name) && !isCalled(text, name)),
  ],
  // A title or a handle of one word stands in stories as well.
  [
    0.15,
    'says one of the names',
    ({ text, names }) => names.some((name) => !name.includes(' ') && text.includes(name)),
  ],
  [0.15, 'first person', ({ text }) => /\b(?:I|my|me|ich|je|я|мой)\b/u.test(text)],
  [0.25, 'speaks to readers', ({ text }) => text.length < 300 && READERS.test(text)],
  [0.4, 'rule below', ({ fenced }) => fenced],
  [0.2, 'rule above', ({ fenced, between }) => fenced && between],
  [0.35, 'set otherwise', (note) => note.apart && note.bodyIndent > note.indent + 1],
  [0.45, 'narrower', (note) => note.apart && note.narrow && note.indent >= note.bodyIndent + 4],
  [-1, 'speech', ({ raw }) => hasSpeech(raw)],
  [0.3, 'dedication', (note) => isDedication(note)],
  [
    0.3,
    'dedication that is no sentence',
    (note) => isDedication(note) && (!/[.!?]["”]?$/.test(note.text) || TO_WHOM.test(note.text)),
  ],
  [-0.15, 'tells', ({ text }) => /\b(?:he|she|his|her)\b/i.test(text) && !/\b(?:I|my|me)\b/.test(text)],
  [
    -0.5,
    'no sentence',
    (note) =>
      !isDedication(note) && note.raw.every((line) => line.trim().length < 50 && !/[.!?)\]*]$/.test(line.trim())),
  ],
  [0.15, 'short', ({ span }) => span <= SHORT],
  [-0.3, 'long', ({ lines }) => lines > LONG],
];

/**
 * Score how much a paragraph above the story looks like a note, and not like its first paragraph.
 *
 * @param from First line of the paragraph, 0-based.
 * @param edge The line, 0-based, where the paragraphs that stand together end: a rule, or the next paragraph.
 * @param names What names the story: titles and authors.
 */
export function scoreNote(head: Head, from: number, edge: number, names: readonly string[]): number {
  const stop = endOfBlock(head, from);
  const rule = isRule(head, edge);
  const below = skipBlank(head, rule ? edge + 1 : edge);
  const candidate: Candidate = {
    text: textOf(head, from, stop),
    raw: head.lines.slice(from, stop),
    lines: stop - from,
    span: edge - from,
    indent: columns(head.lines[from] ?? ''),
    bodyIndent: bodyIndent(head, below),
    narrow: head.lines.slice(from, stop).every((line) => columns(line) >= columns(head.lines[from] ?? '')),
    apart: rule || skipBlank(head, stop) - stop >= 2,
    fenced: rule && !recurs(head, edge),
    between: isRule(head, lastFilled(head, from)),
    titleBelow: names.some((name) => isTitleAgain(head.lines[below] ?? '', name)),
    names: names.filter((name) => name.length >= 4),
  };
  return SIGNS.reduce((sum, [weight, , test]) => sum + (test(candidate) ? weight : 0), 0);
}

/** `He yelled "Boats to the Weir!"`: somebody calls out the words that the story has its title from. */
function isCalled(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return /["“„«]/.test(text.charAt(at - 1)) && /[!?]/.test(name.slice(-1) + text.charAt(at + name.length));
}

function isDedication({ text, lines }: Candidate): boolean {
  const isSentence = /[.!?]$/.test(text) && text.split(' ').length > 5 && !TO_WHOM.test(text);
  return (
    lines === 1 &&
    ((text.length < 60 && !isSentence && DEDICATION.test(text)) || (text.length < 100 && TO_WHOM.test(text)))
  );
}

/** A line that begins with speech, or several speeches: only a story has them. */
export function hasSpeech(lines: readonly string[]): boolean {
  if (lines.some((line, at) => (at === 0 || /^\s/.test(line)) && OPENS.test(line))) return true;
  return (lines.join(' ').match(/[,.!?…]["”](?=\s|$)/g)?.length ?? 0) >= 2;
}

/** The commonest indent of the paragraphs' first lines; in a text without blank lines, of the indented lines. */
function bodyIndent(head: Head, from: number): number {
  const counts = new Map<number, number>();
  const end = Math.min(head.to, from + SAMPLE_LINES);
  let seen = 0;
  for (let at = skipBlank(head, from); at < end && seen < SAMPLE; at += 1) {
    const indent = columns(head.lines[at] ?? '');
    if (isBlank(head.lines[at]) || isRuleLine(head.lines[at] ?? '')) continue;
    if (!isBlank(head.lines[at - 1]) && at > from && indent === 0) continue;
    counts.set(indent, (counts.get(indent) ?? 0) + 1);
    seen += 1;
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function recurs(head: Head, rule: number): boolean {
  const mark = (head.lines[rule] ?? '').replace(/\s+/g, '');
  const end = Math.min(head.to - CLOSING, rule + SAMPLE_LINES);
  for (let at = rule + 1; at < end; at += 1)
    if ((head.lines[at] ?? '').replace(/\s+/g, '') === mark && skipBlank(head, at + 1) < head.to) return true;
  return false;
}
