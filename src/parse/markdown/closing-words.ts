import type { RootContent } from 'mdast';
import { countWords } from '../../story/count-words.ts';
import { textOf } from '../../story/text-of.ts';
import { ASKS_READERS, TEASES } from '../plain/after-words.ts';
import { isLife } from '../plain/is-life.ts';

/** Behind the last rule stand so few paragraphs, and words. */
const NODES = 3;
const WORDS = 120;
const SPEECH = /^\s*["“„«‚‘'「『—–]|[,.!?…]["”»」]/u;
/** Where and when the text was printed, by language. */
const PRINTED =
  /^\W{0,3}(?:this (?:story|piece|poem|text) )?(?:was )?(?:(?:first|originally|previously) )?(?:published|printed|appeared|posted) (?:in|by|on|at|as)\b|^\W{0,3}(?:text|texte|nouvelle) (?:parue?|publiée?)\b|^\W{0,3}(?:zuerst |erstmals )?(?:erschienen|veröffentlicht) in\b|^\W{0,3}erstveröffentlichung\b|^\W{0,3}publicad[oa] (?:en|em|por)\b|^\W{0,3}pubblicat[oa] (?:su|in|da)\b|^\W{0,3}впервые опубликован|^[（(]?初出/iu;
const RIGHTS = /^\W{0,3}(?:©|\(c\)\s|copyright\b|all rights reserved|cc[ -]by\b)/iu;

/**
 * Find the paragraphs behind the last rule of a text that are the writer's and none of the story's: a life, where it was
 * printed, whose it is, what readers are asked.
 *
 * @param end End of the text (exclusive), without rules.
 * @returns Index of the first; `end` when the last paragraphs are story.
 */
export function startOfClosingWords(
  nodes: readonly RootContent[],
  from: number,
  end: number,
  authors: readonly string[],
): number {
  let start = end;
  while (start > from && end - start < NODES && nodes[start - 1]?.type === 'paragraph') start -= 1;
  if (start === end || start <= from + 1 || nodes[start - 1]?.type !== 'sceneBreak') return end;
  const texts = nodes.slice(start, end).map((node) => textOf(node).replace(/\s+/g, ' ').trim());
  const words = texts.reduce((sum, text) => sum + countWords(text).words, 0);
  return words < WORDS && texts.every((text) => !SPEECH.test(text) && isClosing(text, authors)) ? start : end;
}

function isClosing(text: string, authors: readonly string[]): boolean {
  return (
    PRINTED.test(text) ||
    RIGHTS.test(text) ||
    ASKS_READERS.test(text) ||
    TEASES.test(text) ||
    authors.some((name) => isLife(text, name))
  );
}
