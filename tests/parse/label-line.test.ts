import { expect, test } from 'vitest';
import { readLabelLine } from '../../src/parse/headers/label-line.ts';
import type { FieldName } from '../../src/story/header.ts';

const NONE: ReadonlyMap<string, FieldName> = new Map();

test.each([
  ['Title: Salt', 'title', 'Salt'],
  ['TITLE:Salt', 'title', 'Salt'],
  ['  Title : Salt', 'title', 'Salt'],
  ['Titel: Salz', 'title', 'Salz'],
  ['Название: Соль', 'title', 'Соль'],
  ['タイトル：塩', 'title', '塩'],
  ['Author(s): Ann', 'authors', 'Ann'],
  ["Author's Notes: Hello", 'notes', 'Hello'],
  ['Author’s note: Hello', 'notes', 'Hello'],
  ['A/N: Hello', 'notes', 'Hello'],
  ['E-mail: ann@example.org', 'email', 'ann@example.org'],
  ['Pairing(s): A/B', 'relationships', 'A/B'],
  ['Content Warnings: none', 'warnings', 'none'],
  ['Rated PG-13', 'rating', 'PG-13'],
  ['Rated: PG-13', 'rating', 'PG-13'],
  ['Submitted July 2004', 'published', 'July 2004'],
  ['Word count: 4,000', 'size', '4,000'],
  ['Recipient: Ann', 'recipient', 'Ann'],
  ['Recipients: Ann', 'recipient', 'Ann'],
  ['Summary:', 'summary', ''],
  ['Mood: patient', null, 'patient'],
  ['constructor: x', null, 'x'],
  ['Title: 12:30', 'title', '12:30'],
  ['Title......: Salt', 'title', 'Salt'],
  ['Title ....... Salt', 'title', 'Salt'],
  ['TITLE-- Salt', 'title', 'Salt'],
  ['Title — Salt', 'title', 'Salt'],
  ['Title\t\tSalt', 'title', 'Salt'],
  ['[Title] Salt', 'title', 'Salt'],
  ['[Title: Salt]', 'title', 'Salt'],
  ['*Title: Salt*', 'title', 'Salt'],
  ['~Title~: Salt', 'title', 'Salt'],
  ['- Title: Salt', 'title', 'Salt'],
  ['• Title: Salt', 'title', 'Salt'],
  ['<b>Title:</b> Salt<br />', 'title', 'Salt'],
  ['<p><strong>Title</strong>: Salt &amp; Road</p>', 'title', 'Salt & Road'],
  ['Title:&nbsp;Salt', 'title', 'Salt'],
  ['Author: <a href="mailto:ann@example.org">Ann</a>', 'authors', 'Ann <ann@example.org>'],
  ['Rated PG13', 'rating', 'PG13'],
  ['Archived on 3rd May 1999', 'published', '3rd May 1999'],
] as const)('%j is a label', (line, name, value) => {
  expect(readLabelLine(line, NONE)).toMatchObject({ name, value });
});

test.each([
  '',
  'No colon here',
  'https://example.org',
  '10:30 was early.',
  '"Title: the book," he read.',
  'He thought of seven reasons to stay: none of them were good.',
  'Rated by nobody',
  'Written in haste',
  'Note',
  'Salt ..... road',
  'Salt\troad',
  'Mood - patient',
  '[Mood: patient]',
  '- Mood: patient',
  '*Mood: patient*',
  ': value',
  `${'Very '.repeat(30)}long: value`,
  `Title: ${'x'.repeat(5000)}`,
])('%j is no label', (line) => {
  expect(readLabelLine(line, NONE)).toBeNull();
});

test("an archive's own label means what the archive says, in any spelling", () => {
  const own = new Map([['thestory', 'title'] as const]);
  expect(readLabelLine('The Story: Salt', own)?.name).toBe('title');
  expect(readLabelLine('the-story: Salt', own)?.name).toBe('title');
});

test('a line longer than any label has is read where it lists terms, however many', () => {
  const many = Array.from({ length: 10_000 }, (_, n) => `Tag ${n}`).join(', ');
  expect(readLabelLine(`Tags: ${many}`, NONE)).toMatchObject({ name: 'tags', value: many });
  expect(readLabelLine(`Title: ${many}`, NONE)).toBeNull();
  expect(readLabelLine(`Nobody: ${many}`, NONE)).toBeNull();
});
