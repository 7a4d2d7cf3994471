import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findMessages } from '../../src/commands/check.ts';
import { folderDigests } from '../support/read-folder.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

const STORY = 'Author: Ann Lee\nRating: Teen\n\nThe lamp was lit.\n\nMorning came.\n';

function project(catalogue: string | Uint8Array): string {
  const folder = tempFolder();
  mkdirSync(join(folder, 'content'), { recursive: true });
  writeFiles(folder, { 'archive.yaml': 'title: Lamps\n', 'content/a.txt': STORY, 'content/b.txt': STORY });
  writeFileSync(join(folder, 'catalogue.csv'), catalogue);
  return folder;
}

async function titlesOf(folder: string): Promise<string[]> {
  const { archive } = await findMessages(folder, { compare: false });
  return [...(archive?.works.values() ?? [])].map(({ title }) => title).sort();
}

describe('a catalogue is read as spreadsheets save it', () => {
  const rows = 'file;title\r\na.txt;Café Größe\r\nb.txt;"Été; et mer à l’ombre"\r\n';
  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${rows}`)],
    [
      'UTF-8 without one, and tabs',
      Buffer.from(rows.replaceAll('a.txt;', 'a.txt\t').replaceAll('b.txt;', 'b.txt\t').replace('file;', 'file\t')),
    ],
    ['windows-1252', Buffer.from(rows.replaceAll('’', '\u0092'), 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${rows}`, 'utf16le')],
  ])('in %s', async (_, bytes) => {
    expect(await titlesOf(project(bytes))).toEqual(['Café Größe', 'Été; et mer à l’ombre']);
  });
});

test('a catalogue that cannot be read stops the build, for it may hold stories back', async () => {
  for (const broken of ['', 'file,show\na.txt,"no\n', 'title\nx\n']) {
    const { archive, messages } = await findMessages(project(broken), { compare: false });
    expect([archive, messages.map(({ ruleId }) => ruleId)]).toEqual([null, ['catalogue-invalid']]);
  }
});

test('what a row holds back is not published, and no story file is touched', async () => {
  const folder = project('file,show\na.txt,no\n');
  const before = folderDigests(join(folder, 'content'));
  expect(await titlesOf(folder)).toHaveLength(1);
  expect(folderDigests(join(folder, 'content'))).toEqual(before);
  expect(readFileSync(join(folder, 'catalogue.csv'), 'utf8')).toBe('file,show\na.txt,no\n');
});

test('of the catalogue a file remembers its own row alone', async () => {
  const keys = async (catalogue: string): Promise<string[]> => {
    const { loadProject } = await import('../../src/commands/load-project.ts');
    const { readStories } = await import('../../src/commands/read-stories.ts');
    const { crewFor } = await import('../../src/commands/crew-for.ts');
    const loaded = await loadProject(project(catalogue), {});
    const crew = crewFor(loaded, 1);
    const { facts } = await readStories(loaded, { crew }).finally(() => crew.close());
    return facts.map(({ bodyKey }) => bodyKey);
  };
  const before = await keys('file,title,note\na.txt,One,\nb.txt,Two,\n');
  const after = await keys('note,file,title\nasked,b.txt,Two\n,a.txt,Other\n');
  expect([after[0] === before[0], after[1] === before[1]]).toEqual([false, true]);
});
