import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listFiles } from '../support/read-folder.ts';
import { runCli } from '../support/run-cli.ts';

/** How a story may be shown, and whether its words may stand in an output. */
const SHOWN = new Map([
  ['public', true],
  ['unlisted', true],
  ['draft', false],
  ['no', false],
]);

interface Planned {
  show: string;
  /** A word that stands nowhere else, in every field of the story. */
  mark: string;
  format: 'text' | 'markdown';
  chapters: { show: string; mark: string }[];
}

const show = fc.constantFrom(...SHOWN.keys());
const plan: fc.Arbitrary<Planned[]> = fc
  .array(
    fc.record({
      show,
      format: fc.constantFrom('text' as const, 'markdown' as const),
      chapters: fc.array(show, { maxLength: 3 }),
    }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((stories) =>
    stories.map((story, index) => ({
      ...story,
      mark: `zq${index}x`,
      chapters: story.chapters.map((chapterShow, number) => ({ show: chapterShow, mark: `zq${index}c${number}x` })),
    })),
  );

test('no byte of a draft or a withheld story or chapter is in any output', { timeout: 120_000 }, async () => {
  const check = async (stories: Planned[]) => {
    const folder = mkdtempSync(join(tmpdir(), 'fabula-visibility-'));
    try {
      for (const story of stories) writeStory(join(folder, 'content'), story);
      const run = await runCli([
        'build',
        folder,
        '--out',
        join(folder, '_site'),
        '--base-url',
        'https://archive.example/',
      ]);
      expect(run.code, run.stderr).toBe(0);
      const published = listFiles(join(folder, '_site'))
        .map((path) => `${path}\n${readFileSync(join(folder, '_site', path), 'utf8')}`)
        .join('\n');
      for (const story of stories) {
        const isShown = SHOWN.get(story.show) === true;
        expect(published.includes(story.mark), `${story.mark} of a story with show: ${story.show}`).toBe(isShown);
        for (const chapter of story.chapters) {
          const isChapterShown = isShown && SHOWN.get(chapter.show) === true;
          expect(published.includes(chapter.mark), `${chapter.mark} of a chapter with show: ${chapter.show}`).toBe(
            isChapterShown,
          );
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  await fc.assert(fc.asyncProperty(plan, check), { numRuns: 6 });
});

/** Write a story as one file, or as a folder with a file for every chapter. */
function writeStory(content: string, { mark, show: shown, format, chapters }: Planned): void {
  mkdirSync(content, { recursive: true });
  const extension = format === 'markdown' ? 'md' : 'txt';
  const fields = [
    `title: Title ${mark}`,
    `author: Author ${mark}`,
    `fandom: Fandom ${mark}`,
    `summary: Summary ${mark}.`,
    `show: ${shown}`,
    'published: 2004-07-31',
  ];
  if (chapters.length === 0) {
    writeFileSync(
      join(content, `${mark}.${extension}`),
      ['---', ...fields, '---', '', `Prose ${mark}.`, ''].join('\n'),
    );
    return;
  }
  mkdirSync(join(content, mark));
  writeFileSync(join(content, mark, 'work.yaml'), `${fields.join('\n')}\n`);
  for (const [index, chapter] of chapters.entries()) {
    const header = ['---', `title: Chapter ${chapter.mark}`, `show: ${chapter.show}`, '---'];
    writeFileSync(
      join(content, mark, `0${index}.${extension}`),
      [...header, '', `Prose ${chapter.mark}.`, ''].join('\n'),
    );
  }
}
