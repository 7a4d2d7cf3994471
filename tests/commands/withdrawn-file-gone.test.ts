import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import { catalogue } from '../../src/commands/catalogue.ts';
import { readCsv, writeCsv } from '../../src/config/csv.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { EVERYTHING, publishedTexts } from '../support/published-texts.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

/** A story whose words are like those of no other. */
function story(title: string, author: string, more = ''): string {
  const text = Array.from({ length: 300 }, (_, at) => `${title.length}${author.length}w${(at * 7919) % 1009}`).join(
    ' ',
  );
  return `Title: ${title}\nAuthor: ${author}\nRating: G\n${more}\n${text}\n`;
}

const FILES = {
  'archive.yaml': `title: Lamps\n${EVERYTHING}`,
  'content/gone.txt': story('Zqblatt Rising', 'Quill Zqberg'),
  'content/also.txt': story('Zqrain', 'Ann Lee'),
  'content/other.txt': story(
    'After',
    'Ann Lee',
    'Gift for: Quill Zqberg and Dru\nBeta: Quill Zqberg, Eve Moor\nInspired by: Zqblatt Rising by Quill Zqberg\nSequel to: Zqrain by Ann Lee\nDedication: for Quill Zqberg, who wrote Zqblatt Rising\nThanks: to the author of “Zqblatt Rising”\n',
  ),
  'content/third.txt': story('Rising', 'Bo Fry', 'Beta: Ann Lee\nInspired by: Something Else by Quill Zqberg\n'),
  'content/long/work.yaml': 'title: Long\nauthor: Bo Fry\n',
  'content/long/1.txt': story('One', 'Bo Fry', 'Beta: Quill Zqberg\n'),
  'content/long/2.txt': story('Two more', 'Bo Fry'),
};

/** What tells of the withdrawn works, their addresses aside. */
function told(folder: string): string[] {
  return [...publishedTexts(join(folder, '_site'))].flatMap(([path, text]) =>
    path !== 'SHA256SUMS.txt' && /zqblatt|zqberg|zqrain/i.test(text.replace(/(?:works|authors)\/[\w-]*zq[\w-]*/g, ''))
      ? [path]
      : [],
  );
}

describe('what a row withdrew is named by no other work', () => {
  test('as long as the file is there, and when the row is all that is left', { timeout: 120_000 }, async () => {
    const folder = tempFolder(FILES);
    await catalogue(folder, { quiet: true });
    await buildSite({ dir: folder, ...PLAIN_BUILD });
    expect(told(folder).length).toBeGreaterThan(10);

    const [head, ...rows] = readCsv(readFileSync(join(folder, 'catalogue.csv'), 'utf8'));
    const show = head?.cells.indexOf('show') ?? -1;
    const cells = rows.map((row) =>
      /^(?:gone|also)\.txt$/.test(row.cells[0] ?? '') ? row.cells.with(show, 'withdrawn') : row.cells,
    );
    writeFiles(folder, { 'catalogue.csv': writeCsv([head?.cells ?? [], ...cells]) });
    await buildSite({ dir: folder, ...PLAIN_BUILD });
    expect(told(folder)).toEqual([]);

    await catalogue(folder, { quiet: true });
    for (const file of ['gone.txt', 'also.txt']) rmSync(join(folder, 'content', file));
    const { messages } = await buildSite({ dir: folder, ...PLAIN_BUILD });
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(told(folder)).toEqual([]);
    const page = readFileSync(join(folder, '_site/works/after/index.html'), 'utf8');
    for (const kept of ['for Dru', 'Eve Moor', 'Ann Lee']) expect(page).toContain(kept);
    expect(readFileSync(join(folder, '_site/works/rising/index.html'), 'utf8')).toContain('Ann Lee');
  });
});
