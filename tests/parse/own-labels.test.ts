import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { parseStory } from '../../src/parse/parse-story.ts';

const SETTINGS = 'reading:\n  labels:\n    Story line: series\n    Author’s pick: tags\n';

test.each([
  ['a.txt', 'Title: X\nAuthor: Ann Lee\nSTORY LINE: Roads\nAuthor’s pick: sea\n\nIt rained.\n'],
  ['a.md', '---\ntitle: X\nstory-line: Roads\n"Author’s pick": sea\n---\n\nIt rained.\n'],
])('labels of the archive are known in %s however they are spelt', (path, text) => {
  const { config } = loadConfig(SETTINGS, 'archive.yaml');
  const { story } = parseStory({ path, text, profile: config.reading, isPart: false });
  const own = story.header.filter(({ name }) => name === 'series' || name === 'tags');
  expect(own.map(({ name, value }) => [name, value])).toEqual([
    ['series', 'Roads'],
    ['tags', 'sea'],
  ]);
});
