import { expect, test } from 'vitest';
import { readAuthors } from '../../src/config/read-authors.ts';

const messagesOf = (text: string): string[] =>
  readAuthors(text).messages.map(({ ruleId, line, message }) => `${ruleId} ${line} ${message}`);

test('an author has names, a page and a say', () => {
  const { authors, messages } = readAuthors(`Anna Marsh:
  spellings: [A. Marsh]
  Pen names: Tidewalker
  secret_pen_names: [Greta Fern]
  former-names: [1984]
  sort-name: Marsh, Anna
  slug: anna
  contact: anna@example.org
  show-contact: yes
  homepage: https://example.org/marsh
  biography: |
    Writes
    by the sea.
  show: Withdrawn, named
`);
  expect(messages).toEqual([]);
  expect(authors).toEqual([
    {
      name: 'Anna Marsh',
      line: 1,
      spellings: [{ name: 'A. Marsh', line: 2 }],
      penNames: [{ name: 'Tidewalker', line: 3 }],
      secretPenNames: [{ name: 'Greta Fern', line: 4 }],
      formerNames: [{ name: '1984', line: 5 }],
      sortName: 'Marsh, Anna',
      slug: 'anna',
      contact: 'anna@example.org',
      showContact: true,
      homepage: 'https://example.org/marsh',
      biography: 'Writes by the sea.',
      show: 'withdrawn',
      isNamedInNotice: true,
    },
  ]);
});

test('a list is short for spellings, and nothing at all names the author', () => {
  const { authors } = readAuthors('Bo Fry: [bofry, B. Fry]\nCarla Dunn:\n');
  expect(authors.map(({ name, spellings }) => [name, ...spellings.map((one) => one.name)])).toEqual([
    ['Bo Fry', 'bofry', 'B. Fry'],
    ['Carla Dunn'],
  ]);
  for (const text of ['', '# nothing yet\n', '---\n']) expect(readAuthors(text)).toEqual({ authors: [], messages: [] });
});

test('a word that nobody knows holds back', () => {
  const { authors } = readAuthors('Bo Fry: { show: hidden }\nCarla Dunn: { show: [anonymous] }\n');
  expect(authors.map(({ show }) => show)).toEqual(['withdrawn', 'withdrawn']);
});

test.each([
  [
    'Ann:\n  homepage: javascript:alert(1)\n',
    ['authors-value 2 "javascript:alert(1)" is no address of a page, and is left out.'],
  ],
  ['Ann:\n  pseudonyms: [Bo]\n', ['authors-value 2 "pseudonyms" says nothing of "Ann".']],
  ['Ann:\n  contact: [a, b]\n', ['authors-value 2 "contact" of "Ann" must be text.']],
  ['Ann:\n  show-contact: perhaps\n', ['authors-value 2 "show-contact" must be true or false, and counts as false.']],
  ['[x]: {}\n', ['authors-value 1 An author must have a name.']],
  [
    '- Ann\n',
    ['authors-invalid 1 authors.yaml cannot be read: The file must hold names of authors, each with a colon.'],
  ],
])('%j is said with its line', (text, expected) => {
  expect(messagesOf(text)).toEqual(expected);
});

test('text that is no YAML is broken as a whole', () => {
  expect(messagesOf('Ann:\n  show: [anonymous\n')[0]).toMatch(/^authors-invalid /);
});
