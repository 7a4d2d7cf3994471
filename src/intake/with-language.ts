import { firstField, type Header } from '../story/header.ts';
import type { Story } from '../story/nodes.ts';
import { languageOf } from '../text/language-of.ts';
import { firstWords } from './first-words.ts';

/** So many UTF-16 units of a story tell its language: some thousand words. */
const SAMPLE = 6_000;

/**
 * Complete a header that names no language with the one that the story's own words are in, or, where they leave it
 * open, with the usual one of the archive.
 */
export function withLanguage(header: Header, story: Story, usual: string | null): Header {
  if (firstField(header, 'language') !== null) return header;
  const guessed = languageOf(firstWords(story, SAMPLE));
  const language = guessed?.language ?? usual;
  if (language === null) return header;
  const [origin, confidence] = guessed === null ? (['profile', 1] as const) : (['text', guessed.confidence] as const);
  return [
    ...header,
    { name: 'language', label: null, value: language, written: language, line: null, origin, confidence },
  ];
}
