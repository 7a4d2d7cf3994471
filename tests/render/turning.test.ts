import { expect, test } from 'vitest';
import { readMarkup } from '../support/read-markup.ts';
import { renderSample } from '../support/render-sample.ts';
import { archiveOf, chapter, work } from '../support/sample-archive.ts';

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
])('the pages of a work in %s are turned to its own side, in an archive of English', async (language, side) => {
  const chapters = [chapter(1), chapter(2), chapter(3)];
  const pages = await renderSample(archiveOf([work('long', { language, chapters })]));
  const places = readMarkup(pages.get('works/long/chapter-2/index.html') ?? '')
    .map(({ attributes }) => attributes)
    .filter((attributes) => /^(?:chapter-nav top|turns)$/.test(attributes.get('class') ?? ''));
  expect(places).toHaveLength(3);
  // The links above the text stand in the grid of what is around them.
  expect([places[0]?.get('dir'), places[2]?.get('dir')]).toEqual([side, side]);
});
