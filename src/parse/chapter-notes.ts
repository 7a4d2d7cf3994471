import { countWords } from '../story/count-words.ts';
import type { AuthorNote, FlowContent } from '../story/nodes.ts';
import { textOf } from '../story/text-of.ts';
import { isBareLabel, readNoteLabel } from './note-labels.ts';
import { ASKS_READERS, FIRST_PERSON, OF_WRITING, SMILES, TEASES } from './plain/after-words.ts';
import { RECAP } from './plain/opening-matter.ts';
import { whyNote } from './why-note.ts';

/** A note has fewer nodes and words. */
const NODES = 12;
const WORDS = 400;
/** A speech: quotation marks around what somebody says, or a dash before it. */
const SPEECH = /^\s*(?:["“„«「『]|[—–―]\s)|[,.!?…]["”»」』](?=\s|$)/u;
/** So much of a paragraph shows what it speaks of. */
const LETTERS = 2000;
/** The story is told in the first person when so many of its paragraphs say `I`. */
const TOLD_BY_ME = 3;
const SAMPLE = 60;

/**
 * Take the author's notes from both ends of a chapter: paragraphs that begin with `A/N:`, `Author's note:` or the like,
 * with what goes on in the same voice.
 *
 * A note in the middle stays where it is, and so does a chapter that is nothing else.
 *
 * @param nodes A chapter's nodes; notes that were found before stand first.
 * @returns The nodes with notes first and last; those between are the story.
 */
export function takeChapterNotes(nodes: readonly FlowContent[]): FlowContent[] {
  let found = 0;
  while (nodes[found]?.type === 'authorNote') found += 1;
  const toldByMe = once(() => tellsOfMe(nodes));
  const from = endOfOpening(nodes, found, toldByMe);
  const to = startOfClosing(nodes, from, toldByMe);
  if ((from === found && to === nodes.length) || !nodes.slice(from, to).some(isStory)) return [...nodes];
  return [
    ...nodes.slice(0, found),
    ...noteOf(nodes.slice(found, from), 'before'),
    ...withoutBreaks(nodes.slice(from, to)),
    ...noteOf(nodes.slice(to), 'after'),
  ];
}

/** Index behind the notes at the head. */
function endOfOpening(nodes: readonly FlowContent[], start: number, toldByMe: () => boolean): number {
  let end = start;
  for (let at = skipBreaks(nodes, start); at < nodes.length && at - start < NODES; at = skipBreaks(nodes, end)) {
    const text = textAt(nodes, at);
    const label = text === null ? null : readNoteLabel(text);
    const isNext = label === 'sure' || (label === 'maybe' && (end > start || speaksOfItself(text ?? '', toldByMe)));
    if (text === null || (!isNext && !((end > start || isSetApart(nodes[at])) && RECAP.test(text.slice(0, 200)))))
      break;
    end = Math.max(at + (isBareLabel(text) ? 2 : 1), endOfBrackets(nodes, at), endOfRun(nodes, at, toldByMe));
  }
  return wordsOf(nodes.slice(start, end)) < WORDS ? end : start;
}

/** A quotation, or a paragraph that begins in bold or italics: `> **Previously:** …`. */
function isSetApart(node: FlowContent | undefined): boolean {
  if (node?.type === 'blockquote') return true;
  return node?.type === 'paragraph' && (node.children[0]?.type === 'strong' || node.children[0]?.type === 'emphasis');
}

/** Paragraphs of the same note: those that speak of it, down to a break or the first that tells. */
function endOfRun(nodes: readonly FlowContent[], first: number, toldByMe: () => boolean): number {
  const limit = Math.min(nodes.length, first + NODES);
  let end = first + 1;
  while (end < limit && nodes[end]?.type !== 'sceneBreak' && speaksOfItself(textAt(nodes, end) ?? '', toldByMe))
    end += 1;
  const stop = nodes[end];
  // What a rule parts from the story may end with a paragraph that says nothing of itself.
  if (stop?.type === 'sceneBreak' || isFenced(nodes, end, first, limit))
    return end + (stop?.type === 'sceneBreak' ? 0 : 1);
  return end;
}

/** One more paragraph without a speech, and then a break whose mark parts no scenes further down. */
function isFenced(nodes: readonly FlowContent[], at: number, first: number, limit: number): boolean {
  const rule = nodes[at + 1];
  if (at >= limit || rule?.type !== 'sceneBreak' || rule.mark.trim() === '') return false;
  const text = textAt(nodes, at);
  if (text === null || SPEECH.test(text) || readNoteLabel(textAt(nodes, first) ?? '') !== 'sure') return false;
  const mark = rule.mark.replace(/\s+/g, '');
  return !nodes.slice(at + 2).some((node) => node.type === 'sceneBreak' && node.mark.replace(/\s+/g, '') === mark);
}

/** Behind `(A/N: first paragraph` stands everything down to the bracket that closes it. */
function endOfBrackets(nodes: readonly FlowContent[], at: number): number {
  const text = textAt(nodes, at)?.trim() ?? '';
  const close = { '(': ')', '[': ']', '{': '}' }[text.slice(0, 1)];
  if (close === undefined) return at + 1;
  for (let end = at; end < Math.min(nodes.length, at + NODES); end += 1) {
    const own = textAt(nodes, end);
    if (own === null) break;
    if (own.trimEnd().endsWith(close)) return end + 1;
  }
  return at + 1;
}

/** Index of the first note at the end; the number of nodes when there is none. */
function startOfClosing(nodes: readonly FlowContent[], from: number, toldByMe: () => boolean): number {
  let end = nodes.length;
  while (end > from && nodes[end - 1]?.type === 'sceneBreak') end -= 1;
  let start = nodes.length;
  const last = nodes.slice(Math.max(from + 1, end - NODES), end);
  if (!last.some((_, at) => readNoteLabel(textAt(last, at) ?? '') !== null)) return start;
  // What stands below a label belongs to it only if nothing there tells.
  let unsaid = 0;
  for (let at = end - 1; at > from && at >= end - NODES; at -= 1) {
    if (nodes[at]?.type === 'sceneBreak') continue;
    const text = textAt(nodes, at);
    if (text === null) break;
    const label = readNoteLabel(text);
    if (label === 'sure' || (label === 'maybe' && speaksOfItself(text, toldByMe))) {
      const apart = nodes[at - 1]?.type === 'sceneBreak' || isBareLabel(text) || endOfBrackets(nodes, at) >= end;
      if (unsaid > 0 && !apart) break;
      start = at;
      unsaid = 0;
    } else if (SPEECH.test(text) && !speaksOfItself(text, toldByMe)) break;
    else if (!speaksOfItself(text, toldByMe)) unsaid += 1;
  }
  if (start === nodes.length) return start;
  const words = wordsOf(nodes.slice(start, end));
  return words < WORDS && words < wordsOf(nodes.slice(from, start)) ? start : nodes.length;
}

/** A paragraph speaks of the story and of whoever reads it, not of those in it. */
function speaksOfItself(whole: string, toldByMe: () => boolean): boolean {
  const text = whole.slice(0, LETTERS);
  if (ASKS_READERS.test(text) || TEASES.test(text)) return true;
  if (SPEECH.test(text)) return false;
  const said = [OF_WRITING.test(text), SMILES.test(text), readNoteLabel(text) !== null].filter(Boolean).length;
  // Who tells it is asked last: that takes a look at half of the chapter.
  return said >= 2 || (said === 1 && FIRST_PERSON.test(text) && !toldByMe());
}

/** The same question, answered when it is first asked and then remembered. */
function once(ask: () => boolean): () => boolean {
  let answer: boolean | null = null;
  return () => {
    answer ??= ask();
    return answer;
  };
}

function tellsOfMe(nodes: readonly FlowContent[]): boolean {
  let count = 0;
  for (const node of nodes.slice(0, SAMPLE)) {
    const text = node.type === 'paragraph' ? textOf(node).slice(0, LETTERS) : '';
    if (readNoteLabel(text) === null && FIRST_PERSON.test(text.replace(/["“„«「][^"”“«»」]{0,400}["”»」]?/gu, '')))
      count += 1;
  }
  return count >= TOLD_BY_ME;
}

function textAt(nodes: readonly FlowContent[], at: number): string | null {
  const node = nodes[at];
  const isText = node?.type === 'paragraph' || node?.type === 'blockquote' || node?.type === 'heading';
  return isText || node?.type === 'list' ? textOf(node) : null;
}

function isStory(node: FlowContent): boolean {
  return node.type !== 'sceneBreak' && node.type !== 'definition' && node.type !== 'heading';
}

function wordsOf(nodes: readonly FlowContent[]): number {
  return nodes.reduce((sum, node) => sum + countWords(textOf(node)).words, 0);
}

function skipBreaks(nodes: readonly FlowContent[], from: number): number {
  let at = from;
  while (nodes[at]?.type === 'sceneBreak') at += 1;
  return at;
}

function withoutBreaks(nodes: readonly FlowContent[]): FlowContent[] {
  const first = nodes.findIndex((node) => node.type !== 'sceneBreak');
  const last = nodes.findLastIndex((node) => node.type !== 'sceneBreak');
  return nodes.slice(first, last + 1);
}

function noteOf(nodes: readonly FlowContent[], placement: AuthorNote['placement']): AuthorNote[] {
  const children = nodes.filter((node) => node.type !== 'sceneBreak');
  return children.length === 0
    ? []
    : [
        {
          type: 'authorNote',
          placement,
          why: whyNote(children, 'it speaks of the story'),
          children: unlabelled(children),
        },
      ];
}

/** The label that downloads put before a note; the page has a heading that says the same. */
const LABEL = /^author['’]s note: (?=\S)/i;

function unlabelled([first, ...others]: readonly FlowContent[]): FlowContent[] {
  if (first === undefined) return [];
  const words = first.type === 'paragraph' ? first.children[0] : undefined;
  if (first.type !== 'paragraph' || words?.type !== 'text' || !LABEL.test(words.value)) return [first, ...others];
  const rest = { ...words, value: words.value.replace(LABEL, '') };
  return [{ ...first, children: [rest, ...first.children.slice(1)] }, ...others];
}
