/** A piece of a page: prose, or the numbers of the lists of works that follow it. */
export interface PagePiece {
  html: string;
  /** Indexes of lists, from 0. */
  lists: number[];
}

/**
 * Cut the text of a page where its lists of works stand.
 *
 * A list inside an element, such as a `<div>` of the keeper's, follows that element, so that every piece is whole.
 *
 * @param html Sanitised fragment, whose attributes stand in double quotes.
 */
export function splitLists(html: string): PagePiece[] {
  const pieces: PagePiece[] = [];
  let waiting: number[] = [];
  let text = '';
  let depth = 0;
  let from = 0;
  for (const match of html.matchAll(TOKEN)) {
    const [whole, number, slash] = match;
    if (number !== undefined) {
      text += html.slice(from, match.index);
      from = match.index + whole.length;
      waiting.push(Number(number) - 1);
    } else if (!whole.endsWith('/>')) depth += slash === '/' ? -1 : 1;
    if (depth > 0 || waiting.length === 0) continue;
    text += html.slice(from, match.index + whole.length);
    from = Math.max(from, match.index + whole.length);
    pieces.push({ html: text, lists: waiting });
    [text, waiting] = ['', []];
  }
  const rest = text + html.slice(from);
  return rest.trim() === '' ? pieces : [...pieces, { html: rest, lists: waiting }];
}

/** The paragraph that stands for a list, or a tag. */
const TOKEN =
  /<p(?:\s+[\w:-]+="[^"]*")*>\[\[:works (\d{1,4})\]\]<\/p>|<(\/?)[a-z][\w-]*(?:\s+[\w:-]+="[^"]*")*\s*\/?>/g;
