import type { RootContent } from 'mdast';
import { readPerson } from '../headers/read-person.ts';
import { isFullName } from '../headers/title-line.ts';
import { readHeading } from '../read-heading.ts';
import { lineOf } from './head-state.ts';

/** How sure a name must be: in a heading, in bold or italics, or as a bare line. */
const IN_HEADING = 0.65;
const DRESSED = 0.5;
const BARE = 0.65;

/**
 * Read a name that stands without `by` below a title: a line of its own, in bold or italics, or a smaller heading.
 *
 * Names that come back in the same dress head what each of these people tells, and are no author's.
 *
 * @returns The name; `null` when the node is none.
 */
export function nameBelowTitle(nodes: readonly RootContent[], at: number): string | null {
  const node = nodes[at];
  const shape = shapeOf(node);
  if (node === undefined || shape === null) return null;
  const text = lineOf(node);
  if (/[.!?…:,;]$/.test(text) && !/\b(?:\p{L}|Jr|Sr|Esq)\.$/u.test(text)) return null;
  if (readHeading(text) !== null) return null;
  const person = readPerson(text);
  if (person === null) return null;
  const above = nodes[at - 1];
  const next = nodes[at + 1];
  const isTopOfText = next === undefined || next.type === 'heading' || next.type === 'thematicBreak';
  const isBelowTitle = above?.type === 'heading' || above?.type === 'html';
  // Below the title of the front matter alone, a bare line may begin the story.
  if (shape === 'bare' && !isBelowTitle && !(isTopOfText && isFullName(text))) return null;
  const least = shape === 'bare' ? BARE : shape === 'dressed' ? DRESSED : IN_HEADING;
  if (person.weight < least) return null;
  return nodes.slice(at + 1).some((other) => isAlike(other, node)) ? null : person.name;
}

/** Another heading of the rank that heads no chapter, or another name in the same dress. */
function isAlike(other: RootContent, node: RootContent): boolean {
  if (node.type === 'heading')
    return other.type === 'heading' && other.depth === node.depth && readHeading(lineOf(other)) === null;
  const shape = shapeOf(other);
  if (shape !== shapeOf(node) || shape === null) return false;
  const text = lineOf(other);
  return text.length < 60 && text !== lineOf(node) && (readPerson(text)?.weight ?? 0) >= DRESSED;
}

function shapeOf(node: RootContent | undefined): 'heading' | 'dressed' | 'bare' | null {
  if (node?.type === 'heading') return node.depth > 1 ? 'heading' : null;
  if (node?.type !== 'paragraph') return null;
  const [first, ...others] = node.children;
  if (others.length === 0 && (first?.type === 'strong' || first?.type === 'emphasis')) return 'dressed';
  return others.length === 0 && (first?.type === 'text' || first?.type === 'link') ? 'bare' : null;
}
