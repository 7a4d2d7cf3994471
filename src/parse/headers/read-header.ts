import type { Decision } from '../../story/decision.ts';
import { firstField } from '../../story/header.ts';
import { readValues } from '../read-values.ts';
import { readComments, readDirectives } from './directives.ts';
import { type Head, type HeaderReader, isRule, type Reading, removedRange, skipBlank } from './head.ts';
import { readLabelled } from './labelled.ts';
import { readLoneTitle } from './lone-title.ts';
import { peelNotes } from './peel-notes.ts';
import { readHeadBlock } from './read-head-block.ts';
import { readScattered } from './scattered.ts';
import { readSummaryFirst } from './summary-first.ts';
import { textOf } from './take-lines.ts';
import { readTitled } from './titled.ts';
import { readTwoLines } from './two-lines.ts';
import { undress } from './undress.ts';
import { readUntitled } from './untitled.ts';

/**
 * The header conventions of plain text, the more special before the more general, each with the highest score that it
 * gives. A new one is a row here.
 */
const READERS: readonly [read: HeaderReader, most: number][] = [
  [readSummaryFirst, 1],
  [readDirectives, 0.9],
  [readComments, 0.9],
  [readLabelled, 0.9],
  [readTwoLines, 0.8],
  [readTitled, 0.9],
  [readHeadBlock, 0.6],
  [readScattered, 0.55],
  [readLoneTitle, 0.45],
  [readUntitled, 0.3],
];

/** A reading with what lost against it. */
interface Choice {
  reading: Reading;
  decision: Decision | null;
}

/** A title that stands below notes, and nothing else of a header, must look like one. */
const LOOK = 0.5;
/** A reading that knows the first lines to be notes may be so much weaker than one that does not. */
const MARGIN = 0.12;

/** Read the head of a plain-text file by the convention that fits it best; equal scores go to the earlier row. */
export function readHeader(dressed: Head): Reading {
  const head = undress(dressed);
  const whole = readBelowRule(head);
  const { reading, decision } = readBelowNotes(head, whole.reading) ?? whole;
  if (decision !== null) head.decide?.(decision);
  return endBelowBox(head, reading);
}

/** What stands in the box of a title and was not understood is a note. */
function endBelowBox(head: Head, reading: Reading): Reading {
  const end = head.boxEnd ?? head.from;
  if (reading.bodyStart >= end || firstField(reading.fields, 'title') === null) return reading;
  const written = textOf(head, reading.bodyStart, end).replace(/^[\s-]+|[\s-]+$/g, '');
  const value = { name: 'notes', label: null, written, line: reading.bodyStart + 1, confidence: 0.6 } as const;
  return {
    ...reading,
    fields: [...reading.fields, ...readValues({ ...value, origin: 'layout' }, head.profile)],
    bodyStart: end,
    removed: removedRange(head, 'header', head.from, end),
  };
}

/** What stands below notes must name the story; a better reading of the whole may have read the notes as well. */
function readBelowNotes(head: Head, whole: Reading): Choice | null {
  const notes = peelNotes(head);
  if (notes === null) return null;
  const below = readBelowRule({ ...head, from: notes.end });
  const { reading } = below;
  const title = firstField(reading.fields, 'title');
  const isNamed = title !== null && (reading.convention !== 'H0' || title.confidence >= LOOK);
  if (!isNamed || reading.score <= whole.score - MARGIN) return null;
  const signed = reading.fields.some(({ name }) => name === 'authors') ? [] : notes.signed;
  return {
    ...below,
    reading: {
      ...reading,
      fields: [...reading.fields, ...signed, ...notes.fields],
      removed: removedRange(head, 'header', head.from, reading.bodyStart),
    },
  };
}

function readBelowRule(head: Head): Choice {
  const first = skipBlank(head, head.from);
  if (!isRule(head, first)) return bestOf(head);
  // A rule above the title or the labels belongs to the header; above prose it parts nothing.
  const below = bestOf({ ...head, from: first + 1 });
  const { reading } = below;
  if (reading.convention === 'H0') return bestOf(head);
  return { ...below, reading: { ...reading, removed: removedRange(head, 'header', first, reading.bodyStart) } };
}

function bestOf(head: Head): Choice {
  let best: Reading | null = null;
  const all: Reading[] = [];
  for (const [read, most] of READERS) {
    // What cannot win is read only for those who ask how the choice was made.
    if (best !== null && most <= best.score && head.decide === undefined) continue;
    const reading = read(head);
    if (reading !== null) all.push(reading);
    if (reading !== null && (best === null || reading.score > best.score)) best = reading;
  }
  if (best !== null) return { reading: best, decision: decisionOf(best, all) };
  return {
    reading: { convention: 'H0', fields: [], bodyStart: head.from, score: 0, removed: [] },
    decision: null,
  };
}

function decisionOf(best: Reading, all: readonly Reading[]): Decision {
  const lost = all.filter((reading) => reading !== best).sort((one, other) => other.score - one.score);
  return {
    what: 'header',
    chosen: best.convention,
    why: `it fits best (score ${best.score.toFixed(2)})`,
    lost: lost.map(({ convention, score }) => ({ name: convention, score: Math.round(score * 100) / 100 })),
  };
}
