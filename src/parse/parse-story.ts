import { report } from '../diagnostics/diagnostic.ts';
import type { Field } from '../story/header.ts';
import type { AuthorNote, Chapter } from '../story/nodes.ts';
import { isOwnPage } from '../story/own-page.ts';
import { formatOf, type SourceFormat } from '../story/source-format.ts';
import { findRefusalLine } from './find-refusal-line.ts';
import { findHeldLine } from './held-by.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import { parseHtmlPage } from './parse-html-page.ts';
import type { ParseInput, ParseResult } from './parse-result.ts';
import { parseWorkFile } from './parse-work-file.ts';
import { parsePlain } from './plain/parse-plain.ts';
import { markPassages } from './voices/mark-passages.ts';
import { markVoices } from './voices/mark-voices.ts';

/** The reader of every format. A new format is a reader and a row. */
const READERS: Record<SourceFormat, (input: ParseInput) => ParseResult> = {
  text: parsePlain,
  markdown: parseMarkdown,
  work: parseWorkFile,
  page: parseHtmlPage,
};

/** Read the text of one source file into its tree. Never throws: what is wrong becomes messages. */
export function parseStory(input: ParseInput): ParseResult {
  const result = withRefusal(withHeld(READERS[formatOf(input.path)](input), input), input);
  return { ...result, story: markVoices(markPassages(result.story), input.profile) };
}

/** Hold back what `draft: true` was said of in a place where no header is read. */
function withHeld(result: ParseResult, input: ParseInput): ParseResult {
  const { header } = result.story;
  if (formatOf(input.path) === 'work' || header.some(({ name }) => name === 'show')) return result;
  // Front matter that can be read has said all that it says.
  if (result.convention === 'H18' && !result.messages.some(({ ruleId }) => ruleId === 'front-matter-invalid'))
    return result;
  const line = findHeldLine(input.text);
  if (line === null) return result;
  const written = (input.text.split('\n', line).at(-1) ?? '').trim().slice(0, 200);
  const field: Field = {
    name: 'show',
    label: null,
    value: 'draft',
    written,
    line,
    origin: 'text',
    confidence: 0.5,
  };
  const message = report('held-outside-header', input.path, { place: { line }, excerpt: written });
  return { ...result, story: { ...result.story, header: [...header, field] }, messages: [...result.messages, message] };
}

/** Note what the author asks in a line of its own, wherever the header ends: the words are no beginning of a story. */
function withRefusal(result: ParseResult, input: ParseInput): ParseResult {
  const found = formatOf(input.path) === 'work' || isOwnPage(input.path) ? null : findRefusalLine(input.text);
  if (found === null) return result;
  const { words, line } = found;
  const field: Field = {
    ...{ name: 'archive', label: null, value: words, written: words },
    ...{ line, origin: 'text', confidence: 0.8 },
  };
  const { story, removed } = result;
  const children = story.children.map((node) => withoutLine(node, line));
  const isOut = children.some((node, at) => node !== story.children[at]);
  return {
    ...result,
    story: { ...story, header: [...story.header, field], children: children.filter((node) => !isBlankNote(node)) },
    removed: isOut ? [...removed, { what: 'header', from: line, to: line }] : removed,
  };
}

/** What is asked of archives belongs to the head, and is no part of the story or of a note: a paragraph of that line alone goes. */
function withoutLine<T extends Chapter | AuthorNote>(node: T, line: number): T {
  let isOut = false;
  const children = node.children.flatMap((child) => {
    const kept = child.type === 'authorNote' ? withoutLine(child, line) : child;
    const isAsked = kept.type === 'paragraph' && kept.position?.start.line === line && kept.position.end.line === line;
    if (!isAsked && kept === child) return [child];
    isOut = true;
    return isAsked || isBlankNote(kept) ? [] : [kept];
  });
  return isOut ? { ...node, children } : node;
}

function isBlankNote(node: Chapter['children'][number] | Chapter): boolean {
  return node.type === 'authorNote' && node.children.length === 0;
}
