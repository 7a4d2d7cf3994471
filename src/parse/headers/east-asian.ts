import type { Field, FieldName } from '../../story/header.ts';
import { readHeading } from '../read-heading.ts';
import { readValues } from '../read-values.ts';
import { type Head, isBlank, type Reading, removedRange, skipBlank } from './head.ts';

const LETTERS = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
/** A line of letters and figures alone: no sentence ends in it, nobody speaks. */
const TITLE = new RegExp(String.raw`^[\s　]*[${LETTERS}][${LETTERS}ー・　 \dA-Za-z０-９—―-]{0,19}[\s　]*$`, 'u');
const NAME = new RegExp(
  String.raw`^[\s　]*([${LETTERS}ー・]{1,6}[　 ]?[${LETTERS}ー・]{1,6})(?:[　 ]?[著作])?[\s　]*$`,
  'u',
);
/** A title in the marks of speech, or of a book. */
const QUOTED = /^[\s　]*[「『]([^「」『』。！？…]{1,24})[」』][\s　]*$/u;
const PROSE = /[。「『！？…]/u;

/** Read a title without a word around it, and the author's name below it, in Chinese and Japanese texts. */
export function readEastAsian(head: Head, at: number): Reading | null {
  const line = head.lines[at] ?? '';
  const quoted = line.length > 60 ? undefined : QUOTED.exec(line)?.[1];
  if (quoted !== undefined) return readQuoted(head, at, quoted);
  if (line.length > 40 || !TITLE.test(line) || !isBlank(head.lines[at + 1]) || readHeading(line) !== null) return null;
  const nextAt = skipBlank(head, at + 1);
  const next = head.lines[nextAt] ?? '';
  const heading = readHeading(next);
  const heads = heading !== null && (heading.strength >= 0.8 || heading.value === 1);
  const named = !heads && next.length <= 20 && isBlank(head.lines[nextAt + 1]) ? NAME.exec(next)?.[1] : undefined;
  const bodyStart = named === undefined ? nextAt : skipBlank(head, nextAt + 1);
  const body = head.lines[bodyStart] ?? '';
  const isText = heads || PROSE.test(body) || (named !== undefined && (readHeading(body)?.strength ?? 0) >= 0.4);
  if (bodyStart >= head.to || !isText) return null;
  return make(head, at, line.trim(), named === undefined ? null : { name: named, at: nextAt }, bodyStart);
}

/** `「灯」` with a bare name below it; speech is answered, and has its stop. */
function readQuoted(head: Head, at: number, title: string): Reading | null {
  const nameAt = skipBlank(head, at + 1);
  const line = head.lines[nameAt] ?? '';
  const name = line.length > 30 ? undefined : NAME.exec(line)?.[1];
  const bodyStart = skipBlank(head, nameAt + 1);
  const body = head.lines[bodyStart] ?? '';
  if (name === undefined || !isBlank(head.lines[nameAt + 1]) || bodyStart >= head.to) return null;
  return PROSE.test(body) || (readHeading(body)?.strength ?? 0) >= 0.4
    ? make(head, at, title, { name, at: nameAt }, bodyStart)
    : null;
}

function make(
  head: Head,
  at: number,
  title: string,
  author: { name: string; at: number } | null,
  bodyStart: number,
): Reading {
  const value = (name: FieldName, written: string, line: number): Field[] =>
    readValues({ name, label: null, written, line: line + 1, origin: 'layout', confidence: 0.5 }, head.profile);
  return {
    convention: 'H0',
    fields: [...value('title', title, at), ...(author === null ? [] : value('authors', author.name, author.at))],
    bodyStart,
    score: 0.3,
    removed: removedRange(head, 'header', at, bodyStart),
  };
}
