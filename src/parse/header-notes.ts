import type { Node, Point } from 'unist';
import type { Field } from '../story/header.ts';
import type { AuthorNote, FlowContent } from '../story/nodes.ts';

/** The fields of a header that hold notes, and where in the story these stand. */
const PLACEMENTS = { notes: 'before', endnotes: 'after' } as const;

/**
 * Make the notes of a header into nodes: the header says where they stand, the nodes own their text.
 *
 * @param read How the text of a note is read in this format.
 * @returns Nodes whose lines are those of the file; columns and offsets count from the value, whose lines are joined.
 */
export function headerNotes(
  header: readonly Field[],
  name: keyof typeof PLACEMENTS,
  read: (text: string) => readonly Node[],
): AuthorNote[] {
  return header
    .filter((field) => field.name === name)
    .map((field) => {
      const children = read(field.value) as FlowContent[];
      moveDown(children, (field.line ?? 1) - 1);
      return { type: 'authorNote', placement: PLACEMENTS[name], why: whyField(field), children };
    });
}

/** How the header knows that its value is a note. */
function whyField({ label, origin }: Field): string {
  if (label === null) return 'the header: told by its place and words';
  return origin === 'front-matter' ? `front matter "${label}"` : `label "${label}"`;
}

function moveDown(nodes: readonly Node[], by: number): void {
  const open: Node[] = [...nodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.position) node.position = { start: lower(node.position.start, by), end: lower(node.position.end, by) };
    if ('children' in node) for (const child of node.children as Node[]) open.push(child);
  }
}

function lower(point: Point, by: number): Point {
  return { ...point, line: point.line + by };
}
