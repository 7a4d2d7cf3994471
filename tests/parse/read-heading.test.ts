import { expect, test } from 'vitest';
import { readHeading } from '../../src/parse/read-heading.ts';

test.each([
  ['Chapter 1', 'chapter', '1', 1, null],
  ['CHAPTER TWELVE', 'chapter', 'TWELVE', 12, null],
  ['CHAPTER TWELVE: The Well', 'chapter', 'TWELVE', 12, 'The Well'],
  ['Chapter 3 - Low Tide', 'chapter', '3', 3, 'Low Tide'],
  ['Chapter XIV. In Which It Rains', 'chapter', 'XIV', 14, 'In Which It Rains'],
  ['Chapter the First', 'chapter', 'First', 1, null],
  ['Chapter 2 of 9', 'chapter', '2', 2, null],
  ['=== Chapter 4 ===', 'chapter', '4', 4, null],
  ['*Chapter 4*', 'chapter', '4', 4, null],
  ['Part Two', 'part', 'Two', 2, null],
  ['Book I', 'book', 'I', 1, null],
  ['ACT II', 'act', 'II', 2, null],
  ['Scene 3', 'scene', '3', 3, null],
  ['Second Chapter', 'chapter', 'Second', 2, null],
  ['Erstes Kapitel', 'chapter', 'Erstes', 1, null],
  ['Kapitel 7', 'chapter', '7', 7, null],
  ['Chapitre premier', 'chapter', 'premier', 1, null],
  ['Capítulo 3', 'chapter', '3', 3, null],
  ['Глава первая', 'chapter', 'первая', 1, null],
  ['Глава 5', 'chapter', '5', 5, null],
  ['第三章 海', 'chapter', '三', 3, '海'],
  ['第十二回', 'chapter', '十二', 12, null],
  ['2/4', 'chapter', '2', 2, null],
  ['１', 'chapter', '１', 1, null],
  ['最終話　返事', 'epilogue', null, null, '最終話: 返事'],
  ['*Chapter 4*: The Well', 'chapter', '4', 4, 'The Well'],
  ['*Chapter 4*: Chapter 4', 'chapter', '4', 4, null],
  ['Chapter 4: Chapter Four - Low Tide', 'chapter', '4', 4, 'Low Tide'],
  ['Chapter 4: Chapter 5', 'chapter', '4', 4, 'Chapter 5'],
  ['第一卷 北岸有雨 第三章渡口', 'chapter', '三', 3, '第一卷 北岸有雨 · 渡口'],
  ['第二部 南岸 第十二回', 'chapter', '十二', 12, '第二部 南岸'],
  ['第二卷 第三天的雨', 'part', '二', 2, '第三天的雨'],
  ['IV', 'chapter', 'IV', 4, null],
  ['12.', 'chapter', '12', 12, null],
  ['- 3 -', 'chapter', '3', 3, null],
  ['I. The Well', 'chapter', 'I', 1, 'The Well'],
] as const)('%j heads a section', (line, role, number, value, title) => {
  expect(readHeading(line)).toMatchObject({ role, number, value, title });
});

test.each([
  ['Prologue', 'prologue', 'Prologue'],
  ['EPILOGUE', 'epilogue', 'EPILOGUE'],
  ['Interlude: Rain', 'interlude', 'Interlude: Rain'],
  ['Foreword', 'preface', 'Foreword'],
] as const)('%j heads a section without a number', (line, role, title) => {
  expect(readHeading(line)).toMatchObject({ role, number: null, title });
});

test.each([
  '',
  'Part of him knew.',
  'Chapter and verse, he had it all.',
  'Act your age, she said.',
  'Book the table for two, please.',
  'Scene of the crime',
  'Day after day it rained.',
  'Chapter one of his life had ended badly, and he was not looking forward to the second.',
  'I did not go.',
  'Did',
  'Mix',
  'The prologue was over.',
  'Letter by letter, he read it.',
  '3 men in a boat',
  'constructor',
  `Chapter ${'1'.repeat(300)}`,
  `Chapter 1: ${'long '.repeat(100)}`,
])('%j is prose', (line) => {
  expect(readHeading(line)).toBeNull();
});

test("an archive's own pattern gives number and title", () => {
  const own = [/^Log (?<number>\d+), (?<title>.+)$/iu, /^Interval$/iu];
  expect(readHeading('Log 4, Harbour', own)).toMatchObject({ number: '4', title: 'Harbour' });
  expect(readHeading('INTERVAL', own)).toMatchObject({ number: null, title: 'INTERVAL' });
});
