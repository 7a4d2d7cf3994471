import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import type { Archive, Work } from '../../src/model/archive.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { tempFolder } from '../support/temp-folder.ts';

const HEAD = 'title: The Salt Road\nauthor: Ann Lee\n';
const OUTPUTS = 'title: T\noutputs: { epub: false, txt: true, html: true, markdown: true }\n';

async function build(files: Record<string, string>, settings = OUTPUTS) {
  const content = Object.entries(files).map(([path, text]) => [
    path === 'catalogue.csv' ? path : `content/${path}`,
    text,
  ]);
  const dir = tempFolder({ 'archive.yaml': settings, ...Object.fromEntries(content) });
  const { built, messages } = await buildSite({ dir, ...PLAIN_BUILD });
  if (built === null) throw new Error(JSON.stringify(messages));
  return {
    archive: built.archive,
    told: messages.filter(({ ruleId }) => ruleId === 'chapter-stricter').map(({ file, line }) => `${file}:${line}`),
    page: (path: string) => readFileSync(join(dir, '_site', path), 'utf8'),
  };
}

function workIn({ works }: Archive): Work {
  const [work] = works.values();
  if (work === undefined) throw new Error('no work');
  return work;
}

const warningsOf = (archive: Archive): string[] =>
  (workIn(archive).terms.get('warnings') ?? []).map((id) => archive.facets.get('warnings')?.terms.get(id)?.name ?? id);

const chapter = (fields: string, text = 'The river was high that year.') => `---\n${fields}\n---\n\n${text}\n`;

test('what a chapter says of itself stands above it, on every page and in every file', async () => {
  const { archive, page } = await build({
    'w/work.yaml': `${HEAD}summary: Of the whole.\ncharacters: [Ann]\n`,
    'w/1.md': chapter('summary: CHSUM <b>&</b> more\nmood: [CHMOOD <i>, grey]\ncharacters: [Ann, Bea]'),
    'w/2.md': chapter('title: The Sea'),
  });
  const [first, second] = workIn(archive).chapters;
  expect(first?.about?.summary?.text).toBe('CHSUM & more');
  expect(first?.about?.extra).toEqual([
    { label: 'Mood', value: 'CHMOOD <i>' },
    { label: 'Mood', value: 'grey' },
    { label: 'Characters', value: 'Bea' },
  ]);
  expect(second?.about).toBeNull();
  for (const path of ['chapter-1/index.html', 'all/index.html', 'w.html']) {
    const html = page(`works/w/${path}`);
    expect(html).toMatch(/CHMOOD &(?:lt|#60|#x3c);i(?:>|&(?:gt|#62|#x3e);), grey/i);
    expect(html.indexOf('CHSUM')).toBeLessThan(html.indexOf('The river was high'));
    expect(html).toContain('Bea');
  }
  expect(page('works/w/chapter-2/index.html')).not.toContain('CHMOOD');
  for (const path of ['w.txt', 'w.md']) {
    expect(page(`works/w/${path}`)).toContain('Chapter summary: CHSUM');
    expect(page(`works/w/${path}`)).toContain('note: Mood: CHMOOD');
  }
});

test('notes that downloads leave out leave out these too', async () => {
  const { page } = await build(
    { 'w/work.yaml': HEAD, 'w/1.md': chapter('mood: CHMOOD'), 'w/2.md': chapter('title: The Sea') },
    `${OUTPUTS.trimEnd().slice(0, -2)}, book-notes: false }\n`,
  );
  expect(page('works/w/chapter-1/index.html')).toContain('CHMOOD');
  for (const path of ['w.txt', 'w.md', 'w.html']) expect(page(`works/w/${path}`)).not.toContain('CHMOOD');
});

test('an address in a field of a chapter is left out as anywhere', async () => {
  const { page } = await build({
    'w/work.yaml': HEAD,
    'w/1.md': chapter('summary: Write to zq@example.net about it.\nmood: zq@example.net'),
    'w/2.md': chapter('title: The Sea'),
  });
  for (const path of ['chapter-1/index.html', 'all/index.html', 'w.txt', 'w.md', 'w.html'])
    expect(page(`works/w/${path}`)).not.toContain('zq@');
});

test('the strictest rating of a chapter is that of its work, and readers are warned', async () => {
  const { archive, told, page } = await build({
    'w/work.yaml': `${HEAD}rating: G\nwarnings: No Archive Warnings Apply\n`,
    'w/1.md': chapter('rating: G\nwarnings: None'),
    'w/2.md': chapter('rating: Explicit\nwarnings: [Major Character Death]'),
    'w/3.md': chapter('rating: Mature'),
  });
  expect(workIn(archive).rating.key).toBe('explicit');
  expect(warningsOf(archive)).toEqual(['Major Character Death']);
  expect(told).toEqual(['content/w/2.md:2', 'content/w/2.md:3']);
  expect(page('works/w/chapter-1/index.html')).toContain('class="notice"');
  expect(page('works/w/chapter-3/index.html')).toContain('<dd>Mature</dd>');
});

test('chapters of a folder without a file for the work are rated by the strictest, without a word', async () => {
  const { archive, told } = await build({
    'w/1.md': chapter('title: One\nauthor: Ann Lee\nrating: G\nwarnings: No Archive Warnings Apply'),
    'w/2.md': chapter('title: Two\nauthor: Ann Lee\nrating: Explicit\nwarnings: Major Character Death'),
    'w/work.yaml': HEAD,
  });
  expect(workIn(archive).rating.key).toBe('explicit');
  expect(warningsOf(archive)).toEqual(['Major Character Death']);
  expect(told).toEqual([]);
});

test('what the catalogue and the archive say of a folder is no word of its chapters', async () => {
  const files = { 'w/1.md': chapter('rating: Explicit'), 'w/2.md': chapter('title: Two') };
  const decided = await build({
    ...files,
    'w/work.yaml': `${HEAD}rating: Mature\n`,
    'catalogue.csv': 'file,rating\nw/work.yaml,General Audiences\n',
  });
  expect(workIn(decided.archive).rating.key).toBe('general');
  const usual = await build(
    { 'w/work.yaml': `${HEAD}rating: G\n`, 'w/1.md': chapter('title: One'), 'w/2.md': chapter('title: Two') },
    `${OUTPUTS}reading: { rating: Explicit }\n`,
  );
  expect(workIn(usual.archive).rating.key).toBe('general');
});

test('values under one label are one row', async () => {
  const { page } = await build({ 'a.md': chapter('title: A\nauthor: Ann Lee\nmood: [grey, blue]\nbeta: [Bo, Cy]') });
  expect(page('works/a/index.html')).toMatch(/<dt>Mood<\/dt>\s*<dd>grey, blue<\/dd>/);
  expect(page('works/a/index.html')).toMatch(/<dt>Beta<\/dt>\s*<dd>Bo, Cy<\/dd>/);
});
