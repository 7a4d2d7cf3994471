import type { RootContent } from 'mdast';
import type { Field } from '../../story/header.ts';
import { textOf } from '../../story/text-of.ts';
import { speaksForFolder } from '../../story/work-head.ts';
import { fieldOfLabel, ownLabels } from '../fields.ts';
import { readLabelLine } from '../headers/label-line.ts';
import { isKindAlone } from '../headers/read-credit.ts';
import { authorPart, isFullName, readAuthorLine } from '../headers/title-line.ts';
import { lettersOf } from '../letters-of.ts';
import type { ParseInput } from '../parse-result.ts';
import { readByline } from '../read-byline.ts';
import { readHeading } from '../read-heading.ts';
import { readValues } from '../read-values.ts';
import { readHtmlHead } from './head-html.ts';
import { readLabelBlock, readLabelSection } from './head-labels.ts';
import { takeDate, takeSize, takeTags } from './head-marks.ts';
import { readHeadSentences } from './head-sentences.ts';
import { type HeadState, type HeadStep, lineAt, lineOf } from './head-state.ts';
import { htmlText } from './html-text.ts';
import { BYLINE, isBylineNode } from './is-byline-node.ts';
import { nameBelowTitle } from './name-below-title.ts';
import { takeBoldTitle, takePlainTitle } from './take-typed-title.ts';

/** What the first nodes of a Markdown document say of the work. */
export interface MarkdownHead {
  fields: Field[];
  /** Number of nodes that are header and not text. */
  taken: number;
}

/** Steps of reading a header, the first that takes a node counts. */
const STEPS: readonly HeadStep[] = [
  takeComment,
  takeWrapper,
  takeTags,
  readHtmlHead,
  takeRepeatedTitle,
  readLabelSection,
  takeHeading,
  readLabelBlock,
  takeInlineFields,
  readHeadSentences,
  takeByline,
  takeDate,
  takeSize,
  takeKind,
  takeBoldTitle,
  takePlainTitle,
  takeRule,
];

/**
 * Read the title heading, labels (`## Author: …`, `**Rating:** T`, a list of them, `## Synopsis`) and a by-line at the
 * top of a Markdown document.
 *
 * @param known Fields of the front matter; a heading that repeats its title is header too.
 */
export function readMarkdownHead(
  nodes: readonly RootContent[],
  known: readonly Field[],
  { path, profile, isPart }: Pick<ParseInput, 'path' | 'profile' | 'isPart'>,
): MarkdownHead {
  const fields: Field[] = [];
  const all = (): Field[] => [...known, ...fields];
  const state: HeadState = {
    nodes,
    profile,
    role: speaksForFolder(path) ? 'folder' : isPart ? 'chapter' : 'work',
    labels: ownLabels(profile),
    title: known.find((field) => field.name === 'title')?.value ?? null,
    has: (name) => all().some((field) => field.name === name),
    authors: () =>
      all()
        .filter(({ name }) => name === 'authors')
        .map(({ value }) => value),
    add: (value) => {
      for (const field of readValues(value, profile)) fields.push(field);
    },
  };
  let taken = 0;
  for (let count = 1; taken < nodes.length && count > 0; taken += count) count = stepAt(state, taken);
  return { fields, taken };
}

function stepAt(state: HeadState, at: number): number {
  for (const step of STEPS) {
    const count = step(state, at);
    if (count > 0) return count;
  }
  return 0;
}

function takeComment({ nodes }: HeadState, at: number): number {
  const node = nodes[at];
  return node?.type === 'html' && /^<!--[\s\S]*-->$/.test(node.value.trim()) ? 1 : 0;
}

/** `<center>` above a title and `</center>` below it: the tags of a layout, and no words. */
function takeWrapper({ nodes, has }: HeadState, at: number): number {
  const node = nodes[at];
  if (node?.type !== 'html' || at > WRAPPED || htmlText(node.value) !== '') return 0;
  if (OPENS.test(node.value)) return nodes[at + 1]?.type === 'heading' && !has('title') ? 1 : 0;
  const isOpen = nodes.slice(0, at).some((above) => above.type === 'html' && OPENS.test(above.value));
  return isOpen && CLOSES.test(node.value) ? 1 : 0;
}

/** A head has no more nodes. */
const WRAPPED = 8;
const OPENS = /^\s{0,3}<(?:center|div|section|header|p|article)(?:\s[^<>]{0,200})?>\s*$/i;
const CLOSES = /^\s{0,3}<\/(?:center|div|section|header|p|article)>\s*$/i;

/** `A ghost story` in italics below the title, above the name. */
function takeKind({ nodes, has, add }: HeadState, at: number): number {
  const node = nodes[at] as RootContent;
  const above = nodes[at - 1];
  // `*Nouvelle*` below the front matter.
  if (at === 0 && node.type === 'paragraph' && has('title') && !has('genres') && nodes.length > 1) {
    const isDressed = node.children.length === 1 && node.children[0]?.type === 'emphasis';
    if (!isDressed || !isKindAlone(lineOf(node))) return 0;
    add({ name: 'genres', label: null, written: lineOf(node), line: lineAt(node), origin: 'layout', confidence: 0.7 });
    return 1;
  }
  if (node.type !== 'paragraph' || above?.type !== 'heading' || !has('title') || has('authors')) return 0;
  const text = lineOf(node);
  const isName = isBylineNode(nodes[at + 1]) || nameBelowTitle(nodes, at + 1) !== null;
  if (!isName || !(isKindAlone(text) || (node.children.length === 1 && node.children[0]?.type === 'emphasis')))
    return 0;
  add({ name: 'extra', label: 'Subtitle', written: text, line: lineAt(node), origin: 'layout', confidence: 0.7 });
  return 1;
}

/** Fields as Dataview of Obsidian has them: `author:: Ann Lee`; links to other notes among them are no text. */
function takeInlineFields({ nodes, labels, has, add }: HeadState, at: number): number {
  const node = nodes[at] as RootContent;
  const lines = node.type === 'paragraph' ? textOf(node).split('\n', 40) : [];
  const read = lines.map((line) => INLINE_FIELD.exec(line.trim()));
  if (lines.length === 0 || !read.every((match) => match !== null)) return 0;
  for (const [index, match] of read.entries()) {
    const [, label = '', value = ''] = match ?? [];
    const name = fieldOfLabel(label, labels);
    const line = (lineAt(node) ?? 0) + index;
    const written = value.replace(/\[\[(?:[^[\]|]{1,100}\|)?([^[\]|]{1,100})\]\]/g, '$1');
    if (name !== null && value !== '' && !has(name))
      add({ name, label, written, line, origin: 'label', confidence: 0.9 });
  }
  return 1;
}

const INLINE_FIELD = /^(\p{L}[\p{L}\p{N} _-]{0,30})::[ \t]{0,4}(\S.{0,300})?$/u;

/** `# {{ page.title }}`: a template of Jekyll, Eleventy, Hugo or VitePress. */
const VARIABLE = /^\{\{-?\s{0,4}(?:\$?(?:page|frontmatter|doc)\.|\.(?:Params\.)?)?title\s{0,4}-?\}\}$/i;

/** A heading, in Markdown or HTML, that says the title of the front matter again. */
function takeRepeatedTitle({ nodes, title, has, add }: HeadState, at: number): number {
  const node = nodes[at] as RootContent;
  const html = node.type === 'html' ? htmlText(node.value) : null;
  const text = html ?? (node.type === 'heading' ? lineOf(node) : null);
  if (text === null || text === '') return 0;
  if (title !== null && (lettersOf(text) === lettersOf(title) || VARIABLE.test(text))) return 1;
  const isTitle = html !== null && /<h1\b/i.test((node as { value: string }).value) && readHeading(text) === null;
  if (!isTitle || has('title') || at > 2) return 0;
  add({ name: 'title', label: null, written: text, line: lineAt(node), origin: 'heading', confidence: 0.8 });
  return 1;
}

function takeHeading(state: HeadState, at: number): number {
  const { nodes, has, add } = state;
  const node = nodes[at] as RootContent;
  if (node.type !== 'heading') return 0;
  const text = lineOf(node);
  const line = lineAt(node);
  // `# Thirteen` above what introduces a folder is no chapter.
  const isChapter = readHeading(text) !== null && !(state.role === 'folder' && node.depth === 1);
  const label = readLabelLine(text, state.labels);
  if (label?.name != null && label.value !== '' && !isChapter) {
    add({ name: label.name, label: label.label, written: label.value, line, origin: 'label', confidence: 0.95 });
    return 1;
  }
  if (!has('title') && !isChapter && (node.depth === 1 ? isAboveParts(nodes) : isLoneTitle(state, at))) {
    const named = titleAndName(text);
    add({ name: 'title', label: null, written: named?.title ?? text, line, origin: 'heading', confidence: 0.9 });
    if (named !== null)
      add({ name: 'authors', label: null, written: named.author, line, origin: 'heading', confidence: 0.8 });
    return 1;
  }
  if (has('title') && takeAuthor(state, text, line, /^by\s/i.test(text))) return 1;
  if (takeName(state, at)) return 1;
  // A second heading above the name is the title's second half.
  const next = nodes[at + 1];
  const isSubtitle =
    has('title') &&
    node.depth > 1 &&
    !isChapter &&
    (isBylineNode(next) || nameBelowTitle(nodes, at + 1) !== null) &&
    nodes[at - 1]?.type === 'heading';
  if (!isSubtitle) return 0;
  add({ name: 'extra', label: 'Subtitle', written: text, line, origin: 'heading', confidence: 0.8 });
  return 1;
}

/** `## First Night` at the top of a chapter's file, `## Wet Tuesday` above a by-line: the only heading of its rank. */
function isLoneTitle({ nodes, role }: HeadState, at: number): boolean {
  const node = nodes[at] as RootContent;
  if (node.type !== 'heading') return false;
  // `# author: Ann Lee`, `# source: …`: above them nothing else is said.
  const said = nodes.slice(0, at);
  const isBelowLabels = at > 0 && said.every((other) => other.type === 'heading' && LABEL.test(lineOf(other)));
  if (at > 0 ? !isBelowLabels : role !== 'chapter' && !isBylineNode(nodes[1])) return false;
  return nodes.slice(at + 1).every((other) => other.type !== 'heading' || other.depth > node.depth);
}

/** A heading of the first rank that is a label in small letters. */
const LABEL = /^\p{Ll}[\p{Ll} _-]{1,20}:\s?\S/u;

/** One heading of the first rank is the title; so is the first above books and parts. */
function isAboveParts(nodes: readonly RootContent[]): boolean {
  const firsts = nodes.filter((node) => node.type === 'heading' && node.depth === 1).slice(1);
  return firsts.every((node) => readHeading(lineOf(node)) !== null);
}

/** `The Salt Road by Ann Lee`, where all of the name can only be a name. */
function titleAndName(text: string): { title: string; author: string } | null {
  const match = /^(\S.{0,90}?),?\s+by\s+(\p{Lu}.{2,59})$/u.exec(text);
  return match !== null && isFullName(match[2] as string)
    ? { title: match[1] as string, author: match[2] as string }
    : null;
}

function takeByline(state: HeadState, at: number): number {
  const { nodes, has } = state;
  const node = nodes[at] as RootContent;
  if (node.type !== 'paragraph' || !has('title')) return 0;
  if (takeAuthor(state, lineOf(node), lineAt(node), true)) return 1;
  return takeName(state, at) ? 1 : 0;
}

/** A name below the title that stands without `by`; one that the front matter has already is header too. */
function takeName({ nodes, has, authors, add }: HeadState, at: number): boolean {
  const written = has('title') ? nameBelowTitle(nodes, at) : null;
  if (written === null) return false;
  if (has('authors')) return authors().some((name) => lettersOf(name) === lettersOf(written));
  add({
    name: 'authors',
    label: null,
    written,
    line: lineAt(nodes[at] as RootContent),
    origin: 'layout',
    confidence: 0.8,
  });
  return true;
}

/** Take a by-line; one that only repeats the authors of the front matter is header too. */
function takeAuthor({ has, authors, add }: HeadState, said: string, line: number | null, may: boolean): boolean {
  // `A novel by Ann Lee.`
  const text = said.replace(/(?<=\p{Ll}{2})\.$/u, '');
  const byline = may && text.length < BYLINE ? readAuthorLine(text) : null;
  if (byline === null) return false;
  if (has('authors')) {
    const known = new Set(authors().map(lettersOf));
    return byline.authors.every((author) => known.has(lettersOf(author)));
  }
  const written = readByline(text).authors.length === byline.authors.length ? authorPart(text) : text;
  add({ name: 'authors', label: null, written, line, origin: 'layout', confidence: 0.8 });
  return true;
}

/** A rule between the title and what names its author. */
function takeRule(state: HeadState, at: number): number {
  const { nodes, has } = state;
  if (nodes[at]?.type !== 'thematicBreak' || at === 0 || !has('title') || at + 1 >= nodes.length) return 0;
  const inside = readLabelBlock(state, at + 1) || (has('authors') ? 0 : takeByline(state, at + 1));
  return inside === 0 ? 0 : 1 + inside;
}
