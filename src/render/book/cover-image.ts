import { element, type Xml, xmlDocument } from '../xml.ts';
import type { Book } from './book.ts';

/** Path of the drawn cover in a book. */
export const COVER_IMAGE = 'cover.svg';

/** Size of a cover in pixels: the shape that shops and devices ask for (1 : 1.5). */
const [WIDTH, HEIGHT] = [1600, 2400];

/**
 * Draw the cover of a book that has no picture: its title, its authors and the archive's name on a quiet ground.
 *
 * It is drawn from the book alone, without fonts of the machine, so it is the same bytes everywhere. The colour of the
 * ground comes from the identity of the book, so that a shelf of them can be told apart.
 */
export function coverImage(book: Book): string {
  const ground = GROUNDS[Number.parseInt(book.id.slice(-4), 16) % GROUNDS.length] ?? '#3a4a55';
  const size = book.title.length > 60 ? 90 : book.title.length > 25 ? 120 : 160;
  const title = wrap(book.title, Math.floor(2600 / size), MOST_LINES);
  const authors = wrap(namesOf(book), 36, 3);
  const place = (lines: readonly string[], y: number, fontSize: number, weight: string): Xml[] =>
    lines.map((line, index) =>
      element(
        'text',
        {
          x: String(WIDTH / 2),
          y: String(Math.round(y + index * fontSize * 1.25)),
          'font-size': String(fontSize),
          'font-weight': weight,
          'text-anchor': 'middle',
          direction: book.direction,
        },
        line,
      ),
    );
  return xmlDocument(
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
        width: String(WIDTH),
        height: String(HEIGHT),
      },
      [
        element('rect', { width: String(WIDTH), height: String(HEIGHT), fill: ground }),
        element('rect', {
          x: '90',
          y: '90',
          width: String(WIDTH - 180),
          height: String(HEIGHT - 180),
          fill: 'none',
          stroke: INK,
          'stroke-width': '4',
        }),
        element('g', { fill: INK, 'font-family': 'Georgia, "Noto Serif", "Noto Serif CJK JP", serif' }, [
          ...place(title, 760, size, 'bold'),
          ...place(authors, 1700, 76, 'normal'),
          ...place(wrap(book.publisher, 48, 1), 2230, 52, 'normal'),
        ]),
      ],
    ),
  );
}

/** Dark grounds, on which the ink has a contrast of at least 7 : 1. */
const GROUNDS = ['#3a2f3f', '#28424a', '#4a3328', '#2f4033', '#3c3a26', '#2b3350', '#50302f', '#3b3b3b'];
const INK = '#f6f1e4';
const MOST_LINES = 6;
/** Names on a cover; where there are more, the last line ends in a sign. */
const MOST_NAMES = 6;

function namesOf({ authors }: Book): string {
  const names = authors.slice(0, MOST_NAMES).map(({ name }) => name);
  return names.join(', ') + (authors.length > MOST_NAMES ? ' …' : '');
}

/**
 * Break a text into lines of at most so many columns, wide letters counting two; what is too long is cut with a sign.
 */
function wrap(text: string, columns: number, most: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/).flatMap((part) => pieces(part, columns))) {
    const last = lines.at(-1) ?? '';
    const joined = last === '' ? word : `${last} ${word}`;
    if (widthOf(joined) <= columns) lines[lines.length - 1] = joined;
    else lines.push(word);
    if (lines.length > most) {
      lines.length = most;
      lines[most - 1] = `${lines[most - 1]} …`;
      break;
    }
  }
  return lines.filter((line) => line !== '');
}

/** Cut a word that is longer than a line; languages that write without spaces are cut anywhere. */
function pieces(word: string, columns: number): string[] {
  if (widthOf(word) <= columns) return [word];
  const cut: string[] = [''];
  for (const character of word.slice(0, columns * MOST_LINES * 2)) {
    const last = cut.at(-1) ?? '';
    if (widthOf(last + character) <= columns) cut[cut.length - 1] = last + character;
    else cut.push(character);
  }
  return cut;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
