import type { Paragraph } from 'mdast';
import { describe, expect, test } from 'vitest';
import { takeChapterNotes } from '../../src/parse/chapter-notes.ts';
import { isBareLabel, readNoteLabel } from '../../src/parse/note-labels.ts';
import type { FlowContent, SceneBreak } from '../../src/story/nodes.ts';
import { textOf } from '../../src/story/text-of.ts';

const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const rule = (mark: string): SceneBreak => ({ type: 'sceneBreak', mark });
/** `<` a note before, `>` a note after, the rest as it stands. */
const read = (...nodes: FlowContent[]): string[] =>
  takeChapterNotes(nodes).map((node) => {
    if (node.type === 'sceneBreak') return node.mark;
    if (node.type !== 'authorNote') return textOf(node);
    return `${node.placement === 'before' ? '<' : '>'} ${node.children.map((child) => textOf(child)).join(' | ')}`;
  });
const PROSE = 'The ferry was late, and the lamp on the far side had been out since the spring of that year.';

describe('the label of an author’s note', () => {
  test.each([
    'A/N: Hello!',
    'A/N Hello!',
    'A.N.: Hello',
    'AN: hello',
    '(A/N: hello)',
    '**Author’s Notes:** hello',
    "~Author's note~",
    'Authors note - hello',
    "Author's Ramblings: hello",
    'End notes: hello',
    'Note from the author: hello',
    'Anmerkung des Autors: hallo',
    'Kapitelnotizen: hallo',
    'Note de l’autrice : bonjour',
    'NdA: bonjour',
    'Notas finales: hola',
    'Notas del capítulo: hola',
    "Note dell'autore: ciao",
    'Notas do autor: olá',
    'А/Н: привет',
    'Примечание автора: привет',
    'Od autora: cześć',
    '後書き',
    '作者的话：大家好',
  ])('is %s', (text) => {
    expect(readNoteLabel(text)).toBe('sure');
  });

  test.each(['Note: hello', 'Disclaimer: not mine', 'Anmerkung: hallo', '注：好'])('may be %s', (text) => {
    expect(readNoteLabel(text)).toBe('maybe');
  });

  test.each([
    '"A/N: Hello!"',
    'Notes lay on the table.',
    'Author, author!',
    'Authority: none.',
    'An — she meant Ann — was late.',
    'A note from her father lay there.',
    'Од автора',
  ])('is not %s', (text) => {
    expect(readNoteLabel(text)).toBe(null);
  });

  test('stands alone or before its note', () => {
    expect(['Author’s Note', '**A/N:**', '(Author’s notes)'].map(isBareLabel)).toEqual([true, true, true]);
    expect(['A/N: hello', 'Notes lay there'].map(isBareLabel)).toEqual([false, false]);
  });
});

describe('the notes of a chapter', () => {
  test('are its first and last paragraphs', () => {
    expect(read(paragraph('A/N: Hi!'), paragraph(PROSE), paragraph(PROSE), paragraph('A/N: Bye!'))).toEqual([
      '< A/N: Hi!',
      PROSE,
      PROSE,
      '> A/N: Bye!',
    ]);
  });

  test('leave no rule behind that parted them from the story', () => {
    expect(read(paragraph('A/N: Hi!'), rule('---'), paragraph(PROSE), rule('* * *'), paragraph('A/N: Bye!'))).toEqual([
      '< A/N: Hi!',
      PROSE,
      '> A/N: Bye!',
    ]);
  });

  test('go on to the rule below when that rule parts no scenes', () => {
    const more = paragraph('It is set in a town by the sea.');
    expect(read(paragraph('A/N: Hi!'), more, rule('==='), paragraph(PROSE), rule('***'), paragraph(PROSE))).toEqual([
      '< A/N: Hi! | It is set in a town by the sea.',
      PROSE,
      '***',
      PROSE,
    ]);
    expect(read(paragraph('A/N: Hi!'), more, rule('***'), paragraph(PROSE), rule('***'), paragraph(PROSE))).toEqual([
      '< A/N: Hi!',
      'It is set in a town by the sea.',
      '***',
      PROSE,
      '***',
      PROSE,
    ]);
  });

  test('stay in the middle, and in a chapter that is nothing else', () => {
    expect(read(paragraph(PROSE), paragraph('A/N: Oops.'), paragraph(PROSE))).toEqual([PROSE, 'A/N: Oops.', PROSE]);
    expect(read(paragraph('A/N: No chapter this week.'))).toEqual(['A/N: No chapter this week.']);
  });

  test('are not longer than the story', () => {
    const long = paragraph(`A/N: ${'more and more '.repeat(40)}`);
    expect(read(paragraph('He slept.'), long)).toEqual(['He slept.', textOf(long)]);
  });

  test('with a doubtful label speak of the story', () => {
    expect(read(paragraph('Note: I wrote this story in a tent.'), paragraph(PROSE))[0]).toMatch(/^< /);
    expect(read(paragraph('Note: the lamp is cracked.'), paragraph(PROSE))[0]).toMatch(/^Note/);
  });
});
