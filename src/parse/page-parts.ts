import { type ListedWork, markOfList, type PageParts, type WorksList } from '../story/own-page.ts';

const OPENING = /^:{3,}[ \t]*works[ \t]*$/i;
const CLOSING = /^:{3,}[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** A name in double brackets, perhaps with words of its own behind a bar. */
const NAME = /\[\[([^[\]|\n]{1,200})(?:\|[^[\]\n]{0,300})?\]\]/g;

/**
 * Take the blocks `:::works` out of a page of the archive's own, and find the names that it links to.
 *
 * A block holds one work a line, `address | place: 1st | Why it should be read.`; lines `award: …`, `year: …` and
 * `place: …` speak for all works below them.
 *
 * @param text Lines end in `\n`.
 * @param isHtml Whether a paragraph has to be marked up.
 * @returns The text with a mark in the place of each block, line for line as long as before.
 */
export function pageParts(text: string, isHtml: boolean): { text: string; parts: PageParts } {
  const lines = text.split('\n');
  const parts: PageParts = { lists: [], names: [] };
  let fence: string | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const mark = FENCE.exec(line)?.[1] ?? null;
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null;
      continue;
    }
    if (mark !== null) fence = mark;
    else if (OPENING.test(line)) {
      const begun = at;
      at = takeList(lines, begun, parts);
      const mark = markOfList(parts.lists.length - 1);
      // An empty line on either side makes it a paragraph, whatever stands around the block.
      lines[Math.min(begun + 1, at)] = isHtml ? `<p>${mark}</p>` : mark;
    } else addNames(line, at, parts);
  }
  return { text: parts.lists.length === 0 ? text : lines.join('\n'), parts };
}

/** Read a list and blank its lines; returns the index of the last of them. */
function takeList(lines: string[], from: number, parts: PageParts): number {
  const list: WorksList = { line: from + 1, closed: false, entries: [] };
  const said: Pick<ListedWork, 'award' | 'year' | 'place'> = { award: null, year: null, place: null };
  let at = from + 1;
  for (; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    list.closed = CLOSING.test(line);
    if (list.closed) break;
    if (line === '') continue;
    const setting = labelled(line);
    if (setting !== null) said[setting.label] = setting.value || null;
    else list.entries.push(withSaid(readEntry(line, at + 1), said));
  }
  const last = Math.min(at, lines.length - 1);
  lines.fill('', from, last + 1);
  parts.lists.push(list);
  return last;
}

function withSaid(entry: ListedWork, said: Pick<ListedWork, 'award' | 'year' | 'place'>): ListedWork {
  const { award, year, place } = entry;
  return { ...entry, award: award ?? said.award, year: year ?? said.year, place: place ?? said.place };
}

/** `- [[the-salt-road]] | 2024 | place: 1st | Nobody writes sand like this.` */
function readEntry(text: string, line: number): ListedWork {
  const [first = '', ...others] = text.split('|').map((part) => part.trim());
  const name = first.replace(/^[-*+][ \t]+/, '').replace(/^\[\[|\]\]$/g, '');
  const entry: ListedWork = { name: name.trim(), line, award: null, year: null, place: null, words: null };
  const words: string[] = [];
  for (const part of others) {
    const setting = labelled(part);
    if (setting !== null) entry[setting.label] = setting.value || null;
    else if (/^\d{4}$/.test(part)) entry.year = part;
    else if (part !== '') words.push(part);
  }
  return { ...entry, words: words.join(' | ') || null };
}

function labelled(text: string): { label: 'award' | 'year' | 'place'; value: string } | null {
  const match = /^(award|year|place)[ \t]{0,9}:(.*)$/i.exec(text);
  if (match === null) return null;
  return { label: String(match[1]).toLowerCase() as 'award', value: String(match[2]).trim() };
}

/** What stands between backticks is an example. */
function addNames(line: string, at: number, { names }: PageParts): void {
  for (const [, name = ''] of line.replace(/`[^`\n]*`/g, '').matchAll(NAME))
    names.push({ name: name.trim(), line: at + 1 });
}
