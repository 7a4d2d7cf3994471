import { LineCounter, parseDocument } from 'yaml';
import { report } from '../diagnostics/diagnostic.ts';
import { isBookSettings, isContentsFile } from '../story/book-contents.ts';
import { cutDeepYaml } from '../story/cut-deep-yaml.ts';
import type { Field } from '../story/header.ts';
import { HELD_BY_FAULT, mayHoldBack } from '../story/held-by-fault.ts';
import type { Story } from '../story/nodes.ts';
import { readYamlBook } from './contents-of-yaml.ts';
import { markdownNotes } from './markdown/parse-markdown.ts';
import { parseContents } from './parse-contents.ts';
import type { ParseInput, ParseResult } from './parse-result.ts';
import { readToml } from './toml-front-matter.ts';
import { fieldsOfKey, readYamlFields } from './yaml-fields.ts';

/** Read `work.yaml`: the header of a work whose chapters are the files beside it. */
export function parseWorkFile(input: ParseInput): ParseResult {
  if (isContentsFile(input.path)) return contentsResult(input);
  if (/\.toml$/i.test(input.path)) return tomlResult(input);
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
    header: messages.length > 0 ? heldIfUnsure(read.fields, input) : read.fields,
    children: [
      ...markdownNotes(read.fields, 'notes', input.path),
      ...markdownNotes(read.fields, 'endnotes', input.path),
    ],
  };
  return { story, convention: 'H18', paragraphs: 'markdown', removed: [], messages: [...messages, ...read.messages] };
}

/** Data in JSON that breaks off may have held its chapters back in what is missing; YAML, in a line that is broken. */
function heldIfUnsure(fields: Field[], { path, text }: ParseInput): Field[] {
  const isUnsure = /\.json$/i.test(path) || text.split('\n').some(mayHoldBack);
  return isUnsure ? [...fields.filter(({ name }) => name !== 'show'), HELD_BY_FAULT] : fields;
}

/** A book's list of contents gives order and titles, and perhaps the book's own title. */
function contentsResult({ path, text, profile }: ParseInput): ParseResult {
  if (isBookSettings(path)) {
    const { entries, values } = readYamlBook(text, path);
    const fields = values.flatMap(({ key, value, line }) => fieldsOfKey(key, value, line, profile));
    return { ...empty(fields), contents: entries };
  }
  const { title, entries } = parseContents(text, path);
  const header: Field[] =
    title === null
      ? []
      : [{ name: 'title', label: null, value: title, written: title, line: 1, origin: 'heading', confidence: 0.6 }];
  return { ...empty(header), contents: entries };
}

/** `book.toml` of mdBook: the keys of its table `book` that are fields of a header. */
function tomlResult({ text, profile }: ParseInput): ParseResult {
  const toml = readToml(`+++\n${text}\n+++\n`, /^\[\s*book\s*\]$/i);
  const fields = (toml?.values ?? []).flatMap(({ key, value, line }) => fieldsOfKey(key, value, line - 1, profile));
  const isUnsure = toml === null || toml.unread.some(({ written }) => mayHoldBack(written));
  return empty([...fields.filter(({ name }) => name !== 'extra'), ...(isUnsure ? [HELD_BY_FAULT] : [])]);
}

function empty(header: Field[]): ParseResult {
  const story: Story = { type: 'story', header, children: [] };
  return { story, convention: 'H18', paragraphs: 'markdown', removed: [], messages: [] };
}
