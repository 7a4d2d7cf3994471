import { firstField, type Header } from '../story/header.ts';
import type { Story } from '../story/nodes.ts';
import { languageOf } from '../text/language-of.ts';
import { firstWords } from './first-words.ts';

/** So many UTF-16 units of a story tell its language: some thousand words. */
const SAMPLE = 6_000;

/** Complete a header that names no language with the one that the story's own words are in, if they are clear. */
export function withLanguage(header: Header, story: Story): Header {
  if (firstField(header, 'language') !== null) return header;
  const guessed = languageOf(firstWords(story, SAMPLE));
  if (guessed === null) return header;
  const { language, confidence } = guessed;
  return [
    ...header,
    { name: 'language', label: null, value: language, written: language, line: null, origin: 'text', confidence },
  ];
}
