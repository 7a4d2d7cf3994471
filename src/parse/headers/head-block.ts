import { readFileName } from '../file-name.ts';
import { lettersOf } from '../letters-of.ts';
import { imprintLabel } from './front-lines.ts';
import { isFullerName } from './fuller-name.ts';
import { type Head, isBlank, isRule, skipBlank } from './head.ts';
import type { HeadLine, HeadLines } from './head-lines.ts';
import { readLabelLine } from './label-line.ts';
import { isPreface } from './preface-words.ts';
import { TELLING } from './read-labels.ts';
import { endOfBlock, textOf } from './take-lines.ts';

/** A title and an author among the lines of a head. */
export interface HeadChoice {
  title: HeadLine;
  /** The line with the name; the title's own when it holds both. */
  author: HeadLine;
  /** The names, as written. */
  name: string;
  /** Line behind the last line of the head, 0-based. */
  end: number;
  evidence: number;
  /** Nothing in the head is unknown. */
  isWhole: boolean;
}

/** What is known of a title and a name that may belong together. */
interface Pair {
  head: Head;
  all: HeadLines;
  title: HeadLine;
  author: HeadLine;
  titleIndex: number;
  authorIndex: number;
  /** Index behind the last line of the head. */
  stop: number;
  weight: number;
}

/** Enough to believe in a head. */
const ENOUGH = 0.79;
/** How much a line must look like a name; a handle of one plain word may be one where title, name and a rule are all there is. */
const NAME = 0.45;
const LEAST = 0.2;
/** Lines above the head that nobody understands, at most, and what each takes from the evidence. */
const KICKERS = 2;
const UNKNOWN = 0.3;
/** The first words of a story, and lines in which headings that look like a name are looked for. */
const OPENING = 500;
const FURTHER = 2000;

/** Readers of labels see to it. */
const LABELLED = /^(?:rated|rating|words|published|complete)\s?:/i;

const isUpper = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
const isWide = (text: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
const between = (pair: Pair): HeadLine[] =>
  pair.all.lines.slice(Math.min(pair.titleIndex, pair.authorIndex) + 1, Math.max(pair.titleIndex, pair.authorIndex));
const behind = (pair: Pair): HeadLine[] =>
  pair.all.lines.slice(Math.max(pair.titleIndex, pair.authorIndex) + 1, pair.stop);
const aboveOf = (pair: Pair): HeadLine[] => pair.all.lines.slice(0, Math.min(pair.titleIndex, pair.authorIndex));
const isAbove = (pair: Pair): boolean => pair.authorIndex < pair.titleIndex;

/** What makes a title and a name the head of a story, and what makes them its first lines. */
const SIGNS: readonly [weight: number, reason: string, test: (pair: Pair) => boolean][] = [
  [
    0.2,
    'set to the middle, or the name to the right',
    ({ title, author }) => author.indent >= 8 && (title.indent >= 4 || author.indent >= 20),
  ],
  [
    0.15,
    'both stand free',
    ({ title, author, all, stop }) => Math.max(title.gap, author.gap) > 0 && gapBelow(all, stop) > 0,
  ],
  [
    0.4,
    'is the file’s name',
    ({ title, head }) => lettersOf(readFileName(head.path).title) === lettersOf(title.title ?? ''),
  ],
  [0.15, 'holds the file’s name', ({ title, head }) => holdsFileName(title.title ?? '', head.path)],
  [0.25, 'chapter below', ({ all, stop }) => all.heading && stop === all.lines.length],
  [0.2, 'far from the text', ({ all, stop }) => gapBelow(all, stop) >= 2],
  [0.2, 'rule below or between', (pair) => pair.author.fenced || pair.title.fenced || isFenced(pair)],
  [
    0.25,
    'year, address or kind',
    (pair) => behind(pair).some(({ about }) => about) || between(pair).some(({ kind }) => kind),
  ],
  [0.1, 'date behind the name', ({ author }) => author.person?.date != null],
  [0.3, 'by-line', ({ author }) => author.credit !== null],
  [0.35, 'title, name and a rule', (pair) => isShortHead(pair)],
  [0.45, 'labels below', (pair) => isLabelled(pair)],
  [0.4, 'whose the title is', (pair) => pair.author.owns && isAbove(pair) && titleStandsOut(pair)],
  [-1, 'whose nothing is', (pair) => pair.author.owns && !(isAbove(pair) && titleStandsOut(pair))],
  [-0.7, 'lines that nobody understands', (pair) => between(pair).some(({ about }) => !about)],
  [
    -0.35,
    'title goes on',
    ({ title, author }) =>
      author.credit === null && author.gap === 0 && !author.fenced && isUpper(title.text) && isUpper(author.text),
  ],
  [-0.6, 'in brackets', ({ title }) => /^[([].*[)\]]$/.test(title.text)],
  [-0.3, 'small initial', ({ title }) => /^\p{Ll}/u.test(title.title ?? '')],
  [-0.25, 'sentence', ({ title }) => isSentence(title.text)],
  [-0.6, 'speaks of the name', ({ head, author, all }) => inOpening(head, all.end, author.person?.name ?? '')],
  [-0.8, 'heads a scene', ({ head, author, all }) => author.credit === null && recurs(head, all.end, author.text)],
  // Above its title a name must be plain, and the title must be set apart from it.
  [-0.6, 'by-line above', (pair) => isAbove(pair) && pair.author.credit !== null],
  [0.1, 'words below a name', (pair) => isAbove(pair) && isNoName(pair) && pair.title.text.includes(' ')],
  [-0.1, 'name above', (pair) => isAbove(pair) && !titleStandsOut(pair)],
  [
    -0.5,
    'name above what may be a name or a sentence',
    (pair) => isAbove(pair) && !titleStandsOut(pair) && !isNoName(pair),
  ],
  [
    -0.3,
    'handle apart',
    ({ author }) =>
      author.credit === null &&
      (author.person?.weight ?? 1) < 0.6 &&
      !author.text.includes(' ') &&
      !isWide(author.text) &&
      author.gap > 0,
  ],
];

/** Choose title and author among the lines of a head; `null` when they do not agree well enough. */
export function chooseHead(head: Head, all: HeadLines): HeadChoice | null {
  let best: HeadChoice | null = null;
  const { lines } = all;
  for (const [authorIndex, author] of lines.entries()) {
    const weight = author.credit === null ? (author.person?.weight ?? 0) : 0.8;
    if (weight < LEAST) continue;
    for (const [titleIndex, title] of lines.entries()) {
      if (title.title === null || titleIndex === authorIndex) continue;
      const pair = {
        head,
        all,
        title,
        author,
        titleIndex,
        authorIndex,
        weight,
        stop: stopOf(lines, titleIndex, authorIndex),
      };
      if (!(isClosed(pair) || isLabelled(pair)) || (weight < NAME && !isShortHead(pair) && !isLabelled(pair))) continue;
      const unknown = unknownAbove(pair);
      if (unknown > KICKERS) continue;
      const evidence = weigh(pair) - unknown * UNKNOWN;
      if (evidence >= ENOUGH && (best === null || evidence > best.evidence)) {
        const name = author.credit?.name ?? author.person?.name ?? '';
        const full = lines.find(({ text }) => isFullerName(text, name));
        best = {
          title,
          author: full ?? author,
          name: full?.text ?? name,
          end: (lines[pair.stop - 1]?.at ?? author.at) + 1,
          evidence,
          isWhole: [...aboveOf(pair), ...between(pair)].every((line) => line.about || line === full),
        };
      }
    }
  }
  return best;
}

/** Lines above title and name that are no banners, years or addresses. */
function unknownAbove(pair: Pair): number {
  const { title, author } = pair;
  const known = [lettersOf(title.title ?? ''), lettersOf(author.credit?.name ?? author.person?.name ?? '')];
  const says = (line: HeadLine): boolean =>
    known.some((word) => word.length >= 2 && lettersOf(line.text).includes(word));
  // Logs of boards and banners say both before the head does.
  const above = aboveOf(pair);
  return above.some(says) ? 0 : above.filter(({ about }) => !about).length;
}

function weigh(pair: Pair): number {
  return SIGNS.reduce((sum, [weight, , test]) => sum + (test(pair) ? weight : 0), pair.weight + pair.title.look * 0.5);
}

/** The head goes on behind title and name with years, addresses, kinds. */
function stopOf(lines: readonly HeadLine[], title: number, author: number): number {
  let stop = Math.max(title, author) + 1;
  while (
    stop < lines.length &&
    lines[stop]?.about &&
    !LABELLED.test(lines[stop]?.text ?? '') &&
    (lines[stop]?.gap ?? 0) <= 1
  )
    stop += 1;
  return stop;
}

/** A blank line, a rule or a paragraph set in follows the head; in a file without blank lines a long line. */
function isClosed({ head, all, stop }: Pair): boolean {
  const last = all.lines[stop - 1];
  if (last === undefined) return false;
  const next = head.lines[last.at + 1] ?? '';
  if (skipBlank(head, last.at + 1) >= head.to) return false;
  if (isBlank(next) || isRule(head, last.at + 1) || !/[\p{L}\p{N}]/u.test(next.slice(0, 200))) return true;
  if (all.heading && all.end === last.at + 1) return true;
  if (/^(?:　|\t| {3,})\S/.test(next) && !/^(?:　|\t| {3})/.test(head.lines[last.at] ?? '')) return true;
  return next.length > 60 && !isBlank(head.lines[last.at + 2]);
}

/** Ends like one and is not set like a title: capitals at the beginning of most words. */
function isSentence(text: string): boolean {
  if (!/[.!?…]$/.test(text) || isUpper(text)) return false;
  const words = text.split(/\s+/);
  return /[.…]$/.test(text) || words.filter((word) => /^\P{Lu}{4}/u.test(word)).length > words.length / 3;
}

function gapBelow(all: HeadLines, stop: number): number {
  return stop < all.lines.length ? (all.lines[stop]?.gap ?? 0) : all.gap;
}

function isFenced({ head, all, stop }: Pair): boolean {
  const last = all.lines[stop - 1];
  return last !== undefined && isRule(head, skipBlank(head, last.at + 1));
}

/** A title, a name directly below, and directly below that a rule that no scenes are parted by. */
function isShortHead({ head, all, title, author, titleIndex, authorIndex, stop }: Pair): boolean {
  if (titleIndex !== 0 || authorIndex !== 1 || stop !== 2 || author.gap > 0 || author.fenced) return false;
  const ruleAt = author.at + 1;
  const rule = (head.lines[ruleAt] ?? '').trim();
  if (!isRule(head, ruleAt) || !/^([^\s*])\1{3,}$/u.test(rule)) return false;
  const below = skipBlank(head, ruleAt + 1);
  return (
    title.look >= 0.5 || isPreface(textOf(head, below, Math.min(endOfBlock(head, below), below + 4))) || all.heading
  );
}

/** A title, a name directly below, and then labels that only headers have. */
function isLabelled({ head, author, titleIndex, authorIndex }: Pair): boolean {
  if (titleIndex !== 0 || authorIndex !== 1 || author.gap > 0) return false;
  const label = readLabelLine(head.lines[skipBlank(head, author.at + 1)] ?? '', head.labels);
  return label?.isPlain === true && label.value !== '' && label.name !== null && TELLING.has(label.name);
}

function holdsFileName(title: string, path: string): boolean {
  const name = lettersOf(readFileName(path).title).replace(/\d+$/, '');
  const letters = lettersOf(title);
  return name.length >= 4 && letters !== name && letters.includes(name);
}

/** The line below a plain name can be no name, and no sentence. */
function isNoName({ title, author, weight }: Pair): boolean {
  return (
    author.credit === null &&
    weight >= 0.7 &&
    title.person === null &&
    !/[.!?…]$/.test(title.text) &&
    !/^\p{Ll}/u.test(title.text)
  );
}

/** In capitals, with a kind of story below, or with a word that no name has, centred under the name. */
function titleStandsOut({ all, title, author, titleIndex, stop, weight }: Pair): boolean {
  const next = all.lines[titleIndex + 1];
  if (next?.kind === true || (next !== undefined && imprintLabel(next.text) === 'Publisher')) return true;
  if (weight < 0.65) return false;
  if (isUpper(title.text) && !isUpper(author.text)) return true;
  if (title.person !== null || /[.!?]$/.test(title.text)) return false;
  const centred = title.indent >= 8 && author.indent >= 8;
  return (
    centred ||
    (all.heading && stop === all.lines.length) ||
    /^["“«„]/.test(title.text) ||
    (gapBelow(all, stop) >= 2 && gapBelow(all, stop) > title.gap)
  );
}

/** The first words speak of somebody of that name: it heads the story of a person. */
function inOpening(head: Head, from: number, name: string): boolean {
  if (name.length < 3 || isWide(name)) return false;
  const text = head.lines
    .slice(from, from + 12)
    .join(' ')
    .slice(0, OPENING);
  const last = name.split(' ').find((word) => word.length > 2) ?? name;
  return (
    text.includes(name) || new RegExp(String.raw`(?<!\p{L})${last.replace(/[^\p{L}]/gu, '.')}(?!\p{L})`, 'u').test(text)
  );
}

/** Another line is the same: scenes are headed by who tells them. */
function recurs(head: Head, from: number, text: string): boolean {
  const end = Math.min(head.to - 8, from + FURTHER);
  for (let at = from; at < end; at += 1)
    if ((head.lines[at] ?? '').trim() === text && isBlank(head.lines[at - 1])) return true;
  return false;
}
