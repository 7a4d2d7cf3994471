import { expect, test } from 'vitest';
import { wholeSentences } from '../../src/render/views/whole-sentences.ts';
import { configWith, contextWith, renderSample } from '../support/render-sample.ts';
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

test('the home page begins with the work that archive.yaml names, and names it once', async () => {
  const works = ['one', 'two', 'three'].map((slug, at) => work(slug, { published: `200${at}-01-01` }));
  for (const lead of ['one', 'Work one']) {
    const site = await renderSample(archiveOf(works), contextWith({ config: configWith({ lead }) }));
    const home = site.get('index.html') ?? '';
    expect(home).toMatch(/<div class="lead">\s*<article[^>]*>\s*<header>\s*<h3[^>]*><a[^>]*>Work one</);
    expect(home.split('<article class="blurb').length - 1).toBe(3);
  }
});

test.each([
  ['He came into the room. He saw it was the se…', 'He came into the room.'],
  ['“Who is it?” she asked. “It’s me.” Nobody belie…', '“Who is it?” she asked. “It’s me.”'],
  ['It was the house of Mr. Cole and J. Hart, who had nev…', 'It was the house of Mr. Cole and J. Hart, who had nev…'],
  ['She left. Then came a sentence that went on and on and did not want to end at a…', null],
  [
    'He wished it known. 1. Minutes of the last meeting. Mr Kho…',
    'He wished it known. 1. Minutes of the last meeting.',
  ],
  ['Present: all who were there. 2. Minutes of the last me…', 'Present: all who were there.'],
  ['She was born in 1986. After that nothing hap…', 'She was born in 1986.'],
  ['雨が降った。彼女は窓を開け…', '雨が降った。'],
  ['It was whole.', 'It was whole.'],
])('first words that are cut end with a sentence: %s', (text, expected) => {
  expect(wholeSentences(text)).toBe(expected ?? text);
});
