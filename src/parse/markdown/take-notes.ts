import type { Paragraph, RootContent } from 'mdast';
import { countWords } from '../../story/count-words.ts';
import type { AuthorNote, FlowContent } from '../../story/nodes.ts';
import { textOf } from '../../story/text-of.ts';
import type { EndMark } from '../end-marks.ts';
import { whyNote } from '../why-note.ts';
import { startOfClosingWords } from './closing-words.ts';
import { findEnd } from './find-end.ts';

/** The text of a document, and what its author says in front of it and behind it. */
export interface WithoutNotes {
  nodes: RootContent[];
  before: AuthorNote[];
  after: AuthorNote[];
  /** The end mark that was taken out, with its line, 1-based. */
  mark: { mark: EndMark; line: number } | null;
}

/** `Note:` alone may be somebody's note in the story. */
const LABELLED =
  /^\s{0,3}(?:a\/n|(?:end|beginning|opening|closing|chapter) ?notes?|(?:the )?author['’]?s? (?:end )?notes?|historian['’]?s? notes?|notes? from the author|about the authors?|acknowledge?ments|über (?:den autor|die autorin)|à propos de l['’]aut(?:eur|rice)|sobre (?:el autor|la autora)|об авторе)(?: (?:at|for|from) [^:\n]{1,30})?\s{0,3}:/i;
const WHY = {
  before: 'it stands above the story like a note',
  after: 'it stands behind the end of the story',
} as const;
/** Notes have fewer words and nodes than this. */
const WORDS = 250;
const NODES = 4;
/** Enough to take the last paragraph for a note and not for the end of the story. */
const NOTE = 0.6;

/** What was told before, in front of a chapter of a serial. */
const RECAP =
  /^\s{0,3}(?:previously(?: (?:on|in) [^:\n]{1,40})?|last time|last week|(?:in )?the (?:last|previous) (?:chapter|part|episode)|the story so far|our story so far|was bisher geschah|bisher|précédemment|résumé des épisodes précédents|anteriormente|en el capítulo anterior|nelle puntate precedenti|ранее|краткое содержание|前回(?:までのあらすじ)?|前情提要)\s{0,3}(?::|：|\.{3}|…)/iu;
/** What readers are asked for, and what is promised to them. */
const ASKS =
  /\b(?:subscribe|newsletter|mailing list|patreon|ko-?fi|buy me a coffee|rss|paypal|tip jar|discord|vote for|top ?web ?fiction|royal ?road|abonniert?|abonnez-vous|suscríbete|boosty)\b|подписывайтесь/i;
const PROMISES =
  /\b(?:next|new) (?:chapters?|parts?|episodes?|instal?lments?|stor(?:y|ies)|updates?)\b[^.!?]{0,30}\b(?:every|on|goes|up|comes?|coming|soon|tomorrow|next|week|\w+days?)\b|\b(?:chapter|part|episode) \w{1,12} (?:goes up|will be|is (?:up|coming|live)|comes|drops|follows)\b/i;

/** Buttons of newsletters, and the thanks above them. */
const INVITES =
  /^\W{0,3}(?:subscribe|share|leave a comment|upgrade|get \d{1,3} ?% off|refer a friend|give a gift|read in the app|pledge|donate|start writing|abonnieren|teilen|s['’]abonner|partager|suscribirse|compartir)\b.{0,40}$/iu;
const THANKS =
  /^\W{0,3}(?:thanks? (?:you )?for reading|this (?:post|story|newsletter|publication) is (?:public|free|reader-supported|made possible)|.{0,60} is a reader-supported publication|if you (?:liked|enjoyed) this)\b.{0,250}$/iu;

/** A notice of rights, and tags of Obsidian. */
const RIGHTS = /^\s{0,3}(?:©|\(c\)\s|copyright\b).{0,160}$/iu;
const TAGS = /^\s{0,3}#\p{L}[\p{L}\p{N}_/-]{0,60}(?: {1,3}#\p{L}[\p{L}\p{N}_/-]{0,60}){0,20}\s{0,3}$/u;

const SIGNS: readonly [weight: number, test: RegExp][] = [
  [0.6, /\S@\w+\.\w|https?:\/\/|\bwww\./i],
  [
    0.4,
    /\bthank(?:s| you)(?: (?:\w+ ){0,3}| )for (?:reading|your (?:comments|reviews|support))|\bleave (?:me )?an? (?:comment|review)|\bcomments? (?:and|or) kudos\b/i,
  ],
  [0.4, ASKS],
  [0.4, PROMISES],
  [0.4, /©|\(c\)\s|\bcopyright\b/i],
  [0.3, /\b(?:first|originally|previously) (?:appeared|published|posted)\b/i],
  [0.2, /\b(?:this|next|my) (?:story|chapter|part|tale|fic)\b/i],
];

/**
 * Take labelled notes from both ends of a text (`A/N: …`, a quotation that begins so, `**End notes:** …`), and thanks
 * or a life of the author in italics from its end.
 *
 * @param authors Names in the header: what speaks of them in italics behind the story is not the story.
 */
export function takeNotes(nodes: readonly RootContent[], authors: readonly string[]): WithoutNotes {
  const first = skipBreaks(nodes, 0);
  let from = 0;
  // A note at the top is one paragraph or quotation: what follows may be the first scene.
  if ((isLabelled(nodes[first]) || isRecap(nodes[first])) && isShort(nodes.slice(first, first + 1)))
    from = first + (isBare(nodes[first]) ? 2 : 1);
  const found = findEnd(nodes);
  const text = found === null ? nodes : nodes.slice(0, found.at);
  const to = Math.max(from, endOf(text, from, authors));
  // Notes alone are what the file holds.
  if (!nodes.slice(from, to).some((node) => node.type === 'paragraph'))
    return { nodes: [...nodes], before: [], after: [], mark: null };
  const mark = found?.mark == null ? null : { mark: found.mark, line: nodes[found.at]?.position?.start.line ?? 1 };
  const behind = found === null ? [] : nodes.slice(found.at + (mark === null ? 0 : 1)).map(withoutHeading);
  return {
    nodes: nodes.slice(from, to),
    before: noteOf(nodes.slice(0, from), 'before'),
    after: noteOf([...text.slice(to), ...behind], 'after'),
    mark,
  };
}

function endOf(nodes: readonly RootContent[], from: number, authors: readonly string[]): number {
  let end = nodes.length;
  while (end > from && nodes[end - 1]?.type === 'sceneBreak') end -= 1;
  for (let at = end - 1; at > from && at >= end - NODES; at -= 1) {
    if (nodes[at]?.type === 'heading') break;
    const stands = at === end - 1 || isBare(nodes[at]) || nodes[at - 1]?.type === 'sceneBreak';
    if (stands && isLabelled(nodes[at]) && isShort(nodes.slice(at, end))) return at;
  }
  const appeals = startOfAppeals(nodes, from, end);
  if (appeals < end) return appeals;
  const closing = startOfClosingWords(nodes, from, end, authors);
  if (closing < end) return closing;
  const last = nodes[end - 1];
  if (last === undefined || end - 1 <= from || !isShort([last])) return nodes.length;
  return (isItalic(last) && isAside(last, authors)) || asks(last, nodes[end - 2]) ? end - 1 : nodes.length;
}

/** Behind the last rule nothing but thanks and links that ask for something: `Thanks for reading! Subscribe …`, `[Share](…)`. */
function startOfAppeals(nodes: readonly RootContent[], from: number, end: number): number {
  let at = end;
  let links = 0;
  while (at > from + 1 && end - at < NODES && nodes[at - 1]?.type === 'paragraph') {
    const node = nodes[at - 1] as Paragraph;
    const isLink = node.children.length === 1 && node.children[0]?.type === 'link' && INVITES.test(textOf(node));
    if (!isLink && !THANKS.test(textOf(node))) break;
    links += isLink ? 1 : 0;
    at -= 1;
  }
  return links > 0 && nodes[at - 1]?.type === 'sceneBreak' ? at : end;
}

/** Behind a rule: `Support the serial on [Patreon](…)!` */
function asks(last: RootContent, above: RootContent | undefined): boolean {
  if (last.type !== 'paragraph') return false;
  const text = textOf(last);
  if (RIGHTS.test(text)) return true;
  if (above?.type !== 'sceneBreak') return false;
  if (TAGS.test(text)) return true;
  const isLinked = last.children.some(({ type }) => type === 'link');
  return ASKS.test(text) ? isLinked || PROMISES.test(text) : PROMISES.test(text) && text.length < 120;
}

/** All in italics, or a quotation, so that nobody's speech is taken for it. */
function isRecap(node: RootContent | undefined): boolean {
  if (node?.type === 'blockquote') return RECAP.test(textOf(node));
  return node?.type === 'paragraph' && RECAP.test(textOf(node)) && node.children[0]?.type !== 'text';
}

/** The heading of a note is none of the story's. */
function withoutHeading(node: RootContent): RootContent {
  if (node.type !== 'heading') return node;
  const { children, position } = node;
  return { type: 'paragraph', children: [{ type: 'strong', children }], ...(position && { position }) };
}

function isLabelled(node: RootContent | undefined): boolean {
  if (node?.type !== 'paragraph' && node?.type !== 'blockquote') return false;
  // `> **Author's Note**` above the paragraphs of a quotation.
  const label = node.type === 'blockquote' && node.children.length > 1 ? node.children[0] : undefined;
  return LABELLED.test(label?.type === 'paragraph' && label.children.length === 1 ? `${textOf(label)}:` : textOf(node));
}

/** A label whose note is the next paragraph. */
function isBare(node: RootContent | undefined): boolean {
  return node !== undefined && /:\s*$/.test(textOf(node));
}

/** All in italics; a title in them is upright. */
function isItalic(node: RootContent): boolean {
  if (node.type !== 'paragraph' || node.children[0]?.type !== 'emphasis') return false;
  let upright = 0;
  let all = 0;
  for (const child of node.children) {
    const length = textOf(child).trim().length;
    all += length;
    upright += child.type === 'emphasis' ? 0 : length;
  }
  return upright * 3 <= all;
}

function isAside(node: RootContent, authors: readonly string[]): boolean {
  const text = textOf(node);
  const named = authors.some((name) => name.length >= 4 && text.includes(name)) ? 0.4 : 0;
  // Italics alone may be a letter, a dream or a song.
  return SIGNS.reduce((sum, [weight, test]) => sum + (test.test(text) ? weight : 0), 0.3 + named) >= NOTE;
}

function isShort(nodes: readonly RootContent[]): boolean {
  return nodes.reduce((sum, node) => sum + countWords(textOf(node)).words, 0) < WORDS;
}

function skipBreaks(nodes: readonly RootContent[], from: number): number {
  let at = from;
  while (nodes[at]?.type === 'sceneBreak') at += 1;
  return at;
}

function noteOf(nodes: readonly RootContent[], placement: AuthorNote['placement']): AuthorNote[] {
  const children = nodes.filter((node) => node.type !== 'sceneBreak') as FlowContent[];
  return children.length === 0
    ? []
    : [{ type: 'authorNote', placement, why: whyNote(children, WHY[placement]), children }];
}
