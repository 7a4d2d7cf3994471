import { setTypography, type TypographyOptions } from '../prose/typography/set-typography.ts';
import type { ChapterFacts, StoryFacts } from '../story/facts.ts';
import { fieldValues, type Header } from '../story/header.ts';
import { seriesPart } from '../story/series-part.ts';

/**
 * Set the titles of a file as its text is set.
 *
 * The written ones stay what slugs, ids and sorting are made from; `model/in-type.ts` puts these in their place last.
 *
 * @returns Those that change, each once.
 */
export function typesetNames(
  header: Header,
  chapters: readonly ChapterFacts[],
  typography: TypographyOptions,
): StoryFacts['typeset'] {
  const series = fieldValues(header, 'series');
  const names = new Set([
    ...fieldValues(header, 'title'),
    ...series,
    ...series.flatMap((value) => seriesPart(value)?.name ?? []),
    ...chapters.flatMap(({ title, division }) => [title, division].filter((name) => name !== null)),
  ]);
  return [...names].flatMap((written): StoryFacts['typeset'] => {
    const set = setLine(written, typography);
    return set === written ? [] : [[written, set]];
  });
}

function setLine(text: string, typography: TypographyOptions): string {
  const [set] = setTypography([{ type: 'paragraph', children: [{ type: 'text', value: text }] }], typography);
  const leaf = set?.type === 'paragraph' ? set.children[0] : undefined;
  return leaf?.type === 'text' ? leaf.value : text;
}
