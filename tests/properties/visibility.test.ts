import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { EVERYTHING, letPdfsBeText } from '../support/published-texts.ts';
import { listFiles } from '../support/read-folder.ts';
import { writeFiles } from '../support/temp-folder.ts';

letPdfsBeText();

type Show = 'public' | 'unlisted' | 'draft' | 'no' | 'maybe';

interface Planned {
  show: Show;
  /** A word that stands nowhere else: in every field of the story, its text, its file's name and its picture. */
  mark: string;
  extension: 'txt' | 'md';
  chapters: { show: Show; mark: string; extension: 'txt' | 'md' }[];
}

const show = fc.constantFrom<Show>('public', 'public', 'unlisted', 'draft', 'no', 'maybe');
const extension = fc.constantFrom('txt' as const, 'md' as const);
const plan: fc.Arbitrary<Planned[]> = fc
  .array(fc.record({ show, extension, chapters: fc.array(fc.record({ show, extension }), { maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((stories) =>
    stories.map((story, index) => ({
      ...story,
      mark: `zqmarkof${index}x`,
      chapters: story.chapters.map((chapter, number) => ({ ...chapter, mark: `zqmarkof${index}c${number}x` })),
    })),
  );

test('no byte and no path of the site tells of what is held back, and what is unlisted has its page alone', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (stories) => {
      await inSite(stories, false, ({ bytes, paths }) => {
        for (const story of stories) {
          const works = story.chapters.length === 0 || story.chapters.some((chapter) => chapter.show === 'public');
          expectPlaces(story.mark, works ? story.show : 'no', { bytes, own: `works/${story.mark}/`, paths });
          for (const chapter of story.chapters) {
            const shown = works ? inWork(story.show, chapter.show) : 'no';
            const own = chapter.show === 'unlisted' ? `works/${story.mark}/unlisted-` : `works/${story.mark}/`;
            expectPlaces(chapter.mark, shown, { bytes, own, paths });
          }
        }
      });
    }),
    { numRuns: 12 },
  );
});

test('with drafts shown, drafts are public and only the rest is held back', { timeout: 60_000 }, async () => {
  const stories: Planned[] = [
    { show: 'draft', mark: 'zqdraftwork', extension: 'md', chapters: [] },
    { show: 'no', mark: 'zqheldwork', extension: 'md', chapters: [] },
    {
      show: 'public',
      mark: 'zqfolder',
      extension: 'txt',
      chapters: [
        { show: 'draft', mark: 'zqdraftchapter', extension: 'txt' },
        { show: 'no', mark: 'zqheldchapter', extension: 'txt' },
      ],
    },
  ];
  await inSite(stories, true, ({ bytes }) => {
    expect(
      ['zqdraftwork', 'zqdraftchapter'].map((mark) => bytes.get('works/index.html')?.includes(mark) ?? false)[0],
    ).toBe(true);
    expect([...bytes.values()].some((text) => text.includes('zqdraftchapter'))).toBe(true);
    const pdfs = [...bytes].filter(([path]) => path.endsWith('.pdf'));
    expect(pdfs.some(([, text]) => text.includes('zqdraftchapter'))).toBe(true);
    expect([...bytes].filter(([, text]) => /zqheld/i.test(text)).map(([path]) => path)).toEqual([]);
  });
});

interface Site {
  bytes: ReadonlyMap<string, string>;
  paths: readonly string[];
}

/** What a chapter's own word can still do in a work that is itself shown so. */
function inWork(work: Show, chapter: Show): Show {
  if (work !== 'public' && work !== 'unlisted') return 'no';
  return chapter === 'public' ? work : chapter;
}

function expectPlaces(mark: string, shown: Show, { bytes, paths, own }: Site & { own: string }): void {
  const holding = [...bytes].filter(([, text]) => text.toLowerCase().includes(mark)).map(([path]) => path);
  const named = paths.filter((path) => path.toLowerCase().includes(mark));
  if (shown === 'public') {
    expect(holding, `${mark}, ${shown}`).not.toEqual([]);
    return;
  }
  if (shown !== 'unlisted') {
    expect([...holding, ...named], `${mark}, ${shown}`).toEqual([]);
    return;
  }
  const elsewhere = [...holding, ...named].filter((path) => !path.startsWith(own) && !path.startsWith('media/'));
  expect(elsewhere, `${mark}, ${shown}`).toEqual([]);
  const pages = holding.filter((path) => path.endsWith('.html'));
  expect(pages, `${mark}, ${shown}`).not.toEqual([]);
  expect(pages.filter((path) => !/<meta name="robots" content="[^"]*noindex/.test(bytes.get(path) ?? ''))).toEqual([]);
}

async function inSite(stories: readonly Planned[], drafts: boolean, check: (site: Site) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fabula-visibility-'));
  try {
    const content = join(folder, 'content');
    writeFiles(folder, { 'archive.yaml': EVERYTHING });
    writeFiles(content, { 'always.txt': 'Title: Always here\nAuthor: Somebody\n\nWords.\n' });
    for (const story of stories) writeFiles(content, filesOf(story));
    const site = join(folder, '_site');
    const { built } = await buildSite({
      dir: folder,
      out: site,
      baseUrl: 'https://archive.example/',
      ...PLAIN_BUILD,
      drafts,
    });
    expect(built).not.toBeNull();
    const paths = listFiles(site);
    check({ paths, bytes: new Map(paths.map((path) => [path, readFileSync(join(site, path), 'latin1')])) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A story as one file, or as a folder with a file for every chapter; every one has a picture. */
function filesOf({ mark, show: shown, extension: kind, chapters }: Planned): Record<string, string> {
  if (chapters.length === 0) {
    return { [`${mark}.${kind}`]: file(mark, shown, kind), [`${mark}.png`]: `picture of ${mark}` };
  }
  const files: Record<string, string> = { [`${mark}/work.yaml`]: `${fieldsOf(mark, shown).join('\n')}\n` };
  for (const chapter of chapters) {
    files[`${mark}/${chapter.mark}.${chapter.extension}`] = file(chapter.mark, chapter.show, chapter.extension);
    files[`${mark}/${chapter.mark}.png`] = `picture of ${chapter.mark}`;
  }
  return files;
}

function file(mark: string, shown: Show, kind: 'txt' | 'md'): string {
  const header = ['---', ...fieldsOf(mark, shown), '---'];
  const picture = kind === 'md' ? [`![Picture ${mark}](${mark}.png)`, ''] : [];
  return [...header, '', `Prose ${mark}.`, '', ...picture].join('\n');
}

function fieldsOf(mark: string, shown: Show): string[] {
  return [
    `title: Title ${mark}`,
    `author: Author ${mark}`,
    `fandom: Fandom ${mark}`,
    `tags: [Tag ${mark}]`,
    `characters: [Character ${mark}]`,
    `series: Series ${mark}`,
    `summary: Summary ${mark}.`,
    `notes: Notes ${mark}.`,
    `endnotes: Endnotes ${mark}.`,
    `dedication: For ${mark}`,
    `"Colour ${mark}": ${mark}`,
    `show: ${shown}`,
    'published: 2004-07-31',
  ];
}
