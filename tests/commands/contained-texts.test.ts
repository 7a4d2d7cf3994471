import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import { catalogue } from '../../src/commands/catalogue.ts';
import { readCsv, writeCsv } from '../../src/config/csv.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { filesWith, publishedTexts } from '../support/published-texts.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

/** Paragraphs of words that stand nowhere else. */
function paragraphs(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) =>
    Array.from({ length: 60 }, (_, word) => `${name}${at}${String.fromCharCode(97 + (word % 26))}${word}`).join(' '),
  );
}

const SECRET = paragraphs('zqsecret', 10);
const OTHER = paragraphs('lamp', 30);

/** A project whose `secret.txt` was withdrawn; by then the file is gone, or lies there still. */
async function withdrawn(isGone: boolean): Promise<string> {
  const folder = tempFolder({
    'archive.yaml': 'title: Lamps\n',
    'content/secret.txt': storyOf('Zqtitle', SECRET),
    'content/harbour.txt': storyOf('Harbour', paragraphs('quay', 3)),
  });
  await catalogue(folder, { quiet: true });
  const file = join(folder, 'catalogue.csv');
  const [head, ...rows] = readCsv(readFileSync(file, 'utf8'));
  const show = head?.cells.indexOf('show') ?? -1;
  const cells = rows.map((row) => (row.cells[0] === 'secret.txt' ? row.cells.with(show, 'withdrawn') : row.cells));
  writeFiles(folder, { 'catalogue.csv': writeCsv([head?.cells ?? [], ...cells]) });
  await catalogue(folder, { quiet: true });
  if (isGone) rmSync(join(folder, 'content/secret.txt'));
  return folder;
}

function storyOf(title: string, text: readonly string[]): string {
  return `Title: ${title}\nAuthor: Ann Lee\n\n${text.join('\n\n')}\n`;
}

/** What refused a file, and where. */
async function refused(folder: string): Promise<(string | null)[]> {
  const { messages } = await buildSite({ dir: folder, ...PLAIN_BUILD });
  return messages.filter(({ ruleId }) => ruleId === 'text-withdrawn').map(({ file }) => file);
}

function told(folder: string, mark: string): string[] {
  return filesWith(publishedTexts(join(folder, '_site')), mark);
}

describe.each([
  ['when only its sketch is left', true],
  ['when the file lies there still', false],
])('a withdrawn text is refused %s', (_, isGone) => {
  test('among others, with a foreword, and parted into chapters', async () => {
    const folder = await withdrawn(isGone);
    writeFiles(folder, {
      'content/collection.txt': storyOf('Collection', [...OTHER.slice(0, 15), ...SECRET, ...OTHER.slice(15)]),
      'content/foreword.md': storyOf('Again', ['She wrote this long ago.', ...paragraphs('fore', 9), ...SECRET]),
      'content/parted/1.txt': storyOf('Parted (1/2)', [...SECRET.slice(0, 5), ...paragraphs('one', 8)]),
      'content/parted/2.txt': storyOf('Parted (2/2)', [...SECRET.slice(5), ...paragraphs('two', 8)]),
    });
    expect((await refused(folder)).sort()).toEqual([
      'content/collection.txt',
      'content/foreword.md',
      'content/parted/1.txt',
    ]);
    expect(told(folder, 'zqsecret')).toEqual([]);
    expect(told(folder, 'quay')).not.toEqual([]);
  });

  test('and a story that quotes a paragraph of it is not', async () => {
    const folder = await withdrawn(isGone);
    writeFiles(folder, { 'content/quote.txt': storyOf('Quotation', [...OTHER.slice(0, 4), ...SECRET.slice(3, 4)]) });
    expect(await refused(folder)).toEqual([]);
    expect(told(folder, 'zqsecret3')).not.toEqual([]);
  });
});
