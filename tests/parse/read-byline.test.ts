import { expect, test } from 'vitest';
import { readByline } from '../../src/parse/read-byline.ts';

test.each([
  ['ndnickerson', ['ndnickerson'], null],
  ['By Mara Voss', ['Mara Voss'], null],
  ['by Mara Voss', ['Mara Voss'], null],
  ['Written by Mara Voss', ['Mara Voss'], null],
  ['Ann Lee <ann@example.org>', ['Ann Lee'], 'ann@example.org'],
  ['Ann Lee (ann@example.org)', ['Ann Lee'], 'ann@example.org'],
  ['Ann Lee, ann@example.org', ['Ann Lee'], 'ann@example.org'],
  ['ann@example.org', ['ann'], 'ann@example.org'],
  ['ann at example.org', ['ann'], 'ann at example.org'],
  ['Ann Lee <>', ['Ann Lee'], null],
  ['Ann Lee (', ['Ann Lee'], null],
  ['A. Moss & B. Fern', ['A. Moss', 'B. Fern'], null],
  ['A. Moss and B. Fern', ['A. Moss', 'B. Fern'], null],
  ['A. Moss, B. Fern, and C. Dray', ['A. Moss', 'B. Fern', 'C. Dray'], null],
  ['A. Moss with B. Fern', ['A. Moss', 'B. Fern'], null],
  ['Anna Berg und Karl Stein', ['Anna Berg', 'Karl Stein'], null],
  ['Anne Lièvre et Jean Bois', ['Anne Lièvre', 'Jean Bois'], null],
  ['Анна Ли и Пётр Мох', ['Анна Ли', 'Пётр Мох'], null],
  ['山田太郎、森花子', ['山田太郎', '森花子'], null],
  ['moss/fern', ['moss', 'fern'], null],
  ['D. Quist, Jr.', ['D. Quist, Jr.'], null],
  ['Alexandra Brand', ['Alexandra Brand'], null],
  ['Ann (aka Lee, the Bold)', ['Ann (aka Lee, the Bold)'], null],
  ['© 1994 Ann Lee', ['Ann Lee'], null],
  ['Copyright 1994-96 by Ann Lee', ['Ann Lee'], null],
  ['"Ann Lee"', ['Ann Lee'], null],
  ['Ann   Lee', ['Ann Lee'], null],
  ['山田太郎', ['山田太郎'], null],
  ['', [], null],
  ['<>', [], null],
  ['constructor', ['constructor'], null],
] as const)('%j names %j', (written, authors, email) => {
  expect(readByline(written)).toEqual({ authors, email });
});
