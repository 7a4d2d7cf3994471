import { firstField } from '../../story/header.ts';
import { readFileName } from '../file-name.ts';
import { lettersOf } from '../letters-of.ts';
import { readHeading } from '../read-heading.ts';
import { type Head, isBlank, isRule, lastFilled, skipBlank } from './head.ts';
import { readLabelLine } from './label-line.ts';
import { hasSpeech } from './note-score.ts';
import { outweighs } from './outweighs.ts';
import { endOfBlock } from './take-lines.ts';
import { readTitleBlock, type TitleBlock } from './title-block.ts';
import { titleEvidence } from './title-evidence.ts';
import { isByAlone, isCapitalised, readAuthorLine } from './title-line.ts';

/** A title block with the place where it stands. */
export interface PlacedBlock {
  /** First line of the block, 0-based. */
  at: number;
  block: TitleBlock;
}

/** A title block stands in the first lines; above it there are this many that are not blank at most. */
const SEARCH = 60;
const ABOVE = 25;
/** A block below other lines must look like one. */
const STRONG = 1;
/** A title on the first line needs less than one below it. */
const FIRST = 0.35;

/** A series counts its pieces. */
const ISSUE = /^\s*(?:episode|issue|installment|story|file|no\.)\s?(?:#\s?|no\.?\s?)?\d{1,4}\s*$/i;
const UNDERLINE = /^\s*([-=~*_^])\1{2,}\s*$/;

interface Scored extends PlacedBlock {
  score: number;
}

interface Candidate {
  /** Evidence of the title line's look, 0 to 0.8. */
  look: number;
  title: string;
  author: string;
  /** Lines of the file. */
  titleLine: string;
  authorLine: string;
  aboveAuthor: string;
  isOpen: boolean;
  underlined: boolean;
  /** A blank line parts the title from what stands with the name. */
  parted: boolean;
  ruleAbove: boolean;
  closed: boolean;
  path: string;
}

/** What makes a title and a name that stand together the head of a story. */
const SIGNS: readonly [weight: number, reason: string, test: (candidate: Candidate) => boolean][] = [
  [0.4, 'by-line', ({ authorLine, aboveAuthor }) => /\bby\b/i.test(authorLine) || isByAlone(aboveAuthor)],
  [0.2, 'name below', ({ authorLine }) => readAuthorLine(authorLine) === null],
  [0.2, 'copyright', ({ authorLine }) => /©|\(c\)|copyright/i.test(authorLine)],
  [0.1, 'name in capitals', ({ author }) => isCapitalised(author)],
  [-0.6, 'in brackets', ({ title }) => /^[([]/.test(title)],
  [-0.7, 'a nearer line', ({ parted }) => parted],
  [-0.5, 'sentence', ({ title }) => /\p{Ll}.*[^.]\.$/u.test(title) && title.split(' ').length >= 4],
  [-0.5, 'kind of text', ({ title }) => /^an? .*(?:story|novel|tale|fanfic|parody|play|poem)s?\b/i.test(title)],
  [-0.4, 'no name', ({ author }) => !isCapitalised(author) && author.includes(' ')],
  [0.4, 'underlined', ({ underlined }) => underlined],
  [0.2, 'rule above', ({ ruleAbove }) => ruleAbove],
  [0.2, 'stands free', ({ isOpen }) => isOpen],
  [0.1, 'closed below', ({ closed }) => closed],
  [0.3, 'is the file’s name', ({ title, path }) => lettersOf(readFileName(path).title) === lettersOf(title)],
];

/**
 * Find the title block of a text: on its first line, or below a short preface, where it looks enough like one.
 *
 * What stands above may say anything, but it must be short, without speech, labels and chapters.
 */
export function findBlock(head: Head): PlacedBlock | null {
  const first = skipBlank(head, head.from);
  const block = readTitleBlock(head, first, 0.9);
  let best: Scored | null = block === null ? null : { at: first, block, score: FIRST + scoreBlock(head, first, block) };
  let above = 0;
  const end = Math.min(head.to, head.from + SEARCH);
  for (let at = first; at < end && above <= ABOVE; at += 1) {
    const line = head.lines[at] ?? '';
    if (isBlank(line)) continue;
    if (at > first && !isRule(head, at)) {
      const placed = readTitleBlock(head, at, 0.85);
      const score = placed === null ? 0 : scoreBlock(head, at, placed);
      if (placed !== null && score >= STRONG && (best === null || score > best.score) && outweighs(head, first, at))
        best = { at, block: placed, score };
    }
    if (best !== null && at + 1 >= best.block.end) break;
    if (isStory(head, at)) break;
    above += isRule(head, at) ? 0 : 1;
  }
  return best;
}

function scoreBlock(head: Head, at: number, block: TitleBlock): number {
  const title = firstField(block.fields, 'title');
  const author = firstField(block.fields, 'authors');
  if (title?.line == null || author?.line == null) return 0;
  const titleLine = head.lines[title.line - 1] ?? '';
  const above = lastFilled(head, at);
  const candidate: Candidate = {
    look: titleEvidence(titleLine, title.value),
    title: title.value,
    author: author.value,
    titleLine,
    authorLine: head.lines[author.line - 1] ?? '',
    aboveAuthor: head.lines[lastFilled(head, author.line - 1)] ?? '',
    underlined: UNDERLINE.test(head.lines[title.line] ?? ''),
    isOpen: above < at - 1 || isRule(head, at - 1),
    parted: isParted(head, title.line - 1, author.line - 1),
    ruleAbove: isRule(head, above),
    closed: isBlank(head.lines[block.end]) || isRule(head, block.end),
    path: head.path,
  };
  return SIGNS.reduce((sum, [weight, , test]) => sum + (test(candidate) ? weight : 0), candidate.look);
}

/** Chapters, speech and labels do not stand above a title: the story or another header has begun. */
function isStory(head: Head, at: number): boolean {
  const line = head.lines[at] ?? '';
  // `EPISODE #14` says which of a series this is where the title follows in the middle of its line.
  const next = head.lines[skipBlank(head, at + 1)] ?? '';
  if (ISSUE.test(line) && /^(?:\s{8}|\t)\s*\S/.test(next) && !isBlank(next)) return false;
  if ((readHeading(line)?.strength ?? 0) >= 0.8) return true;
  if (readLabelLine(line, head.labels)?.name === 'title') return true;
  const starts = at === head.from || isBlank(head.lines[at - 1]) || /^\s/.test(line);
  return starts && hasSpeech(head.lines.slice(at, endOfBlock(head, at)));
}

/** A line stands nearer to the name than the title does: a blank line or an underline parts them. */
function isParted(head: Head, titleAt: number, authorAt: number): boolean {
  let nearer = authorAt - 1;
  if (UNDERLINE.test(head.lines[titleAt + 1] ?? '')) {
    while (nearer > titleAt + 1 && isBlank(head.lines[nearer])) nearer -= 1;
    return nearer > titleAt + 1 && !isByAlone(head.lines[nearer] ?? '');
  }
  if (nearer <= titleAt + 1 || isBlank(head.lines[nearer]) || isRule(head, nearer)) return false;
  if (isByAlone(head.lines[nearer] ?? '') || /^\s*[([]/.test(head.lines[nearer] ?? '')) return false;
  return isBlank(head.lines[nearer - 1]);
}
