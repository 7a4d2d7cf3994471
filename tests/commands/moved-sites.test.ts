import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import { catalogue } from '../../src/commands/catalogue.ts';
import { fillCells } from '../support/fill-cells.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { filesWith, publishedTexts } from '../support/published-texts.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

const SITES = `title: Lamps
url: https://lamps.example/
aliases:
  - /old/{stem}.html
sites:
  general: { title: General, url: https://g.example/, without: [ratings:Explicit] }
  adult: { title: Adult, url: https://a.example/, with: [ratings:Explicit] }
`;
const CHAPTERS = [1, 2, 3].map((number) => `Chapter ${number}\n\nThe lamp was lit ${number} times.\n`).join('\n');
const story = (title: string, rating: string, text = 'The lamp was lit.\n'): string =>
  `Title: ${title}\nAuthor: Ann Lee\nRating: ${rating}\n\n${text}`;

/** An archive of two sites that were published once. */
async function published(files: Record<string, string>): Promise<string> {
  const folder = tempFolder();
  writeFiles(folder, { 'archive.yaml': SITES, ...files });
  await catalogue(folder, { quiet: true });
  await publish(folder);
  return folder;
}

async function publish(folder: string): Promise<void> {
  for (const site of ['general', 'adult']) {
    const { messages } = await buildSite({ dir: folder, site, ...PLAIN_BUILD });
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
  }
}

const at = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

test('a work that goes to another site leaves notices that name nothing, on other machines too', async () => {
  const folder = await published({
    'content/a.txt': story('Salt Harbour', 'General', CHAPTERS),
    'content/b.txt': story('Quay', 'General'),
    'content/c.txt': story('Cellar', 'Explicit'),
  });
  const site = join(folder, '_site-general');
  expect(at(site, 'old/a.html')).toContain('works/salt-harbour/');
  fillCells(folder, 'a.txt', { rating: 'Explicit' });
  const check = (): void => {
    for (const path of ['', 'chapter-1/', 'chapter-3/'])
      expect(at(site, `works/salt-harbour/${path}index.html`)).toContain('no longer here');
    expect(existsSync(join(site, 'works/salt-harbour/salt-harbour.epub'))).toBe(true);
    const told = publishedTexts(site);
    expect(filesWith(told, 'Salt Harbour')).toEqual([]);
    expect(filesWith(told, 'times')).toEqual([]);
    expect(filesWith(told, 'salt-harbour').filter((path) => !/^works\/salt-harbour/.test(path))).toEqual([]);
    expect(existsSync(join(site, 'works/cellar'))).toBe(false);
  };
  for (let time = 0; time < 2; time += 1) {
    await publish(folder);
    check();
    expect(at(site, 'old/a.html')).toContain('no longer here');
  }
  await catalogue(folder, { quiet: true });
  rmSync(join(folder, '.fabula'), { recursive: true });
  rmSync(site, { recursive: true });
  await publish(folder);
  check();
  // It comes back.
  fillCells(folder, 'a.txt', { rating: 'General' });
  await publish(folder);
  expect(at(site, 'works/salt-harbour/chapter-3/index.html')).toContain('The lamp was lit 3 times.');
});

test('a copy of a work of another site leaves a notice', async () => {
  const folder = await published({
    'content/a.txt': story('Salt Harbour', 'General'),
    'content/b.txt': story('Harbour Salt', 'Explicit'),
    'content/c.txt': story('Cellar', 'Explicit'),
  });
  fillCells(folder, 'b.txt', { 'duplicate-of': 'a.txt' });
  await publish(folder);
  expect(at(folder, '_site-adult/works/harbour-salt/index.html')).toContain('no longer here');
  expect(existsSync(join(folder, '_site-adult/works/harbour-salt/harbour-salt.epub'))).toBe(true);
});
