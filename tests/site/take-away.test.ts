import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import type { Archive, Work } from '../../src/model/archive.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { listFiles } from '../support/read-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

/** Build a folder that holds archive.yaml and content/. */
async function build(folder: string): Promise<Archive> {
  const { built, loaded } = await buildSite({
    dir: folder,
    baseUrl: 'https://archive.example/',
    ...PLAIN_BUILD,
  });
  if (built === null) throw new Error(JSON.stringify(loaded.messages));
  return built.archive;
}

/** The sample with every format switched on. */
function sample(): string {
  const folder = tempFolder({ 'content/empty': '' });
  cpSync(join(ROOT, 'content'), join(folder, 'content'), { recursive: true });
  cpSync(join(ROOT, 'taxonomy.yaml'), join(folder, 'taxonomy.yaml'));
  const settings = readFileSync(join(ROOT, 'archive.yaml'), 'utf8');
  writeFileSync(
    join(folder, 'archive.yaml'),
    `${settings}\noutputs: { txt: true, html: true, markdown: true, original: true }\n`,
  );
  return folder;
}

/** What is known of a work, less where it lies and how long it takes. */
function known(work: Work, { authors, series, facets }: Archive) {
  return {
    title: work.title,
    authors: work.authors.map((id) => authors.get(id)?.name),
    penNames: work.penNames.map(({ name }) => name),
    language: work.language,
    rating: work.rating.key,
    terms: Array.from(work.terms, ([key, ids]) => [key, ids.map((id) => facets.get(key)?.terms.get(id)?.name)]),
    // The text of a summary is as it was typed, what is taken away as it is set.
    summary: work.summary?.text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/…/g, '...'),
    recipient: work.recipient,
    series: work.series.map(({ id, position }) => [series.get(id)?.name, position]),
    status: work.status,
    expected: work.expected,
    published: work.published,
    updated: work.updated,
    extra: work.extra,
    visibility: work.visibility,
    notesBefore: work.notesBefore.length > 0,
    // Nobody can tell a note on the last chapter from one on the work.
    notesAfter: work.notesAfter.length > 0 || work.chapters.at(-1)?.notesAfter !== null,
  };
}

/** The chapters of a work; their words where nothing is folded away, as the name of such a passage is text then. */
function chaptersOf(work: Work, page: string) {
  return {
    words: page.includes('class="sensitive"') ? null : work.words,
    chapters: work.chapters.map(({ title, number, role, division, notesBefore }) => ({
      title,
      number,
      role,
      division,
      hasNote: notesBefore !== null,
    })),
  };
}

test.each(['txt', 'md'])('what is taken away as .%s is read back as it was', async (extension) => {
  const folder = sample();
  const archive = await build(folder);
  const works = [...archive.works.values(), ...archive.unlisted.values()];
  const again = tempFolder({ 'archive.yaml': readFileSync(join(folder, 'archive.yaml'), 'utf8') });
  mkdirSync(join(again, 'content'));
  cpSync(join(folder, 'taxonomy.yaml'), join(again, 'taxonomy.yaml'));
  for (const { slug } of works) {
    cpSync(join(folder, '_site/works', slug, `${slug}.${extension}`), join(again, 'content', `${slug}.${extension}`));
  }
  const read = await build(again);
  const bySlug = new Map([...read.works.values(), ...read.unlisted.values()].map((work) => [work.slug, work]));
  const found = works.map((work) => [work, bySlug.get(work.slug)] as const);
  expect(Object.fromEntries(found.map(([{ slug }, work]) => [slug, work && known(work, read)]))).toEqual(
    Object.fromEntries(works.map((work) => [work.slug, known(work, archive)])),
  );
  // In plain text a title without a number looks like any other line.
  const isSure = (work: Work) => extension === 'md' || work.chapters.every(({ number }) => number !== null);
  for (const [work, again] of found.filter(([work]) => isSure(work))) {
    const page = readFileSync(join(folder, '_site/works', work.slug, 'index.html'), 'utf8');
    expect(again && chaptersOf(again, page), work.slug).toEqual(chaptersOf(work, page));
  }
});

test('the page of a work names the digest of its original file, whose bytes are those of the source', async () => {
  const folder = tempFolder({
    'archive.yaml': 'outputs: { original: true }\n',
    'content/lamp.txt': 'Title: The Lamp\r\nAuthor: Ann\r\n\r\nThe lamp was lit.\r\n',
    'content/secret.txt': 'Title: Secret\nAuthor: Ann\nAnonymous: yes\n\nNobody knows.\n',
    'content/nobody.txt': 'Title: Nobody\n\nNobody knows.\n',
    'content/mail.txt': 'Title: Mail\nAuthor: Bo\nE-mail: bo@mail.example\n\nThe lamp was lit.\n',
    'content/walk/work.yaml': 'title: Walk\nauthor: Ann\n',
    'content/walk/01.txt': 'One step.\n',
    'content/walk/02.md': '---\nshow: unlisted\n---\n\nHidden step.\n',
    'content/walk/03.md': '---\nshow: no\n---\n\nHeld step.\n',
    'content/walk/04.md': 'Two steps.\n',
  });
  await build(folder);
  const site = join(folder, '_site/works');
  const files = listFiles(site).filter((path) => path.includes('/original/'));
  expect(files.sort()).toEqual(['lamp/original/lamp.txt', 'walk/original/walk-2.md', 'walk/original/walk.txt']);
  const bytes = readFileSync(join(site, 'lamp/original/lamp.txt'));
  expect(bytes.equals(readFileSync(join(folder, 'content/lamp.txt')))).toBe(true);
  const digest = createHash('sha256').update(bytes).digest('hex');
  expect(readFileSync(join(site, 'lamp/index.html'), 'utf8')).toContain(`SHA-256 ${digest}`);
});
