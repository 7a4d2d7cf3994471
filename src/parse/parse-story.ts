import { report } from '../diagnostics/diagnostic.ts';
import type { Field } from '../story/header.ts';
import { formatOf, type SourceFormat } from '../story/source-format.ts';
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
  const result = withHeld(READERS[formatOf(input.path)](input), input);
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
