import { expect, test } from 'vitest';
import { lostWords } from '../../src/model/lost-words.ts';
import { slugify } from '../../src/story/slug.ts';
import { archiveOf, work } from '../support/sample-archive.ts';

const [author] = archiveOf([work('a', { authors: ['ann'] })]).authors.values();
if (author === undefined) throw new Error('The archive has no author.');
const names = ['May', 'Бо', 'Quill Zander'];
const lost = lostWords(
  null,
  new Map(names.map((name) => [name, { ...author, name, slug: slugify(name, 'en') }])),
  { withdrawn: [{ work: { title: 'Lanterns Out' } } as never], seeds: [] },
  'en',
);

test.each([
  ['a name', 'for May'],
  ['a name alone', 'may'],
  ['one of a list', 'Jo, may & Ada'],
  ['another script', 'спасибо, Бо!'],
  ['a whole name in small letters', 'with thanks to quill zander'],
  ['a title', 'after Lanterns Out, with thanks'],
])('%s is told in "%s"', (_, text) => {
  expect(lost.tells(text)).toBe(true);
});

test.each([
  ['a word', 'it may rain'],
  ['a part of a word', 'Mayor and Maybe'],
  ['one of two names', 'Quill alone'],
])('%s is none: "%s"', (_, text) => {
  expect(lost.tells(text)).toBe(false);
});
