import { expect, test } from 'vitest';
import { renderSample } from '../support/render-sample.ts';
import { archiveOf, chapter, work } from '../support/sample-archive.ts';

const homeOf = async (...works: Parameters<typeof archiveOf>[0]) =>
  (await renderSample(archiveOf(works))).get('index.html') ?? '';

test('the home page begins with the newest work, its first words and the way to them', async () => {
  const old = work('old', { published: '1999-01-01', chapters: [chapter(1, { opening: 'Nobody came.' })] });
  const long = work('long', { published: '2020-01-01', chapters: [chapter(1, { opening: 'It rained.' }), chapter(2)] });
  const home = await homeOf(old, long);
  expect(home).toMatch(/<div class="lead">[\s\S]*Work long[\s\S]*It rained\.[\s\S]*href="works\/long\/chapter-1\/"/);
  expect(home).not.toContain('Nobody came.');
  expect(home.split('<article class="blurb').length - 1).toBe(2);
});

test('first words that stand behind a notice do not stand on the home page', async () => {
  const home = await homeOf(work('dark', { rating: { key: 'explicit', written: 'E' } }));
  expect(home).toContain('Work dark');
  expect(home).not.toContain('The rain came in');
});

test('an archive without works says so on its home page', async () => {
  expect(await homeOf()).not.toContain('class="lead"');
});
