import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../src/commands/build-site.ts';
import { translator } from '../../src/locale/messages.ts';
import type { Archive, Work } from '../../src/model/archive.ts';
import { chapterName } from '../../src/render/views/chapter-name.ts';
import { PLAIN_BUILD } from './plain-build.ts';
import { tempFolder } from './temp-folder.ts';

/** A difference between what was published and what was read back: of which work, in what, before and after. */
export interface Loss {
  slug: string;
  what: string;
  before: unknown;
  after: unknown;
}

const ENGLISH = translator('en');

/**
 * Publish a project, read its downloads as another one and list what is not the same.
 *
 * @param content Folder of stories; `archive.yaml` and `taxonomy.yaml` beside it count too.
 * @param extension Whose downloads are read.
 */
export async function roundTrip(
  content: string,
  extension: 'txt' | 'md',
): Promise<{ works: number; chapters: number; losses: Loss[] }> {
  const first = tempFolder({ 'content/': '' });
  const again = tempFolder({ 'content/': '' });
  cpSync(content, join(first, 'content'), { recursive: true });
  for (const folder of [first, again]) {
    const settings = join(content, '..', 'archive.yaml');
    const own = existsSync(settings) ? readFileSync(settings, 'utf8') : '';
    writeFileSync(
      join(folder, 'archive.yaml'),
      `${own}\noutputs: { epub: false, txt: true, html: true, markdown: true, original: true }\n`,
    );
    const taxonomy = join(content, '..', 'taxonomy.yaml');
    if (existsSync(taxonomy)) cpSync(taxonomy, join(folder, 'taxonomy.yaml'));
  }
  const archive = await build(first);
  const works = worksOf(archive);
  mkdirSync(join(again, 'content'), { recursive: true });
  for (const { slug } of works)
    cpSync(join(first, '_site/works', slug, `${slug}.${extension}`), join(again, 'content', `${slug}.${extension}`));
  const read = await build(again);
  const bySlug = new Map(worksOf(read).map((work) => [work.slug, work]));
  const losses = works.flatMap((work) => {
    const found = bySlug.get(work.slug);
    const before = known(first, work, archive);
    const after = found === undefined ? new Map() : known(again, found, read);
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((what): Loss[] =>
      JSON.stringify(before.get(what)) === JSON.stringify(after.get(what))
        ? []
        : [{ slug: work.slug, what, before: before.get(what), after: after.get(what) }],
    );
  });
  return { works: works.length, chapters: works.reduce((sum, { chapters }) => sum + chapters.length, 0), losses };
}

async function build(folder: string): Promise<Archive> {
  const { built, loaded } = await buildSite({ dir: folder, baseUrl: 'https://archive.example/', ...PLAIN_BUILD });
  if (built === null) throw new Error(JSON.stringify(loaded.messages));
  return built.archive;
}

function worksOf(archive: Archive): Work[] {
  return [...archive.works.values(), ...archive.unlisted.values()];
}

/** What is known of a work, less where it lies and how long it takes, by what it is. */
function known(folder: string, work: Work, { authors, series, facets }: Archive): Map<string, unknown> {
  const facts: [string, unknown][] = [
    ['id', work.ownId],
    ['title', work.title],
    ['authors', work.authors.map((id) => authors.get(id)?.name)],
    ['pen names', work.penNames.map(({ name }) => name)],
    ['language', work.language],
    ['rating', work.rating.key],
    ['terms', Array.from(work.terms, ([key, ids]) => [key, ids.map((id) => facets.get(key)?.terms.get(id)?.name)])],
    ['summary', work.summary === null ? null : plain(work.summary.text)],
    ['recipient', work.recipient],
    ['relations', work.relations.map(({ kind, text }) => [kind, text])],
    ['series', work.series.map(({ id, position }) => [series.get(id)?.name, position])],
    ['status', work.status],
    ['expected', work.expected],
    ['published', work.published],
    ['updated', work.updated],
    ['extra', work.extra],
    ['visibility', work.visibility],
    ['notes before', work.notesBefore.length > 0],
    // Nobody can tell a note on the last chapter from one on the work.
    ['notes after', work.notesAfter.length > 0 || work.chapters.at(-1)?.notesAfter !== null],
    ['chapters', work.chapters.length],
  ];
  for (const chapter of work.chapters) {
    const of = `of chapter ${chapter.ordinal}`;
    facts.push(
      [`name ${of}`, chapterName(ENGLISH, chapter).full.replace(/\s+:/g, ':')],
      [`role ${of}`, chapter.role],
      [`part ${of}`, chapter.division],
      // What a chapter's own file says comes back as a note on it.
      [`note ${of}`, chapter.notesBefore !== null || chapter.about !== null],
      [`words ${of}`, chapter.words],
    );
    const text = textOf(folder, work, chapter.ordinal);
    facts.push([`first words ${of}`, text.slice(0, 12).join(' ')], [`last words ${of}`, text.slice(-12).join(' ')]);
  }
  return new Map(facts);
}

/** Words of a chapter as they stand on its page, notes at its ends left out. */
function textOf(folder: string, { slug, chapters }: Work, ordinal: number): string[] {
  const path = chapters.length === 1 ? [slug] : [slug, `chapter-${ordinal}`];
  const page = readFileSync(join(folder, '_site/works', ...path, 'index.html'), 'utf8');
  const from = page.indexOf('<div class="prose');
  const ends = ['<aside class="note', '<nav class="chapter-nav end"', '<div class="printed"'].map((mark) =>
    page.indexOf(mark, from),
  );
  const inside = page.slice(from, Math.min(...ends.filter((at) => at > 0)));
  return plain(inside.replace(/<[^<>]*>/g, '')).split(' ');
}

/** A text without what typography makes of its quotes and spaces. */
function plain(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/…/g, '...').replace(/\s+/g, ' ').trim();
}
