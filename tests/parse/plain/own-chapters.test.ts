import { expect, test } from 'vitest';
import { parseStory } from '../../../src/parse/parse-story.ts';
import { TEST_PROFILE } from '../../support/planned-source.ts';

const PROSE = `${'The lamp was lit over the harbour, and nobody came down to the water.\n'.repeat(4)}\n`;

function titles(file: string, pattern: string, headings: readonly string[]): (string | null)[] {
  const text = `Title: Salt\nAuthor: Ann Lee\n\n${headings.map((line) => `${line}\n\n${PROSE}`).join('')}`;
  const profile = { ...TEST_PROFILE, chapterPatterns: [pattern] };
  const { story } = parseStory({ path: file, text, profile, isPart: false });
  return story.children.flatMap((node) => (node.type === 'chapter' ? [node.number ?? node.title] : []));
}

test.each([
  ['^day the \\w+$', ['Day the 1th', 'Day the last'], ['Day the 1th', 'Day the last']],
  ['^=Tag \\d=$', ['=Tag 1=', '=Tag 2='], ['Tag 1', 'Tag 2']],
  ['^-- (?<number>\\d) of 2 --$', ['-- 1 of 2 --', '-- 2 of 2 --'], ['1', '2']],
  ['^#(?<number>\\d)$', ['#1', '#7'], ['1', '7']],
  ['^in the \\w+$', ['in the morning', 'in the evening'], ['in the morning', 'in the evening']],
])('the archive’s own pattern %s needs no other evidence', (pattern, headings, chapters) => {
  expect(titles('a.txt', pattern, headings)).toEqual(chapters);
});

test('a line inside a paragraph is no heading, whatever the pattern', () => {
  expect(titles('a.txt', '^nobody', ['Chapter 1', 'Chapter 2'])).toEqual(['1', '2']);
});

test('lines that the header lists head chapters, signs and all; a list without measure names none', () => {
  const names = ['The Ford (again)', 'Low water?', 'Again'];
  const listed = [...names, ...Array.from({ length: 300 }, (_, at) => `${'a('.repeat(5000)}${at}`)];
  const list = listed.map((name) => `  - "${name}"\n`).join('');
  const body = names.map((name) => `${name}\n\n${PROSE}`).join('');
  const text = `---\ntitle: Salt\nauthor: Ann Lee\nchapter-headings:\n${list}---\n\n${body}`;
  const { story } = parseStory({ path: 'a.txt', text, profile: TEST_PROFILE, isPart: false });
  expect(story.children.flatMap((node) => (node.type === 'chapter' ? [node.title] : []))).toEqual(names);
});
