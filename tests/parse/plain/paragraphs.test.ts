import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStory } from '../../../src/parse/parse-story.ts';
import { textOf } from '../../../src/story/text-of.ts';
import { TEST_PROFILE } from '../../support/planned-source.ts';
import { LAYOUTS, wrap } from './layout.ts';

const HEADER = 'Title: Salt\nAuthor: Ann Lee\n\n';
const WORDS = 'the lamp and rain over harbour she waited for his letter by old doors where nobody came late'.split(' ');
const sentence = fc
  .tuple(
    fc.constantFrom('Maren', 'Tobias', 'Nobody', 'It'),
    fc.array(fc.constantFrom(...WORDS), { minLength: 6, maxLength: 14 }),
  )
  .map(([name, words]) => `${name} ${words.join(' ')}.`);
/** Every third is long: without lines that go on with a sentence there is no telling. */
const triple = fc
  .tuple(
    fc.array(sentence, { minLength: 4, maxLength: 6 }),
    fc.array(sentence, { minLength: 1, maxLength: 3 }),
    sentence.map((text) => `"${text.replace('.', ',')}" said Tobias.`),
  )
  .map(([long, short, speech]) => [long.join(' '), short.join(' '), speech]);
const paragraphs = fc.array(triple, { minLength: 5, maxLength: 8 }).map((triples) => triples.flat());
const MARKS = ['***', '* * *', '--', '---', '#', '# # #', '~~~~~', 'oOo', '-x-', '* * O * *', '=====', '+:-:+', '[hr]'];
const LONG_MARKS = [
  '<hr>',
  '-=*=-',
  '_'.repeat(70),
  'XXX'.repeat(18),
  '─'.repeat(60),
  '*\t\t*\t\t*',
  '· · · · ·',
  '......',
];

function read(text: string) {
  const { story, removed } = parseStory({ path: 'a.txt', text, profile: TEST_PROFILE, isPart: false });
  const nodes = story.children.flatMap((node) => (node.type === 'chapter' ? node.children : []));
  return {
    removed,
    breaks: nodes.flatMap((node) => (node.type === 'sceneBreak' ? [node.mark] : [])),
    texts: nodes.filter((node) => node.type !== 'sceneBreak').map((node) => textOf(node).replaceAll('\n', ' ')),
  };
}

describe('paragraphs', () => {
  test.each(Object.entries(LAYOUTS))('are told apart in %s, and every break comes out once', (_, layout) => {
    const mark = fc.constantFrom(...MARKS, ...LONG_MARKS);
    fc.assert(
      fc.property(paragraphs, paragraphs, mark, fc.boolean(), (first, second, drawn, isCentred) => {
        const line = isCentred ? `${' '.repeat(30)}${drawn}` : drawn;
        const text = [layout.set(first), line, layout.set(second)].join(layout.between);
        const { texts, breaks } = read(`${HEADER}${text}\n`);
        expect(texts).toEqual([...first, ...second]);
        expect(breaks).toEqual([drawn]);
      }),
      { numRuns: 40 },
    );
  });

  test('have no line breaks of the page, and their places in the file, when a text is double-spaced', () => {
    const lines = wrap(`${'Maren waited by the lamp and nobody came. '.repeat(20)}So she left.`, 60).split('\n');
    const text = `${HEADER}${lines.join('\n\n')}\n\n\nThe end of it came late.\n`;
    const { story } = parseStory({ path: 'a.txt', text, profile: TEST_PROFILE, isPart: false });
    const [chapter] = story.children;
    const last = chapter?.type === 'chapter' ? chapter.children.at(-1) : undefined;
    expect(chapter?.children).toHaveLength(2);
    expect(last?.position?.start.line).toBe(text.trimEnd().split('\n').length);
    expect(text.slice(last?.position?.start.offset, last?.position?.end.offset)).toBe('The end of it came late.');
  });
});

describe('page numbers and running heads', () => {
  const pages = (mark: (page: number) => string): { text: string; prose: string } => {
    const prose = Array.from({ length: 30 }, (_, at) => `${'Maren went on over the hills '.repeat(3 + (at % 5))}home.`);
    const lines = wrap(prose.join('\n'), 70)
      .split('\n')
      .flatMap((line) => wrap(line, 70, '   ').split('\n'));
    const out = lines.flatMap((line, at) => (at % 17 === 16 ? [line, '', mark((at + 1) / 17 + 1), '', ''] : [line]));
    return { text: `${HEADER}${out.join('\n')}\n`, prose: lines.map((line) => line.trim()).join(' ') };
  };

  test.each([
    ['- 2 -', (page: number) => `${' '.repeat(30)}- ${page} -`],
    ['Page 2', (page: number) => `Salt                         Page ${page}`],
    ['2)', (page: number) => `${page})`],
    ['Lee / Salt / 2', (page: number) => `${' '.repeat(50)}Lee / Salt / ${page}`],
    ['a title without number', () => '                SALT, A Novel by Ann Lee'],
  ])('%s is taken out, and the sentence it cut is whole again', (_, mark) => {
    const { text, prose } = pages(mark);
    const { texts, removed, breaks } = read(text);
    expect(texts.join(' ')).toBe(prose);
    expect(breaks).toEqual([]);
    expect(removed.filter(({ what }) => what === 'page-mark').length).toBeGreaterThan(3);
  });

  test('numbers between whole paragraphs are chapters', () => {
    const part = Array.from({ length: 12 }, () =>
      wrap('Maren went on over the hills and came home. '.repeat(3).trim(), 70),
    );
    const text = [1, 2, 3, 4].map((number) => `${number}\n\n${part.join('\n\n')}`).join('\n\n');
    const { story, removed } = parseStory({ path: 'a.txt', text: HEADER + text, profile: TEST_PROFILE, isPart: false });
    expect(story.children.map((node) => node.type === 'chapter' && node.number)).toEqual(['1', '2', '3', '4']);
    expect(removed.filter(({ what }) => what === 'page-mark')).toEqual([]);
  });
});

describe('a blank line', () => {
  const indented = LAYOUTS['indents of three spaces'];
  const scene = Array.from(
    { length: 10 },
    (_, at) => `Maren waited ${'by the old lamp '.repeat(2 + (at % 4))}all night.`,
  );

  test('is a break where paragraphs are only set in', () => {
    const text = [scene, scene, scene].map((part) => indented?.set(part)).join('\n\n');
    const { breaks, texts } = read(HEADER + text);
    expect(breaks).toEqual(['', '']);
    expect(texts).toHaveLength(30);
  });

  test('is none around verse, nor where half of the paragraphs have one', () => {
    const verse = '\n\n          Low water, slow water,\n          who will you carry\n          over the sand\n\n';
    expect(read(HEADER + [scene, scene].map((part) => indented?.set(part)).join(verse)).breaks).toEqual([]);
    const halves = scene.map((text, at) => `${wrap(text, 70, '   ')}${at % 2 === 0 ? '\n\n' : '\n'}`).join('');
    expect(read(HEADER + halves).breaks).toEqual([]);
  });
});

describe('a table or a drawing', () => {
  const around = 'Maren read the list by the lamp, and then she read it again, for it was not long.';

  test.each([
    ['a table', 'Ship      Crew   Guns\n--------  -----  -----\nHeron     120    20\nGull      80     12'],
    ['a house', '     /\\\n    /  \\\n   /____\\\n   |    |\n   | [] |\n   |____|'],
  ])('%s has no scene breaks', (_, drawing) => {
    const { breaks, texts } = read(`${HEADER}${around}\n\n${drawing}\n\n${around}\n`);
    expect(breaks).toEqual([]);
    expect(texts).toHaveLength(3);
  });

  test('is not what rules around a line are', () => {
    expect(read(`${HEADER}${around}\n\n-----\nLater that day\n-----\n\n${around}\n`).breaks).toEqual([
      '-----',
      '-----',
    ]);
    expect(read(`${HEADER}${around}\n***\n${around}\n***\n${around}\n`).breaks).toEqual(['***', '***']);
  });
});
