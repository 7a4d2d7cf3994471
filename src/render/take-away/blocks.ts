import { type FragmentElement, type FragmentNode, hasClass, textOfNodes } from './parse-fragment.ts';

/** How a format writes what stands in a text. */
export interface TextStyle {
  /** A text, with what would be a mark in this format made harmless. */
  text(words: string): string;
  /** An inline element, of whose children the text is given. */
  inline(element: FragmentElement, inside: string): string;
  lineBreak: string;
  sceneBreak: string;
  /** Before every line of a quotation. */
  quote: string;
  /** What is done with a paragraph whose inlines are written. */
  paragraph(text: string): string;
  heading(level: number, text: string): string;
  pre(text: string): string;
  table(rows: string[][]): string;
  /** The mark in a text that leads to a footnote. */
  noteMark(number: string): string;
  /** What stands before the footnote itself. */
  noteStart(number: string): string;
}

/** Write a fragment as blocks of lines, parted by blank lines. */
export function writeBlocks(nodes: readonly FragmentNode[], style: TextStyle): string {
  return blocksOf(nodes, style).join('\n\n');
}

const INLINE = new Set(
  'a abbr b br cite code del dfn em i img ins kbd mark noteref q rp rt ruby s samp small span strong sub sup u var wbr'.split(
    ' ',
  ),
);

function blocksOf(nodes: readonly FragmentNode[], style: TextStyle): string[] {
  const blocks: string[] = [];
  let run: FragmentNode[] = [];
  const flush = () => {
    const text = inlines(run, style).trim();
    if (text !== '') blocks.push(style.paragraph(text));
    run = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || INLINE.has(node.name)) run.push(node);
    else {
      flush();
      blocks.push(...blockOf(node, style).filter((block) => block.trim() !== ''));
    }
  }
  flush();
  return blocks;
}

/** One row an element; all others are their children. */
const BLOCKS: Record<string, (element: FragmentElement, style: TextStyle) => string[]> = {
  hr: (_element, style) => [style.sceneBreak],
  pre: (element, style) => [style.pre(textOfNodes(element.children).replace(/\n$/, ''))],
  blockquote: (element, style) => [before(style.quote, style.quote, blocksOf(element.children, style))],
  ul: (element, style) => [list(element, style, () => '- ')],
  ol: (element, style) => {
    const start = Number(element.attributes.get('start') ?? '1');
    return [list(element, style, (index) => `${start + index}. `)];
  },
  table: (element, style) => {
    const rows = elementsIn(element, 'tr').map((row) =>
      [...elementsIn(row, 'th'), ...elementsIn(row, 'td')].map((cell) =>
        inlines(cell.children, style).replace(/\s+/g, ' ').trim(),
      ),
    );
    const captions = elementsIn(element, 'caption').map((caption) => style.paragraph(inlines(caption.children, style)));
    return [...captions, ...(rows.length === 0 ? [] : [style.table(rows)])];
  },
  note: (element, style) => {
    const start = style.noteStart(numberOf(element));
    return [before(start, '    ', blocksOf(element.children, style))];
  },
  summary: (element, style) => [style.paragraph(inlines(element.children, style))],
};

function blockOf(element: FragmentElement, style: TextStyle): string[] {
  const level = /^h([1-6])$/.exec(element.name)?.[1];
  if (level !== undefined && hasClass(element, 'visually-hidden')) return [];
  if (level !== undefined) return [style.heading(Number(level), inlines(element.children, style).trim())];
  return (BLOCKS[element.name] ?? ((one) => blocksOf(one.children, style)))(element, style);
}

function numberOf({ attributes }: FragmentElement): string {
  return attributes.get('number') ?? '';
}

function list(element: FragmentElement, style: TextStyle, mark: (index: number) => string): string {
  const items = element.children.filter((node): node is FragmentElement => typeof node !== 'string');
  return items
    .map((item, index) => before(mark(index), ' '.repeat(mark(index).length), blocksOf(item.children, style)))
    .join('\n\n');
}

/** Put signs before the lines of some blocks: one before the first, another before all others. */
function before(first: string, others: string, blocks: readonly string[]): string {
  const lines = blocks.join('\n\n').split('\n');
  return lines.map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd()).join('\n');
}

function elementsIn(element: FragmentElement, name: string): FragmentElement[] {
  return element.children.flatMap((node) =>
    typeof node === 'string' ? [] : node.name === name ? [node] : elementsIn(node, name),
  );
}

function inlines(nodes: readonly FragmentNode[], style: TextStyle): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return style.text(node.replace(/\n/g, ' '));
      if (node.name === 'br') return style.lineBreak;
      if (node.name === 'noteref') return style.noteMark(numberOf(node));
      return style.inline(node, inlines(node.children, style));
    })
    .join('');
}
