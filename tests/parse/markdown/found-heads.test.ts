import { expect, test } from 'vitest';
import { parseStory } from '../../../src/parse/parse-story.ts';
import { firstField } from '../../../src/story/header.ts';
import { textOf } from '../../../src/story/text-of.ts';
import { TEST_PROFILE } from '../../support/planned-source.ts';

const PROSE = 'The lamp was lit over the harbour, and nobody came down to the water.';

function read(text: string, path = 'weir/lamp.md') {
  const { story } = parseStory({ path, text, profile: TEST_PROFILE, isPart: false });
  const chapters = story.children.flatMap((node) => (node.type === 'chapter' ? [node] : []));
  const value = (name: 'title' | 'authors') => {
    const field = firstField(story.header, name);
    return field?.origin === 'filename' ? null : (field?.value ?? null);
  };
  return {
    title: value('title'),
    author: value('authors'),
    headings: chapters.map((chapter) => chapter.title ?? chapter.number),
    text: chapters.map(textOf).join(' ').replace(/\s+/g, ' ').trim(),
    notes: story.children.flatMap((node) => (node.type === 'authorNote' ? [textOf(node).replace(/\s+/g, ' ')] : [])),
  };
}

test('a heading of the second rank below labels in headings is the title', () => {
  const labels = '# author: Ann Lee\n# source: a box\n# url: https://example.org/lamp\n';
  expect(read(`${labels}\n## The Lamp\n\n${PROSE}`)).toMatchObject({
    title: 'The Lamp',
    author: 'Ann Lee',
    text: PROSE,
  });
  expect(read(`# author: Ann Lee\n\n## Låmpan i natten \n\n${PROSE}`).title).toBe('Låmpan i natten');
  // Two headings of one rank are chapters.
  const two = read(`# author: Ann Lee\n\n## Dusk\n\n${PROSE}\n\n## Dawn\n\n${PROSE}`);
  expect(two).toMatchObject({ title: null, headings: ['Dusk', 'Dawn'] });
});

test('the tags of a layout around a head are no part of it', () => {
  const head = '# The Lamp\n*Por: Ana Lidia*\n## Capítulo 1\n';
  const wrapped = { title: 'The Lamp', author: 'Ana Lidia', headings: ['1'] };
  expect(read(`<center>\n  \n${head}\n</center>\n\n\n${PROSE}`)).toMatchObject(wrapped);
  expect(read(`<div align="center">\n\n${head}\n</div>\n\n${PROSE}`)).toMatchObject(wrapped);
  // Around the text they head nothing.
  expect(read(`<center>\n\nA card on the door.\n\n</center>\n\n${PROSE}`).text).toContain('A card on the door.');
});

test('signs of a heading without a space behind them make one; a tag is none', () => {
  expect(read(`#灯台の夜\n\n${PROSE}`)).toMatchObject({ title: '灯台の夜', text: PROSE });
  expect(read(`#The long lamp\n\n${PROSE}`)).toMatchObject({ title: 'The long lamp', text: PROSE });
  expect(read(`##Chapter 1\n\n${PROSE}\n\n##Chapter 2\n\n${PROSE}`).headings).toEqual(['1', '2']);
  expect(read(`#fantasy\n\n${PROSE}`).title).toBeNull();
  expect(read(`${PROSE}\n\n#1 on the list was he.\n\n${PROSE}`).text).toContain('#1 on the list');
});

test('the name of a chapter without a sign heads a text that has no headings', () => {
  expect(read(`Chapter 1: The Wick\n\n${PROSE}`)).toMatchObject({ headings: ['The Wick'], text: PROSE });
  expect(read(`PROLOGUE\n\n${PROSE}`)).toMatchObject({ headings: ['PROLOGUE'], text: PROSE });
  expect(read(`开头。\n\n第一章：灯\n\n${PROSE}\n\n第二章：雨\n\n${PROSE}`).headings).toEqual(['灯', '雨']);
  // One line in the middle may be anything.
  expect(read(`${PROSE}\n\nChapter 3\n\n${PROSE}`).headings).toEqual([null]);
  expect(read(`Chapter 3 was the hardest to write.\n\n${PROSE}`).headings).toEqual([null]);
});

test('the only heading of a deep rank above the text heads it', () => {
  expect(read(`---\ntitle: Lamp\n---\n\n#### Prologue\n\n${PROSE}`)).toMatchObject({
    headings: ['Prologue'],
    text: PROSE,
  });
  expect(read(`---\ntitle: Lamp\n---\n\n### Port Marl\n\n#### CHAPTER #1\n\n${PROSE}`).headings).toEqual(['1']);
  expect(read(`---\ntitle: Lamp\n---\n\n${PROSE}\n\n#### Prologue\n\n${PROSE}`).headings).toEqual([null]);
});

test('a chapter ends with its mark in Chinese and Japanese, too', () => {
  for (const mark of ['**【本章完】**', '（本章完）', '第三話　了'])
    expect(read(`# 第三章：灯\n\n灯は消えた。\n\n---\n\n${mark}\n`).text).toBe('灯は消えた。');
  expect(read('# 第三章：灯\n\n灯は消えた。\n\n本章は長い。\n').text).toBe('灯は消えた。本章は長い。');
});

test('a quotation that a note’s name heads is one', () => {
  const quoted = (name: string) =>
    read(`---\ntitle: Lamp\n---\n\n> **${name}**\n>\n> It plays before the flood.\n\n${PROSE}`);
  expect(quoted('Historian’s Note')).toMatchObject({
    notes: ['Historian’s NoteIt plays before the flood.'],
    text: PROSE,
  });
  expect(quoted("Author's Note").notes).toHaveLength(1);
  expect(quoted('The Harbour Rule').notes).toEqual([]);
});
