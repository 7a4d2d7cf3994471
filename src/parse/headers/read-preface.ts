import type { Field, FieldName } from '../../story/header.ts';
import { readHeading } from '../read-heading.ts';
import { readValues } from '../read-values.ts';
import { imprintLabel } from './front-lines.ts';
import { type Head, isRule, skipBlank } from './head.ts';
import { readLabelLine } from './label-line.ts';
import { hasSpeech, NOTE, scoreNote } from './note-score.ts';
import { endOfBlock, textOf } from './take-lines.ts';

const LABELLED_NOTE = /^\s*[*_]*(author['’]?s?['’]? notes?|notes?|a\/n|disclaimer|dedication|warnings?)\s*[:.–—-]+\s*/i;
/** Fields of labelled notes; any other is a note. */
const FIELDS: readonly [RegExp, FieldName][] = [
  [/disclaimer/i, 'disclaimer'],
  [/dedic/i, 'dedication'],
  [/warning/i, 'warnings'],
];
/** Fields of labels that may stand alone below a title block. */
const FACTS: ReadonlySet<FieldName> = new Set(['published', 'updated', 'rating', 'size', 'fandoms', 'status']);
/** `Find it at: http://…`: whatever the label says. */
const WEB = /^(?:https?:\/\/|www\.)\S{3,160}$/i;
/** A preface is short: paragraphs and lines at most. */
const PARAGRAPHS = 8;
const LINES = 80;
/** What stands together above a rule is shorter still, where its look alone makes it a preface. */
const RUN = 5;
const RUN_LINES = 30;

/** `WHY I WROTE THIS: …`, `WWW: http://…`: who speaks in a story is called by less, and has no address. */
const ASIDE = /^\s*(?:\S{1,20}\s){2,6}?\S{1,20}\s?:|:\s{0,9}(?:https?:|www\.|\S{1,64}@)/i;

/** Notes between a header and the story. */
export interface Preface {
  fields: Field[];
  /** Line behind the last note, 0-based. */
  end: number;
}

/**
 * Read the notes and disclaimers below a title block; nothing when the story begins at once.
 *
 * @param names Titles and authors of the header.
 * @param trust What is added to every score: labels above make notes likelier.
 */
export function readPreface(head: Head, from: number, names: readonly string[], trust: number): Preface {
  const preface: Preface = { fields: [], end: from };
  const run = runToRule(head, skipBlank(head, from));
  const edge = run?.some((at) => scoreNote(head, at, ruleBelow(head, run), names) + trust >= NOTE)
    ? ruleBelow(head, run)
    : -1;
  let at = skipBlank(head, from);
  for (let count = 0; count < PARAGRAPHS && at < head.to && at - from < LINES && !isRule(head, at); count += 1) {
    const stop = endOfBlock(head, at);
    const text = textOf(head, at, stop);
    const label = LABELLED_NOTE.exec(text);
    const about = stop === at + 1 && label === null ? readAbout(head, at) : null;
    if (about !== null) {
      preface.fields.push(...about);
      preface.end = stop;
      at = skipBlank(head, stop);
      continue;
    }
    const isNote = label !== null || at < edge || scoreNote(head, at, stop, names) + trust >= NOTE;
    if (!isNote) break;
    const name = FIELDS.find(([word]) => word.test(label?.[1] ?? ''))?.[1] ?? 'notes';
    const written = label === null ? text : text.slice(label[0].length);
    const origin = label === null ? 'layout' : 'label';
    preface.fields.push(
      ...readValues({ name, label: label?.[1] ?? null, written, line: at + 1, origin, confidence: 0.7 }, head.profile),
    );
    preface.end = stop;
    at = skipBlank(head, stop);
  }
  return preface;
}

/** Read lines that say when, where or by whose right, each alone; nothing when the story begins at once. */
export function readFacts(head: Head, from: number): Preface {
  const facts: Preface = { fields: [], end: from };
  for (let at = skipBlank(head, from); at < head.to && facts.fields.length < PARAGRAPHS; at = skipBlank(head, at + 1)) {
    const about = endOfBlock(head, at) === at + 1 ? readAbout(head, at) : null;
    if (about === null) break;
    facts.fields.push(...about);
    facts.end = at + 1;
  }
  return facts;
}

/** A line by itself that says when, where or by whose right: `Uploaded 11/03/89`, `Rated PG`; `null` for other lines. */
function readAbout(head: Head, at: number): Field[] | null {
  const line = head.lines[at] ?? '';
  const label = readLabelLine(line, head.labels);
  const isFact =
    label !== null &&
    (label.name === null ? WEB.test(label.value) : /[^.!?]$/.test(label.value) && FACTS.has(label.name));
  const imprint = isFact ? null : imprintLabel(line);
  if (!isFact && imprint === null) return null;
  const [name, written] = isFact ? ([label.name ?? 'extra', label.value] as const) : (['extra', line.trim()] as const);
  const from = { label: isFact ? label.label : imprint, line: at + 1, confidence: 0.7 };
  return readValues({ ...from, name, written, origin: isFact ? 'label' : 'layout' }, head.profile);
}

/** Read notes between two rules; `null` when what stands there is story. */
export function readFenced(head: Head, from: number, names: readonly string[]): Preface | null {
  const preface = readPreface(head, from, names, 0);
  return preface.fields.length > 0 && isRule(head, skipBlank(head, preface.end)) ? preface : null;
}

/** First lines of the paragraphs down to the next rule; `null` when it is far, or speech or a chapter comes before. */
function runToRule(head: Head, from: number): number[] | null {
  const starts: number[] = [];
  let length = 0;
  for (let at = from; at < head.to && at - from < RUN_LINES && starts.length <= RUN; ) {
    // Where little is left below the rule, it closes the story.
    if (isRule(head, at)) return starts.length > 0 && lengthOf(head, at, 2 * length) >= 2 * length ? starts : null;
    const stop = endOfBlock(head, at);
    const label = readLabelLine(head.lines[at] ?? '', head.labels);
    // A short label that nobody knows speaks: `TOM: It is late.`
    if (label !== null && label.name === null && !ASIDE.test(head.lines[at] ?? '')) return null;
    if (hasSpeech(head.lines.slice(at, stop)) || (readHeading(head.lines[at] ?? '')?.strength ?? 0) >= 0.8) return null;
    starts.push(at);
    length += textOf(head, at, stop).length;
    at = skipBlank(head, stop);
  }
  return null;
}

function ruleBelow(head: Head, run: readonly number[]): number {
  return skipBlank(head, endOfBlock(head, run.at(-1) ?? head.from));
}

/** Characters from a line on, counted no further than needed. */
function lengthOf(head: Head, from: number, enough: number): number {
  let length = 0;
  for (let at = from; at < head.to && length < enough; at += 1) length += (head.lines[at] ?? '').trim().length;
  return length;
}
