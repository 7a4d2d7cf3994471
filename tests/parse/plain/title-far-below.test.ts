import { expect, test } from 'vitest';
import { parseStory } from '../../../src/parse/parse-story.ts';
import { textOf } from '../../../src/story/text-of.ts';
import { TEST_PROFILE } from '../../support/planned-source.ts';

const HEADER =
  'From: ann@example.org (Ann Lee)\nNewsgroups: alt.prose\nSubject: The Weir\nDate: Mon, 9 May 1994 20:41:30 GMT\n';
const PREFACE = Array.from(
  { length: 9 },
  (_, at) =>
    `Note ${at + 1} on this story: I wrote it for the list, and comments go to my address. The mill\nis copyright by nobody, and so is the weir that feeds it.`,
).join('\n\n');
const STORY = 'The weir had been there first.\n\nThen came the mill, and last of all the miller and his dog.';

function proseOf(text: string): string {
  const { story } = parseStory({ path: 'weir.txt', text, profile: TEST_PROFILE, isPart: false });
  return story.children
    .flatMap((node) => (node.type === 'chapter' ? node.children : []))
    .filter((node) => node.type !== 'authorNote')
    .map(textOf)
    .join('\n\n');
}

test.each([
  ['apart', 'The Weir'],
  ['apart and in capitals', 'THE WEIR'],
  ['in the middle in capitals', `${' '.repeat(30)}THE WEIR`],
])('the title again, %s, ends a long preface', (_what, title) => {
  expect(proseOf(`${HEADER}\n${PREFACE}\n\n\n${title}\n\n${STORY}\n`)).toBe(STORY);
});

test('a title far below speech ends nothing', () => {
  const said = Array.from({ length: 9 }, (_, at) => `“Wait ${at + 1} more hours,” said the miller.`).join('\n\n');
  const prose = proseOf(`${HEADER}\n${STORY}\n\n${said}\n\n\nThe Weir\n\nwas all she said.\n`);
  expect(prose.startsWith('The weir had been there first.')).toBe(true);
});

test('the title below a list of chapters leaves the list alone', () => {
  const names = Array.from({ length: 9 }, (_, at) => `The ${at + 2}th Lock`);
  const chapters = names.map((name) => `${name.toUpperCase()}\n\n${STORY}\n\n${STORY}\n\n\n\n`).join('');
  const text = `THE WEIR\n\nby Ann Lee\n\n\n\nContents\n\n${names.join('\n\n')}\n\n\n\nTHE WEIR\n\n\n\n${chapters}`;
  const { story } = parseStory({ path: 'weir.txt', text, profile: TEST_PROFILE, isPart: false });
  expect(story.children.filter((node) => node.type === 'chapter')).toHaveLength(9);
});
