import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { BREAK, plainText } from '../prose/plain-text.ts';
import type { Prose } from '../prose/prose.ts';
import { renderProse } from '../prose/render-prose.ts';
import type { TypographyOptions } from '../prose/typography/set-typography.ts';
import { countSentences } from '../story/count-sentences.ts';
import type { ChapterFacts, Fragment, LinkFacts, StoryFacts } from '../story/facts.ts';
import { firstField } from '../story/header.ts';
import { legalText } from '../story/legal-text.ts';
import type { AuthorNote, Chapter, FlowContent, Story } from '../story/nodes.ts';
import { steadyText } from '../story/steady-text.ts';
import { summaryNodes } from './summary-nodes.ts';

/** Fragments of one file, and the facts that point to them. */
export interface Fragments extends Pick<StoryFacts, 'summary' | 'notesBefore' | 'notesAfter'> {
  fragments: Fragment[];
  chapters: ChapterFacts[];
  links: LinkFacts[];
  messages: Diagnostic[];
}

/** An opening is what a list can show of a text. */
const OPENING = 280;

/** Make the fragments of a story: the text and notes of every chapter, the notes on the work, the summary. */
export function toFragments(story: Story, path: string, typography: TypographyOptions): Fragments {
  const made: Fragments = {
    fragments: [],
    chapters: [],
    links: [],
    messages: [],
    summary: null,
    notesBefore: null,
    notesAfter: null,
  };
  const add: Add = (nodes, key) => {
    if (nodes.length === 0) return null;
    const prose = renderProse(nodes, { key, path }, typography);
    // More links than a call has room for are no reason to fail.
    for (const link of prose.links) made.links.push(link);
    made.messages.push(...prose.messages);
    return { at: made.fragments.push(prose.fragment) - 1, prose };
  };
  const notes = story.children.filter((node): node is AuthorNote => node.type === 'authorNote');
  made.notesBefore = add(content(notes, 'before'), 'notes-before')?.at ?? null;
  for (const chapter of story.children) if (chapter.type === 'chapter') made.chapters.push(chapterFacts(chapter, add));
  made.notesAfter = add(content(notes, 'after'), 'notes-after')?.at ?? null;
  const summary = firstField(story.header, 'summary');
  if (summary !== null) {
    const { html, text } = renderProse(
      summaryNodes(summary.value, path),
      { key: 'summary', path },
      typography,
    ).fragment;
    made.summary = { html: html.replace(/<p id="[^"]*">/g, '<p>'), text: steadyText(text) };
  }
  return made;
}

/** Makes a fragment, and says which it is; `null` when there is nothing to make it of. */
type Add = (nodes: readonly FlowContent[], key: string) => { at: number; prose: Prose } | null;

function chapterFacts(chapter: Chapter, add: Add): ChapterFacts {
  const notes = chapter.children.filter((node): node is AuthorNote => node.type === 'authorNote');
  const prose = chapter.children.filter((node) => node.type !== 'authorNote');
  const text = add(prose, chapter.key) ?? add([{ type: 'paragraph', children: [] }], chapter.key);
  const plain = text?.prose.fragment.text ?? '';
  return {
    key: chapter.key,
    role: chapter.role,
    number: legalOrNull(chapter.number),
    title: legalOrNull(chapter.title),
    division: legalOrNull(chapter.division),
    line: chapter.position.start.line,
    words: text?.prose.count.words ?? 0,
    characters: text?.prose.count.characters ?? 0,
    ...countSentences(plain),
    date: null,
    text: text?.at ?? 0,
    notesBefore: add(content(notes, 'before'), `${chapter.key}-note`)?.at ?? null,
    notesAfter: add(content(notes, 'after'), `${chapter.key}-end`)?.at ?? null,
    opening: opening(prose.some(isFolded) ? plainText(prose.filter((node) => !isFolded(node))) : plain),
  };
}

function legalOrNull(text: string | null): string | null {
  return text === null ? null : steadyText(legalText(text));
}

function content(notes: readonly AuthorNote[], placement: AuthorNote['placement']): FlowContent[] {
  return notes.filter((note) => note.placement === placement).flatMap((note) => note.children);
}

/** Tell whether the page folds a node away: a list shows none of it either. */
function isFolded(node: FlowContent): boolean {
  return node.type === 'passage' && node.kind === 'sensitive';
}

/** The first words, without breaks between scenes, cut at a space. */
function opening(text: string): string {
  const line = steadyText(text.slice(0, OPENING + 40))
    .split('\n\n')
    // The last may be cut in its middle.
    .filter((block) => !BREAK.startsWith(block))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= OPENING) return line;
  const cut = line.slice(0, OPENING);
  return `${steadyText(cut.slice(0, Math.max(cut.lastIndexOf(' '), OPENING - 40)).toWellFormed())}…`;
}
