import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/commands/catalogue.ts';
import { errorsOfBuild } from '../support/plain-build.ts';
import { filesWith, publishedTexts } from '../support/published-texts.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

/** A project one of whose authors is withdrawn, and another not named, and which was published so. */
async function held(): Promise<string> {
  const folder = tempFolder();
  writeFiles(folder, {
    'archive.yaml': 'title: Lamps\n',
    'authors.yaml':
      'Bo Zqbo: { show: withdrawn }\nCy Zqcy: { show: anonymous }\nDi: { former-names: [Zqdi] }\nEm: { spellings: [Emm] }\n',
    'content/a.txt': 'Title: Harbour\nAuthor: Ann Lee\n\nThe lamp was lit.\n',
    'content/b.txt': 'Title: Zqtitle\nAuthor: Bo Zqbo\n\nZqtext it was.\n',
    'content/c.txt': 'Title: Quay\nAuthor: Cy Zqcy\n\nMorning came.\n',
    'content/d.txt': 'Title: Salt\nAuthor: Zqdi\n\nEvening came.\n',
  });
  expect(await errorsOfBuild(folder)).toEqual([]);
  await catalogue(folder, { quiet: true });
  expect(told(folder)).toEqual([]);
  return folder;
}

function told(folder: string): string[] {
  return filesWith(publishedTexts(join(folder, '_site')), 'zq');
}

test('without the authors.yaml that held authors back nothing is built', async () => {
  const folder = await held();
  const file = join(folder, 'authors.yaml');
  renameSync(file, `${file}.bak`);
  expect(await errorsOfBuild(folder)).toEqual(['authors-invalid']);
  expect(told(folder)).toEqual([]);
  renameSync(`${file}.bak`, file);
  expect(await errorsOfBuild(folder)).toEqual([]);
});

test('an author whose entry was removed stays held back until it says otherwise', async () => {
  const folder = await held();
  writeFiles(folder, { 'authors.yaml': '' });
  for (let time = 0; time < 2; time += 1) {
    expect(await errorsOfBuild(folder)).toEqual(['authors-value', 'authors-value', 'authors-value']);
    expect(told(folder)).toEqual([]);
  }
  writeFiles(folder, { 'authors.yaml': 'Bo Zqbo: { show: name }\nCy: [Cy Zqcy]\nDi: [Zqdi]\n' });
  expect(await errorsOfBuild(folder)).toEqual([]);
  const texts = publishedTexts(join(folder, '_site'));
  expect(filesWith(texts, 'Zqtext')).not.toEqual([]);
});

test('the row of a work remembers that its author withdrew it, where nothing else does', async () => {
  const folder = await held();
  rmSync(join(folder, '.fabula'), { recursive: true });
  writeFiles(folder, { 'authors.yaml': 'Cy Zqcy: { show: anonymous }\nDi: { former-names: [Zqdi] }\n' });
  expect(await errorsOfBuild(folder)).toEqual(['withdrawal-forgotten']);
  expect(told(folder)).toEqual([]);
  await catalogue(folder, { quiet: true });
  expect(await errorsOfBuild(folder)).toEqual(['withdrawal-forgotten']);
  writeFiles(folder, {
    'authors.yaml': 'Bo Zqbo: { show: name }\nCy Zqcy: { show: anonymous }\nDi: { former-names: [Zqdi] }\n',
  });
  expect(await errorsOfBuild(folder)).toEqual([]);
  expect(told(folder)).not.toEqual([]);
});
