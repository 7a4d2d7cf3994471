import type { TextStyle } from './blocks.ts';

/**
 * Make the style of plain text: `_emphasis_`, `*strong*` and `｜漢字《reading》`, a line of stars between scenes.
 *
 * @param width Columns after which lines are broken; 0 leaves paragraphs in one line.
 */
export function plainStyle(width: number): TextStyle {
  return {
    text: (words) => words,
    inline: ({ name, attributes }, inside) => {
      if (name === 'img') return attributes.get('alt') ?? '';
      const [before, after] = RUBY.get(name) ?? [];
      if (name === 'rp') return '';
      if (before !== undefined) return `${before}${inside}${after}`;
      const mark = MARKS.get(name) ?? '';
      return mark === '' || inside.trim() === '' ? inside : `${mark}${inside}${mark}`;
    },
    lineBreak: '\n',
    sceneBreak: '* * *',
    quote: '    ',
    paragraph: (text) => wrap(text, width),
    heading: (_level, text) => text,
    pre: (text) => text,
    table: (rows) => rows.map((cells) => cells.join(' | ')).join('\n'),
    noteMark: (number) => ` [${number}]`,
    noteStart: (number) => `[${number}] `,
  };
}

/** Readings as Aozora Bunko writes them, and as fabula reads them. */
const RUBY = new Map([
  ['ruby', ['｜', '']],
  ['rt', ['《', '》']],
]);

const MARKS = new Map([
  ['em', '_'],
  ['i', '_'],
  ['strong', '*'],
  ['b', '*'],
]);

/** Break long lines at spaces; a word that is longer than a line stands alone. */
function wrap(text: string, width: number): string {
  if (width === 0) return text;
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  const lines: string[] = [];
  let last: string[] = [];
  let length = 0;
  for (const word of line.split(' ')) {
    if (last.length > 0 && length + 1 + word.length > width) {
      lines.push(last.join(' '));
      last = [];
      length = 0;
    }
    length += (last.length === 0 ? 0 : 1) + word.length;
    last.push(word);
  }
  return [...lines, last.join(' ')].join('\n');
}
