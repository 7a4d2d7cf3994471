import { type Field, firstField } from '../../story/header.ts';
import { readHeading } from '../read-heading.ts';
import { readValues } from '../read-values.ts';
import { type Head, type HeaderReader, isBlank, isRule, removedRange, skipBlank } from './head.ts';
import { readHeadLines } from './head-lines.ts';
import { readLabelLine } from './label-line.ts';
import { readNamesAbove } from './names-above.ts';
import { NOTE, scoreNote } from './note-score.ts';
import { isPreface } from './preface-words.ts';
import { type Labels, readLabels } from './read-labels.ts';
import { readFacts } from './read-preface.ts';
import { sameTitle } from './same-title.ts';
import { endOfBlock, textOf } from './take-lines.ts';
import { readTitleBlock } from './title-block.ts';
import { titleEvidence } from './title-evidence.ts';
import { readInside } from './title-inside.ts';
import { readAuthorLine, readTitleLine, splitPair } from './title-line.ts';

/** A greeting has this many paragraphs and lines at most. */
const GREETING = 4;
const GREETING_LINES = 24;
/** Lines above labels that stand directly under a title. */
const ABOVE = 4;
/** So much must speak for a note that says nothing of the story. */
const SET = 0.85;
/** Blank lines between a title and labels. */
const GAP = 3;
/** Notes below the labels. */
const NOTES = 4;

/**
 * H3 (and H4, H9, H10, H21): a block of labels at the top of the file, then the story.
 *
 * The block ends at the first blank line that prose follows, or at a rule.
 */
export const readLabelled: HeaderReader = (head) => {
  const found = findLabels(head);
  if (found === null) return null;
  const { start, labels } = found;
  let bodyStart = labels.end;
  const above = found.named ?? (labels.names.has('title') ? [] : readTitleAbove(head, start));
  const greeting = found.named === undefined ? readGreeting(head, start, above[0]?.line ?? null) : [];
  const fields = [...above, ...labels.fields, ...greeting];
  let score = 0.5 + 0.1 * Math.min(4, labels.known) - 0.05 * Math.min(4, labels.unknown);
  const rule = skipBlank(head, bodyStart);
  if (isRule(head, rule)) bodyStart = rule + 1;
  const block = readTitleBlock(head, bodyStart, 0.9);
  if (block !== null && repeats(fields, block.fields)) {
    bodyStart = block.end;
    if (!labels.names.has('title')) fields.push(...block.fields.filter((field) => !labels.names.has(field.name)));
    const second = skipBlank(head, bodyStart);
    if (isRule(head, second)) bodyStart = second + 1;
  } else {
    const notes = readNotes(head, bodyStart, fields);
    const facts = readFacts(head, notes.end);
    fields.push(...notes.fields, ...facts.fields);
    bodyStart = facts.end;
  }
  if (!fields.some((field) => field.name === 'title')) {
    const lone = readLoneBelow(head, bodyStart);
    fields.push(...(lone?.fields ?? []));
    bodyStart = lone?.end ?? bodyStart;
    if (lone === null) score -= 0.2;
  }
  return {
    convention: 'H3',
    fields: fields.some((field) => field.name === 'authors')
      ? fields
      : fields.flatMap((field) => partTitle(head, field)),
    bodyStart,
    score: Math.min(0.95, score),
    removed: removedRange(head, 'header', head.from, bodyStart),
  };
};

/** `*Glass Monday*` alone below a disclaimer and a note, dressed as titles are. */
function readLoneBelow(head: Head, from: number): { fields: Field[]; end: number } | null {
  const at = skipBlank(head, from);
  const line = head.lines[at] ?? '';
  const below = readHeading(head.lines[skipBlank(head, at + 1)] ?? '');
  const isFirst = below?.value === 1 && below.strength >= 0.8 && titleEvidence(line, line.trim()) >= LOOK;
  const title = DRESSED.test(line) || isFirst ? readTitleLine(line) : null;
  if (!title?.includes(' ') || !isBlank(head.lines[at + 1]) || at === from || at + 2 >= head.to) return null;
  if (readHeading(line) !== null || readHeading(title) !== null || readAuthorLine(line) !== null) return null;
  const value = { name: 'title', label: null, written: title, line: at + 1, confidence: 0.6 } as const;
  return { fields: readValues({ ...value, origin: 'layout' }, head.profile), end: at + 1 };
}

/** The look of a title above the first chapter: short, with capital initials. */
const LOOK = 0.5;
/** Between asterisks, underlines, tildes or quotation marks, as a whole, without the end of a sentence. */
const DRESSED = /^\s*([*_~]{1,3}|"|“)\p{Lu}[^*_~"“”.!?]{1,70}(?:\1|”)\s*$/u;

/** Paragraphs below the labels that speak of the story, with the rule that closes them; the look of one is not enough. */
function readNotes(head: Head, from: number, known: readonly Field[]): { fields: Field[]; end: number } {
  const names = known.filter(({ name }) => name === 'title' || name === 'authors').map(({ value }) => value);
  const notes: Field[] = [];
  let end = from;
  for (let at = skipBlank(head, from); at < head.to && notes.length < NOTES; at = skipBlank(head, end)) {
    const stop = endOfBlock(head, at);
    // A rule is no paragraph, and there may be more of them.
    if (stop === at) break;
    const text = textOf(head, at, stop);
    const edge = skipBlank(head, stop);
    const score = scoreNote(head, at, isRule(head, edge) ? edge : stop, names);
    if (readLabelLine(head.lines[at] ?? '', head.labels) !== null || score < (isPreface(text) ? NOTE : SET)) break;
    if (!isPreface(text) && !goesOnLonger(head, stop, text.length)) break;
    const written = { name: 'notes', label: null, written: text, line: at + 1 } as const;
    notes.push(...readValues({ ...written, origin: 'layout', confidence: 0.6 }, head.profile));
    end = stop;
  }
  const rule = skipBlank(head, end);
  return { fields: notes, end: notes.length > 0 && isRule(head, rule) ? rule + 1 : end };
}

/** What follows is more than twice as long: a signature or a last word stands below the story. */
function goesOnLonger(head: Head, from: number, length: number): boolean {
  let sum = 0;
  for (let at = from; at < head.to && sum <= 2 * length; at += 1) sum += (head.lines[at] ?? '').trim().length;
  return sum > 2 * length;
}

/** Labels stand on the first line, or below a greeting to the list; then there must be many, a title among them. */
function findLabels(head: Head): { start: number; labels: Labels; named?: Field[] } | null {
  const first = skipBlank(head, head.from);
  const above = readLabels(head, first);
  if (above !== null) return { start: first, labels: above };
  const flush = findBelowTitle(head, first);
  if (flush !== null) return flush;
  const apart = findApart(head, first);
  if (apart !== null) return apart;
  const names = readNamesAbove(head, first);
  if (names !== null) return { start: names.start, labels: names.labels, named: names.fields };
  let at = first;
  for (let blocks = 0; blocks < GREETING && at < head.to; blocks += 1) {
    while (at < head.to && !isBlank(head.lines[at])) at += 1;
    at = skipBlank(head, at);
    if (at - first > GREETING_LINES) return null;
    // Three labels directly under each other: in prose each would be a paragraph of its own.
    const block = [at, at + 1, at + 2].every(
      (line) => readLabelLine(head.lines[line] ?? '', head.labels)?.name != null,
    );
    const labels = block ? readLabels(head, at) : null;
    if (labels !== null && labels.known >= 3 && (labels.names.has('title') || labels.names.has('authors')))
      return { start: at, labels };
  }
  return null;
}

/** Labels below a title and a blank line; one label is enough there. */
function findApart(head: Head, first: number): ReturnType<typeof findLabels> {
  const at = skipBlank(head, first + 1);
  if (at === first + 1 || at > first + 1 + GAP || isRule(head, first)) return null;
  const label = readLabelLine(head.lines[at] ?? '', head.labels);
  if (label === null || !label.isPlain || label.value === '' || readTitleAbove(head, at).length === 0) return null;
  const labels = readLabels(head, at, true);
  return labels === null ? null : { start: at, labels };
}

/** Labels directly below a title, and what kind of story it is. */
function findBelowTitle(head: Head, first: number): ReturnType<typeof findLabels> {
  for (let at = first + 1; at <= first + ABOVE && !isBlank(head.lines[at]); at += 1) {
    if (readLabelLine(head.lines[at] ?? '', head.labels)?.name == null) continue;
    const labels = readLabels(head, at);
    const named = labels?.names.has('title') || readTitleAbove(head, at).length > 0;
    return labels !== null && labels.known >= 2 && named ? { start: at, labels } : null;
  }
  return null;
}

const BY = /^(\S.{0,90}?)[\s,]{1,4}by\s{1,4}(\p{Lu}.{1,59})$/u;

/** `Title: Salt Road by Ann Lee`, where no other label names the author. */
function partTitle(head: Head, field: Field): Field[] {
  const match = field.name === 'title' && field.origin === 'label' ? BY.exec(field.value) : null;
  const author = match === null ? null : readAuthorLine(`by ${match[2]}`);
  if (match === null || author === null || !author.authors.every(isCapital)) return [field];
  const { label, line, origin, confidence } = field;
  const read = (name: 'title' | 'authors', written: string): Field[] =>
    readValues({ name, label, written, line, origin, confidence: confidence - 0.1 }, head.profile);
  return [...read('title', match[1] as string), ...read('authors', match[2] as string)];
}

/** In `Death by Misadventure at Sea` not every word is part of a name. */
function isCapital(name: string): boolean {
  const words = name.split(' ');
  return words.length >= 2 && words.every((word) => /^(?:\p{Lu}|(?:de|la|von|van|der|du|of|le)$)/u.test(word));
}

/** The one line above the labels that is no address or date is the title. */
function readTitleAbove(head: Head, to: number): Field[] {
  const above = readHeadLines({ ...head, to });
  const known = above.lines.filter(({ about, kind }) => !about && !kind);
  const [line] = known;
  if (known.length !== 1 || line?.title == null || above.end !== to || line.look < 0.3) return [];
  const make = (name: 'title' | 'authors', written: string): Field[] =>
    readValues({ name, label: null, written, line: line.at + 1, origin: 'layout', confidence: 0.7 }, head.profile);
  const inside = readInside(head, line.at, line.at + 1, line.title) ?? splitPair(line.title);
  return inside === null
    ? make('title', line.title)
    : [...make('title', inside.title), ...make('authors', inside.author)];
}

/** What stands above the labels, but for the title, is kept as a note. */
function readGreeting(head: Head, to: number, title: number | null): Field[] {
  const from = skipBlank(head, head.from);
  const lines = head.lines
    .slice(from, to)
    .map((line, at) => (isRule(head, from + at) || from + at + 1 === title ? '' : line.trim()));
  const written = lines
    .join('\n')
    .replace(/([^\n])\n(?=[^\n])/g, '$1 ')
    .trim();
  if (written === '') return [];
  return readValues(
    { name: 'notes', label: null, written, line: from + 1, origin: 'layout', confidence: 0.6 },
    head.profile,
  );
}

/** A title block under the labels belongs to the header when it repeats the title, or gives the missing one. */
function repeats(labelled: readonly Field[], placed: readonly Field[]): boolean {
  return firstField(labelled, 'title') === null || sameTitle(labelled, placed);
}
