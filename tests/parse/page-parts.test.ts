import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageParts } from '../../src/parse/page-parts.ts';

const listOf = (...lines: string[]) => pageParts(`:::works\n${lines.join('\n')}\n:::\n`, false).parts.lists[0]?.entries;

test('a block is taken out of the text, which keeps its lines, and marked with a paragraph', () => {
  const { text, parts } = pageParts('One.\n:::works\nsalt\n\nferry\n:::\nTwo.\n', false);
  expect(text).toBe('One.\n\n[[:works 1]]\n\n\n\nTwo.\n');
  expect(parts.lists).toMatchObject([
    { line: 2, closed: true, entries: [{ name: 'salt', line: 3 }, { name: 'ferry' }] },
  ]);
});

test('award, year and place may stand for all works below, or for one', () => {
  expect(
    listOf('award: The Lamp', 'year: 2024', 'salt | place: 1st', 'ferry | 2023 | award: The Wick', 'award:', 'bees'),
  ).toEqual([
    { name: 'salt', line: 4, award: 'The Lamp', year: '2024', place: '1st', words: null },
    { name: 'ferry', line: 5, award: 'The Wick', year: '2023', place: null, words: null },
    { name: 'bees', line: 7, award: null, year: '2024', place: null, words: null },
  ]);
});

test('whatever else stands behind a bar is the sentence; bullets and brackets are no part of a name', () => {
  expect(listOf('- [[The Salt Road]] | Read it | slowly.')).toMatchObject([
    { name: 'The Salt Road', words: 'Read it | slowly.' },
  ]);
});

test('a block without an end goes to the end of the page', () => {
  expect(pageParts('Hello.\n\n:::works\nsalt', false)).toMatchObject({
    text: 'Hello.\n\n\n[[:works 1]]',
    parts: { lists: [{ line: 3, closed: false, entries: [{ name: 'salt' }] }] },
  });
});

test('names are found with their lines, but not in examples', () => {
  const text = 'See [[salt]] and [[tags:storm|storms]].\n`[[code]]`\n```\n[[fenced]]\n:::works\n```\n[[ferry]]\n';
  expect(pageParts(text, false)).toEqual({
    text,
    parts: {
      lists: [],
      names: [
        { name: 'salt', line: 1 },
        { name: 'tags:storm', line: 1 },
        { name: 'ferry', line: 7 },
      ],
    },
  });
});

test('whatever a page holds, it keeps its lines', () => {
  const lines = fc.array(fc.constantFrom(':::works', ':::', 'salt | x', '```', '', 'text [[a]]', 'award: B', '~~~'));
  fc.assert(
    fc.property(lines, fc.boolean(), (some, isHtml) => {
      const text = some.join('\n');
      expect(pageParts(text, isHtml).text.split('\n').length).toBe(text.split('\n').length);
    }),
  );
});
