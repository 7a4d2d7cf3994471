import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { folderMatcher, profileFor } from '../../src/config/profile-for.ts';

const { config } = loadConfig(
  `reading:
  encoding: utf-8
  labels: {Series: fandoms, "Show:": fandoms}
  author: Sam
  genre: [Drama, Mystery]
folders:
  old: {encoding: windows-1252, labels: {SERIES: series}, genre: Angst}
  old/mac: {encoding: macroman}
`,
  'archive.yaml',
);

test('a file that no folder names has the profile of the archive', () => {
  expect(profileFor(config, 'new/a.txt')).toBe(config.reading);
});

test('later folders win', () => {
  expect(profileFor(config, 'old/a.txt').encoding).toBe('windows-1252');
  expect(profileFor(config, 'old/mac/a.txt').encoding).toBe('macroman');
});

test('labels are joined by label, in lower case and without a colon', () => {
  expect(profileFor(config, 'old/a.txt').labels).toEqual([
    ['series', 'series'],
    ['show', 'fandoms'],
  ]);
});

test('a folder that names a default value replaces all values of its field', () => {
  expect(profileFor(config, 'old/mac/a.txt').defaults).toEqual([
    ['authors', 'Sam'],
    ['genres', 'Angst'],
  ]);
});

test('what one folder says is not seen by files of others', () => {
  const before = JSON.stringify(profileFor(config, 'new/a.txt'));
  profileFor(config, 'old/a.txt');
  expect(JSON.stringify(profileFor(config, 'new/a.txt'))).toBe(before);
});

test('folders of the rules are matched below the content folder', () => {
  const matches = folderMatcher('content/');
  expect(matches('old', 'content/old/a.txt')).toBe(true);
  expect(matches('old', 'old/a.txt')).toBe(false);
  expect(folderMatcher('')('old', 'old/a.txt')).toBe(true);
});
