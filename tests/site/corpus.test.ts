import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLinks } from '../support/check-links.ts';
import { projectPath } from '../support/golden.ts';
import { listFiles } from '../support/read-folder.ts';
import { type Run, runCli } from '../support/run-cli.ts';
import { reportAbsence } from '../support/tools.ts';

/** Books that other people's projects keep, and a story of the archive that fabula is for; never part of the project. */
const shared = projectPath('../shared');
const corpus = join(shared, 'corpus');
const seed = join(shared, 'seed', 'breaking.txt');
const isThere = existsSync(corpus) && existsSync(seed);
if (!isThere) reportAbsence('the corpus', 'It is not part of the project: it lies beside it in ../shared.');

/** What `fabula inspect --json` answers about a file, as far as these tests look. */
interface Inspected {
  path: string;
  title: { value: string } | null;
  authors: { value: string }[];
  summary: { value: string } | null;
  rating: { value: string | null } | null;
  chapters: unknown[];
  text: string[];
}

async function inspect(files: readonly string[], ...options: string[]): Promise<Inspected[]> {
  const run = await runCli(['inspect', '--json', ...options, ...files]);
  expect(run.code, run.stderr).toBe(0);
  return run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Inspected);
}

describe.skipIf(!isThere)('the seed', () => {
  test('is read exactly', async () => {
    const [story] = await inspect([seed], '--text');
    expect(story?.title?.value).toBe('Breaking');
    expect(story?.authors.map((author) => author.value)).toEqual(['ndnickerson']);
    expect(story?.summary?.value).toMatch(/^Clark's about to leave Earth/);
    expect(story?.rating?.value ?? null).toBeNull();
    expect(story?.chapters).toHaveLength(1);
    expect(story?.text).toHaveLength(1);
    const prose = story?.text[0] ?? '';
    expect(prose).toMatch(/^They stared up at the sky together,/);
    expect(prose).toMatch(/but when she woke he was gone\.\s*$/);
    expect(prose.split('\n').filter((line) => /^\s*-+\s*$/.test(line))).toEqual([]);
    // Every word after the header is kept.
    const source = readFileSync(seed, 'utf8');
    expect(words(prose)).toEqual(words(source.slice(source.indexOf('They stared up'))));
  });
});

describe.skipIf(!isThere)('the Gutenberg files', () => {
  test('have the titles and authors that their headers name', async () => {
    const folder = isThere ? join(corpus, 'gutenberg') : '';
    const files = readdirSync(folder)
      .sort()
      .map((name) => join(folder, name));
    const found = await inspect(files);
    const wrong = files.flatMap((file, index) => {
      const expected = readHeader(readFileSync(file, 'utf8'));
      const title = letters(found[index]?.title?.value ?? '');
      const authors = letters(found[index]?.authors.map((author) => author.value).join(' and ') ?? '');
      const isTitle =
        expected.title === null || [expected.title, expected.title + expected.subtitle].map(letters).includes(title);
      const isAuthor = expected.author === null || authors === letters(expected.author);
      return isTitle && isAuthor
        ? []
        : [{ file, expected, title: found[index]?.title?.value, authors: found[index]?.authors }];
    });
    expect(files.length).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
  });
});

describe.skipIf(!isThere)('the whole corpus', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'fabula-corpus-'));
  const site = join(scratch, 'site');
  let run: Run;

  beforeAll(async () => {
    const content = join(scratch, 'project', 'content');
    cpSync(corpus, content, { recursive: true });
    cpSync(seed, join(content, 'breaking.txt'));
    run = await runCli(['build', join(scratch, 'project'), '--out', site]);
    console.info(run.stdout);
  });

  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  test('builds without an error', () => {
    expect(run.code, run.stderr.slice(-4000)).toBe(0);
  });

  test('has no broken link', () => {
    expect(checkLinks(site).problems.slice(0, 20)).toEqual([]);
  });

  test('leaves no template, placeholder or control character on a page', () => {
    const leak = /fabula:(?:file|asset)|\[object Object\]|[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
    const pages = listFiles(site).filter((path) => path.endsWith('.html'));
    expect(pages.filter((path) => leak.test(readFileSync(join(site, path), 'utf8')))).toEqual([]);
    expect(pages.length).toBeGreaterThan(140);
  });

  test('shows the seed without its rule lines', () => {
    const page = readFileSync(join(site, 'works', 'breaking', 'index.html'), 'utf8');
    for (const part of ['Breaking', 'ndnickerson', 'about to leave Earth', 'They stared up at the sky together'])
      expect(page).toContain(part);
    expect(page).not.toMatch(/<p[^>]*>\s*--\s*<\/p>/);
  });
});

/** The `Title:` and `Author:` lines of a Project Gutenberg header, read without any code of the program. */
function readHeader(text: string): { title: string | null; subtitle: string; author: string | null } {
  const head = text.slice(0, 6000).replaceAll('\r', '');
  const [, title = null, subtitle = ''] = /^Title: (.+)((?:\n[ \t]+\S.*)*)/m.exec(head) ?? [];
  const [, author = null] = /^Author: (.+)/m.exec(head) ?? [];
  return { title, subtitle, author };
}

/** A name without spaces, marks and case, to compare what was typed by different hands. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
