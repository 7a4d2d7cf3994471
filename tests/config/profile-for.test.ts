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

test('a folder wins over the folder that holds it, whichever is written first', () => {
  const inner = '  old/mac: {encoding: macroman}\n';
  const outer = '  old: {encoding: windows-1252, date-order: mdy}\n';
  for (const folders of [inner + outer, outer + inner]) {
    const { config: made } = loadConfig(`folders:\n${folders}`, 'archive.yaml');
    expect(profileFor(made, 'old/mac/a.txt')).toMatchObject({ encoding: 'macroman', dateOrder: 'mdy' });
    expect(profileFor(made, 'old/b.txt').encoding).toBe('windows-1252');
  }
});

test('a pattern wins over what is written before it, a single file over its folder', () => {
  const { config: made } = loadConfig(
    'folders:\n  old: {encoding: koi8-r}\n  "**/*.asc": {encoding: cp437}\n  old/a.asc: {encoding: macroman}\n',
    'archive.yaml',
  );
  expect(profileFor(made, 'old/b.asc').encoding).toBe('cp437');
  expect(profileFor(made, 'old/a.asc').encoding).toBe('macroman');
});

test('fields are called by their names or by one of their values, in labels and as defaults', () => {
  const { config: made, messages } = loadConfig(
    'reading:\n  labels: {From: author, To: authors, Show: fandom}\n  beta: Ann\n  authors: [Bo, Cy]\n  notes: Old.\n',
    'archive.yaml',
  );
  expect(messages).toEqual([]);
  expect(made.reading.labels).toEqual([
    ['from', 'authors'],
    ['to', 'authors'],
    ['show', 'fandoms'],
  ]);
  expect(made.reading.defaults).toEqual([
    ['authors', 'Bo'],
    ['authors', 'Cy'],
    ['notes', 'Old.'],
    ['beta', 'Ann'],
  ]);
});

test('voices are joined by pattern, and off takes one back', () => {
  const { config: made, messages } = loadConfig(
    'reading:\n  voices: {"<x>": telepathy, "::x::": thought}\nfolders:\n  old:\n    voices: {"<x>": off, "{x}": log}\n',
    'archive.yaml',
  );
  expect(messages).toEqual([]);
  expect(made.reading.voices).toEqual([
    { pattern: '<x>', kind: 'telepathy' },
    { pattern: '::x::', kind: 'thought' },
  ]);
  expect(profileFor(made, 'old/a.txt').voices).toEqual([
    { pattern: '<x>', kind: 'off' },
    { pattern: '::x::', kind: 'thought' },
    { pattern: '{x}', kind: 'log' },
  ]);
});

test('each folder knows where it stands in the file', () => {
  expect(config.folders.map(({ glob, place }) => [glob, place])).toEqual([
    ['old', { line: 7, column: 3 }],
    ['old/mac', { line: 8, column: 3 }],
  ]);
});
