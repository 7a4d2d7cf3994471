import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import type { Work } from '../../src/model/archive.ts';
import { buildArchive } from '../../src/model/build-archive.ts';
import type { StoryFacts } from '../../src/story/facts.ts';
import type { Field } from '../../src/story/header.ts';
import { factsOf } from '../support/facts.ts';

const { config } = loadConfig('title: The Shelf\n', 'archive.yaml');

/** Facts of a file whose fields are as written: `weight: 10`. */
function file(path: string, fields: Record<string, string> = {}, text = 'text'): StoryFacts {
  const header = Object.entries(fields).map(([key, value]): Field => {
    const name = (NAMES.get(key) ?? key) as Field['name'];
    return { name, label: key, value, written: value, line: 2, origin: 'front-matter', confidence: 1 };
  });
  const [chapter] = factsOf().chapters;
  const chapters =
    chapter === undefined || text === '' ? [] : [{ ...chapter, key: path, opening: path, words: text.length }];
  return factsOf({ path, bodyKey: path, digest: path, format: 'markdown', header, chapters });
}

const NAMES = new Map([
  ['weight', 'chapter'],
  ['number', 'chapter'],
  ['author', 'authors'],
  ['date', 'published'],
  ['book', 'extra'],
  ['cover', 'extra'],
  ['season', 'extra'],
]);

function works(files: readonly StoryFacts[], assets: readonly string[] = []): Work[] {
  const { archive } = buildArchive(files, { config, drafts: false, assets: new Set(assets) });
  return [...archive.works.values()];
}

const order = (files: readonly StoryFacts[]): string[] =>
  works(files)[0]?.chapters.map((chapter) => chapter.opening) ?? [];

test('chapters stand in the order of their numbers, named ones around them', () => {
  const names = ['epilogue', 'chapter-10', 'prologue', 'chapter-2', 'afterword', 'chapter-1'];
  expect(order(names.map((name) => file(`w/${name}.md`)))).toEqual(
    ['prologue', 'chapter-1', 'chapter-2', 'chapter-10', 'epilogue', 'afterword'].map((name) => `w/${name}.md`),
  );
});

test('a weight orders chapters, and is no number of theirs', () => {
  const files = [
    file('w/_index.md', { title: 'W' }, ''),
    file('w/a.md', { weight: '20' }),
    file('w/b.md', { weight: '10' }),
  ];
  expect(order(files)).toEqual(['w/b.md', 'w/a.md']);
  expect(works(files)[0]?.chapters.map((chapter) => chapter.number)).toEqual([null, null]);
});

test('dates order chapters that nothing else orders', () => {
  const head = file('w/_index.md', { title: 'W' }, '');
  expect(order([head, file('w/a.md', { date: '2020-02-01' }), file('w/b.md', { date: '2020-01-01' })])).toEqual([
    'w/b.md',
    'w/a.md',
  ]);
});

test('seasons come before the numbers in them', () => {
  const chapter = (name: string, season: string, number: string) => file(`w/${name}.md`, { season, number });
  expect(
    order([file('w/index.md', {}, ''), chapter('a', '2', '1'), chapter('b', '1', '2'), chapter('c', '1', '1')]),
  ).toEqual(['w/c.md', 'w/b.md', 'w/a.md']);
});

test('parts keep their order, their names, and numbers of their own', () => {
  const files = [
    file('w/index.md', { title: 'W' }, ''),
    file('w/part-2/_index.md', { title: 'The Ebb' }, ''),
    file('w/part-2/chapter-1.md'),
    file('w/part-1/chapter-2.md'),
    file('w/part-1/chapter-1.md'),
    file('w/prologue.md'),
  ];
  expect(order(files)).toEqual([
    'w/prologue.md',
    'w/part-1/chapter-1.md',
    'w/part-1/chapter-2.md',
    'w/part-2/chapter-1.md',
  ]);
  expect(works(files)[0]?.chapters.map((chapter) => chapter.division)).toEqual([null, 'Part 1', null, 'The Ebb']);
});

test.each([
  ['the book that every chapter names', [{ book: 'Wells' }, { book: 'Wells' }], 'chapters', 'Wells'],
  ['the title that every chapter bears', [{ title: 'Wells' }, { title: 'Wells' }], 'chapters', 'Wells'],
  ['its folder', [{ title: 'One' }, { title: 'Two' }], 'the-wells', 'The wells'],
  ['the folder above chapters', [{ title: 'One' }, {}], 'the-wells/chapters', 'The wells'],
  ['the archive, where no folder says more', [{ title: 'One' }, {}], 'chapters', 'The Shelf'],
])('a work without a description is called after %s', (_name, headers, folder, title) => {
  const files = headers.map((header, index) =>
    file(`${folder}/chapter-${index + 1}.md`, header as Record<string, string>),
  );
  expect(works(files).map((work) => work.title)).toEqual([title]);
});

test('several authors make several works', () => {
  const files = ['Ann', 'Bo', 'Cy'].map((author, index) => file(`w/0${index + 1}-a.md`, { author, title: author }));
  expect(works(files).map((work) => work.title)).toEqual(['Ann', 'Bo', 'Cy']);
});

test('a short index beside chapters introduces the work', () => {
  const [work] = works([file('w/index.md', { title: 'W' }), file('w/chapter-1.md'), file('w/chapter-2.md')]);
  expect(work?.chapters).toHaveLength(2);
  expect(work?.notesBefore).toEqual([{ body: 'w/index.md', fragment: 0 }]);
});

test.each([
  [
    'that its header names',
    file('w/a.md', { title: 'A', cover: 'img/x.png' }),
    ['w/img/x.png', 'w/a.jpg'],
    'w/img/x.png',
  ],
  ['named from the top', file('w/a.md', { title: 'A', cover: '/img/x.png' }), ['img/x.png'], 'img/x.png'],
  ['of its own name', file('w/a.md', { title: 'A' }), ['w/a.jpg', 'w/cover.jpg'], 'w/a.jpg'],
  ['in its folder', file('w/index.md', { title: 'A' }), ['w/cover.webp'], 'w/cover.webp'],
  ['of nobody', file('w/a.md', { title: 'A' }), ['w/cover.jpg', 'a.jpg'], null],
  ['outside', file('w/a.md', { title: 'A', cover: '../../x.png' }), ['x.png/y'], null],
  ['on another site', file('w/a.md', { title: 'A', cover: 'https://example.org/x.png' }), ['w/x.png'], null],
])('a cover %s', (_name, story, assets, cover) => {
  expect(works([story], assets).map((work) => work.cover)).toEqual([cover]);
});

test('a list of contents orders the chapters of a book, names them, and heads its parts', () => {
  const contents = [
    { target: 'b/z.md', title: 'The Last First', division: 'Flood' },
    { target: 'b/a.md', title: 'Never Used', division: null },
  ];
  const list = { ...file('b/SUMMARY.md', { title: 'The Ferry' }, ''), contents };
  const named = file('b/z.md');
  const [work] = works([list, file('b/a.md', { title: 'Its Own' }), named]);
  expect(work?.title).toBe('The Ferry');
  expect(work?.chapters.map(({ title, division }) => [title, division])).toEqual([
    ['The Last First', 'Flood'],
    ['Its Own', null],
  ]);
});

test('settings of a book say its title, and the index that they list introduces it', () => {
  const contents = ['b/docs/index.md', 'b/docs/z.md', 'b/docs/a.md'].map((target) => ({
    target,
    title: null,
    division: null,
  }));
  const list = { ...file('b/mkdocs.yml', { title: 'The Ferry', author: 'Ann Lee' }, ''), contents };
  const files = [list, file('b/docs/index.md', { title: 'Home' }), file('b/docs/a.md'), file('b/docs/z.md')];
  const [work, ...others] = works(files);
  expect(others).toEqual([]);
  expect(work?.title).toBe('The Ferry');
  expect(work?.chapters).toHaveLength(2);
  expect(work?.notesBefore).toEqual([{ body: 'b/docs/index.md', fragment: 0 }]);
});

test('an index that lists its scenes orders them, and what it does not name stands behind them', () => {
  const contents = ['w/Coals', 'w/Ash'].map((target) => ({ target, title: null, division: null }));
  const index = { ...file('w/Index.md', { title: 'Ember' }, ''), contents };
  expect(order([index, file('w/Ash.md'), file('w/Coals.md'), file('w/Cut.md')])).toEqual([
    'w/Coals.md',
    'w/Ash.md',
    'w/Cut.md',
  ]);
});

test('posts that name their serial and the number of the chapter are its chapters, with titles of their own', () => {
  const post = (path: string, serial: string, chapter: string, title: string) =>
    file(`_posts/${path}`, { series: serial, chapter, title, authors: 'Ann Lee' });
  const all = works([
    post('2020-01-01-a.md', 'Crow', '2', 'Bones'),
    post('2020-01-02-b.md', 'Low', '1', 'Reeds'),
    post('2020-01-03-c.md', 'Crow', '1', 'Feathers'),
    post('2020-01-04-d.md', 'Low', '2', 'Silt'),
  ]);
  expect(all.map(({ title, chapters }) => [title, ...chapters.map((chapter) => chapter.title)])).toEqual([
    ['Crow', 'Feathers', 'Bones'],
    ['Low', 'Reeds', 'Silt'],
  ]);
});

test('an order in a series is no number of a chapter', () => {
  const story = (path: string, weight: string, title: string) =>
    file(`_posts/${path}`, { series: 'Crow', weight, title, authors: 'Ann Lee' });
  expect(works([story('a.md', '1', 'Bones'), story('b.md', '2', 'Feathers')])).toHaveLength(2);
});

test('a README of a few words alone in its folder is no story', () => {
  expect(works([file('x/README.md'), file('y.md', { title: 'Y' })]).map(({ title }) => title)).toEqual(['Y']);
});

test('a title page, a dedication and a life of the author are notes on the work, and no chapters', () => {
  const names = ['00-title', '01-dedication', '1-egg', '2-hen', '98-acknowledgements', '99-about-the-author'];
  const [work] = works([file('w/work.yaml', { title: 'W' }, ''), ...names.map((name) => file(`w/${name}.md`))]);
  expect(work?.chapters.map(({ opening }) => opening)).toEqual(['w/1-egg.md', 'w/2-hen.md']);
  expect(work?.notesBefore.map(({ body }) => body)).toEqual(['w/00-title.md', 'w/01-dedication.md']);
  expect(work?.notesAfter.map(({ body }) => body)).toEqual(['w/98-acknowledgements.md', 'w/99-about-the-author.md']);
  expect(work?.files).toHaveLength(6);
});

test('a long chapter called like such a page, and a folder of nothing else, are chapters', () => {
  const head = file('w/work.yaml', { title: 'W' }, '');
  expect(order([head, file('w/1-credits.md', {}, 'x'.repeat(900)), file('w/2-hen.md')])).toHaveLength(2);
  expect(order([head, file('w/dedication.md'), file('w/credits.md')])).toHaveLength(2);
});

test('parts that stand in the title behind the name of their series are chapters of one work', () => {
  const post = (number: number, title: string, part = number): StoryFacts =>
    file(`w-${number}.md`, { title, author: 'Ann Lee', series: 'Salt Road', part: String(part) });
  const [work, ...others] = works([post(2, 'Salt Road #2: The Ford'), post(1, 'Salt Road #1: The Gate')]);
  expect([work?.title, work?.chapters.map(({ title }) => title), others]).toEqual([
    'Salt Road',
    ['The Gate', 'The Ford'],
    [],
  ]);
  // Novels of a series have titles of their own, and a number that is another one is none of a chapter.
  expect(works([post(1, 'The Gate'), post(2, 'The Ford')])).toHaveLength(2);
  expect(works([post(1, 'Salt Road #1: The Gate'), post(2, 'Salt Road #9: The Ford')])).toHaveLength(2);
});
