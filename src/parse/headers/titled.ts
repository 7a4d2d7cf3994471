import type { Field } from '../../story/header.ts';
import { readValues } from '../read-values.ts';
import { type Head, type HeaderReader, isBlank, isRule, removedRange, skipBlank } from './head.ts';
import { isPreface, mayBePreface } from './preface-words.ts';
import { readTitleBlock } from './title-block.ts';

const LABELLED_NOTE = /^\s*[*_]*(author['’]?s?['’]? notes?|notes?|a\/n|disclaimer|dedication|warnings?)\s*[:.–—-]+\s*/i;
/** A preface is short: paragraphs and lines at most before its rule. */
const PARAGRAPHS = 8;
const LINES = 80;

/**
 * H2 and H22: title and by-line by their place, perhaps labels and a preface, then a rule or blank lines.
 */
export const readTitled: HeaderReader = (head) => {
  const block = readTitleBlock(head, head.from, 0.9);
  if (block === null) return null;
  const preface = readPreface(head, block.end, block.labels > 0);
  const ruleAt = skipBlank(head, preface.end);
  const closed = isRule(head, ruleAt);
  const bodyStart = closed ? ruleAt + 1 : preface.end;
  return {
    convention: block.labels > 0 ? 'H2' : 'H22',
    fields: [...block.fields, ...preface.fields],
    bodyStart,
    score: 0.65 + (closed ? 0.1 : 0) + 0.05 * Math.min(3, block.labels),
    removed: removedRange(head, 'header', head.from, bodyStart),
  };
};

/** Notes and disclaimers between the by-line and a rule; nothing when the text begins at once. */
function readPreface(head: Head, from: number, hasLabels: boolean): { fields: Field[]; end: number } {
  const fields: Field[] = [];
  let at = skipBlank(head, from);
  let end = from;
  for (let count = 0; count < PARAGRAPHS && at < head.to && at - from < LINES && !isRule(head, at); count += 1) {
    let stop = at;
    while (stop < head.to && !isBlank(head.lines[stop]) && !isRule(head, stop)) stop += 1;
    const text = head.lines
      .slice(at, stop)
      .map((line) => line.trim())
      .join(' ');
    const label = LABELLED_NOTE.exec(text);
    const fenced = hasLabels || isRule(head, skipBlank(head, stop));
    if (label === null && !(fenced ? mayBePreface(text) : isPreface(text))) return { fields, end };
    const name = /disclaimer/i.test(label?.[1] ?? '')
      ? 'disclaimer'
      : /dedic/i.test(label?.[1] ?? '')
        ? 'dedication'
        : /warning/i.test(label?.[1] ?? '')
          ? 'warnings'
          : 'notes';
    const written = label === null ? text : text.slice(label[0].length);
    fields.push(
      ...readValues(
        {
          name,
          label: label?.[1] ?? null,
          written,
          line: at + 1,
          origin: label === null ? 'layout' : 'label',
          confidence: 0.7,
        },
        head.profile,
      ),
    );
    end = stop;
    at = skipBlank(head, stop);
  }
  return { fields, end };
}
