import type { Removed } from '../../story/facts.ts';
import type { Field, FieldName } from '../../story/header.ts';
import { findLine } from '../find-line.ts';
import type { Frame } from './frame.ts';
import { type Head, isBlank, isRule, removedRange, skipBlank } from './head.ts';

const LEGEND = /【テキスト中に現れる記号について】/;
const COLOPHON = /^底本[：:]/;
/** Typesetting notes that say nothing to a reader of a web page; those that name a character keep its description. */
const NOTE = /［＃[^］]*］/g;
const GAIJI = /※?［＃「([^」]+)」(?:、[^］]*)?(?:第\d水準|U\+|\d+-\d+)[^］]*］/g;
const DOTS = /［＃「([^」]+)」に(?:傍点|丸傍点|白丸傍点|傍線|太字)］/;

/**
 * H26, Aozora Bunko: title and author on lines of their own, a legend between long rules, the text with its typesetting
 * notes, the colophon at the end, which is kept as the source.
 *
 * @returns `null` when there is neither legend nor colophon.
 */
export function readAozora(head: Head): Frame | null {
  const legend = findLine(head.lines, head.from, Math.min(head.to, head.from + 40), LEGEND);
  const colophon = findLast(head, COLOPHON);
  if (legend < 0 || colophon < 0) return null;
  const opening = lastRule(head, legend);
  const closing = nextRule(head, legend);
  if (opening < 0 || closing < 0) return null;
  const fields = readTop(head, opening);
  const source = head.lines.slice(colophon, head.to).filter((line) => !isBlank(line));
  fields.push(field('source', '底本', (source[0] ?? '').replace(COLOPHON, '').trim(), colophon));
  const removed: Removed[] = [
    ...removedRange(head, 'header', head.from, opening),
    ...removedRange(head, 'legend', opening, closing + 1),
    ...removedRange(head, 'boilerplate', colophon, head.to),
  ];
  const lines = head.lines.map((line, at) =>
    at > closing && at < colophon && line.includes('［＃') ? withoutNotes(line) : line,
  );
  return {
    convention: 'H26',
    fields,
    lines,
    bodyStart: skipBlank(head, closing + 1),
    bodyEnd: colophon,
    removed,
    open: false,
  };
}

/** First line title, last line author, lines between them subtitles and translators. */
function readTop(head: Head, end: number): Field[] {
  const filled: number[] = [];
  for (let at = head.from; at < end; at += 1) if (!isBlank(head.lines[at])) filled.push(at);
  const [title, ...rest] = filled;
  const author = rest.pop();
  const text = (at: number): string => (head.lines[at] ?? '').trim().replace(/《[^》]*》|[｜|]/g, '');
  return [
    ...(title === undefined ? [] : [field('title', null, text(title), title)]),
    ...rest.map((at) => field('extra', 'Subtitle', text(at), at)),
    ...(author === undefined ? [] : [field('authors', null, text(author), author)]),
    field('language', null, 'ja', null),
  ];
}

function field(name: FieldName, label: string | null, value: string, at: number | null): Field {
  return { name, label, value, written: value, line: at === null ? null : at + 1, origin: 'layout', confidence: 0.97 };
}

/** Notes become what they mean: emphasis dots `*…*`, an unusual character its description, all else nothing. */
function withoutNotes(line: string): string {
  let text = line.replace(GAIJI, '〔$1〕');
  for (let match = DOTS.exec(text); match !== null; match = DOTS.exec(text)) {
    const marked = match[1] as string;
    const before = text.slice(0, match.index);
    const at = before.endsWith(marked) ? before.length - marked.length : -1;
    text = `${at < 0 ? before : `${before.slice(0, at)}*${marked}*`}${text.slice(match.index + match[0].length)}`;
  }
  return text.replace(NOTE, '');
}

function findLast(head: Head, pattern: RegExp): number {
  for (let at = head.to - 1; at >= Math.max(head.from, head.to - 80); at -= 1)
    if (pattern.test(head.lines[at] ?? '')) return at;
  return -1;
}

function lastRule(head: Head, before: number): number {
  for (let at = before - 1; at >= head.from; at -= 1) if (isRule(head, at)) return at;
  return -1;
}

function nextRule(head: Head, after: number): number {
  for (let at = after + 1; at < head.to && at < after + 40; at += 1) if (isRule(head, at)) return at;
  return -1;
}
