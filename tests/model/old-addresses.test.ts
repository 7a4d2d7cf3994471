import { expect, test } from 'vitest';
import { NO_TAXONOMY } from '../../src/config/taxonomy.ts';
import { gatherOldAddresses } from '../../src/model/old-addresses.ts';
import { makePeople } from '../../src/model/people.ts';
import { archiveFrom, chapterFacts, story } from './archive-of-facts.ts';

const FACTS = [
  story('old/sub/one.txt', [
    ['title', 'One'],
    ['authors', 'Ann Shaw'],
    ['id', '12'],
    ['aliases', '/x.html'],
    ['aliases', 'Another name'],
    ['aliases', 'javascript:alert(1)'],
  ]),
  story(
    'two.txt',
    [
      ['title', 'Two'],
      ['authors', 'Ben Hale'],
    ],
    {
      chapters: [chapterFacts('a', { text: 1 } as object), chapterFacts('b', { text: 2 } as object)],
    },
  ),
  story('secret place/three.txt', [
    ['title', 'Three'],
    ['authors', 'Anonymous'],
  ]),
  story('draft.txt', [
    ['title', 'Four'],
    ['show', 'draft'],
    ['aliases', '/four.html'],
  ]),
  story('eva-moor-five.txt', [
    ['title', 'Five'],
    ['authors', 'Eva Moor'],
    ['extra', 'yes', 'anonymous'],
  ]),
];

function gather(aliases: string[], rows: [from: string, to: string][] = []) {
  const { archive } = archiveFrom(FACTS);
  const { addresses, messages } = gatherOldAddresses(FACTS, {
    archive,
    config: { aliases, url: null },
    rows: rows.map(([from, to], at) => ({ from, to, line: at + 1 })),
    list: 'old-addresses.csv',
    prefix: 'content/',
    people: makePeople([], NO_TAXONOMY),
  });
  const found = addresses.map(({ written, to }) => [written, typeof to === 'string' ? to : [to.work, to.chapter]]);
  return { found, messages };
}

test('headers name old addresses, other names are none, and drafts have none', () => {
  expect(gather([]).found).toEqual([['/x.html', ['12', null]]]);
});

test('the list names a story by its file, its id or its slug, and anything else by its address', () => {
  const rows: [string, string][] = [
    ['/a', 'content/two.txt'],
    ['/b', 'two.txt'],
    ['/c', '12'],
    ['/d', 'one'],
    ['/e', 'authors/'],
  ];
  expect(gather([], rows).found.slice(0, 5)).toEqual([
    ['/a', ['two', null]],
    ['/b', ['two', null]],
    ['/c', ['12', null]],
    ['/d', ['12', null]],
    ['/e', 'authors/'],
  ]);
});

test('patterns are filled for each file, and chapters for each chapter', () => {
  expect(gather(['/s/{folder}/html/{stem}.html']).found).toEqual([
    ['/x.html', ['12', null]],
    ['/s/old/sub/html/one.html', ['12', null]],
    ['/s/html/two.html', ['two', null]],
  ]);
  expect(gather(['{slug}.php?ch={chapter}']).found.filter(([written]) => String(written).startsWith('two'))).toEqual([
    ['two.php?ch=1', ['two', 1]],
    ['two.php?ch=2', ['two', 2]],
  ]);
});

test('a pattern makes nothing where what it asks for is missing, and tells no folder of an anonymous work', () => {
  expect(gather(['v.php?sid={id}']).found.slice(1)).toEqual([['v.php?sid=12', ['12', null]]]);
  expect(JSON.stringify(gather(['/{path}.html', '/{folder}/x/{stem}.htm']))).not.toContain('secret');
});

test('a pattern tells no name of a file whose author is named there alone', () => {
  for (const pattern of ['/{stem}.html', '/{file}', '/x/{path}.htm']) {
    expect(JSON.stringify(gather([pattern]).found), pattern).not.toContain('eva');
  }
  expect(JSON.stringify(gather(['/{stem}.html']).found)).toContain('three');
  expect(JSON.stringify(gather(['/{slug}.htm']).found)).toContain('five');
});

test('an address that can never be asked for is named with its line', () => {
  const { messages } = gather([], [['/../x', 'one']]);
  expect(messages.map(({ ruleId, file, line }) => [ruleId, file, line])).toEqual([
    ['old-address-unusable', 'old-addresses.csv', 1],
    ['old-address-unusable', 'content/old/sub/one.txt', 6],
  ]);
});
