import type { StoryFacts } from './facts.ts';
import { formatOf } from './source-format.ts';

/**
 * Make the facts of a file of which nothing is known yet: what a file that cannot be read keeps for ever.
 *
 * @param path Relative to the content folder.
 * @param size Bytes.
 */
export function emptyFacts(path: string, size: number): StoryFacts {
  return {
    path,
    digest: '',
    bodyKey: '',
    format: formatOf(path),
    encoding: 'utf-8',
    convention: 'H0',
    paragraphs: 'blocks',
    size,
    language: null,
    header: [],
    summary: null,
    notesBefore: null,
    notesAfter: null,
    chapters: [],
    links: [],
    contents: [],
    page: null,
    typeset: [],
    sketch: '',
    sample: '',
    removed: [],
    messages: [],
  };
}
