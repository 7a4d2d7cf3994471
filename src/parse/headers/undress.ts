import { closeLetters } from '../close-letters.ts';
import { readBareLabel } from './bare-label.ts';
import { type Head, isBlank, skipBlank } from './head.ts';
import { readLabelLine } from './label-line.ts';
import { simplifyOrnament } from './ornament.ts';

/** Title pages are drawn in the first lines. */
const SEARCH = 60;
const SIDES = /^\s*([*|│║┃#!:+█▌▐▓▒░])\1{0,2}(\s.*?)\1{1,3}\s*$/;
/** Sides that answer each other: `( Salt Road )`, `/ Salt Road \`. */
const PAIRED = /^\s*(?:\((\s.*)\)|\[(\s.*)\]|<(\s.*)>|\{(\s.*)\}|\/(\s.*)\\|▌(\s.*)▐|▐(\s.*)▌)\s*$/;
/** A title page is no wider. */
const WIDEST = 160;
/** Marks before every line of a title page: comments of old formatters. */
const LEADER = /^(\.\.|[;%#|]|\/\/)(?=\s|$)/;

/**
 * The same head with the boxes around its first lines taken off and spaced letters closed up, ornaments made plain
 * and labels set before what stands below them, so that it can be read; the text keeps its lines.
 */
export function undress(head: Head): Head {
  const end = Math.min(head.to, head.from + SEARCH);
  const lines = [...head.lines];
  const first = skipBlank(head, head.from);
  let boxEnd = head.from;
  let changed = false;
  for (let at = head.from; at < end; at += 1) {
    const plain = simplifyOrnament(lines[at] ?? '');
    const closed = closeLetters(plain ?? lines[at] ?? '') ?? plain;
    if (closed !== null) {
      lines[at] = closed;
      changed = true;
      continue;
    }
    const labelled = readBareLabel({ ...head, lines }, at);
    if (labelled !== null) {
      lines[at] = '';
      lines[labelled.at] = `${labelled.label}: ${(lines[labelled.at] ?? '').trim()}`;
      changed = true;
      continue;
    }
    const both = joinColon(head, at);
    if (both !== null) {
      lines[at] = both;
      lines[at + 1] = '';
      changed = true;
      at += 1;
      continue;
    }
    const stop = endOfBox(head, at, end) ?? endOfLeader(head, at, end);
    if (stop === null) continue;
    if (at === first) boxEnd = stop;
    for (let line = at; line < stop; line += 1) lines[line] = bare(lines[line] ?? '');
    changed = true;
    at = stop - 1;
  }
  return changed ? { ...head, lines, boxEnd } : head;
}

/** A title whose colon is followed by its other half on the next line, and then by a blank one or the author's. */
function joinColon(head: Head, at: number): string | null {
  const line = (head.lines[at] ?? '').trimEnd();
  if (at !== skipBlank(head, head.from) || !/^\s*\p{Lu}[^:.!?]{3,50}:$/u.test(line)) return null;
  const next = (head.lines[at + 1] ?? '').trim();
  const below = head.lines[at + 2] ?? '';
  const isHalf = /^\p{Lu}[^:.!?;]{2,50}$/u.test(next) && readLabelLine(line, head.labels)?.name == null;
  return isHalf && (isBlank(below) || /^\s*by\b/i.test(below)) ? `${line} ${next}` : null;
}

/** A rule, lines with the same mark at both ends, a rule. */
function endOfBox(head: Head, at: number, end: number): number | null {
  if (!isEdge(head.lines[at] ?? '')) return null;
  let stop = at + 1;
  while (stop < end && isSide(head.lines[stop] ?? '')) stop += 1;
  return stop > at + 1 && stop < end && isEdge(head.lines[stop] ?? '') ? stop + 1 : null;
}

/** Two lines or more that begin with the same leader. */
function endOfLeader(head: Head, at: number, end: number): number | null {
  const leader = LEADER.exec(head.lines[at] ?? '')?.[1];
  if (leader === undefined) return null;
  let stop = at;
  let filled = 0;
  while (stop < end && LEADER.exec(head.lines[stop] ?? '')?.[1] === leader) {
    if (!isBlank((head.lines[stop] ?? '').slice(leader.length))) filled += 1;
    stop += 1;
  }
  return filled >= 2 ? stop : null;
}

function bare(line: string): string {
  const inside = isSide(line) ? (SIDES.exec(line)?.[2] ?? PAIRED.exec(line)?.slice(1).find(isInside)) : undefined;
  if (inside !== undefined) return inside;
  if (isEdge(line)) return '-----';
  return line.replace(LEADER, (leader) => ' '.repeat(leader.length));
}

/** Marks alone, four of them at least. */
function isEdge(line: string): boolean {
  return line.length <= WIDEST && !/[\p{L}\p{N}]/u.test(line) && line.replace(/\s+/g, '').length >= 4;
}

function isSide(line: string): boolean {
  return line.length <= WIDEST && (SIDES.test(line) || PAIRED.test(line));
}

const isInside = (text: string | undefined): boolean => text !== undefined;
