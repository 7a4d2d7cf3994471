import { LineCounter, parseDocument } from 'yaml';
import { report } from '../diagnostics/diagnostic.ts';
import { cutDeepYaml } from '../story/cut-deep-yaml.ts';
import type { Story } from '../story/nodes.ts';
import { markdownNotes } from './markdown/parse-markdown.ts';
import type { ParseInput, ParseResult } from './parse-result.ts';
import { readYamlFields } from './yaml-fields.ts';

/** Read `work.yaml`: the header of a work whose chapters are the files beside it. */
export function parseWorkFile(input: ParseInput): ParseResult {
  const counter = new LineCounter();
  const document = parseDocument(cutDeepYaml(input.text), {
    lineCounter: counter,
    prettyErrors: false,
    version: '1.2',
    schema: 'core',
  });
  const messages = document.errors.map((error) => {
    const place = counter.linePos(error.pos[0]);
    return report('work-file-invalid', input.path, {
      place: { line: place.line, column: place.col },
      excerpt: input.text.split('\n')[place.line - 1] ?? null,
      with: {
        reason: (error.message.split('\n')[0] ?? error.code).replace(/\.$/, ''),
        mend: 'Check the indentation and put values with a colon in quotation marks.',
      },
    });
  });
  const source = { contents: document.contents, text: input.text, linesBefore: 0, offset: 0, path: input.path };
  const read = readYamlFields(source, input.profile);
  const story: Story = {
    type: 'story',
    header: read.fields,
    children: [
      ...markdownNotes(read.fields, 'notes', input.path),
      ...markdownNotes(read.fields, 'endnotes', input.path),
    ],
  };
  return { story, convention: 'H18', paragraphs: 'markdown', removed: [], messages: [...messages, ...read.messages] };
}
