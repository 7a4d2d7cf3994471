import type { RootContent } from 'mdast';
import { textOf } from '../../story/text-of.ts';
import { readDate } from '../read-date.ts';
import type { WrittenValue } from '../read-values.ts';
import { type HeadState, lineAt, lineOf } from './head-state.ts';

/** Lines that may stand above a date are shorter than this many characters. */
const SHORT = 80;

/** Obsidian keeps tags in the text: `#fiction #done`. */
export function takeTags({ nodes, add }: HeadState, at: number): number {
  const node = nodes[at] as RootContent;
  const text = node.type === 'paragraph' || node.type === 'heading' ? textOf(node).trim() : '';
  // HackMD: a heading of the sixth rank with tags as code; a place for the contents.
  if (/^(?:\[toc\]|\[\[_toc_\]\]|\{:toc\}|\$\{toc\})$/i.test(text)) return 1;
  const listed = node.type === 'heading' ? /^tags: (.{1,200})$/i.exec(text)?.[1] : undefined;
  if (listed !== undefined) {
    add({ name: 'tags', label: 'tags', written: listed, line: lineAt(node), origin: 'label', confidence: 0.9 });
    return 1;
  }
  const tags = tagsOf(node);
  if (tags.length === 0) return 0;
  add(tagsField(tags, node));
  return 1;
}

/** Tags on the last line of a note: two at least, for a story may end with one. */
export function readLastTags(nodes: readonly RootContent[]): WrittenValue | null {
  const last = nodes.at(-1);
  const tags = last === undefined || nodes.length < 2 ? [] : tagsOf(last);
  return last === undefined || tags.length < 2 ? null : tagsField(tags, last);
}

const TAGS = /^#\p{L}[\p{L}\p{N}_/-]*(?:\s+#\p{L}[\p{L}\p{N}_/-]*)*$/u;

function tagsOf(node: RootContent): string[] {
  const text = node.type === 'paragraph' ? textOf(node).trim() : '';
  return text.length > 200 || !TAGS.test(text) ? [] : text.split(/\s+/).map((tag) => tag.slice(1));
}

function tagsField(tags: readonly string[], node: RootContent): WrittenValue {
  return { name: 'tags', label: null, written: tags.join('; '), line: lineAt(node), origin: 'layout', confidence: 0.8 };
}

/** A date alone below the name of the author. */
export function takeDate({ nodes, profile, has, add }: HeadState, at: number): number {
  const node = nodes[at] as RootContent;
  if (node.type !== 'paragraph' || at > 5 || !has('title') || !has('authors') || has('published')) return 0;
  const text = lineOf(node);
  if (text.length > 40 || !/\b(?:1[89]|20)\d\d\b/.test(text) || !isBelowName(nodes[at - 1])) return 0;
  const date = /^(?:(?:published|posted|updated)(?: on)?:? )?(.{6,30})$/i.exec(text)?.[1] ?? '';
  if (readDate(date, profile.dateOrder) === null) return 0;
  add({ name: 'published', label: null, written: date, line: lineAt(node), origin: 'layout', confidence: 0.7 });
  return 1;
}

/** `*1,400 words*` alone below the title or the name. */
export function takeSize({ nodes, has, add }: HeadState, at: number): number {
  const node = nodes[at] as RootContent;
  if (node.type !== 'paragraph' || at > 5 || !has('title') || has('size') || !isBelowName(nodes[at - 1])) return 0;
  const text = lineOf(node);
  if (text.length > 40 || !SIZE.test(text)) return 0;
  add({ name: 'size', label: null, written: text, line: lineAt(node), origin: 'layout', confidence: 0.8 });
  return 1;
}

const SIZE =
  /^\W{0,3}(?:about |ca\.? |word ?count:? )?\d[\d.,]{0,8}\s?(?:words|wörter|mots|palabras|parole|palavras|woorden|слов\p{L}?|字)(?:\s?[·•|,–—-]\s?.{0,4}\d{1,3}.{0,3}\bmin(?:ute)?s?\b.{0,12})?\W{0,3}$/iu;

/** Short lines alone stand above the date of a page: a name, a subtitle, the title. */
function isBelowName(node: RootContent | undefined): boolean {
  return node === undefined || node.type === 'heading' || (node.type === 'paragraph' && lineOf(node).length < SHORT);
}
