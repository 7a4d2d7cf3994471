import { expect, test } from 'vitest';
import { readMarkup } from '../support/read-markup.ts';
import { renderSample } from '../support/render-sample.ts';
import { archiveOf, work } from '../support/sample-archive.ts';

test.each([
  ['was never taken down', { added: null, published: '2004', updated: '2005' }, undefined],
  ['is later than the story', { added: '2026-03-04', published: '2004', updated: null }, '2026-03-04'],
  ['is that of the story', { added: '2004', published: '2004', updated: null }, undefined],
  ['is older than the last change', { added: '2026-03-04', published: '2004', updated: '2026-05-06' }, undefined],
])('a card bears the day on which its work was new here, when that %s', async (_, dates, news) => {
  const pages = await renderSample(archiveOf([work('ferry', dates)]));
  const cards = readMarkup(pages.get('works/index.html') ?? '').filter(({ attributes }) =>
    attributes.get('class')?.startsWith('blurb'),
  );
  expect(cards.map(({ attributes }) => attributes.get('data-news'))).toEqual([news]);
});
