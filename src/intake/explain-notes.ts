import type { Decision } from '../story/decision.ts';
import type { AuthorNote, Chapter, Story } from '../story/nodes.ts';
import { textOf } from '../story/text-of.ts';

/** So many letters of a note are quoted. */
const QUOTED = 40;

/** Say of every note which lines it is, where it stands on the page, and what told it from the story. */
export function explainNotes(story: Story): Decision[] {
  return story.children.flatMap((node) => {
    if (node.type === 'authorNote') return [explain(node, 'the work')];
    const notes = node.children.filter((child): child is AuthorNote => child.type === 'authorNote');
    return notes.map((note) => explain(note, nameOf(node)));
  });
}

function explain({ children, placement, why }: AuthorNote, of: string): Decision {
  const from = children.find((node) => node.position !== undefined)?.position?.start.line;
  const to = children.findLast((node) => node.position !== undefined)?.position?.end.line ?? from;
  const lines = from === undefined ? '' : from === to ? `line ${from}, ` : `lines ${from}–${to}, `;
  const text = children.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
  const words = text.length > QUOTED ? `${text.slice(0, QUOTED - 1).toWellFormed()}…` : text;
  return { what: 'note', chosen: `${lines}${placement} ${of}, "${words}"`, why, lost: [] };
}

function nameOf({ role, number, title }: Chapter): string {
  return [role === 'text' ? 'the text' : role, number, title === null ? null : `"${title}"`]
    .filter((part) => part !== null)
    .join(' ');
}
