import type { Removed } from '../story/facts.ts';

/** Words of a bulletin board's box; a title in a box has none of them. */
const ADVERT =
  /\bBBS\b|\bsysops?\b|\bbaud\b|\bbps\b|\bdownload|\buploaded\b|\btext ?files?\b|\b(?:file )?archive site\b|(?:\(\d{3}\)\s?|\b\d{3}[-/. ]\s?)\d{3}[-/]\d{4}\b|\bnode ?\d|\b\d{4,5} ?(?:bps|baud)\b|\bcall (?:us|now|these|our)\b|\b\d{3} area code\b|\b[Cc]all\s{1,4}(?:the )?\p{L}[^.!?]{2,40}\sfor\s|下[载載]|[电電]子[书書]|ダウンロード/iu;
/** Where a by-line stands in the box, it is a story's title page, unless the board is named or called. */
const BYLINE = /^\W{0,80}(?:written )?by\s+\S/im;
/** Whoever says by whom it was written and typed speaks of the story, though a number to call stands with it. */
const WRITTEN = /^\W{0,80}(?:(?:story|file|text|tale)\s)?written\s{0,3}(?:by\s{0,3}:?|:)\s+\S/im;
const BOARD =
  /\bBBS\b|\bsysops?\b|\buploaded\b|\b(?:file )?archive site\b|(?:\(\d{3}\)\s?|\b\d{3}[-/. ]\s?)\d{3}[-/]\d{4}\b|\bcall (?:us|now|these|our)\b|\bcall\b.{1,60}\bfor (?:more|other|the best)\b/i;
const BOX = /[│║┃┌┐└┘╔╗╚╝╒╕╘╛╓╖╙╜▀▄█░▒▓]/;
/** `A Coal Cellar G-File Production` below the box. */
const MAKER = /^\W{0,10}an? \S.{2,50}\b(?:g-?file|t-?file|text ?file|production|release|publication)s?\W{0,6}$/i;
/** `Presents...` closes the banner of whoever put the file about, where letters are drawn or spread. */
const PRESENTS = /^\W{0,80}(?:proudly |is proud to )?presents?\W{0,40}$/i;
const SPREAD = /^\s{0,80}(?:\p{L}\s{1,4}){5,40}\p{L}\s{0,80}$/u;
/** Boxes are smaller than this, and a text has few of them. */
const LINES = 30;
const BOXES = 3;

/**
 * Find the boxes of bulletin boards at the top and at the end of a text: between two rules of one shape, or drawn.
 *
 * @returns Ranges of lines, 1-based and inclusive.
 */
export function findAdverts(lines: readonly string[], from: number, to: number): Removed[] {
  const found: Removed[] = [];
  const take = (range: { from: number; to: number }): void => {
    found.push({ what: 'boilerplate', from: range.from + 1, to: range.to });
  };
  let start = from;
  for (let count = 0; count < BOXES; count += 1) {
    const first = nextFilled(lines, start, to, 1);
    const end = first === -1 ? -1 : edgeOf(lines, first, to, 1);
    if (end === -1 || !isAdvert(lines, first, end + 1)) break;
    take({ from: first, to: end + 1 });
    start = end + 1;
  }
  let stop = to;
  const signed = nextFilled(lines, to - 1, start - 1, -1);
  const hasMaker = signed > start && MAKER.test((lines[signed] ?? '').slice(0, 120));
  if (hasMaker) stop = signed;
  for (let count = 0; count < BOXES; count += 1) {
    const last = nextFilled(lines, stop - 1, start - 1, -1);
    const top = last === -1 ? -1 : edgeOf(lines, last, start - 1, -1);
    if (top === -1 || !isAdvert(lines, top, last + 1)) break;
    take({ from: top, to: last + 1 });
    stop = top;
  }
  if (hasMaker && stop < signed) take({ from: signed, to: signed + 1 });
  return found;
}

function nextFilled(lines: readonly string[], at: number, limit: number, step: 1 | -1): number {
  for (let line = at; line !== limit; line += step) {
    if (step === 1 ? line > limit : line < limit) return -1;
    if (/\S/.test(lines[line] ?? '')) return line;
  }
  return -1;
}

/** The other edge of the box whose edge is a line: a rule of the same shape, or the last drawn line. */
function edgeOf(lines: readonly string[], at: number, limit: number, step: 1 | -1): number {
  const shape = shapeOf(lines[at] ?? '');
  if (shape !== null)
    for (let line = at + step, seen = 0; line !== limit && seen < LINES; line += step, seen += 1)
      if (seen > 0 && shapeOf(lines[line] ?? '') === shape) return line;
  if (!BOX.test(lines[at] ?? '')) return -1;
  let edge = at;
  for (let seen = 0; edge + step !== limit && seen < LINES && BOX.test(lines[edge + step] ?? ''); seen += 1)
    edge += step;
  return edge;
}

function isAdvert(lines: readonly string[], from: number, to: number): boolean {
  const box = lines.slice(from, to);
  const text = box.join('\n');
  if (isBanner(box)) return true;
  // Whoever writes may be called `The Phantom Sysop`.
  const others = box.filter((line) => !BYLINE.test(line)).join('\n');
  return ADVERT.test(text) && !WRITTEN.test(text) && (BOARD.test(others) || !BYLINE.test(text));
}

/** A name in drawn or spread letters, and last that it presents what stands below. */
function isBanner(box: readonly string[]): boolean {
  const inside = box.slice(1, -1).filter((line) => /\S/.test(line));
  if (inside.length < 2 || !PRESENTS.test((inside.at(-1) ?? '').slice(0, 160))) return false;
  const letters = inside.slice(0, -1).filter((line) => SPREAD.test(line.slice(0, 200)) || isDrawn(line));
  return letters.length > 0 && !inside.some((line) => BYLINE.test(line));
}

/** Gaps between single signs: a line of letters that are drawn with letters. */
function isDrawn(line: string): boolean {
  const words = line.trim().split(/\s+/);
  return words.length >= 4 && words.every((word) => word.length < 7 && new Set(word).size <= 2);
}

/** The marks a long rule is made of; `null` for a line of text. */
function shapeOf(line: string): string | null {
  // The upper and the lower half of a block draw one box.
  const text = line.replace(/\s+/g, '').replace(/▀/g, '▄');
  if (text.length < 10 || text.length > 200) return null;
  const marks = [...new Set(text)].sort();
  // The sides of a box may stand in one edge of it and not in the other.
  const edge = marks.length > 1 ? marks.filter((mark) => mark !== '|') : marks;
  return marks.length <= 3 ? edge.join('') : null;
}
