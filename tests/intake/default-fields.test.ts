import { expect, test } from 'vitest';
import { intake } from '../../src/intake/intake.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

function valuesIn(text: string, path = 'a.md'): string[] {
  const { facts } = intake({ path, bytes: Buffer.from(text), profile: TEST_PROFILE, isPart: false });
  return facts.header.filter(({ origin }) => origin !== 'filename').map(({ name, value }) => `${name}: ${value}`);
}

test.each([
  ['controls', '\\u0001\\u0000\\u009f'],
  ['marks without width', '\\u200b\\u2060\\ufeff'],
  ['marks of direction', '\\u202e\\u2066'],
  ['blanks', '\\u3000\\u00a0'],
  ['letters that are not seen', '\\u3164\\u115f\\u00ad'],
  ['no characters', '\\ufffe\\uffff'],
])('a value of nothing but %s is none, for nobody could read the name', (_what, value) => {
  const given = `---\ntitle: "${value}"\nauthor: "${value}"\ntags: ["${value}", Lamps]\nseries: { name: "${value}" }\n---\n\nText.\n`;
  expect(valuesIn(given)).toEqual(['tags: Lamps']);
});

test.each(['a.md', 'a.txt'])('no name in %s turns the direction of what stands behind it', (path) => {
  const head = 'Title: Lamp\u202e s\nAuthor: Ann\u2067\nTags: \u2068Wicks\u2069\n';
  const given = path === 'a.md' ? `---\n${head}---\n\nText.\n` : `${head}\nText.\n`;
  expect(valuesIn(given, path)).toEqual(['title: Lamp s', 'authors: Ann', 'tags: \u2068Wicks\u2069']);
});

test('a text file is read so too', () => {
  expect(valuesIn('Title: \u200b\u2060\nAuthor: Ann\n\nText.\n', 'a.txt')).toEqual(['authors: Ann']);
});

test('signs, and a joiner between letters, are seen', () => {
  expect(valuesIn('---\ntitle: "?!…"\nauthor: "ن\u200cا"\ntags: ["🏳\ufe0f\u200d🌈"]\n---\n\nText.\n')).toEqual([
    'title: ?!…',
    'authors: ن\u200cا',
    'tags: 🏳\ufe0f\u200d🌈',
  ]);
});

test('who may see a story is never let go', () => {
  expect(
    valuesIn('---\ntitle: Lamp\nshow: "\\u200b"\n---\n\nText.\n').filter((one) => one.startsWith('show')),
  ).toHaveLength(1);
});
