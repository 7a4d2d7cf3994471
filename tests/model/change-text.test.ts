import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { buildArchive } from '../../src/model/build-archive.ts';
import { changeText } from '../../src/model/change-text.ts';
import type { StoryFacts } from '../../src/story/facts.ts';
import { chapterFacts, headerOf, story } from './archive-of-facts.ts';
import { randomFacts } from './random-facts.ts';

const settings = { config: loadConfig(null, 'archive.yaml').config, drafts: false, assets: new Set<string>() };

/** Change one file, and make the archive in both ways; `null` when the short one gives up. */
function bothWays(facts: readonly StoryFacts[], was: StoryFacts, now: StoryFacts) {
  const before = buildArchive(facts, settings);
  const short = changeText(before, was, now, settings);
  return { before, short, long: buildArchive([...facts.filter((file) => file !== was), now], settings) };
}

/** A text that is longer, and lies elsewhere in the store. */
function rewritten(file: StoryFacts): StoryFacts {
  const chapters = file.chapters.map((chapter) => ({ ...chapter, words: chapter.words + 7, opening: 'Other words.' }));
  return { ...file, chapters, bodyKey: `${file.bodyKey}, again`, digest: `${file.digest} again` };
}

test('a changed text gives the archive that is built of all files, in any archive', () => {
  let short = 0;
  fc.assert(
    fc.property(randomFacts, fc.nat(11), (facts, at) => {
      const was = facts[at % Math.max(1, facts.length)];
      if (was === undefined) return;
      const made = bothWays(facts, was, rewritten(was));
      if (made.short === null) return;
      short += 1;
      expect(made.short.archive).toEqual(made.long.archive);
      expect([...made.short.archive.works.keys()]).toEqual([...made.long.archive.works.keys()]);
    }),
    { numRuns: 300 },
  );
  expect(short).toBeGreaterThan(20);
});

test('texts may change one after another', () => {
  const one = story('one.txt', [['title', 'One']]);
  const two = story('two.txt', [['title', 'Two']]);
  const first = changeText(buildArchive([one, two], settings), one, rewritten(one), settings);
  expect(first).not.toBeNull();
  const second = first && changeText(first, two, rewritten(two), settings);
  expect(second?.archive).toEqual(buildArchive([rewritten(one), rewritten(two)], settings).archive);
});

const file = story('x/01.txt', [['title', 'Salt']], { chapters: [chapterFacts('one')] });

test.each<[string, StoryFacts]>([
  ['a title', { ...file, header: headerOf([['title', 'Pepper']]) }],
  ['a chapter', { ...file, chapters: [...file.chapters, chapterFacts('two')] }],
  ['the name of a chapter', { ...file, chapters: [chapterFacts('one', { title: 'Up' })] }],
  ['a link', { ...file, links: [{ kind: 'file', target: 'b.txt', line: 9 }] }],
  ['the path', { ...file, path: 'x/02.txt' }],
])('%s may change more than the work', (_what, now) => {
  expect(bothWays([file], file, now).short).toBeNull();
});

test('a file of no work is left to the whole archive', () => {
  const draft = story('a.txt', [['show', 'no']]);
  expect(bothWays([draft, file], draft, rewritten(draft)).short).toBeNull();
});
