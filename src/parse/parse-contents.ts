import type { Link, List, Paragraph, RootContent } from 'mdast';
import { type ContentsEntry, isBookSettings, linkTarget } from '../story/book-contents.ts';
import { textOf } from '../story/text-of.ts';
import { readYamlBook } from './contents-of-yaml.ts';
import { readMarkdown } from './markdown/read-markdown.ts';

/** A list of contents has fewer entries than this; the longest serials have some thousand chapters. */
const ENTRIES = 20_000;
/** Titles of the list itself. */
const OWN_TITLE = /^(?:summary|(?:table of )?contents|toc|index|inhalt|sommaire|índice|indice|содержание|目次|目录)$/iu;

/** What a list of contents says. */
export interface BookContents {
  /** Title above the list, when it is not `Summary`; `null` for none. */
  title: string | null;
  entries: ContentsEntry[];
}

/**
 * Read `SUMMARY.md`: links in order, in paragraphs and nested lists, with the headings of parts between them.
 *
 * `Book.txt` of Leanpub names one file a line; lines with a colon, in braces or behind # are for its program.
 *
 * Source: mdBook's format of SUMMARY.md; GitBook writes the same. Chapters without a file (`[Three]()`) are left out.
 */
export function parseContents(text: string, path: string): BookContents {
  if (isBookSettings(path)) return { title: null, entries: readYamlBook(text, path).entries.slice(0, ENTRIES) };
  if (/\.txt$/i.test(path)) return { title: null, entries: namesOf(text, path) };
  const contents: BookContents = { title: null, entries: [] };
  const known = new Set<string>();
  let division: string | null = null;
  const add = (link: Link): void => {
    const target = linkTarget(path, link.url);
    if (target === null || !/\.(?:md|markdown|mdx|txt)$/i.test(target)) return;
    if (contents.entries.length < ENTRIES && !known.has(target))
      contents.entries.push({ target, title: textOf(link).replace(/\s+/g, ' ').trim() || null, division });
    known.add(target);
    division = null;
  };
  const addLinks = ({ children }: Paragraph): void => {
    for (const child of children) if (child.type === 'link') add(child);
  };
  const addList = (list: List): void => {
    for (const item of list.children)
      for (const child of item.children) {
        if (child.type === 'paragraph') addLinks(child);
        else if (child.type === 'list') addList(child);
      }
  };
  for (const node of readMarkdown(text, path).root.children as RootContent[]) {
    if (node.type === 'paragraph') addLinks(node);
    else if (node.type === 'list') addList(node);
    else if (node.type === 'heading') {
      const name = textOf(node).replace(/\s+/g, ' ').trim();
      const isFirst = contents.entries.length === 0 && contents.title === null && division === null;
      if (OWN_TITLE.test(name)) continue;
      // mdBook ignores the first heading; it is the book's title or that of its first part.
      if (isFirst && node.depth === 1 && !/^(?:part|book|act|teil|partie|parte)\b/i.test(name)) contents.title = name;
      else division = name === '' ? null : name;
    }
  }
  return contents;
}

function namesOf(text: string, path: string): ContentsEntry[] {
  const names = text.split('\n', ENTRIES).map((line) => line.trim());
  const targets = names
    .filter((name) => /^[^#{:][^:]{0,200}\.(?:md|markdown|mdx|txt)$/i.test(name))
    .map((name) => linkTarget(path, name));
  return [...new Set(targets)].flatMap((target) => (target === null ? [] : { target, title: null, division: null }));
}
