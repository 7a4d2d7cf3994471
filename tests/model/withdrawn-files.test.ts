import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { readCatalogue } from '../../src/config/read-catalogue.ts';
import { NO_TAXONOMY } from '../../src/config/taxonomy.ts';
import { withdrawnFiles } from '../../src/model/withdrawn-files.ts';
import { story } from './archive-of-facts.ts';

const COVER = ['extra', 'lamp.png', 'cover'] as const;
const PICTURES = ['road/lamp.png', 'open/lamp.png', 'open/cover.jpg', 'alone.jpg', 'shared.png', 'nobody.png'];
const FACTS = [
  story('road/work.yaml', [['title', 'Road'], COVER]),
  story('road/1.txt', [['title', 'One']]),
  story('open/work.yaml', [['title', 'Open'], COVER]),
  story('open/1.txt', [['title', 'Two']]),
  story('alone.txt', [['title', 'Alone']]),
  story('a.txt', [
    ['title', 'A'],
    ['extra', '/shared.png', 'cover'],
  ]),
  story('b.txt', [
    ['title', 'B'],
    ['extra', '/shared.png', 'cover'],
  ]),
];

/** What an export leaves out where these files were withdrawn, and what the catalogue must learn first. */
function leftOut(sha256: string, ...withdrawn: string[]) {
  const text = `file,sha256,slug,show\n${withdrawn.map((file) => `${file},${sha256},,withdrawn\n`).join('')}`;
  const { catalogue } = readCatalogue(text, loadConfig(null, 'archive.yaml').config);
  return withdrawnFiles(FACTS, { catalogue, authors: [], taxonomy: NO_TAXONOMY }, new Set(PICTURES));
}

test('a chapter that was withdrawn alone goes too, when the catalogue knows its text', () => {
  expect(leftOut('0'.repeat(64), 'road/1.txt')).toEqual({ files: new Set(['road/1.txt']), unrecorded: [] });
  expect(leftOut('', 'road/1.txt').unrecorded).toEqual(['road/1.txt']);
});

/** The pictures that go where these files were withdrawn. */
function going(...withdrawn: string[]): string[] {
  const text = `file,sha256,slug,show\n${withdrawn.map((file) => `${file},${'0'.repeat(64)},gone-${file.length},withdrawn\n`).join('')}`;
  const { catalogue } = readCatalogue(text, loadConfig(null, 'archive.yaml').config);
  const { files } = withdrawnFiles(FACTS, { catalogue, authors: [], taxonomy: NO_TAXONOMY }, new Set(PICTURES));
  return PICTURES.filter((path) => files.has(path));
}

test.each([
  ['that its own file names', ['road/work.yaml'], ['road/lamp.png']],
  ['that has the name of its file', ['alone.txt'], ['alone.jpg']],
  ['of several works when all of them go', ['a.txt', 'b.txt'], ['shared.png']],
  ['and not that of another work', ['a.txt'], []],
])('the cover of a withdrawn work goes with it: one %s', (_, withdrawn, pictures) => {
  expect(going(...withdrawn)).toEqual(pictures);
});
