import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import { expect, test } from 'vitest';
import { giveDefinitions } from '../../../src/parse/markdown/definitions.ts';
import type { Chapter } from '../../../src/story/nodes.ts';

const point = { line: 1, column: 1, offset: 0 };
const reference = (identifier: string): FootnoteReference => ({ type: 'footnoteReference', identifier });
const note = (identifier: string, next: string): FootnoteDefinition => ({
  type: 'footnoteDefinition',
  identifier,
  children: [{ type: 'paragraph', children: [reference(next)] }],
});

test('a chapter is given every note of a chain that is longer than the stack, and no other', () => {
  const chapter: Chapter = {
    type: 'chapter',
    key: 'a',
    title: null,
    number: null,
    role: 'text',
    division: null,
    children: [{ type: 'paragraph', children: [reference('n0')] }],
    position: { start: point, end: point },
  };
  const notes = Array.from({ length: 50_000 }, (_, index) => note(`n${index}`, `n${index + 1}`));
  giveDefinitions([chapter], [...notes, note('other', 'n0')]);
  expect(chapter.children.filter((node) => node.type === 'footnoteDefinition')).toEqual(notes);
});
