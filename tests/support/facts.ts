import type { StoryFacts } from '../../src/story/facts.ts';

/** Facts of a story for tests: complete, with one chapter; the given fields replace the defaults. */
export function factsOf(fields: Partial<StoryFacts> = {}): StoryFacts {
  return {
    path: 'story.txt',
    digest: '',
    bodyKey: '',
    format: 'text',
    encoding: 'utf-8',
    convention: 'H0',
    paragraphs: 'blocks',
    size: 1,
    language: null,
    header: [],
    summary: null,
    typeset: [],
    notesBefore: null,
    notesAfter: null,
    chapters: [
      {
        key: 'story',
        role: 'text',
        number: null,
        title: null,
        line: 1,
        words: 1,
        characters: 0,
        sentences: 1,
        longWords: 0,
        date: null,
        text: 0,
        notesBefore: null,
        notesAfter: null,
        opening: '',
        division: null,
      },
    ],
    links: [],
    contents: [],
    page: null,
    sketch: '',
    sample: '',
    removed: [],
    messages: [],
    ...fields,
  };
}
