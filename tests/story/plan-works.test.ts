import { describe, expect, test } from 'vitest';
import { planWorks } from '../../src/story/plan-works.ts';

/** Works as `folder: part part`, listings after an asterisk. */
function planned(...paths: string[]): string[] {
  const { works, listings } = planWorks(paths);
  return [
    ...works.map(({ folder, head, parts }) => `${folder}|${head ?? '-'}|${[...parts.keys()].join(' ')}`),
    ...[...listings].map((path) => `*${path}`),
  ];
}

describe('a folder is one work', () => {
  test.each([
    ['that a work file describes', ['w/work.yaml', 'w/a.txt', 'w/b.txt'], ['w|w/work.yaml|w/a.txt w/b.txt']],
    ['that an index describes', ['w/index.md', 'w/a.md'], ['w|w/index.md|w/a.md']],
    ['that metadata describe', ['w/metadata.json', 'w/a.md'], ['w|w/metadata.json|w/a.md']],
    ['of files called chapters', ['w/chapter-1.md', 'w/chapter-2.md'], ['w|-|w/chapter-1.md w/chapter-2.md']],
    ['at the top', ['chapter-1.md', 'prologue.md'], ['|-|chapter-1.md prologue.md']],
    ['of posts called chapters', ['_posts/2020-01-05-chapter-1.md', '_posts/2020-02-05-chapter-2.md'], 1],
    ['of numbers that run on', ['w/01.md', 'w/02.md', 'w/03.md'], 1],
    ['of numbered titles that run on', ['w/01-a.md', 'w/02-b.md', 'w/03-c.md'], 1],
    ['of folders called chapters', ['w/_index.md', 'w/chapter-1/index.md', 'w/chapter-2/index.md'], 1],
    [
      'of books',
      ['w/index.md', 'w/book-1/chapter-1.md', 'w/book-2/chapter-1.md'],
      ['w|w/index.md|w/book-1/chapter-1.md w/book-2/chapter-1.md'],
    ],
    [
      'with its chapters one folder below',
      ['w/index.md', 'w/chapters/01.md', 'w/chapters/02.md'],
      ['w|w/index.md|w/chapters/01.md w/chapters/02.md'],
    ],
  ])('%s', (_name, paths, expected) => {
    if (typeof expected === 'number') expect(planned(...paths)).toHaveLength(expected);
    else expect(planned(...paths)).toEqual(expected);
  });
});

describe('a folder is several works', () => {
  test.each([
    ['of other names', ['w/a.md', 'w/b.md'], []],
    ['of years', ['w/1984.md', 'w/2001.md'], []],
    ['of dates', ['_posts/2020-01-05-fox.md', '_posts/2020-02-05-hen.md'], []],
    ['of numbers among stories', ['stories/01-a.md', 'stories/02-b.md', 'stories/03-c.md'], []],
    ['of plain texts with numbers', ['w/01.txt', 'w/02.txt', 'w/03.txt'], []],
    ['that is called stories and has an index', ['stories/_index.md', 'stories/a.md'], ['*stories/_index.md']],
    ['that is the whole site', ['index.md', 'a.md', 'b.md'], ['*index.md']],
    ['of pages with pictures', ['posts/a/index.md', 'posts/b/index.md'], []],
    ['of metadata that describe nothing', ['metadata.json', 'w/a.md'], ['*metadata.json']],
    [
      'of books with work files',
      ['book-1/work.yaml', 'book-1/1.md', 'book-2/work.yaml', 'book-2/1.md'],
      ['book-1|book-1/work.yaml|book-1/1.md', 'book-2|book-2/work.yaml|book-2/1.md'],
    ],
  ])('%s', (_name, paths, expected) => {
    expect(planned(...paths)).toEqual(expected);
  });
});

test('a work file stands for a work even where it has no chapters', () => {
  expect(planned('w/work.yaml')).toEqual(['w|w/work.yaml|']);
});

test('an index alone in its folder is a story', () => {
  expect(planned('w/index.md', 'index.md')).toEqual(['*index.md']);
  expect(planned('index.md')).toEqual([]);
});
