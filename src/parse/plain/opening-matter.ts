import { hasSpeech } from '../headers/note-score.ts';
import { columns } from '../leading.ts';
import { isRuleLine } from '../rule-line.ts';

/** What stands between a heading and the first scene: 0-based, `to` exclusive. */
export interface OpeningMatter {
  kind: 'epigraph' | 'note';
  from: number;
  to: number;
}

/** `Previously:`, `Was bisher geschah`: the words stand alone or before a colon or dots. */
export const RECAP =
  /^[^\p{L}]{0,6}(?:previously(?: (?:on|in) [^:.]{2,40})?|(?:what (?:has|had) gone|what happened) before|the story so far|our story so far|last time(?: on [^:.]{2,40})?|recap|was bisher geschah|bisher|zuletzt|résumé(?: des (?:épisodes|chapitres) précédents)?|précédemment|anteriormente|en (?:el capítulo|capítulos) anterior(?:es)?|resumen|nelle puntate precedenti|riassunto|anteriormente em|no capítulo anterior|wat voorafging|poprzednio|w poprzednim odcinku|ранее|в предыдущ(?:ей|их) (?:главе|серии|главах|сериях)|краткое содержание|前回のあらすじ|これまでのあらすじ|前情提要|上回[说說]到)(?:\s?[:：…]|\s?\.{3}|\s?[-–—]{1,2}\s|[^\p{L}]{0,6}$)/iu;
/** `-- traditional`, `— Ann Lee, The Salt Road`. */
const SOURCE = /^\s*(?:-{1,3}|[—–―~])\s?["“«‘_*]?[\p{L}\p{N}].{1,100}$/u;
const SENTENCE = /[!?…]["”’»]?$|\p{Ll}{3}\.["”’»]?$/u;
const QUOTED = /^["“„«‹「『_*/'‘].*["”»›」』_*/'’.]{1,3}$/u;
/** Mottoes and recaps have fewer lines, and no more than so many follow one another. */
const LINES = 16;
const BLOCKS = 3;
/** A source stands so much farther to the right than its motto. */
const RIGHT = 8;

/** Find mottoes and recaps at the head of a section; nothing when the story begins at once. */
export function findOpeningMatter(lines: readonly string[], from: number, to: number): OpeningMatter[] {
  const found: OpeningMatter[] = [];
  let at = next(lines, from, to);
  for (let count = 0; count < BLOCKS; count += 1) {
    const taken = epigraphAt(lines, at, to) ?? recapAt(lines, at, to);
    if (taken === null || next(lines, taken.to, to) >= to) break;
    found.push(taken);
    at = next(lines, taken.to, to);
  }
  return found;
}

/** Quoted or indented words and, on the last line or the one behind a gap, whose they are. */
function epigraphAt(lines: readonly string[], from: number, to: number): OpeningMatter | null {
  const end = blockEnd(lines, from, to);
  if (end - from > LINES || end >= to) return null;
  const last = lines[end - 1] ?? '';
  if (end - from > 1 && isSource(last, lines[from] ?? '') && isSaying(lines, from, end - 1, to))
    return { kind: 'epigraph', from, to: end };
  const below = skipBlank(lines, end, to);
  const source = lines[below] ?? '';
  const alone = blockEnd(lines, below, to) === below + 1 && below - end <= 2;
  return alone && below < to && isSource(source, lines[from] ?? '') && isSaying(lines, from, end, to)
    ? { kind: 'epigraph', from, to: below + 1 }
    : null;
}

function isSource(line: string, first: string): boolean {
  const text = line.trim();
  if (text.length > 110 || SENTENCE.test(text) || /[,;:]$/.test(text)) return false;
  return SOURCE.test(text) || (columns(line) >= columns(first) + RIGHT && /^["“«(]?\p{Lu}/u.test(text));
}

/** Between quotation marks or slashes, or set in from the text below. */
function isSaying(lines: readonly string[], from: number, to: number, end: number): boolean {
  const own = lines.slice(from, to);
  if (hasSpeech(own)) return false;
  if (QUOTED.test(own.map((line) => line.trim()).join(' '))) return true;
  let below = to;
  for (let seen = 0; below < end && seen < 3; seen += 1) below = skipBlank(lines, blockEnd(lines, below, end), end);
  const margin = columns(lines[Math.min(below, end - 1)] ?? '');
  return own.every((line) => columns(line) >= margin + 3);
}

/** A labelled recap: down to the rule below it, or its own paragraph. */
function recapAt(lines: readonly string[], from: number, to: number): OpeningMatter | null {
  if (!RECAP.test((lines[from] ?? '').slice(0, 200))) return null;
  let end = blockEnd(lines, from, to);
  if (end - from > LINES) return null;
  for (let at = from; at < Math.min(to, from + LINES); at += 1)
    if (isRuleLine(lines[at] ?? '')) return { kind: 'note', from, to: at };
  // A label alone on its line belongs to the paragraph below.
  if (end - from === 1) end = blockEnd(lines, skipBlank(lines, end, to), to);
  return end - from <= LINES ? { kind: 'note', from, to: end } : null;
}

function blockEnd(lines: readonly string[], from: number, to: number): number {
  let end = from;
  while (end < to && end - from <= LINES && /\S/.test(lines[end] ?? '') && !isRuleLine(lines[end] ?? '')) end += 1;
  return end;
}

function skipBlank(lines: readonly string[], from: number, to: number): number {
  let at = from;
  while (at < to && !/\S/.test(lines[at] ?? '')) at += 1;
  return at;
}

/** The next line that is no rule either. */
function next(lines: readonly string[], from: number, to: number): number {
  let at = from;
  while (at < to && (!/\S/.test(lines[at] ?? '') || isRuleLine(lines[at] ?? ''))) at += 1;
  return at;
}
