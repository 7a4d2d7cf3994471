import type { TextStyle } from './blocks.ts';
import type { FragmentElement } from './parse-fragment.ts';

/** Markdown as fabula and CommonMark read it. */
export const MARKDOWN_STYLE: TextStyle = {
  text: (words) => words.replace(SIGNS, String.raw`\$&`),
  inline,
  lineBreak: '\\\n',
  sceneBreak: '***',
  quote: '> ',
  paragraph: (text) => text.split('\n').map(escapeStart).join('\n'),
  heading: (level, text) => `${'#'.repeat(level)} ${text}`,
  pre: (text) => fenced(text),
  table: (rows) => {
    const [head = [], ...others] = rows.map((cells) => cells.map((cell) => cell.replaceAll('|', String.raw`\|`)));
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...others.map(line)].join('\n');
  },
  noteMark: (number) => `[^${number}]`,
  noteStart: (number) => `[^${number}]: `,
};

/** Signs that are marks wherever they stand. */
const SIGNS = /[\\`*_[\]<~]|&(?=[#a-z])/g;

/** What would begin a heading, a quotation, a list or a rule at the beginning of a line. */
function escapeStart(line: string): string {
  return line
    .replace(/^(\s*)(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|-{3,}|={1,}\s*$)/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

const MARKS = new Map([
  ['em', '*'],
  ['i', '*'],
  ['strong', '**'],
  ['b', '**'],
  ['del', '~~'],
  ['s', '~~'],
]);

/** Elements that Markdown has no marks for and every reader of it knows. */
const AS_TAGS = new Set([
  'u',
  'small',
  'sub',
  'sup',
  'mark',
  'ins',
  'kbd',
  'abbr',
  'cite',
  'ruby',
  'rp',
  'rt',
  'q',
  'samp',
]);

function inline({ name, attributes }: FragmentElement, inside: string): string {
  if (name === 'img') return picture(attributes);
  if (name === 'a') return link(attributes, inside);
  const mark = MARKS.get(name);
  if (inside.trim() === '') return inside;
  if (mark !== undefined) return marked(inside, mark);
  if (name === 'code') return inside.includes('`') ? inside : `\`${inside.replace(/\\([\\*_[\]<~&])/g, '$1')}\``;
  return AS_TAGS.has(name) ? `<${name}>${inside}</${name}>` : inside;
}

/** Spaces inside the marks would make them signs. */
function marked(inside: string, mark: string): string {
  const [start, end] = [inside.length - inside.trimStart().length, inside.trimEnd().length];
  return `${inside.slice(0, start)}${mark}${inside.slice(start, end)}${mark}${inside.slice(end)}`;
}

function picture(attributes: ReadonlyMap<string, string>): string {
  const alt = MARKDOWN_STYLE.text(attributes.get('alt') ?? '');
  const address = attributes.get('src') ?? '';
  return address === '' ? alt : `![${alt}](${addressOf(address)})`;
}

function link(attributes: ReadonlyMap<string, string>, inside: string): string {
  const address = attributes.get('href') ?? '';
  if (address.startsWith('#')) return '';
  return address === '' ? inside : `[${inside}](${addressOf(address)})`;
}

function addressOf(address: string): string {
  return address.replace(/[\s()<>]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));
}

function fenced(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}
