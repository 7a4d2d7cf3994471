import { formatOf, type SourceFormat } from '../story/source-format.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
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
};

/** Read the text of one source file into its tree. Never throws: what is wrong becomes messages. */
export function parseStory(input: ParseInput): ParseResult {
  const result = READERS[formatOf(input.path)](input);
  return { ...result, story: markVoices(markPassages(result.story), input.profile) };
}
