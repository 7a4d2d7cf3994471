import { expect, test } from 'vitest';
import { parseStory } from '../../../src/parse/parse-story.ts';
import { textOf } from '../../../src/story/text-of.ts';
import { TEST_PROFILE } from '../../support/planned-source.ts';

const MAIL = 'From: ole@fjord.example (Ole Brandt)\nSubject: Der Fährmann\nDate: 3 Mar 1996 20:11:00 GMT\n\n';
const STORY = Array.from(
  { length: 8 },
  (_, at) => `Der Fährmann zählte die Münzen zum ${at + 1}. Mal, und wieder fehlte eine davon in der Schale.`,
).join('\n\n');

function proseOf(text: string): string {
  const { story } = parseStory({ path: 'post.txt', text, profile: TEST_PROFILE, isPart: false });
  return story.children
    .filter((node) => node.type === 'chapter')
    .flatMap((chapter) => chapter.children)
    .map(textOf)
    .join('\n\n');
}

test.each([
  ['--- schnipp ---', '--- schnapp ---'],
  ['=====8<===== couper ici =====8<=====', '-----8<-----'],
  ['---- резать здесь ----', '---- отрезать ----'],
  ['==== Cut ====', '==== Cut ===='],
])('what stands outside %s and %s is the poster’s', (open, close) => {
  const text = `${MAIL}Moin zusammen, das lag noch in der Schublade.\n\n${open}\n\n${STORY}\n\n${close}\n\nTschüs, Ole\n`;
  expect(proseOf(text)).toBe(STORY);
});

test('a letter that is cut in a story closes nothing', () => {
  const text = `${MAIL}${STORY}\n\n---- Cut ----\n\n${STORY}\n`;
  expect(proseOf(text)).toContain('zum 8. Mal, und wieder fehlte eine davon in der Schale.');
  expect(proseOf(text).length).toBeGreaterThan(2 * STORY.length);
});
