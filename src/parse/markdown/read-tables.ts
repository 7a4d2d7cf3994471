import type { Paragraph, PhrasingContent, RootContent, Table, TableCell, TableRow } from 'mdast';
import type { Point, Position } from 'unist';

/** `| --- | :---: |`: what stands below the head of a table. */
const DELIMITER = /^\s{0,3}\|?\s{0,20}:?-{1,200}:?\s{0,20}(?:\|\s{0,20}:?-{1,200}:?\s{0,20}){0,100}\|?\s{0,20}$/;
/** More columns than this are a drawing. */
const COLUMNS = 60;

type Align = NonNullable<Table['align']>[number];
/** What a paragraph is made of here: its nodes, with the signs that part cells and lines. */
type Part = PhrasingContent | '|' | '\n';

/**
 * Make tables of paragraphs that are drawn as GitHub's tables: a line of cells, a line of dashes, lines of cells.
 *
 * They are read behind the parser, from its paragraphs, so that prose is parsed as before. Cells beyond those of the
 * head are kept, for no word may be lost. Source: GitHub Flavored Markdown Spec, section 4.10.
 *
 * @param source The text of the file, in which an escaped `\|` is told from one that parts cells.
 */
export function readTables(nodes: readonly RootContent[], source: string): RootContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return tableOf(node, source);
    if (node.type === 'blockquote')
      return [{ ...node, children: readTables(node.children as RootContent[], source) as typeof node.children }];
    return [node];
  });
}

function tableOf(paragraph: Paragraph, source: string): RootContent[] {
  const { position } = paragraph;
  if (position?.start.offset === undefined || position.end.offset === undefined) return [paragraph];
  const written = source.slice(position.start.offset, position.end.offset);
  if (!written.includes('|') || !/-/.test(written)) return [paragraph];
  const own = written.split('\n').map((line) => line.replace(/^[ \t]{0,3}(?:>[ \t]?){1,10}/, ''));
  const at = own.findIndex(
    (line, index) => index > 0 && line.includes('-') && line.includes('|') && DELIMITER.test(line),
  );
  if (at < 1) return [paragraph];
  const rows = linesOf(paragraph.children, source);
  const align = alignOf(own[at] ?? '');
  // A line that the parser joined or parted otherwise is none of a table.
  if (rows.length !== own.length || cellsOf(rows[at - 1] ?? []).length !== align.length || align.length > COLUMNS)
    return [paragraph];
  const places = placesOf(written, position.start);
  const cells = rows.map((row) => cellsOf(row));
  const width = Math.max(...cells.slice(at - 1).map((row) => row.length), align.length);
  if (width > COLUMNS) return [paragraph];
  const made = cells.flatMap((row, index) =>
    index === at - 1 || index > at ? [rowOf(row, width, places[index] as Position)] : [],
  );
  const table: Table = {
    type: 'table',
    align: Array.from({ length: width }, (_, index) => align[index] ?? null),
    children: made,
    position: { start: (places[at - 1] as Position).start, end: position.end },
  };
  const above = rows.slice(0, at - 1).flatMap((row, index): Part[] => (index === 0 ? row : ['\n', ...row]));
  return above.length === 0 ? [table] : [{ ...paragraph, children: above.map(asNode) }, table];
}

/** Where each line of a paragraph stands. */
function placesOf(written: string, start: Point): Position[] {
  let offset = start.offset ?? 0;
  return written.split('\n').map((text, index) => {
    const line = start.line + index;
    const column = index === 0 ? start.column : 1;
    const from: Point = { line, column, offset };
    const end: Point = { line, column: column + text.length, offset: offset + text.length };
    offset += text.length + 1;
    return { start: from, end };
  });
}

function alignOf(line: string): Align[] {
  const marks = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
  return marks.map((mark) => {
    const text = mark.trim();
    if (text.endsWith(':')) return text.startsWith(':') ? 'center' : 'right';
    return text.startsWith(':') ? 'left' : null;
  });
}

/** The lines of a paragraph; a bar in a text of its own parts cells, one within emphasis or a link does not. */
function linesOf(children: readonly PhrasingContent[], source: string): Part[][] {
  const lines: Part[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else if (child.type !== 'text') lines.at(-1)?.push(child);
    else
      for (const part of partsOf(child.value, source.slice(child.position?.start.offset, child.position?.end.offset)))
        if (part === '\n') lines.push([]);
        else lines.at(-1)?.push(part);
  }
  return lines;
}

/** Text between bars and line ends; the bars of the value stand in the order of those in the source. */
function partsOf(value: string, written: string): Part[] {
  const escaped = [...written.matchAll(/\\?\|/g)].map(([bar]) => bar.length > 1);
  const parts: Part[] = [];
  let text = '';
  let bars = 0;
  const close = (): void => {
    if (text !== '') parts.push({ type: 'text', value: text });
    text = '';
  };
  for (const letter of value) {
    if (letter === '\n' || (letter === '|' && escaped[bars] !== true)) {
      close();
      parts.push(letter);
    } else text += letter;
    if (letter === '|') bars += 1;
  }
  close();
  return parts;
}

/** The cells of a line: what stands before a first bar and behind a last one is none when it is empty. */
function cellsOf(line: readonly Part[]): PhrasingContent[][] {
  const cells: PhrasingContent[][] = [[]];
  for (const part of line) {
    if (part === '|') cells.push([]);
    else if (part !== '\n') cells.at(-1)?.push(part);
  }
  if (cells.length > 1 && isEmpty(cells[0])) cells.shift();
  if (cells.length > 1 && isEmpty(cells.at(-1))) cells.pop();
  return cells;
}

function isEmpty(cell: readonly PhrasingContent[] | undefined): boolean {
  return cell === undefined || cell.every((node) => node.type === 'text' && node.value.trim() === '');
}

function rowOf(cells: readonly PhrasingContent[][], width: number, position: Position): TableRow {
  const children = Array.from({ length: width }, (_, index): TableCell => {
    const own = cells[index] ?? [];
    return {
      type: 'tableCell',
      children: own
        .map((node, at) => trimmed(node, at === 0, at === own.length - 1))
        .filter((node) => node.type !== 'text' || node.value !== ''),
    };
  });
  return { type: 'tableRow', children, position };
}

function trimmed(node: PhrasingContent, isFirst: boolean, isLast: boolean): PhrasingContent {
  if (node.type !== 'text') return node;
  const value = isFirst ? node.value.trimStart() : node.value;
  return { ...node, value: isLast ? value.trimEnd() : value };
}

function asNode(part: Part): PhrasingContent {
  return typeof part === 'string' ? { type: 'text', value: part } : part;
}
