import type { Field } from '../../story/header.ts';
import { fieldValues } from '../../story/header.ts';
import { readValues } from '../read-values.ts';
import { closeHead } from './close-head.ts';
import { findBlock } from './find-block.ts';
import { isFullerName } from './fuller-name.ts';
import { type Head, type HeaderReader, removedRange, skipBlank } from './head.ts';
import {
  endOfBlock,
  nothingFound,
  type Taker,
  takeAddress,
  takeBanner,
  takeImprint,
  takeLabel,
  textOf,
} from './take-lines.ts';

/** What may stand above a title; the rest is a note. */
const ABOVE: readonly Taker[] = [takeBanner, takeLabel, takeImprint, takeAddress];
/** What labels above a preface add to the likeness of its paragraphs to notes. */
const LABELLED = 0.3;

/**
 * H2 and H22: title and by-line by their place, perhaps below a few lines of other kind; then perhaps labels and a
 * preface, a rule or blank lines.
 */
export const readTitled: HeaderReader = (head) => {
  const placed = findBlock(head);
  if (placed === null) return null;
  const { at, block } = placed;
  const isFirst = at === skipBlank(head, head.from);
  const names = [...fieldValues(block.fields, 'title'), ...fieldValues(block.fields, 'authors')];
  const trust = block.labels > 0 ? LABELLED : 0;
  const { fields, bodyStart, closed } = closeHead(head, block.end, names, trust);
  const above = readAbove(head, at);
  const full = fullerAbove(head, at, fieldValues(block.fields, 'authors'));
  const known = full === null ? block.fields : [full, ...block.fields.filter(({ name }) => name !== 'authors')];
  return {
    convention: block.labels > 0 ? 'H2' : 'H22',
    fields: [...known, ...above.filter(({ line }) => full === null || line !== full.line), ...fields],
    bodyStart,
    score: (isFirst ? 0.65 : 0.58) + (closed && isFirst ? 0.1 : 0) + 0.05 * Math.min(3, block.labels),
    removed: removedRange(head, 'header', head.from, bodyStart),
  };
};

/** What stands above a title block: labels and imprints are read, every other paragraph is a note. */
function readAbove(head: Head, to: number): Field[] {
  const above: Head = { ...head, to };
  const found = nothingFound(above);
  for (let at = skipBlank(above, head.from); at < to; at = skipBlank(above, at)) {
    let next: number | null = null;
    for (const take of ABOVE) {
      next = take(above, at, found);
      if (next !== null) break;
    }
    if (next === null) {
      next = endOfBlock(above, at);
      found.notes.push({ text: textOf(above, at, next), line: at });
    }
    at = next;
  }
  const notes = found.notes.flatMap(({ text, line }) =>
    readValues(
      { name: 'notes', label: null, written: text, line: line + 1, origin: 'layout', confidence: 0.6 },
      head.profile,
    ),
  );
  return [...found.fields, ...notes];
}

/** A line above that says in full who is named by initials below. */
function fullerAbove(head: Head, to: number, names: readonly string[]): Field | null {
  const [name = ''] = names;
  for (let at = skipBlank(head, head.from); at < to; at += 1) {
    const line = head.lines[at] ?? '';
    if (!isFullerName(line, name)) continue;
    const value = { name: 'authors', label: null, written: line.trim(), line: at + 1, confidence: 0.75 } as const;
    return readValues({ ...value, origin: 'layout' }, head.profile)[0] ?? null;
  }
  return null;
}
