import type { RootContent } from 'mdast';
import { readLabelLine } from '../headers/label-line.ts';
import { readCredit } from '../headers/read-credit.ts';
import { isFullName } from '../headers/title-line.ts';
import { type HeadState, lineAt, lineOf } from './head-state.ts';

/** A paragraph that tells of the work is shorter than this many characters. */
const LENGTH = 400;
/** `Work in progress`. */
const STATUS = /^(?:an? )?(?:work in progress|wip|complete(?:d)?|finished|unfinished|ongoing|on hiatus)$/i;

/**
 * Read a paragraph below the title that tells of the work in sentences: `A novella by Ann Lee. Work in progress.`,
 * `A story in two halves. Author: [@ann](…). Licence: CC-BY 4.0.`
 *
 * One sentence names the author; what is no label is the summary.
 */
export function readHeadSentences(state: HeadState, at: number): number {
  const { nodes, has, labels, add } = state;
  const node = nodes[at] as RootContent;
  if (at > 3 || !has('title') || has('authors')) return 0;
  if (node.type === 'blockquote') return takeQuoted(state, node);
  if (node.type !== 'paragraph') return 0;
  const text = lineOf(node);
  if (text.length > LENGTH) return 0;
  const sentences = text.split(/(?<=(?<!\b\p{Lu})[.!?]) (?=\p{Lu})/u).map((sentence) => sentence.replace(/\.$/, ''));
  if (sentences.length < 2) return takeCredit(state, node);
  const read = sentences.map((sentence) => readLabelLine(sentence, labels));
  const authors = read.map((label, index) => {
    if (label?.name === 'authors') return label.value.replace(/^@/, '');
    const credit = readCredit(sentences[index] as string, true);
    return credit !== null && (credit.kind !== null || index === 0) ? credit.name : null;
  });
  const by = authors.findIndex((name) => name !== null);
  if (by < 0) return 0;
  const line = lineAt(node);
  const rest: string[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const label = read[index];
    if (index === by)
      add({
        name: 'authors',
        label: label?.label ?? null,
        written: authors[by] as string,
        line,
        origin: 'layout',
        confidence: 0.8,
      });
    else if (label?.name != null && !has(label.name))
      add({ name: label.name, label: label.label, written: label.value, line, origin: 'label', confidence: 0.8 });
    else if (STATUS.test(sentence) && !has('status'))
      add({ name: 'status', label: null, written: sentence, line, origin: 'layout', confidence: 0.8 });
    else rest.push(sentence);
  }
  if (rest.length > 0 && !has('summary'))
    add({ name: 'summary', label: null, written: `${rest.join('. ')}.`, line, origin: 'layout', confidence: 0.7 });
  return 1;
}

/** `A fantasy novel by **Ann Lee**, written in public.` */
const CREDIT =
  /^(?:an?|the|my|une?|ein|eine|un[ao]?)\s(?:[\p{L}’'-]{1,20}\s){0,5}?(?:by|par|von|por|di|de)\s(.{3,50}?)(?:(?:[,;(]|\s[·•|–—-]\s)\s?.{0,200})?\.?$/iu;

/** `> A serial by **Ann Lee** · updated Fridays` below the title; whose poem a quotation is from says it in another order. */
const SERIAL =
  /^(?:an?|the) (?:[\p{L}-]{2,20} ){0,2}(?:serial|web ?serial|web ?novel|story|short story|novel|novella|tale|fan ?fic(?:tion)?) by /iu;

function takeQuoted(state: HeadState, node: RootContent): number {
  const [only, ...others] = node.type === 'blockquote' ? node.children : [];
  if (only?.type !== 'paragraph' || others.length > 0 || !SERIAL.test(lineOf(only))) return 0;
  return takeCredit(state, only);
}

/** One sentence that says what the text is and whose; the rest of it tells nothing else that a field is for. */
function takeCredit({ role, add }: HeadState, node: RootContent): number {
  if (node.type !== 'paragraph') return 0;
  const name = CREDIT.exec(lineOf(node))?.[1] ?? '';
  // In a story a sentence may begin like this, unless the name is dressed or the page is that of a folder.
  const isDressed = node.children.some((child) => child.type !== 'text' && lineOf(child).includes(name));
  if (name === '' || !isFullName(name) || (role !== 'folder' && !isDressed)) return 0;
  add({ name: 'authors', label: null, written: name, line: lineAt(node), origin: 'layout', confidence: 0.7 });
  return 1;
}
