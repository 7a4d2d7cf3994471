import type { RootContent } from 'mdast';
import { readPerson } from '../headers/read-person.ts';
import { authorPart, readAuthorLine } from '../headers/title-line.ts';
import { lettersOf } from '../letters-of.ts';
import { readDate } from '../read-date.ts';
import { readHeading } from '../read-heading.ts';
import { type HeadState, lineAt } from './head-state.ts';
import { htmlText } from './html-text.ts';

/** A name as sure as this is an author's below a title. */
const SURE = 0.5;

/**
 * Read a title in HTML with what stands below it, in one block or in several: `<h1 align="center">Salt Road</h1>` and
 * `<p align="center">Ann Lee</p>`.
 */
export function readHtmlHead({ nodes, title, has, add }: HeadState, at: number): number {
  const node = nodes[at] as RootContent;
  if (node.type !== 'html' || at > 3) return 0;
  const lines = linesOf(node.value);
  const [first, ...others] = lines;
  if (first === undefined) return 0;
  const line = lineAt(node);
  const repeats = title !== null && lettersOf(first) === lettersOf(title);
  const isTitle = !has('title') && /<h[1-3]\b/i.test(node.value) && readHeading(first) === null;
  const below = repeats || isTitle ? others : lines;
  if (!repeats && !isTitle && !has('title')) return 0;
  if (below.length === 0 && !isTitle) return 0;
  const names = below.map(authorIn);
  if (!below.every((text, index) => names[index] !== null || isDate(text))) return 0;
  // One line alone without a title above it in HTML is a by-line only when it says so.
  if (!repeats && !isTitle && (has('authors') || below.length > 2)) return 0;
  if (isTitle) add({ name: 'title', label: null, written: first, line, origin: 'heading', confidence: 0.8 });
  for (const [index, text] of below.entries()) {
    const name = names[index] === null ? 'published' : 'authors';
    if (!has(name)) add({ name, label: null, written: names[index] ?? text, line, origin: 'layout', confidence: 0.8 });
  }
  return 1;
}

function authorIn(text: string): string | null {
  if (text.length > 100) return null;
  if (readAuthorLine(text) !== null) return authorPart(text);
  const person = readPerson(text);
  return person === null || person.weight < SURE ? null : person.name;
}

function isDate(text: string): boolean {
  return text.length < 40 && /^\d{4}/.test(readDate(text, null) ?? '');
}

/** The words of each block of a piece of HTML. */
function linesOf(html: string): string[] {
  if (html.length > 2000 || html.includes('<!--')) return [];
  return html
    .split(/<\/(?:h[1-6]|p|div|center)>|<br\s{0,3}\/?>/i)
    .flatMap((part) => htmlText(part) || [])
    .slice(0, 8);
}
