import type { Field } from '../story/header.ts';
import { chapterKeys } from './chapter-keys.ts';
import { readFrontMatterFields } from './front-matter-fields.ts';
import { htmlText } from './markdown/html-text.ts';
import type { ParseInput, ParseResult } from './parse-result.ts';

/** Read a page of the archive's own in HTML: a fragment, or a whole document, of which the body counts. */
export function parseHtmlPage(input: ParseInput): ParseResult {
  const front = readFrontMatterFields(input);
  const lines = input.text.split('\n');
  lines.fill('', 0, front?.lines ?? 0);
  const whole = lines.join('\n');
  const named = between(whole, '<title', '</title>');
  const heading = between(whole, '<h1', '</h1>');
  const [, body] = between(whole, '<body', '</body>') ?? [0, withoutHead(whole)];
  // The page's own heading is its title.
  const value = heading === null ? body : body.replace(heading[0], '');
  const title = titleField(heading?.[1] ?? named?.[1] ?? '', whole);
  const fields = front?.fields ?? [];
  const header = fields.some(({ name }) => name === 'title') || title === null ? fields : [...fields, title];
  const end = { line: lines.length, column: 1 };
  const position = { start: { line: 1, column: 1 }, end };
  const isEmpty = value.trim() === '';
  return {
    story: {
      type: 'story',
      header,
      children: isEmpty
        ? []
        : [
            {
              type: 'chapter',
              key: chapterKeys(input.path, null, true)(null),
              role: 'text',
              number: null,
              title: null,
              division: null,
              children: [{ type: 'html', value, position }],
              position,
            },
          ],
    },
    convention: 'H18',
    paragraphs: 'markdown',
    removed: [],
    messages: front?.messages ?? [],
  };
}

/** The first element that begins with `open`: all of it, and what it holds; `null` when there is none. */
function between(text: string, open: string, close: string): [whole: string, inside: string] | null {
  const small = text.toLowerCase();
  const start = small.indexOf(open);
  const inside = start < 0 ? -1 : small.indexOf('>', start);
  const end = inside < 0 ? -1 : small.indexOf(close, inside);
  return end < 0 ? null : [text.slice(start, end + close.length), text.slice(inside + 1, end)];
}

/** Without a body, what stands before the end of the head is no part of the page. */
function withoutHead(text: string): string {
  const end = text.toLowerCase().indexOf('</head>');
  return end < 0 ? text : text.slice(end + '</head>'.length);
}

function titleField(html: string, text: string): Field | null {
  const value = htmlText(html);
  if (value === null || value === '') return null;
  const line = text.slice(0, text.indexOf(html)).split('\n').length;
  return { name: 'title', label: null, value, written: html.trim(), line, origin: 'heading', confidence: 1 };
}
