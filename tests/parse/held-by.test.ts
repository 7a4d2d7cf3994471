import { describe, expect, test } from 'vitest';
import { findHeldLine, heldBy } from '../../src/parse/held-by.ts';
import { parseStory } from '../../src/parse/parse-story.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

const TEXT = '\n\nThe lamp was lit by nobody that night.\n\nIn the morning the wick had burnt down.\n';

/** What the reader of a file says of who sees it: `null` when it is for all. */
function shown(head: string, extension = 'md'): string | null {
  const { story } = parseStory({ path: `a.${extension}`, text: head + TEXT, profile: TEST_PROFILE, isPart: false });
  return story.header.find(({ name }) => name === 'show')?.value ?? null;
}

describe('a switch of another generator', () => {
  test.each([
    ['draft: true', 'draft'],
    ['draft: True', 'draft'],
    ['draft: yes # until May', 'draft'],
    ['draft: "on"', 'draft'],
    ['isDraft: true', 'draft'],
    ['published: No', 'draft'],
    ['publish: false', 'draft'],
    ['public: false', 'draft'],
    ['hidden: TRUE', 'no'],
    ['permalink: false', 'no'],
    ['visibility: private', 'no'],
    ['post_status: pending', 'draft'],
    ['password: swordfish', 'no'],
    ['unlisted: true', 'unlisted'],
    ['build:\n  render: never', 'no'],
    ['_build: { list: false }', 'unlisted'],
    ['draft: not yet', 'not yet'],
    ['draft: false', null],
    ['draft:', null],
    ['draft: 3', null],
    ['draft: second draft', null],
    ['published: 2024-01-02', null],
    ['publish: true', null],
    ['permalink: /a/', null],
    ['state: Ohio', null],
    ['status: draft', null],
    ['cascade: { draft: true }', null],
  ])('%s', (line, expected) => {
    expect(shown(`---\ntitle: A\n${line}\n---`)).toBe(expected);
  });

  test('says nothing that readers see, whatever it says', () => {
    const text = `---\ntitle: A\nstate: Ohio\npublish: true\ndraft: false\npassword: ''\n---${TEXT}`;
    const { story } = parseStory({ path: 'a.md', text, profile: TEST_PROFILE, isPart: false });
    expect(story.header.map(({ name, label }) => `${name} ${label}`)).toEqual(['title title', 'extra state']);
  });
});

describe('a header that is not one', () => {
  test.each([
    ['---\ntitle: A\ndraft: true'],
    ['---\ntitle: A\ndraft: true\n----'],
    ['---\ntitle: A\ndraft: true\n—'],
    ['---\ntitle: A\ndraft: true\n\nA paragraph.\n\n---'],
    ['\n\n---\ntitle: A\ndraft: true\n---'],
    [' ---\ntitle: A\ndraft: true\n ---'],
    ['title: A\ndraft: true\n---'],
    ['+++\ntitle = "A"\ndraft = true'],
    ['{ "title": "A", "draft": true }'],
    ['```yaml\ntitle: A\ndraft: true\n```'],
    ['<!-- draft: true -->'],
    ['**Title:** A\n**Draft:** true'],
  ])('%j holds its story back', (head) => {
    expect(shown(head)).toBe('draft');
  });

  test.each([['---\ntitle: A\ndraft: true'], ['Title: A\nAuthor: Ann Lee\nDraft: true']])(
    '%j holds the story of a plain text back',
    (head) => {
      expect(shown(head, 'txt')).toBe('draft');
    },
  );

  test.each([['The draft: true north was found.'], ['"Draft: true," said the clerk.'], ['title: A\ndraft: false']])(
    '%j holds nothing back',
    (head) => {
      expect(shown(head)).toBeNull();
      expect(shown(head, 'txt')).toBeNull();
    },
  );
});

test('front matter that nobody closed ends where its keys do, and not a word of the text with it', () => {
  const text = '---\ntitle: A Fence\nauthor: Ann Lee\n\nNobody came.\n\n---\n\nNobody left.\n';
  const { story, messages } = parseStory({ path: 'a.md', text, profile: TEST_PROFILE, isPart: false });
  expect(story.header.map(({ name, value }) => [name, value])).toEqual([
    ['title', 'A Fence'],
    ['authors', 'Ann Lee'],
  ]);
  expect(JSON.stringify(story.children)).toContain('Nobody came.');
  expect(JSON.stringify(story.children)).toContain('Nobody left.');
  expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['front-matter-invalid', 3]]);
});

test('a line counts at the top of a file alone', () => {
  expect(findHeldLine('One\n\ndraft: true\n')).toBe(3);
  expect(findHeldLine(`${'word '.repeat(1200)}\n\ndraft: true\n`)).toBeNull();
  expect(heldBy('constructor', 'true')).toBeNull();
});
