import { expect, test } from 'vitest';
import type { FieldName } from '../../src/story/header.ts';
import { archiveFrom, said, story } from './archive-of-facts.ts';

const work = (path: string, title: string, author: string, ...more: [FieldName, string][]) =>
  story(path, [['title', title], ['authors', author], ['rating', 'G'], ['summary', 'x'], ...more]);

function relationsOf(facts: ReturnType<typeof story>[]) {
  const { archive, messages } = archiveFrom(facts);
  const all = [...archive.works.values(), ...archive.unlisted.values()];
  return {
    forth: all.flatMap((one) =>
      one.relations.map(({ kind, text, work: id }) => `${one.id} ${kind} ${id ?? `«${text}»`}`),
    ),
    back: all.flatMap((one) => one.related.map(({ kind, work: id }) => `${one.id} ← ${kind} ${id}`)),
    messages: said(messages).filter((line) => line.includes('relation')),
  };
}

test.each([
  ['its title', 'The Kettle'],
  ['its title in marks, with its author', '“the kettle” by Ann'],
  ['its title in other letters and signs', 'the kettle!'],
  ['its file', '../tea/kettle.txt'],
  ['a link to its file', '[before](../tea/kettle.txt)'],
  ['its id', 'tea/kettle'],
])('a work is named by %s, and both ends know it', (_, value) => {
  const facts = [
    work('tea/kettle.txt', 'The Kettle', 'Ann'),
    work('b/pot.txt', 'The Pot', 'Bea', ['sequel-to', value]),
  ];
  expect(relationsOf(facts)).toEqual({
    forth: ['b/pot sequel-to tea/kettle'],
    back: ['tea/kettle ← sequel-to b/pot'],
    messages: [],
  });
});

test('of works with one title the author’s own is meant, and of strangers none', () => {
  const facts = [
    work('a.txt', 'Rain', 'Ann'),
    work('b.txt', 'Rain', 'Bea'),
    work('c.txt', 'More Rain', 'Bea', ['sequel-to', 'Rain']),
    work('d.txt', 'Rain in French', 'Cid', ['translation-of', 'Rain']),
    work('e.txt', 'Rain Again', 'Cid', ['inspired-by', 'Rain by Ann']),
  ];
  expect(relationsOf(facts)).toEqual({
    forth: ['c sequel-to b', 'e inspired-by a', 'd translation-of «Rain»'],
    back: ['a ← inspired-by e', 'b ← sequel-to c'],
    messages: ['d.txt:5 relation-unresolved'],
  });
});

test('an unlisted work is linked to by nobody and named on no page, and links itself', () => {
  const facts = [
    work('a.txt', 'Open', 'Ann', ['sequel-to', 'Secret']),
    work('b.txt', 'Secret', 'Ann', ['show', 'unlisted'], ['sequel-to', 'Open']),
  ];
  expect(relationsOf(facts)).toEqual({
    forth: ['a sequel-to «Secret»', 'b sequel-to a'],
    back: [],
    messages: ['a.txt:5 relation-unresolved'],
  });
});

test('a web address is linked, and nobody asks for more', () => {
  const { archive, messages } = archiveFrom([work('a.txt', 'A', 'Ann', ['translation-of', 'https://x.example/1'])]);
  expect(archive.works.get('a')?.relations[0]).toMatchObject({ href: 'https://x.example/1', work: null });
  expect(said(messages).filter((line) => line.includes('relation'))).toEqual([]);
});

test('no address that is none of the web is a link', () => {
  const { archive } = archiveFrom([
    work('a.txt', 'A', 'Ann', ['sequel-to', 'javascript:alert(1)'], ['source', 'javascript:x']),
  ]);
  expect(archive.works.get('a')?.relations[0]?.href).toBeNull();
  expect(archive.works.get('a')?.extra).toEqual([{ label: 'Source', value: 'javascript:x' }]);
});

test('positions are read as people write them, and what was assumed is said', () => {
  const facts = ['1.5', '0', '-1', 'IV', 'two', '#3', 'later'].map((position, index) =>
    work(`${index}.txt`, `T${index}`, 'Ann', ['series', 'Roads'], ['position', position]),
  );
  const { archive, messages } = archiveFrom(facts);
  const places = [...archive.works.values()].map((one) => `${one.id} ${one.series[0]?.position}`);
  expect(places).toEqual(['0 1.5', '1 0', '2 -1', '3 4', '4 2', '5 3', '6 null']);
  expect(archive.series.get('roads')?.works).toEqual(['2', '1', '0', '4', '5', '3', '6']);
  expect(said(messages).filter((line) => line.includes('position'))).toEqual([
    '0.txt:6 position-assumed',
    '1.txt:6 position-assumed',
    '2.txt:6 position-assumed',
    '3.txt:6 position-assumed',
    '4.txt:6 position-assumed',
    '6.txt:6 position-unreadable',
  ]);
});

test('a chapter has authors of its own, and the work has all of them', () => {
  const facts = [
    story('r/work.yaml', [
      ['title', 'Road'],
      ['authors', 'Ann'],
    ]),
    story('r/1.txt', [['authors', 'Ann']]),
    story('r/2.txt', [
      ['authors', 'Bea'],
      ['authors', 'Ann'],
    ]),
  ];
  const { archive } = archiveFrom(facts);
  expect(archive.works.get('r')?.authors).toEqual(['ann', 'bea']);
  expect(archive.works.get('r')?.chapters.map((chapter) => chapter.authors)).toEqual([[], ['bea', 'ann']]);
  expect(archive.authors.get('bea')?.works).toEqual(['r']);
});

test('whoever wants to be anonymous is named nowhere, and all of them are one author', () => {
  const secret = story('a.txt', [
    ['title', 'A'],
    ['authors', 'Secret Person'],
    ['extra', 'yes', 'anonymous'],
  ]);
  const { archive } = archiveFrom([
    secret,
    story('b.txt', [['authors', 'anon.']]),
    story('c.txt', [['authors', 'Anonyme']]),
  ]);
  expect([...archive.authors.values()].map(({ name, works }) => [name, works])).toEqual([
    ['Anonymous', ['a', 'b', 'c']],
  ]);
  expect(JSON.stringify([...archive.works.values()])).not.toContain('Secret Person');
});
