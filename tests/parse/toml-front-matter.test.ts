import { expect, test } from 'vitest';
import { readToml } from '../../src/parse/toml-front-matter.ts';

function values(...lines: string[]): unknown {
  return readToml(`+++\n${lines.join('\n')}\n+++\n\nText.\n`)?.values.map(({ key, value }) => [key, value]);
}

test('simple keys are read', () => {
  expect(
    values(
      'title = "Oil \\"and\\" \\u00e9"',
      "author = 'Bo Karr' # me",
      'date = 2020-01-02T10:00:00Z',
      'weight = 10',
      'draft = false',
    ),
  ).toEqual([
    ['title', 'Oil "and" é'],
    ['author', 'Bo Karr'],
    ['date', '2020-01-02T10:00:00Z'],
    ['weight', '10'],
    ['draft', 'false'],
  ]);
});

test('lists and long texts go on over lines', () => {
  expect(values('tags = [', '  "a, b", # two', "  'c',", ']', 'summary = """', 'One', 'two."""')).toEqual([
    ['tags', ['a, b', 'c']],
    ['summary', 'One\ntwo.'],
  ]);
});

test('tables of terms count, other tables do not', () => {
  expect(values('[taxonomies]', 'tags = ["a"]', '[menu.main]', 'title = "No"')).toEqual([['tags', ['a']]]);
});

test('what cannot be read is named with its line', () => {
  const read = readToml('+++\ntitle = "A"\ncover = { src = "a.jpg" }\n+++\nText.\n');
  expect(read).toMatchObject({ lines: 4, unread: [{ line: 3, written: 'cover = { src = "a.jpg" }' }] });
});

test.each(['+++\nText.\n+++\n', '+++\ntitle = "A"\n', 'Text.\n+++\n'])('%j is a text', (text) => {
  expect(readToml(text)).toBeNull();
});

test('a long list is read in no time', () => {
  const started = performance.now();
  values(`tags = [${'"a",'.repeat(50_000)}]`);
  values(...Array.from({ length: 1900 }, () => 'tags = ['));
  expect(performance.now() - started).toBeLessThan(3000);
});
