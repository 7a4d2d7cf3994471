import type { StoryFacts } from './facts.ts';

/**
 * Write down all facts of a file.
 *
 * Facts may lie where they take no memory, and have what they hold in getters, which `...` passes by.
 */
export function wholeFacts(facts: StoryFacts): StoryFacts {
  return {
    path: facts.path,
    digest: facts.digest,
    bodyKey: facts.bodyKey,
    format: facts.format,
    encoding: facts.encoding,
    convention: facts.convention,
    paragraphs: facts.paragraphs,
    size: facts.size,
    language: facts.language,
    header: facts.header,
    page: facts.page,
    summary: facts.summary,
    notesBefore: facts.notesBefore,
    notesAfter: facts.notesAfter,
    chapters: facts.chapters,
    links: facts.links,
    contents: facts.contents,
    typeset: facts.typeset,
    sketch: facts.sketch,
    sample: facts.sample,
    removed: facts.removed,
    messages: facts.messages,
  };
}
