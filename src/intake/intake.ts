import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatOf, parseStory } from '../parse/parse-story.ts';
import type { StoryFacts } from '../story/facts.ts';
import { firstField } from '../story/header.ts';
import { languageTag } from '../story/language-tag.ts';
import { checkHeader } from './check-header.ts';
import { withDefaults } from './default-fields.ts';
import { readText } from './read-text.ts';
import type { Intake, Source } from './source.ts';
import { toFragments } from './to-fragments.ts';

/**
 * Read one source file: bytes to text, text to the Story tree, the tree to fragments and facts.
 *
 * Pure: the same source gives the same result on any machine with the same ICU. The digest and the body key are left
 * empty for the caller, who knows them. Never throws on any input.
 */
export function intake(source: Source): Intake {
  const format = formatOf(source.path);
  const read = readText(source);
  const facts = emptyFacts(source, format, read.encoding, read.messages);
  if (read.text === null) return { facts, fragments: [] };
  const parsed = parseStory({ path: source.path, text: read.text, profile: source.profile, isPart: source.isPart });
  const header = withDefaults(parsed.story.header, source);
  const made = toFragments({ ...parsed.story, header }, source.path);
  const complete: StoryFacts = {
    ...facts,
    convention: parsed.convention,
    paragraphs: parsed.paragraphs,
    language: languageTag(firstField(header, 'language')?.value ?? ''),
    header,
    summary: made.summary,
    notesBefore: made.notesBefore,
    notesAfter: made.notesAfter,
    chapters: made.chapters,
    links: made.links,
    removed: parsed.removed,
    messages: [...read.messages, ...parsed.messages, ...made.messages],
  };
  complete.messages.push(...checkHeader(complete, source));
  return { facts: complete, fragments: made.fragments };
}

function emptyFacts(
  source: Source,
  format: StoryFacts['format'],
  encoding: string,
  messages: Diagnostic[],
): StoryFacts {
  return {
    path: source.path,
    digest: '',
    bodyKey: '',
    format,
    encoding,
    convention: 'H0',
    paragraphs: 'blocks',
    size: source.bytes.length,
    language: null,
    header: [],
    summary: null,
    notesBefore: null,
    notesAfter: null,
    chapters: [],
    links: [],
    removed: [],
    messages,
  };
}
