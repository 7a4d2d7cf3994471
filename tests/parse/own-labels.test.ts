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

test('a field goes by the name that gives it a value, too', () => {
  const { config, messages } = loadConfig(
    'reading:\n  labels:\n    Scribe: author\n    Verse: fandoms\n',
    'archive.yaml',
  );
  expect(messages).toEqual([]);
  expect(config.reading.labels).toEqual([
    ['scribe', 'authors'],
    ['verse', 'fandoms'],
  ]);
});

test('a name that no field has is answered with all that there are', () => {
  const { messages } = loadConfig('reading:\n  labels:\n    Scribe: qqqqq\n', 'archive.yaml');
  expect(messages.map(({ hint }) => hint)).toEqual([
    expect.stringMatching(/^Known: id, .*\bsequel-to, extra, author\b.*\.$/),
  ]);
});
