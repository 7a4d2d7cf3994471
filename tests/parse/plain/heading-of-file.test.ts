import { expect, test } from 'vitest';
import { parseStory } from '../../../src/parse/parse-story.ts';
import { TEST_PROFILE } from '../../support/planned-source.ts';

const PROSE = `${'The lamp was lit over the harbour, and nobody came down to the water.\n\n'.repeat(4)}`;

function chapters(path: string, first: string): (string | null)[] {
  const { story } = parseStory({ path, text: `${first}\n\n\n\n${PROSE}`, profile: TEST_PROFILE, isPart: false });
  return story.children.flatMap((node) => (node.type === 'chapter' ? [node.number] : []));
}

test.each([
  ['chapter07.txt', 'Seven', 'Seven'],
  ['weir/12 - Low Water.txt', 'XII', 'XII'],
  ['kapitel-2.txt', '2', '2'],
])('in %s the first line %s is the heading', (path, first, number) => {
  expect(chapters(path, first)).toEqual([number]);
});

test.each([
  ['another number than the file’s', 'chapter07.txt', 'Eight'],
  ['a file without a number', 'harbour.txt', 'One'],
  ['a number behind a title', 'apollo 13.txt', '13'],
  ['a sentence', 'chapter01.txt', 'One was enough.'],
])('%s makes no heading', (_what, path, first) => {
  expect(chapters(path, first)).toEqual([null]);
});
