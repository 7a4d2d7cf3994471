import fc from 'fast-check';
import type { StoryFacts } from '../../src/story/facts.ts';
import type { FieldName } from '../../src/story/header.ts';
import { chapterFacts, story } from './archive-of-facts.ts';

const NAMES = [
  'Ann',
  'ann',
  'Ann Other',
  'A. Nother',
  'Émile',
  'E\u0301mile',
  'constructor',
  '__proto__',
  'page',
  'CON',
  '!!!',
  '???',
  '雨',
  '雨の日',
  'علي',
  '😀',
  '',
  ' ',
  'Unknown',
  'a/b',
  'b/a',
  'a & b',
  'x'.repeat(80),
];
const name = fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 8 }));

/** Values that each field may hold, sensible and not. */
const VALUES: readonly [FieldName, fc.Arbitrary<string>][] = [
  ['title', fc.oneof(name, fc.constantFrom('Salt (1/3)', 'Salt (2/3)', 'Salt, Part 2', 'Salt'))],
  ['authors', name],
  ['authors', name],
  ['fandoms', name],
  ['fandoms', name],
  ['tags', name],
  ['characters', name],
  ['relationships', name],
  ['genres', name],
  ['series', fc.constantFrom('Roads', 'roads', 'Roads #2', 'Roads, part 3 of 4', 'Wells', '#1', 'constructor')],
  ['series', fc.constantFrom('Wells', 'Other')],
  ['position', fc.constantFrom('1', '2', '2', '1.5', 'first', '#3', '')],
  ['slug', fc.constantFrom('a', 'b', 'page', 'all', 'chapter-1', 'NUL', 'Ä', '../x', '', 'a b')],
  ['id', fc.constantFrom('a', 'b', 'constructor', 'b.txt', 'x/work.yaml', ' ')],
  ['show', fc.constantFrom('public', 'unlisted', 'unlisted', 'draft', 'no', 'maybe')],
  ['rating', fc.constantFrom('PG', 'R (for language)', 'NC-17', 'purple', '')],
  ['status', fc.constantFrom('Complete', 'WIP', '3/9', 'on hiatus', '???')],
  ['expected', fc.constantFrom('1', '3/9', '3/?')],
  ['published', fc.constantFrom('2004', '2004-07', '2004-07-31', '1999-12-31', 'yesterday')],
  ['updated', fc.constantFrom('2003', '2010-01-01', 'never')],
  ['language', fc.constantFrom('en', 'fr', 'ja', 'xx-invalid-tag-much-too-long', '')],
  ['chapter', fc.constantFrom('1', '2', '2', '10', '1.5', 'one')],
];

const fields = fc
  .tuple(
    ...VALUES.map(([field, value]) =>
      fc.option(
        value.map((text) => [field, text] as const),
        { nil: null, freq: 3 },
      ),
    ),
  )
  .map((all) => all.filter((one) => one !== null));

const PATHS = [
  'a.txt',
  'b.txt',
  'b.md',
  'B.txt',
  'con.txt',
  'page.txt',
  'constructor.txt',
  '雨.txt',
  'é.txt',
  '-.txt',
  'x/work.yaml',
  'x/01.txt',
  'x/02.md',
  'x/10.txt',
  'y/_index.md',
  'y/a.txt',
  'y/z/a.txt',
  'z/01.txt',
  'w/01.txt',
];

const chapters = fc.array(
  fc.record({
    key: fc.constantFrom('text', 'one', 'one-2', 'two', 'constructor'),
    words: fc.nat(5000),
    date: fc.constantFrom(null, '2004', '2005-06-07'),
    number: fc.constantFrom(null, '1', 'One'),
  }),
  { minLength: 0, maxLength: 4 },
);

/** Facts of a folder of files, one a path. */
export const randomFacts: fc.Arbitrary<StoryFacts[]> = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom(...PATHS),
      fields,
      chapters,
      fc.array(
        fc.record({ kind: fc.constantFrom('file' as const, 'asset' as const), target: fc.constantFrom(...PATHS) }),
      ),
      fc.constantFrom('', 'one', 'two'),
    ),
    { selector: ([path]) => path, maxLength: 12 },
  )
  .map((files) =>
    files.map(([path, header, parts, links, digest]) =>
      story(path, header, {
        digest,
        links: links.map((link) => ({ ...link, line: 1 })),
        chapters: path.endsWith('.yaml')
          ? []
          : parts.map(({ key, ...part }, index) => chapterFacts(key, { ...part, text: index })),
      }),
    ),
  );
