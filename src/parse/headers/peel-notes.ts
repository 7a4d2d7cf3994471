import type { Field, FieldName } from '../../story/header.ts';
import { readValues } from '../read-values.ts';
import { type Head, isRule, skipBlank } from './head.ts';
import { readLabelLine } from './label-line.ts';
import { hasSpeech } from './note-score.ts';
import { isPreface } from './preface-words.ts';
import { endOfBlock, textOf } from './take-lines.ts';

/** Notes that stand above everything else. */
export interface PeeledNotes {
  fields: Field[];
  /** Who signs the last of them. */
  signed: Field[];
  /** Line behind the last note, 0-based. */
  end: number;
}

const PARAGRAPHS = 5;
/** Where a line is longer every line is a paragraph, whatever stands below it. */
const WRAPPED = 90;
const SAMPLE = 20;
/** `Hope you like it! -Birdie99`. */
const SIGNED = /[.!?)]\s{1,4}[-–—~]{1,2}\s?(\p{Lu}[\p{L}\p{N}_.-]{2,24})\s*$/u;

/** Read the paragraphs at the top of a file that plainly speak of the story below; `null` when there is none. */
export function peelNotes(head: Head): PeeledNotes | null {
  const fields: Field[] = [];
  let signed: Field[] = [];
  let end = head.from;
  const unwrapped = head.lines.slice(end, Math.min(head.to, end + SAMPLE)).some((line) => line.length > WRAPPED);
  for (let count = 0; count < PARAGRAPHS; count += 1) {
    const at = skipBlank(head, end);
    if (at >= head.to || isRule(head, at)) break;
    const label = readLabelLine(head.lines[at] ?? '', head.labels);
    const isNote = label?.name === 'notes' || label?.name === 'disclaimer';
    if (label?.name != null && !isNote) break;
    const stop = unwrapped ? at + 1 : endOfBlock(head, at);
    if (head.lines.slice(at + 1, stop).some((line) => readLabelLine(line, head.labels)?.name != null)) break;
    const text = textOf(head, at, stop);
    if (!isPreface(text) || hasSpeech(head.lines.slice(at, stop))) break;
    const make = (name: FieldName, written: string): Field[] =>
      readValues({ name, label: null, written, line: at + 1, origin: 'layout', confidence: 0.6 }, head.profile);
    const name = isNote ? (label?.name ?? 'notes') : 'notes';
    fields.push(...make(name, isNote ? text.slice(text.indexOf(label?.value ?? '')) : text));
    const by = SIGNED.exec(text)?.[1];
    signed = by === undefined ? signed : make('authors', by);
    end = stop;
  }
  return fields.length === 0 ? null : { fields, signed, end };
}
