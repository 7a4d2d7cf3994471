import { expect, test } from 'vitest';
import { longestChapter } from '../../src/render/longest-chapter.ts';
import { contextWith, renderSample } from '../support/render-sample.ts';
import { archiveOf, chapter, work } from '../support/sample-archive.ts';

test('the page of the longest chapter is the published one without its story', async () => {
  const long = work('long', { chapters: [chapter(1), chapter(2, { words: 9000 })] });
  const archive = archiveOf([work('short'), long]);
  const page = longestChapter(archive, contextWith());
  const published = (await renderSample(archive)).get('works/long/chapter-2/index.html') ?? '';
  expect(page?.path).toBe('works/long/chapter-2/index.html');
  expect(published).toContain('Text 0 of body-2');
  expect(page?.html).toBe(published.replace(/<p id="body-2[^>]*>[^<]*<\/p>/, ''));
  expect(page?.assets).toEqual(['style.css']);
});

test('an archive without works has none', () => {
  expect(longestChapter(archiveOf([]), contextWith())).toBeNull();
});
