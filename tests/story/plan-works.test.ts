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
    ['of numbers in words', ['w/one.md', 'w/two.md'], ['w|-|w/one.md w/two.md']],
    [
      'with a page in front of the folder of its chapters',
      ['docs/intro.md', 'docs/chapters/01-a.md', 'docs/chapters/02-b.md'],
      ['docs|docs/intro.md|docs/chapters/01-a.md docs/chapters/02-b.md'],
    ],
    [
      'with a page in front of its chapters',
      ['Draft/Front Matter.md', 'Draft/1 The Drum.md', 'Draft/10 The Flag.md'],
      ['Draft|Draft/Front Matter.md|Draft/1 The Drum.md Draft/10 The Flag.md'],
    ],
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
    ['of other names and one about them', ['w/about.md', 'w/a.md', 'w/b.md'], []],
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

describe('a README', () => {
  test('introduces the chapters beside it, or in the folder of chapters below', () => {
    expect(planned('w/README.md', 'w/chapter-1.md', 'w/chapter-2.md')).toEqual([
      'w|w/README.md|w/chapter-1.md w/chapter-2.md',
    ]);
    expect(planned('README.md', 'chapters/01.md', 'chapters/02.md')).toEqual([
      'chapters|README.md|chapters/01.md chapters/02.md',
    ]);
  });

  test('makes no work of stories beside it, nor of two works', () => {
    expect(planned('w/README.md', 'w/lamp.md', 'w/weir.md')).toEqual(['*w/README.md']);
    expect(planned('README.md', 'a/chapter-1.md', 'a/chapter-2.md', 'b/chapter-1.md', 'b/chapter-2.md')).toHaveLength(
      3,
    );
  });

  test('gives way to a file that is meant to describe a work', () => {
    expect(planned('w/README.md', 'w/work.yaml', 'w/a.md')).toEqual(['w|w/work.yaml|w/a.md', '*w/README.md']);
  });

  test('alone in its folder is a story or a chapter', () => {
    expect(planned('README.md')).toEqual([]);
    expect(planned('w/index.md', 'w/chapter-1/README.md', 'w/chapter-2/README.md')).toEqual([
      'w|w/index.md|w/chapter-1/README.md w/chapter-2/README.md',
    ]);
  });
});

describe('a README directly above its chapters', () => {
  test('introduces them, whatever the folder around both is called', () => {
    expect(planned('salt/README.md', 'salt/chapters/01.md', 'salt/chapters/02.md')).toEqual([
      'salt/chapters|salt/README.md|salt/chapters/01.md salt/chapters/02.md',
    ]);
  });

  test('of a whole collection introduces none of its works', () => {
    expect(planned('README.md', 'salt/chapters/01.md', 'salt/chapters/02.md')).toContain('*README.md');
  });
});

describe('a part and a note of a folder', () => {
  test('of numbered names are one work with the index above', () => {
    expect(planned('w/index.md', 'w/part-1/01-bury.md', 'w/part-1/02-bend.md', 'w/part-2/01-road.md')).toEqual([
      'w|w/index.md|w/part-1/01-bury.md w/part-1/02-bend.md w/part-2/01-road.md',
    ]);
  });

  test('that bears the name of its folder describes the chapters beside it, and nothing else', () => {
    expect(planned('Ledger/Ledger.md', 'Ledger/01 Page.md', 'Ledger/02 Turned.md')).toEqual([
      'Ledger|Ledger/Ledger.md|Ledger/01 Page.md Ledger/02 Turned.md',
    ]);
    expect(planned('Ledger/Ledger.md', 'Ledger/Lamp.md', 'Ledger/Weir.md')).toEqual([]);
    expect(planned('salt/salt.md', 'salt/salt-2.md', 'salt/salt-3.md').join()).not.toContain('|salt/salt.md|');
  });
});

describe('a list of contents', () => {
  const entry = (target: string) => ({ target, title: null, division: null });
  const book = (list: string, targets: string[], paths: string[]) =>
    planWorks([...paths, list], new Map([[list, targets.map(entry)]])).works.map(
      ({ folder, head, contents, parts }) => `${folder}|${head}|${contents}|${[...parts.keys()].join(' ')}`,
    );

  test('makes one work of the files it names, in their order', () => {
    expect(
      book('b/src/SUMMARY.md', ['b/src/z.md', 'b/src/c/a.md'], ['b/book.toml', 'b/src/c/a.md', 'b/src/z.md']),
    ).toEqual(['b|b/book.toml|b/src/SUMMARY.md|b/src/z.md b/src/c/a.md']);
  });

  test('has its README for an introduction', () => {
    expect(book('SUMMARY.md', ['README.md', 'a.md'], ['README.md', 'a.md'])).toEqual(['|README.md|SUMMARY.md|a.md']);
  });

  test('leaves other files alone, and is nothing when it names none', () => {
    expect(book('b/manuscript/Book.txt', ['b/manuscript/z.md'], ['b/manuscript/a.md', 'b/manuscript/z.md'])).toEqual([
      'b|b/manuscript/Book.txt|b/manuscript/Book.txt|b/manuscript/z.md',
    ]);
    expect(book('SUMMARY.md', ['gone.md'], ['a.md', 'b.md'])).toEqual([]);
    expect(book('SUMMARY.md', ['a.md'], ['a.md', 'notes/lamp.md'])).toEqual(['|SUMMARY.md|SUMMARY.md|a.md']);
  });
});
