import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkLinks } from '../support/check-links.ts';
import { listFiles } from '../support/read-folder.ts';
import { readMarkup } from '../support/read-markup.ts';
import { runCli } from '../support/run-cli.ts';

/** Pieces that mean something to one reader or another, glued together without sense. */
const PIECES = [
  '---\n',
  '---js\n',
  '...\n',
  '--\n',
  '***\n',
  '* * *\n',
  '#',
  '# ',
  '## Chapter 1\n',
  'Chapter One\n',
  'Chapter 2: The End\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  'Title: ',
  'Author: ',
  'By ',
  'Summary: ',
  'Rating: PG-13\n',
  'Fandom: ',
  'show: draft\n',
  'slug: ../../x\n',
  'slug: con\n',
  'id: constructor\n',
  'title: [a, b\n',
  '*',
  '**',
  '_',
  '`',
  '~~',
  '> ',
  '- ',
  '1. ',
  '    ',
  '\t',
  '[^1]',
  '[^1]: ',
  '[a](b.txt)',
  '[a](javascript:alert(1))',
  '![a](../../etc/passwd)',
  '[a]: <x> "y"\n',
  '<script>alert(1)</script>',
  '<style>',
  '</p>',
  '<p style="x">',
  '<a href="javascript:x">',
  '<!--',
  '-->',
  '<b>',
  '</b>',
  '<img src=x onerror=y>',
  '&amp;',
  '&#0;',
  '&lt;',
  ']]>',
  '{{',
  '}}',
  '{{{title}}}',
  '\\',
  '“',
  '”',
  '’',
  '\u202e',
  '\u200b',
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\ufeff',
  '\ufffe',
  '\ud83d',
  '😀',
  'é',
  'e\u0301',
  'שלום',
  '彼女は言った',
  'constructor',
  '__proto__',
  'a',
  ' word',
  ' another word',
  '. ',
  'The lamp was lit. ',
  'x'.repeat(300),
  '12/31/99',
  '2004-07',
  ' — ',
  '|',
  '$',
  '%s',
] as const;

const text = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => Buffer.from(pieces.join(''), 'utf8'));
const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array));
const name = fc.constantFrom(
  'a.txt',
  'b.md',
  'B.md',
  'é.txt',
  'constructor.txt',
  'page.txt',
  'con.txt',
  'x/01.txt',
  'x/02.md',
  'x/work.yaml',
  'y.md/z.txt',
  'with space & more.txt',
  '#.txt',
  '%41.txt',
  'all.md',
  '日本.txt',
  'noextension',
);
const project = fc.uniqueArray(
  fc.tuple(name, fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: bytes })),
  { selector: ([path]) => path, minLength: 3, maxLength: 17 },
);

test('any folder of files builds without a crash, a broken link or foreign markup', async () => {
  const check = async (files: [string, Buffer][]) => {
    const folder = mkdtempSync(join(tmpdir(), 'fabula-any-'));
    try {
      for (const [path, content] of files) {
        mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
        writeFileSync(join(folder, 'content', path), content);
      }
      const site = join(folder, '_site');
      const run = await runCli(['build', folder, '--out', site]);
      expect([0, 1], run.stderr).toContain(run.code);
      expect(run.stderr).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
      expect(checkLinks(site).problems).toEqual([]);
      expect(foreignMarkup(site)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  await fc.assert(fc.asyncProperty(project, check), { numRuns: Number(process.env.RUNS ?? 40) });
});

/** Elements and attributes that only a story could have brought in. */
function foreignMarkup(site: string): string[] {
  return listFiles(site)
    .filter((path) => path.endsWith('.html'))
    .flatMap((path) => {
      const tags = readMarkup(readFileSync(join(site, path), 'utf8'));
      const foreign = tags.filter(
        ({ name: element, attributes }) =>
          element === 'style' ||
          (element === 'script' && attributes.get('type') !== 'application/ld+json' && !attributes.has('src')) ||
          [...attributes].some(
            ([key, value]) => key.startsWith('on') || key === 'style' || /^\s*javascript:/i.test(value),
          ),
      );
      return foreign.map((tag) => `${path}:${tag.line} <${tag.name}>`);
    });
}
