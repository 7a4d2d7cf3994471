import type { RootContent } from 'mdast';
import { textOf } from '../../story/text-of.ts';
import { readPerson } from '../headers/read-person.ts';
import { authorPart, readAuthorLine } from '../headers/title-line.ts';
import { readHeading } from '../read-heading.ts';
import { type HeadState, lineAt, lineOf } from './head-state.ts';
import { BYLINE, isBylineNode } from './is-byline-node.ts';

/** A line in bold above a by-line, in a paragraph of its own or in one with it. */
export function takeBoldTitle({ nodes, has, add }: HeadState, at: number): number {
  const node = nodes[at] as RootContent;
  if (at > 1 || has('title') || node.type !== 'paragraph') return 0;
  const title = (text: string): void =>
    add({ name: 'title', label: null, written: text, line: lineAt(node), origin: 'layout', confidence: 0.8 });
  const [first, ...rest] = node.children;
  if (first?.type !== 'strong' || textOf(first).length >= 120 || readHeading(textOf(first)) !== null) return 0;
  if (rest.length === 0) {
    if (!isBylineNode(nodes[at + 1])) return 0;
    title(lineOf(node));
    return 1;
  }
  const below = rest
    .map((child) => textOf(child))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const isOnNext = rest[0]?.type === 'break' || /^\s*\n/.test(textOf(rest[0] as never));
  const isSaid = /^(?:by|von|par|por|di)\s/i.test(below) && readAuthorLine(below) !== null;
  const name = isSaid ? authorPart(below) : dressedName(rest);
  if (name === null || below.length >= BYLINE || !(isOnNext || isSaid)) return 0;
  title(textOf(first).replace(/\s+/g, ' ').trim());
  add({
    name: 'authors',
    label: null,
    written: name,
    line: (lineAt(node) ?? 0) + (isOnNext ? 1 : 0),
    origin: 'layout',
    confidence: 0.8,
  });
  return 1;
}

/** Title and name on the first two lines, or in the first two paragraphs, as Ulysses and iA Writer export plain text. */
export function takePlainTitle({ nodes, role, has, add }: HeadState, at: number): number {
  const node = nodes[at] as RootContent;
  if (at > 0 || has('title') || role === 'chapter' || node.type !== 'paragraph') return 0;
  const lines = textOf(node).split('\n');
  const next = nodes[1];
  const isTwo = lines.length === 2;
  if (isTwo === false && (lines.length > 1 || next?.type !== 'paragraph')) return 0;
  const title = (lines[0] as string).trim();
  const below = isTwo ? (lines[1] as string).trim() : lineOf(next as RootContent);
  if (title.length > 80 || below.length > 60 || /[.!?…:;,"”»—]$/.test(title) || !/^\p{Lu}|^\p{Lo}/u.test(title))
    return 0;
  if (readHeading(title) !== null || nodes.length < (isTwo ? 2 : 3)) return 0;
  const isBy = readAuthorLine(below) !== null && /^(?:by|von|par|por|di|de|door)\s/i.test(below);
  const person = isBy ? null : readPerson(below);
  if (!isBy && (person === null || person.weight < BARE_NAME || readHeading(below) !== null)) return 0;
  const line = lineAt(node);
  add({ name: 'title', label: null, written: title, line, origin: 'layout', confidence: 0.7 });
  const place = isTwo ? (line ?? 0) + 1 : lineAt(next as RootContent);
  const written = person?.name ?? authorPart(below);
  add({ name: 'authors', label: null, written, line: place, origin: 'layout', confidence: 0.7 });
  return isTwo ? 1 : 2;
}

/** How sure a bare name below a bare title must be. */
const BARE_NAME = 0.65;

/** `_Ann Lee_` on the line below a title in bold. */
function dressedName(nodes: readonly RootContent[]): string | null {
  const [only, ...others] = nodes.filter((node) => node.type !== 'break' && textOf(node).trim() !== '');
  if (others.length > 0 || (only?.type !== 'emphasis' && only?.type !== 'strong')) return null;
  const person = readPerson(textOf(only).trim());
  return person === null || person.weight < 0.5 ? null : person.name;
}
