import { expect, test } from 'vitest';
import { findRefusalLine } from '../../src/parse/find-refusal-line.ts';
import { parseStory } from '../../src/parse/parse-story.ts';
import { asksPermission } from '../../src/story/asks-permission.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

const PROSE = 'The lamp was lit by nobody that night.\n\nIn the morning the wick had burnt down.\n';

test.each([
  'DO NOT ARCHIVE',
  'DO NOT ARCHIVE WITHOUT PERMISSION.',
  'NO ARCHIVING',
  'X-No-Archive: Yes',
  'Do not repost or archive without my permission.',
  '*** Please do not archive this story anywhere! ***',
  "Don't repost without my permission.",
  'Not to be archived.',
  '<p><b>DO NOT ARCHIVE</b></p>',
  '<!-- do not archive -->',
  '**Do not archive**',
  'Bitte nicht archivieren!',
  'Ne pas archiver sans autorisation',
])('"%s" by itself above the story is found with its line', (line) => {
  expect(findRefusalLine(`The Weir\nby Tess Arden\n\n${line}\n\n${PROSE}`)).toMatchObject({ line: 4 });
  expect(findRefusalLine(`Title: The Weir\n${line}\nAuthor: Tess\n\n${PROSE}`)).toMatchObject({ line: 2 });
});

test.each([
  '"Do not archive."',
  '“Do not archive,” she said.',
  'Do not archive the letters of the dead, my mother used to say.',
  'They told the clerk who came to the harbour office that day:\nDo not archive.',
  'They were told:\nDo not archive\nuntil the tide turns.',
  'No archiving was done that night.',
  'X-No-Archive: no',
])('%s in a story is not', (line) => {
  expect(findRefusalLine(`The Weir\nby Tess Arden\n\n${line}\n\n${PROSE}`)).toBe(null);
});

test('far down in the text it is part of the story', () => {
  expect(findRefusalLine(`${'A line.\n\n'.repeat(30)}DO NOT ARCHIVE\n`)).toBe(null);
});

test.each(['txt', 'md', 'html'])('what the reader of .%s gives holds the story back', (extension) => {
  for (const head of [
    'X-No-Archive: Yes\n\n',
    'The Weir\nby Tess Arden\n\nDO NOT ARCHIVE\n\n',
    'DO NOT ARCHIVE WITHOUT PERMISSION.\n\n',
  ]) {
    const text = extension === 'html' ? `<p>${(head + PROSE).split(/\n+/).join('</p>\n<p>')}</p>` : head + PROSE;
    const { story } = parseStory({ path: `a.${extension}`, text, profile: TEST_PROFILE, isPart: false });
    expect(asksPermission(story.header)?.line).toBeGreaterThan(0);
  }
});

test('a page of the archive itself may say so', () => {
  const text = `DO NOT ARCHIVE\n\n${PROSE}`;
  const { story } = parseStory({ path: '../pages/about.md', text, profile: TEST_PROFILE, isPart: false });
  expect(asksPermission(story.header)).toBe(null);
});

test.each([
  '*DO NOT ARCHIVE*',
  '_Do not archive._',
  '[DO NOT ARCHIVE]',
  'DO NOT ARCHIVE',
  '*** Please do not archive. ***',
])('%s is in no text and no note of the story', (line) => {
  for (const extension of ['txt', 'md'])
    for (const head of ['The Weir\nby Tess Arden', 'Title: The Weir\nAuthor: Tess Arden', 'Title: The Weir']) {
      const text = `${head}\n\n${line}\n\n${PROSE}`;
      const { story } = parseStory({ path: `a.${extension}`, text, profile: TEST_PROFILE, isPart: false });
      expect(story.header.some(({ name }) => name === 'archive')).toBe(true);
      expect(JSON.stringify(story.children)).not.toMatch(/archive/i);
      expect(JSON.stringify(story.children)).toContain('The lamp was lit');
      expect(story.children.filter(({ children }) => children.length === 0)).toEqual([]);
    }
});

test('a note that says more keeps the rest', () => {
  const text = `Title: The Weir\n\n*For the harbour list.*\n\n*DO NOT ARCHIVE*\n\n*The tide is real.*\n\n${PROSE}`;
  const { story } = parseStory({ path: 'a.txt', text, profile: TEST_PROFILE, isPart: false });
  const words = JSON.stringify(story.children);
  for (const kept of ['For the harbour list.', 'The tide is real.']) expect(words).toContain(kept);
  expect(words).not.toContain('ARCHIVE');
});
