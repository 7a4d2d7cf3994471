import { hasSpeech } from '../headers/note-score.ts';
import { isFullName, readAuthorLine } from '../headers/title-line.ts';
import { columns } from '../leading.ts';
import { lettersOf } from '../letters-of.ts';
import { readNoteLabel } from '../note-labels.ts';
import { readHeading } from '../read-heading.ts';
import { isRuleLine } from '../rule-line.ts';
import { AFTER_LABEL, ASKS_READERS, FIRST_PERSON, IS_FURNITURE, OF_WRITING, SMILES, TEASES } from './after-words.ts';
import { isInitialsOf, isPlaceAndDate, isSiteAfterword } from './colophon.ts';
import { type EndAuthor, isPartOfName } from './end-author.ts';
import { isLife, isLifeOfFirst } from './is-life.ts';
import { tellsOfMe } from './tells-of-me.ts';

/** What stands behind the last scene. */
export interface After {
  /** Its first line, 0-based. */
  from: number;
  /** Who signed, where nobody else is named. */
  author: EndAuthor | null;
}

/** A block near the end, with what stands around it. */
interface Block {
  from: number;
  to: number;
  lines: readonly string[];
  text: string;
  ruleAbove: boolean;
  /** Whose the story is stands above. */
  rightsAbove: boolean;
  /** Blank lines above, as many more than stand between the paragraphs of the text. */
  gapAbove: boolean;
  /** Set farther to the right than any paragraph begins. */
  right: boolean;
  /** What is below is no story either. */
  belowTaken: boolean;
  /** The line above ends with a comma or colon: a letter's close, words on a door. */
  ledTo: boolean;
  authors: readonly string[];
  /** The story is told in the first person: then `I` says nothing. */
  toldByMe: boolean;
}

/** Enough to take a block for none of the story. */
const NOTE = 0.6;
/** So sure that what stands below it is none of the story either. */
const OPENS = 0.9;
/** What stands behind a story has fewer lines and blocks. */
const LINES = 60;
const BLOCKS = 16;
const LONG = 10;
/** Names and dates below a story stand on few lines. */
const SIGNED = 4;
const RIGHT = 20;
const ADDRESS = /\S@\w+\.\w|\S\s?[([{<]at[)\]}>]\s?\w|\S\s+AT\s+\S+\s+DOT\s|https?:\/\/|\bwww\./;
const ADDRESS_ALONE =
  /^\W{0,4}(?:e-?mail:?\s{0,3}|mail:?\s{0,3}|web:?\s{0,3})?(?:<?[\w.+-]{1,60}(?:@|\s?[([{<]at[)\]}>]\s?|\sAT\s)[\w.-]{1,60}(?:\sDOT\s\w{2,6})?>?|https?:\/\/\S{1,150}|www\.\S{1,150})\W{0,4}$/;
const RIGHTS = /©|\(c\)\s|\bcopyright\b|\ball rights reserved\b|\bcreative commons\b|\bCC[ -]BY\b/i;
const MADE =
  /(?<![\p{L}])(?:wrote|written|writing|started|posted|published|inspired|based on|idea for|plot ?bunn\p{L}+|draft|typed|geschrieben|angefangen|écrite?|écrire|escrib\p{L}+|escrito|scritto|scrivere|escrev\p{L}+|geschreven|napisa\p{L}+|писал\p{L}*|написа\p{L}+)(?![\p{L}])/iu;
const TELLS = /(?<![\p{L}])(?:he|she|they|his|her|er|sie|il|elle|él|ella|lui|lei|он|она)(?![\p{L}])/iu;
const CALLS_OUT = /!\s*$|!!|\?\s*[:;]|\.\.\.\s*$/;

/** What tells a writer's last words from the story's. Words and shape add weight, and so does the place. */
const SIGNS: readonly [weight: number, reason: string, test: (block: Block) => boolean][] = [
  [
    1,
    'label',
    ({ lines, ledTo }) => AFTER_LABEL.test(lines[0] ?? '') && !(ledTo && readNoteLabel(lines[0] ?? '') !== 'sure'),
  ],
  [1, 'line of a site', ({ lines }) => lines.every((line) => IS_FURNITURE.test(line))],
  [0.9, 'by-line', (block) => isByline(block)],
  [0.9, 'life of the author', ({ text, authors }) => authors.some((name) => isLife(text, name))],
  [
    0.9,
    'life of the author',
    ({ text, authors, ruleAbove, rightsAbove }) =>
      ruleAbove && rightsAbove && authors.some((name) => !isLife(text, name) && isLifeOfFirst(text, name)),
  ],
  [0.6, 'asks readers', ({ text }) => ASKS_READERS.test(text)],
  [0.6, 'teaser', ({ text }) => TEASES.test(text)],
  [0.6, 'rights', ({ text }) => RIGHTS.test(text)],
  [0.7, 'address alone', ({ lines }) => lines.every((line) => ADDRESS_ALONE.test(line.trim()))],
  [0.3, 'address', ({ text }) => ADDRESS.test(text)],
  [0.7, 'name, place or date', (block) => !block.ledTo && isSigned(block)],
  [0.3, 'names the author', ({ text, authors }) => authors.some((name) => name.length >= 4 && text.includes(name))],
  [0.15, 'first person', ({ text, toldByMe }) => !toldByMe && FIRST_PERSON.test(text)],
  [0.25, 'of writing', ({ text }) => OF_WRITING.test(text)],
  [0.2, 'was written', ({ text, toldByMe }) => !toldByMe && MADE.test(text)],
  [0.35, 'smiles', ({ text }) => SMILES.test(text)],
  [0.1, 'calls out', ({ text }) => CALLS_OUT.test(text)],
  [0.3, 'whole in brackets', ({ text }) => /^(?:\([^()]*\)|\[[^[\]]*\]|<[^<>]*>|\{[^{}]*\})$/.test(text)],
  [0.3, 'rule above', ({ ruleAbove }) => ruleAbove],
  [0.15, 'gap above', ({ gapAbove }) => gapAbove],
  [0.2, 'above such words', ({ belowTaken }) => belowTaken],
  [-1, 'speech', ({ lines }) => hasSpeech(lines) || /^\s*["“„«「]/.test(lines[0] ?? '')],
  [-0.25, 'tells', ({ text }) => TELLS.test(text) && !FIRST_PERSON.test(text)],
  [-0.3, 'long', ({ lines }) => lines.length > LONG],
  [
    -0.3,
    'within the story',
    ({ ruleAbove, gapAbove, belowTaken, right }) => !ruleAbove && !gapAbove && !belowTaken && !right,
  ],
];
/** Words that need no rule above them. */
const SURE = /^(?:asks readers|teaser|rights|label|line of a site|by-line|life of the author)$/;

/**
 * Find where what stands behind the last scene begins: notes, thanks, adverts, names, places and dates.
 *
 * Blocks are looked at from the last one upward, down to the first that is story. A label or by-line takes with it what
 * stands below.
 *
 * @param to End of the text (exclusive), without rules and blank lines.
 */
export function findAfter(
  lines: readonly string[],
  from: number,
  to: number,
  authors: readonly string[],
): After | null {
  const toldByMe = tellsOfMe(lines, from, to);
  const usual = usualGap(lines, from, to);
  let start = to;
  let author: EndAuthor | null = null;
  let stop = to;
  let quiet = true;
  for (let count = 0; count < BLOCKS; count += 1) {
    const place = blockAbove(lines, from, stop);
    if (place === null || place.from <= from || to - place.from > LINES) break;
    const next = touches(lines, place.to, start);
    // A label below a heading opens a chapter.
    if (isHeading(lineAbove(lines, from, place.from))) {
      // The Archive of Our Own heads its own last words so.
      const isSite = isSiteAfterword(lineAbove(lines, from, place.from), lines.slice(place.from, place.to));
      if (isSite && touches(lines, place.to, start))
        start = lines.lastIndexOf(lineAbove(lines, from, place.from), place.from);
      break;
    }
    const block = describe(lines, place, { from, usual, belowTaken: start < to && next, authors, toldByMe });
    const score = scoreOf(block);
    // A date or name with paragraphs below it heads an entry or a letter.
    const opens = score >= OPENS && (next || !isSigned(block));
    if (opens ? quiet : score >= NOTE && next) {
      start = place.from;
      author ??= signerOf(block);
    } else if (isStory(block)) quiet = false;
    // What stands above speech touches nothing that was taken, and no label above it counts.
    if (!quiet && start !== place.from) break;
    stop = place.from;
  }
  return start < to && isShorter(lines, from, start, to) ? { from: start, author } : null;
}

/** Speech and chapters: no label above takes them with it. */
function isStory({ lines }: Block): boolean {
  return hasSpeech(lines) || isHeading(lines[0] ?? '');
}

function isHeading(line: string): boolean {
  return (readHeading(line)?.strength ?? 0) >= 0.8;
}

/** The nearest line above that is no gap. */
function lineAbove(lines: readonly string[], from: number, at: number): string {
  return lines[lines.findLastIndex((line, above) => above >= from && above < at && !isGap(line))] ?? '';
}

function scoreOf(block: Block): number {
  let sum = 0;
  let sure = false;
  for (const [weight, reason, test] of SIGNS)
    if (test(block) && !(sure && reason === 'within the story')) {
      sum += weight;
      sure ||= SURE.test(reason);
    }
  return sum;
}

/** Only blank lines and rules stand between. */
function touches(lines: readonly string[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isGap(lines[at])) return false;
  return true;
}

/** The last lines of a range without a gap among them; a label begins a block of its own. */
function blockAbove(lines: readonly string[], from: number, to: number): { from: number; to: number } | null {
  let end = to;
  while (end > from && isGap(lines[end - 1])) end -= 1;
  let start = end;
  while (start > from && end - start <= LINES && !isGap(lines[start - 1])) {
    start -= 1;
    const line = (lines[start] ?? '').slice(0, 200);
    // What a site sets directly below the last line is a block of its own.
    if (AFTER_LABEL.test(line) || (end - start === 1 && IS_FURNITURE.test(line))) break;
  }
  return start < end ? { from: start, to: end } : null;
}

function describe(
  lines: readonly string[],
  { from, to }: { from: number; to: number },
  around: { from: number; usual: number } & Pick<Block, 'belowTaken' | 'authors' | 'toldByMe'>,
): Block {
  let above = from - 1;
  let blanks = 0;
  let ruleAbove = false;
  while (above > around.from && isGap(lines[above])) {
    if (/\S/.test(lines[above] ?? '')) ruleAbove = true;
    else blanks += 1;
    above -= 1;
  }
  const own = lines.slice(from, to);
  const text = own.map((line) => line.trim()).join(' ');
  return {
    from,
    to,
    lines: own,
    text: text.slice(0, 4000),
    ruleAbove,
    rightsAbove: RIGHTS.test(lines[above] ?? ''),
    gapAbove: !ruleAbove && blanks > around.usual,
    right: own.every((line) => columns(line) >= RIGHT),
    ledTo: /[,:，：]\s*$/.test(lines[above] ?? ''),
    belowTaken: around.belowTaken,
    authors: around.authors,
    toldByMe: around.toldByMe,
  };
}

/** `By Ann Lee.`, `written by` whoever wrote it: of a stranger's name only where nobody is known. */
function isByline({ lines, authors, ledTo }: Block): boolean {
  const line = (lines[0] ?? '').trim();
  if (ledTo || line.length > 80) return false;
  const names = readAuthorLine(line.replace(/\.$/, ''))?.authors ?? [];
  return names.length > 0 && names.every((name) => (authors.length === 0 ? isFullName(name) : isOneOf(name, authors)));
}

/** Every line is the author's name or initials, an address, or a place and date. */
function isSigned({ lines, authors, right, ruleAbove, gapAbove, belowTaken }: Block): boolean {
  if (lines.length > SIGNED) return false;
  const apart = right || ruleAbove || gapAbove || belowTaken;
  return lines.every((line) => {
    const text = line.trim().replace(/^(?:[-–—~]{1,3}|by)\s{0,3}/i, '');
    if (text.length > 80) return false;
    const [name = '', ...rest] = text.split(/,\s/);
    const place = rest.join(', ');
    const isShort = right && isPartOfName(name, authors);
    if (isShort || isOneOf(name, authors) || isInitialsOf(name, authors)) return place === '' || place.length < 40;
    if (authors.length === 0 && right && isFullName(text)) return true;
    if (isPlaceAndDate(text)) return apart || /^[([*_]/.test(text);
    return ADDRESS_ALONE.test(text);
  });
}

function signerOf({ lines, from, authors, right }: Block): EndAuthor | null {
  if (authors.length > 0) return null;
  for (const [at, line] of lines.entries()) {
    const byline = readAuthorLine(line.trim().replace(/\.$/, ''))?.authors ?? [];
    const name = byline.length > 0 ? byline.join(' & ') : line.trim();
    if ((byline.length > 0 || right) && isFullName(name)) return { name, line: from + at };
  }
  return null;
}

function isOneOf(name: string, authors: readonly string[]): boolean {
  const letters = lettersOf(name);
  return letters !== '' && authors.some((author) => lettersOf(author) === letters);
}

function isGap(line: string | undefined): boolean {
  return line === undefined || !/\S/.test(line) || isRuleLine(line);
}

/** Blank lines that part paragraphs near the end. */
function usualGap(lines: readonly string[], from: number, to: number): number {
  const counts = [0, 0, 0];
  for (let at = Math.max(from, to - 200), run = 0; at < to; at += 1) {
    if (!/\S/.test(lines[at] ?? '')) run += 1;
    else {
      counts[Math.min(run, 2)] = (counts[Math.min(run, 2)] ?? 0) + (run > 0 ? 1 : 0);
      run = 0;
    }
  }
  return (counts[2] ?? 0) > (counts[1] ?? 0) ? 2 : (counts[1] ?? 0) > 1 ? 1 : 0;
}

/** What stands behind a story is shorter than the story. */
function isShorter(lines: readonly string[], from: number, at: number, to: number): boolean {
  const lengthOf = (start: number, stop: number, enough: number): number => {
    let sum = 0;
    for (let line = start; line < stop && sum <= enough; line += 1) sum += (lines[line] ?? '').trim().length;
    return sum;
  };
  const after = lengthOf(at, to, Number.POSITIVE_INFINITY);
  return lengthOf(from, at, after) >= after;
}
