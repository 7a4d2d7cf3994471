import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runCli, runProgram } from '../support/run-cli.ts';
import { epubcheck, findTool, JAVA_OPTIONS, java } from '../support/tools.ts';

const { site } = inject('sample');
const javaProgram = findTool(java);
const checker = findTool(epubcheck);

/** A square of one point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const STORY = `---
title: The Lamp
author: Ann Shaw
cover: lamp.png
---

She drew it first.

![A lamp in a window](lamp.png)

Then she lit it.
`;

/** What EPUBCheck says of a book. */
interface Verdict {
  messages: { ID: string; severity: string; message: string }[];
  publication: { title: string; ePubVersion: string };
}

/** Ask the checker that shops and libraries ask; it takes one book at a time. */
async function check(book: string): Promise<Verdict> {
  const options = ['--quiet', '--locale', 'en', '--json', '-'];
  const run = await runProgram(javaProgram ?? '', [...JAVA_OPTIONS, '-jar', checker ?? '', ...options, book]);
  return JSON.parse(run.stdout) as Verdict;
}

// Every book of the sample is read by a port of it in `books.test.ts`; these five are of the kinds that differ most.
describe.skipIf(javaProgram === null || checker === null)('EPUBCheck finds nothing in', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fabula-book-'));
    await mkdir(join(folder, 'content'));
    await writeFile(join(folder, 'archive.yaml'), 'title: One lamp\n');
    await writeFile(join(folder, 'content', 'lamp.png'), PNG);
    await writeFile(join(folder, 'content', 'lamp.md'), STORY);
    const run = await runCli(['build', folder, '--out', join(folder, 'site')]);
    expect(run.code, run.stderr).toBe(0);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each([
    ['a book with pictures', 'The Lamp', () => join(folder, 'site/works/lamp/lamp.epub')],
    ['a series', 'The Lamplighters', () => join(site, 'series/the-lamplighters/the-lamplighters.epub')],
    ['a book with footnotes', 'The Understudy', () => join(site, 'works/the-understudy/the-understudy.epub')],
    ['a book from right to left', 'حبر الليل', () => join(site, 'works/hibr-al-layl/hibr-al-layl.epub')],
    ['a Japanese book', '雨の日の郵便局', () => join(site, 'works/yunorinoyoubianju/yunorinoyoubianju.epub')],
  ])('%s', async (_kind, title, path) => {
    const { messages, publication } = await check(path());
    expect(messages.map(({ severity, ID, message }) => `${severity} ${ID} ${message}`)).toEqual([]);
    expect(publication).toMatchObject({ title, ePubVersion: expect.stringMatching(/^3\./) });
  });
});
