import { EMAIL } from '../../story/email.ts';
import type { Field } from '../../story/header.ts';
import { readHeading } from '../read-heading.ts';
import { imprintLabel, isDateLine, isPostalLine, isSizeLine, isTownLine, sizeIn } from './front-lines.ts';
import { type Head, isBlank, skipBlank } from './head.ts';
import { type LabelLine, readLabelLine } from './label-line.ts';
import { hasSpeech } from './note-score.ts';
import { readLabelValue } from './read-label-value.ts';
import { readLabels } from './read-labels.ts';
import { endOfBlock, textOf } from './take-lines.ts';
import { isCapitalised, isName } from './title-line.ts';

/** `and Tom Ruddock` under the first name. */
export const AND = /^\s*(?:and|&|with)\s+(\p{Lu}.{2,50})$/iu;
const EMAIL_ALONE = new RegExp(String.raw`^\s*[<([]?\s*${EMAIL}\s*[>)\]]?\s*$`);
/** An address of the web alone on its line. */
const PAGE = /^\s*[<([]?\s?(?:https?:\/\/|www\.)\S{3,160}\s*$/i;
/** `(c) June 1998` is a date. */
const MARK = /^\s*(?:©|\(c\)|copyright)\s*/i;
/** Diaries and letters begin with dates of other times. */
const OLD = /\b1[0-8]\d\d\b/;
/** Lines of a summary without a label, and characters in it. */
const BLURB = 8;
const LONGEST_BLURB = 600;

/** Labels, addresses and dates directly under the author, up to a rule or the text. */
export function readRest(
  head: Head,
  from: number,
  fields: Field[],
  add: (name: Field['name'], written: string, where: number, label?: string | null) => void,
): { end: number; labels: number } {
  let labels = 0;
  // A label that nobody knows belongs to the header directly below one that does.
  let labelled = labelBelow(head, from);
  let end = from;
  for (let at = from; at < head.to; at += 1) {
    const line = head.lines[at] ?? '';
    if (isBlank(line)) continue;
    const label = readLabelLine(line, head.labels);
    const second = AND.exec(line)?.[1]?.trim();
    if (at === from && second !== undefined && isName(second) && isCapitalised(second)) {
      add('authors', second, at, null);
    } else if (isPostalLine(line) || (at > from && isPostalLine(head.lines[at - 1] ?? '') && isTownLine(line))) {
      // Where somebody lived is not kept.
      const size = sizeIn(line);
      if (size !== null) add('size', size, at, null);
    } else if (isAddress(line)) {
      add('email', line.replace(/[<>()[\]\s]/g, ''), at, null);
    } else if (PAGE.test(line)) {
      add('homepage', line.replace(/[<>()[\]\s]/g, ''), at, null);
    } else if (label !== null && label.name !== null) {
      const run = readLabels(head, at);
      if (run === null) {
        const value = readLabelValue(head, at, label);
        add(label.name, value.written, at, label.label);
        labels += 1;
        at = value.end - 1;
      } else {
        fields.push(...run.fields);
        labels += run.known;
        at = run.end - 1;
      }
      labelled = at + 1;
    } else if (label !== null && at === labelled && isFact(label)) {
      add('extra', label.value, at, label.label);
      labelled = at + 1;
    } else if (isSizeLine(line) && !/[.!?]$/.test(line.trim())) {
      add('size', line.trim(), at, null);
    } else if (isDateLine(line.replace(MARK, '')) && !OLD.test(line)) {
      add('published', line.replace(MARK, '').trim(), at, null);
    } else if (imprintLabel(line) !== null && line !== head.lines[from - 1]) {
      add('extra', line.trim(), at, imprintLabel(line));
    } else {
      const stop = endOfBlurb(head, at);
      if (stop === null || fields.some(({ name }) => name === 'summary')) break;
      add('summary', textOf(head, at, stop), at, null);
      at = stop - 1;
    }
    end = at + 1;
  }
  return { end, labels };
}

/** The end of a short paragraph that stands between the author and a run of labels; `null` for one of the story. */
function endOfBlurb(head: Head, at: number): number | null {
  const stop = endOfBlock(head, at);
  if (stop - at > BLURB || textOf(head, at, stop).length > LONGEST_BLURB) return null;
  if (hasSpeech(head.lines.slice(at, stop)) || readHeading(head.lines[at] ?? '') !== null) return null;
  const labels = readLabels(head, skipBlank(head, stop));
  return labels !== null && labels.known >= 2 && labels.unknown < labels.known ? stop : null;
}

/** A short value that is neither speech nor sentence. */
function isFact(label: LabelLine): boolean {
  return label.isPlain && label.value.length < 60 && !/^["“«—–-]|[.!?…]["”»]?$/.test(label.value);
}

/** The line below the author's, where that has a label; else none. */
function labelBelow(head: Head, from: number): number {
  return readLabelLine(head.lines[from - 1] ?? '', head.labels)?.name != null ? from : head.to;
}

/** An address of mail alone on its line. */
export function isAddress(line: string): boolean {
  return line.length <= 200 && EMAIL_ALONE.test(line);
}
