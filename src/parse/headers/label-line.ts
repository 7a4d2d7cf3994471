import type { FieldName } from '../../story/header.ts';
import { fieldKind, fieldOfLabel, type OwnLabels } from '../fields.ts';
import { stripDress } from './strip-dress.ts';

/** A line of the form `Label: value`. */
export interface LabelLine {
  label: string;
  value: string;
  /** The field it means; `null` when the label is not known. */
  name: FieldName | null;
  /** True when a colon, or brackets, part label and value: prose rarely looks like that. */
  isPlain: boolean;
}

const COLON = /^\s{0,40}(\p{L}[\p{L}\p{M}\p{N}'’/().& -]{0,44}?)\s*(?::|：)\s*(.*)$/u;
/** `*Title:* …`, `**Rating**: …`: the dress of a label, taken off before it is read. */
const DRESSED = /^(\s{0,20})([*_~=]{1,3})(\p{L}[^*_~=]{0,44}?)(:?)\2\s*(:?)\s*/u;
/** `*Title: …*`, `[Title: …]`, `- Title: …`, `•Title: …`: what stands around a whole line. */
const WRAPPED =
  /^\s{0,20}(?:\*{1,3}([^*]+)\*{1,3}|_([^_]+)_|~([^~]+)~|\[([^[\]]+)\]|\{([^{}]+)\}|(?:[-•·►>]\s{0,3}|[*+]\s{1,3})(\p{L}.*))\s*$/u;
/** `This story is a sequel to: Salt Road`. */
const SAID = /^\s{0,20}this (?:story |fic )?is (?:an? |the )(?=sequel (?:to|of)\b)/i;
/** Forms that only known labels have: a dash, brackets, a leader of dots, or a tab between label and value. */
const KNOWN_ONLY: readonly [pattern: RegExp, isPlain: boolean][] = [
  [/^\s{0,20}(\p{Lu}[\p{L}’'/ -]{1,30}?)\s{1,20}[-–—]{1,2}\s+(\S.*)$/u, false],
  [/^\s{0,20}(\p{Lu}[\p{L}’'/ -]{1,30}?)(?:--|—)\s{0,20}(\S.*)$/u, false],
  [/^\s{0,20}\[(\p{Lu}[\p{L}’'/ -]{1,30})\]\s*:?\s*(\S.*)$/u, true],
  [/^\s{0,20}(\p{Lu}[\p{L}’'/ -]{1,30}?)\s{0,20}(?:\.{3,80}|…{1,20}|_{3,80})\s{0,20}(\S.*)$/u, false],
  [/^[\s　]{0,20}[【［〔](\p{L}[^【】［］〔〕]{1,8})[】］〕][\s　]{0,4}[:：]?[\s　]{0,4}(\S.*)$/u, true],
  [/^\s{0,20}(\p{Lu}[\p{L}’'/ -]{1,30}?)\t+\s*(\S.*)$/u, false],
  // `Фандом «Всадники»`: the marks part label and value.
  [/^\s{0,20}(\p{Lu}\p{L}{3,15})\s(«[^«»]{2,80}»|"[^"]{2,80}"|“[^“”]{2,80}”)\s*$/u, false],
];
/** Labels that old headers write without a colon; the value must look like one. */
const BARE: readonly [pattern: RegExp, name: FieldName][] = [
  [
    /^\s*(Rated|Rating)\s+((?:PG(?:[- ]?1[345])?|R|G|NC[- ]?1[78]|M|T|K\+?|MA|X|U|1[268]\+?)(?:\s*[-,(;|/].*|\s+for\b.*|\.\s\p{Lu}.{3,80})?)\.?\s*$/iu,
    'rating',
  ],
  [
    /^\s*(Submitted|Posted|Uploaded|Published|Written|Completed|Archived|Finished|Started|Begun)\s+(?:on\s+|in\s+)?((?:\p{L}+\.?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:\p{L}+\.?,?\s+)?\d{4}|\d{1,2}[./-]\d{1,2}[./-](?:\d\d|\d{4})|\d{4}-\d\d-\d\d)\.?\s*$/iu,
    'published',
  ],
];

/** A longer line is prose, unless it lists terms, of which a work may have very many. */
const LONGEST = 4000;

/**
 * Read a line as a label and its value.
 *
 * @returns `null` for prose; speeches in script form look the same, and the caller, who counts known labels, tells them
 *   apart.
 */
export function readLabelLine(written: string, own: OwnLabels): LabelLine | null {
  if (written.length > LONGEST) return readLongList(written, own);
  const bare = stripDress(written);
  const line = bare.replace(DRESSED, (whole, space: string, _mark, label: string, inside: string, behind: string) =>
    inside + behind === '' ? whole : `${space}${label}: `,
  );
  const plain = readColon(line, own);
  if (plain !== null) return plain;
  for (const [pattern, isPlain] of KNOWN_ONLY) {
    const marked = pattern.exec(line);
    const name = marked === null ? null : fieldOfLabel(marked[1] as string, own);
    if (marked !== null && name !== null)
      return { label: (marked[1] as string).trim(), value: (marked[2] as string).trim(), name, isPlain };
  }
  for (const [pattern, name] of BARE) {
    const match = pattern.exec(line);
    if (match !== null) return { label: match[1] as string, value: (match[2] as string).trim(), name, isPlain: false };
  }
  const wrapped = WRAPPED.exec(line)
    ?.slice(1)
    .find((inner) => inner !== undefined);
  const inner = wrapped === undefined ? null : readColon(wrapped, own);
  return inner?.name == null ? null : inner;
}

function readLongList(line: string, own: OwnLabels): LabelLine | null {
  const found = readColon(line, own);
  const kind = found?.name == null ? null : fieldKind(found.name);
  return kind === 'list' || kind === 'relationships' ? found : null;
}

function readColon(line: string, own: OwnLabels): LabelLine | null {
  const match = COLON.exec(line.replace(SAID, ''));
  if (match === null || /^\/\//.test(match[2] as string) || wordCount(match[1] as string) > 5) return null;
  const label = (match[1] as string).replace(/[\s.]*\.{2,}$/, '').trim();
  return { label, value: (match[2] as string).trim(), name: fieldOfLabel(label, own), isPlain: true };
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}
