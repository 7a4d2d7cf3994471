import type { FlowContent } from '../story/nodes.ts';
import { textOf } from '../story/text-of.ts';
import { readNoteLabel } from './note-labels.ts';

/** So many letters of a label are quoted. */
const QUOTED = 24;

/**
 * Say what told a note from the story: the words that it begins with, where these are a label.
 *
 * @param otherwise What is said of a note without a label.
 */
export function whyNote(children: readonly FlowContent[], otherwise: string): string {
  const first = children[0] === undefined ? '' : textOf(children[0]).trim();
  if (readNoteLabel(first) === null) return otherwise;
  const line = first.split('\n', 1)[0] ?? '';
  const words =
    line.length <= QUOTED
      ? line
      : `${line
          .slice(0, QUOTED)
          .replace(/\s\S*$/u, '')
          .toWellFormed()} …`;
  return `it begins "${words}"`;
}
