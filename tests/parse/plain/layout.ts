/** Layouts of old files, to write invented paragraphs in and to read them back. */
export interface Layout {
  set(paragraphs: readonly string[]): string;
  /** What stands between a paragraph and a scene break. */
  between: string;
}

/** Lines of at most so many characters. */
export function wrap(text: string, width: number, first = '', rest = ''): string {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = rest;
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}

function wrapped(width: number, first: string, rest: string, between: string): Layout {
  return { between, set: (all) => all.map((text) => wrap(text, width, first, rest)).join(between) };
}

function doubled(width: number, first: string, between: string): Layout {
  return { between, set: (all) => all.map((text) => wrap(text, width, first).replaceAll('\n', '\n\n')).join(between) };
}

function justified(width: number, first: string, between: string): Layout {
  return { between, set: (all) => all.map((text) => justify(wrap(text, width, first), width)).join(between) };
}

/** Fill every line but the last with spaces between its words. */
function justify(text: string, width: number): string {
  const lines = text.split('\n');
  return lines
    .map((line, index) => {
      const words = line.trim().split(' ');
      if (index === lines.length - 1 || words.length < 2) return line;
      const indent = line.length - line.trimStart().length;
      const spare = width - indent - words.join('').length;
      const each = Math.floor(spare / (words.length - 1));
      const more = spare % (words.length - 1);
      return (
        ' '.repeat(indent) +
        words
          .map((word, at) => word + ' '.repeat(each + (at < more ? 1 : 0)))
          .join('')
          .trimEnd()
      );
    })
    .join('\n');
}

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'a line a paragraph, blank lines between': { between: '\n\n', set: (all) => all.join('\n\n') },
  'a line a paragraph': { between: '\n', set: (all) => all.join('\n') },
  'wrapped blocks': wrapped(72, '', '', '\n\n'),
  'narrow blocks': wrapped(40, '', '', '\n\n'),
  'blocks with indents': wrapped(72, '     ', '', '\n\n'),
  'indents of one space': wrapped(65, ' ', '', '\n'),
  'indents of three spaces': wrapped(75, '   ', '', '\n'),
  'indents of eight spaces': wrapped(78, '        ', '', '\n'),
  'indents by tab': wrapped(78, '\t', '', '\n'),
  'tabs and blank lines': wrapped(70, '\t', '', '\n\n'),
  'a left margin': wrapped(75, '          ', '          ', '\n\n'),
  'a left margin and indents': wrapped(75, '          ', '     ', '\n'),
  'double-spaced with indents': doubled(72, '     ', '\n\n'),
  'double-spaced with tabs': doubled(65, '\t', '\n\n'),
  'double-spaced with gaps': doubled(72, '', '\n\n\n'),
  'justified blocks': justified(72, '', '\n\n'),
  'justified with indents': justified(72, '    ', '\n'),
  'hanging lines': wrapped(72, '', '    ', '\n\n'),
  'hanging lines, set close': wrapped(72, '', '    ', '\n'),
};
