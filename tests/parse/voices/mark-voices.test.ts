import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VOICE_PATTERNS } from '../../../src/config/voices.ts';
import { parseStory } from '../../../src/parse/parse-story.ts';
import { markVoices } from '../../../src/parse/voices/mark-voices.ts';
import type { Story } from '../../../src/story/nodes.ts';
import { textOf } from '../../../src/story/text-of.ts';
import { TEST_PROFILE } from '../../support/planned-source.ts';

const ALL = VOICE_PATTERNS.map((pattern) => ({ pattern, kind: 'thought' as const }));

function storyOf(...paragraphs: string[]): Story {
  const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
  return {
    type: 'story',
    header: [],
    children: [
      {
        type: 'chapter',
        key: 'text',
        title: null,
        number: null,
        role: 'text',
        division: null,
        position,
        children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
      },
    ],
  };
}

/** The words of a story, without signs. */
function wordsOf(story: Story): string[] {
  return (
    story.children
      .flatMap((chapter) => chapter.children.map((node) => textOf(node)))
      .join('\n')
      .match(/[a-z@.]+/gi) ?? []
  );
}

const PIECES = [
  '<',
  '>',
  '<<',
  '>>',
  '::',
  '//',
  '/',
  '~',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '#',
  '=',
  ' ',
  'lamp',
  'Tide',
  'a',
];

test('no word is lost or doubled, whatever signs stand where', () => {
  const paragraph = fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 6 }), (paragraphs) => {
      const story = storyOf(...paragraphs);
      expect(wordsOf(markVoices(story, { voices: ALL }))).toEqual(wordsOf(story));
    }),
    { numRuns: 1000 },
  );
});

test.each(['(Tide)<<Tide>>', '//Tide//{a}', '~Tide~[lamp]'])('two voices that touch in %j stay two words', (text) => {
  const story = storyOf(text);
  expect(wordsOf(markVoices(story, { voices: ALL }))).toEqual(wordsOf(story));
});

test('without voices a story is what it was', () => {
  const story = storyOf('<Are you there?> ::So.::');
  expect(markVoices(story, { voices: [] })).toBe(story);
  expect(markVoices(story, { voices: [{ pattern: '<x>', kind: 'off' }] })).toBe(story);
});

test.each(['<', '< ', '<a ', '[a (b ', '::a ', '{a <b [c ', ' /a', '<a>', '~a '])(
  'twenty thousand times %j takes no longer than its length allows',
  (piece) => {
    const story = storyOf(piece.repeat(20_000), ...Array.from({ length: 2000 }, () => `${piece}lamp`));
    const before = process.cpuUsage();
    markVoices(story, { voices: ALL });
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  },
);

test('a story is read with the voices of its profile', () => {
  const input = { path: 'a.txt', text: 'Title: A\n\n<Come home.> she heard.\n', isPart: false };
  const read = (voices: typeof ALL) =>
    JSON.stringify(parseStory({ ...input, profile: { ...TEST_PROFILE, voices } }).story);
  expect(read([])).not.toContain('"voice"');
  expect(read(ALL)).toContain('"voice"');
});
