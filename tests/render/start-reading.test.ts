import { expect, test } from 'vitest';
import { renderSample } from '../support/render-sample.ts';
import { archiveOf, chapter, work } from '../support/sample-archive.ts';

const startOf = async (one: Parameters<typeof archiveOf>[0][number]) => {
  const page = (await renderSample(archiveOf([one]))).get(`works/${one.id}/index.html`) ?? '';
  return /<p class="start"><a href="([^"]*)"/.exec(page)?.[1] ?? null;
};

test('the page of a work leads to where its text begins, on this page or the next', async () => {
  expect(await startOf(work('short'))).toBe('#chapter_1');
  expect(await startOf(work('long', { chapters: [chapter(1), chapter(2)] }))).toBe('chapter-1/');
});

test('no link opens a notice that the reader did not open', async () => {
  expect(await startOf(work('dark', { rating: { key: 'explicit', written: 'E' } }))).toBe(null);
});
