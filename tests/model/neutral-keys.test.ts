import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { readAuthors } from '../../src/config/read-authors.ts';
import { buildArchive } from '../../src/model/build-archive.ts';
import type { StoryFacts } from '../../src/story/facts.ts';
import { chapterFacts, story } from './archive-of-facts.ts';

const AUTHORS = 'Anna Marsh: { show: anonymous }\nGreta Fern: { former-names: [Eva Moor] }\n';

/** The chapters of all works: their keys, and what becomes of the ids in their texts. */
function chaptersOf(facts: readonly StoryFacts[], authors = AUTHORS) {
  const settings = { config: loadConfig(null, 'archive.yaml').config, drafts: false, assets: new Set<string>() };
  const { archive } = buildArchive(facts, { ...settings, authors: readAuthors(authors).authors });
  return [...archive.works.values()].flatMap(({ chapters }) => chapters.map(({ key, text }) => [key, text.ids]));
}

const NEUTRAL = /^part-[0-9a-f]{10}$/;

test('a text of somebody who is not named has no key from the name of its file', () => {
  const file = story('marsh-salt.txt', [['authors', 'Anna Marsh']], { chapters: [chapterFacts('marsh-salt')] });
  const [chapter] = chaptersOf([file]);
  expect(chapter).toEqual([expect.stringMatching(NEUTRAL), { from: 'marsh-salt', to: chapter?.[0] }]);
  expect(chaptersOf([file], '')).toEqual([['marsh-salt', undefined]]);
});

test('chapters of a folder keep their neutral keys when a prologue comes, and what their headings say', () => {
  const head = story('salt/work.yaml', [['authors', 'Anna Marsh']]);
  const part = (name: string, key: string) =>
    story(`salt/${name}.txt`, [['title', name]], { chapters: [chapterFacts(key), chapterFacts(`${key}-the-lamp`)] });
  const parts = [part('marsh 2', 'marsh-2'), part('marsh 3', 'marsh-3')];
  const before = chaptersOf([head, ...parts]);
  expect(new Set(before.map(([key]) => key)).size).toBe(4);
  expect(JSON.stringify(before.map(([key]) => key))).not.toContain('marsh');
  expect(before[1]?.[0]).toBe(`${String(before[0]?.[0])}-the-lamp`);
  expect(chaptersOf([head, part('marsh 1', 'marsh-1'), ...parts]).slice(2)).toEqual(before);
});

test.each([
  ['a heading', 'marsh.txt', 'the-lamp', [['authors', 'Anna Marsh']]],
  [
    'an id that says nothing',
    'marsh.txt',
    '12',
    [
      ['authors', 'Anna Marsh'],
      ['id', '12'],
    ],
  ],
  ['a file whose author gave no name', 'salt.txt', 'salt', [['authors', 'Anonymous']]],
  ['a file of an author who is named', 'salt.txt', 'salt', [['authors', 'Greta Fern']]],
] as const)('the key of %s stays', (_what, path, key, fields) => {
  expect(chaptersOf([story(path, fields, { chapters: [chapterFacts(key)] })])).toEqual([[key, undefined]]);
});

test.each([
  [
    'an id that holds the name',
    'a.txt',
    'anna-marsh-12',
    [
      ['authors', 'Anna Marsh'],
      ['id', 'anna-marsh-12'],
    ],
  ],
  ['a former name', 'eva-moor-salt.txt', 'eva-moor-salt', [['authors', 'Greta Fern']]],
  [
    'a header that asks for it',
    'moth.txt',
    'moth',
    [
      ['authors', 'Ann Moth'],
      ['extra', 'yes', 'anonymous'],
    ],
  ],
] as const)('the key of %s does not', (_what, path, key, fields) => {
  expect(chaptersOf([story(path, fields, { chapters: [chapterFacts(key)] })])[0]?.[0]).not.toContain(key.slice(0, 4));
});
