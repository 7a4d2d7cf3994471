import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { EVERYTHING, filesWith, letPdfsBeText, publishedTexts } from '../support/published-texts.ts';
import { writeFiles } from '../support/temp-folder.ts';

letPdfsBeText();

type Show = 'name' | 'anonymous' | 'withdrawn';
type Kind = 'name' | 'spelling' | 'pen' | 'secret' | 'former';

const KINDS: readonly Kind[] = ['name', 'spelling', 'pen', 'secret', 'former'];

interface Planned {
  show: Show;
  works: { by: Kind; isChapters: boolean; isBoth: boolean; inFolder: boolean }[];
}

/** Each author has five names, each of two words of which one stands nowhere else. */
const plan: fc.Arbitrary<Planned[]> = fc.array(
  fc.record({
    show: fc.constantFrom<Show>('name', 'name', 'anonymous', 'withdrawn'),
    works: fc.array(
      fc.record({
        by: fc.constantFrom<Kind>(...KINDS),
        isChapters: fc.boolean(),
        isBoth: fc.boolean(),
        inFolder: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

function markOf(author: number, kind: Kind): string {
  return `zqh${author}x${kind}`;
}

function nameOf(author: number, kind: Kind): string {
  return `Ann Zqh${author}x${kind}`;
}

function authorsFile(authors: readonly Planned[]): string {
  return authors
    .map(({ show }, at) =>
      [
        `${nameOf(at, 'name')}:`,
        `  spellings: ["${nameOf(at, 'spelling')}"]`,
        `  pen-names: ["${nameOf(at, 'pen')}"]`,
        `  secret-pen-names: ["${nameOf(at, 'secret')}"]`,
        `  former-names: ["${nameOf(at, 'former')}"]`,
        `  contact: zqreach${at}@example.org`,
        `  biography: Zqlife${at}.`,
        `  show: ${show}`,
      ].join('\n'),
    )
    .join('\n');
}

function filesOf(authors: readonly Planned[]): [string, string][] {
  return authors.flatMap(({ works }, author) =>
    works.flatMap(({ by, isChapters, isBoth, inFolder }, at): [string, string][] => {
      const both = isBoth ? ` (${nameOf(author, 'name')})` : '';
      const byLine = by === 'secret' ? `${nameOf(author, by)}${both}` : nameOf(author, by);
      const head = `Title: Zqtitle${author}y${at}z\nAuthor: ${byLine}\nRating: G\nDate: 2003-0${at + 1}-10\nSeries: The Zqroad\n`;
      const folder = inFolder ? `${markOf(author, 'name')}/` : '';
      const text = (number: number) =>
        `Zqtext${author}y${at}z the lamp was lit ${number} times before the boats came home.\n`;
      if (!isChapters) return [[`content/${folder}s${author}-${at}.txt`, `${head}\n${text(1)}\n${text(2)}`]];
      const work = `title: Zqtitle${author}y${at}z\nauthor: "${byLine}"\n`;
      return [
        [`content/${folder}s${author}-${at}/work.yaml`, work],
        [`content/${folder}s${author}-${at}/01.txt`, `Chapter 1\n\n${text(1)}`],
        [`content/${folder}s${author}-${at}/02.txt`, `Chapter 2\n\n${text(2)}`],
      ];
    }),
  );
}

test('no byte of any output tells a name that is kept secret, joins two names, or holds a work that was withdrawn', {
  timeout: 180_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (authors) => {
      const folder = mkdtempSync(join(tmpdir(), 'fabula-authors-'));
      try {
        const keeper = 'keeper: { email: keeper@example.org }\n';
        writeFiles(folder, {
          'archive.yaml': `title: Lamps\n${keeper}${EVERYTHING}`,
          'authors.yaml': authorsFile(authors),
          'content/always.txt': 'Title: Always here\nAuthor: Bo Lind\nRating: G\n\nWords.\n',
          ...Object.fromEntries(filesOf(authors)),
        });
        const out = join(folder, '_site');
        const { built } = await buildSite({ dir: folder, out, baseUrl: 'https://archive.example/', ...PLAIN_BUILD });
        expect(built).not.toBeNull();
        const texts = publishedTexts(out);
        const found = (mark: string) => filesWith(texts, mark);
        for (const [at, { show, works }] of authors.entries()) {
          expect(found(`zqreach${at}`)).toEqual([]);
          expect(found(markOf(at, 'former'))).toEqual([]);
          expect(found(markOf(at, 'spelling')).filter((path) => path !== 'SHA256SUMS.txt')).toEqual([]);
          if (show !== 'name')
            for (const kind of ['name', 'pen', 'spelling'] as const) expect(found(markOf(at, kind))).toEqual([]);
          for (const [number, work] of works.entries()) {
            const isGone = show === 'withdrawn';
            for (const mark of [`zqtitle${at}y${number}z`, `zqtext${at}y${number}z`])
              expect(found(mark).length > 0, mark).toBe(!isGone);
            expect(texts.has(`works/s${at}-${number}/index.html`)).toBe(true);
            if (work.by === 'secret' && !isGone && (show === 'name' || !work.isBoth))
              expect(found(markOf(at, 'secret'))).not.toEqual([]);
          }
          if (show === 'withdrawn') expect(found(markOf(at, 'secret'))).toEqual([]);
          // Lists name everybody; nothing else may name two names of one person.
          const own = found(markOf(at, 'secret')).filter(
            (path) => path.startsWith('authors/') && path.includes(markOf(at, 'secret')),
          );
          for (const path of own)
            for (const kind of ['name', 'pen', 'spelling', 'former'] as const)
              expect(texts.get(path)?.toLowerCase().includes(markOf(at, kind)), path).toBe(false);
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
});
