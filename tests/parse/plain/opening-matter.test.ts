import { expect, test } from 'vitest';
import { parseStory } from '../../../src/parse/parse-story.ts';
import { textOf } from '../../../src/story/text-of.ts';
import { TEST_PROFILE } from '../../support/planned-source.ts';

const STORY = Array.from(
  { length: 6 },
  (_, at) =>
    `The ferryman counted the coins for time number ${at + 1}, and again one of them was missing from the bowl.`,
).join('\n\n');

/** The prose without the notes in it. */
function proseOf(head: string): string {
  const text = `Title: The Bowl\nAuthor: Ann Lee\n\n${head}\n\n${STORY}\n`;
  const { story } = parseStory({ path: 'bowl.txt', text, profile: TEST_PROFILE, isPart: false });
  return story.children
    .filter((node) => node.type === 'chapter')
    .flatMap((chapter) => chapter.children.filter((node) => node.type !== 'authorNote'))
    .map(textOf)
    .join('\n\n');
}

test.each([
  [
    'verse with its source',
    '     Bring me a coin for the hand of the dead,\n     Bring me another for bread.\n                    -- harbour song',
  ],
  ['a saying in guillemets', '« Qui paie deux fois ne passe jamais. »\n\n                         Dicton de passeurs'],
  ['a saying in quotation marks', '“Every river is owed something.”\n\n— Aurel Finch, Waters'],
  ['German words before', 'Was bisher geschah: Der Fährmann hat die Schale gefunden.\n\n***'],
  ['Spanish words before', 'En capítulos anteriores...\n\nEl barquero encontró el cuenco.\n\n* * *'],
  ['the story so far', 'The story so far: a bowl was found on the bank, and nobody claimed it.\n\n-----'],
  ['Japanese words before', '前回のあらすじ：渡し守は鉢を拾った。\n\n◇'],
])('%s is none of the first words', (_name, head) => {
  expect(proseOf(head)).toBe(STORY);
});

test.each([
  ['speech', '"There is one missing," he said.'],
  ['speech behind dashes', '"There is one missing."\n\n-- Look again, then, said the other, and count them slowly.'],
  ['a paragraph that is set in', '     The bowl was of tin.'],
  ['what had happened before', 'Previously he had owned two boats and a dog that could swim.'],
  ['a shouted line', '"Boat!"\n\nSomebody on the far bank was waving a lamp.'],
])('%s begins the story', (_name, head) => {
  const words = (text: string): string => text.replace(/[^\p{L}]+/gu, ' ').trim();
  expect(words(proseOf(head)).startsWith(words(head))).toBe(true);
});
