import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { readCatalogue } from '../../src/config/read-catalogue.ts';

const { config } = loadConfig('facets:\n  colour: {}\n', 'archive.yaml');

function read(text: string) {
  const { catalogue, messages } = readCatalogue(text, config);
  return { rows: [...catalogue.values()], messages: messages.map(({ ruleId, line }) => [ruleId, line]) };
}

describe('a row', () => {
  test('says what is written in its cells, and nothing for those that are blank', () => {
    const { rows, messages } = read(
      'file,title,author,rating,colour,note\n"b/a.txt","Salt, and Road",,-,Blue,ask Ann\n',
    );
    expect(messages).toEqual([]);
    expect(rows).toMatchObject([{ file: 'b/a.txt', row: 2, line: 2, slug: null, withdrawn: false }]);
    expect(rows[0]?.overrides).toEqual([
      { name: 'title', label: null, written: 'Salt, and Road' },
      { name: 'rating', label: null, written: '' },
      { name: 'extra', label: 'colour', written: 'Blue' },
    ]);
  });

  test.each([
    ['withdrawn', 'no'],
    ['Draft', 'draft'],
    ['perhaps', 'no'],
  ])('with "%s" under show is held back', (written, show) => {
    expect(read(`file,show\na.txt,${written}\n`).rows[0]?.overrides).toEqual([
      { name: 'show', label: null, written: show },
    ]);
  });

  test.each([
    ['Salt-Road', ['salt-road'], 1],
    ['TRUE', ['true'], 1],
    ['SALT', ['salt'], 1],
    ['new ../../x', ['new', 'x'], 1],
    ['new old-1|new', ['new', 'old-1'], 1],
    ['02-Mar', ['02-mar'], 1],
    ['01. Mai', ['01', 'mai'], 1],
    ['1E+05', ['1e-05'], 1],
    ['7', ['7'], 1],
    ["'007", ['007'], 0],
    ["'true", ['true'], 0],
    ["'may-1", ['may-1'], 0],
    ["'7", ['7'], 0],
    ['2-3', ['2-3'], 0],
    ['salt-road old-road', ['salt-road', 'old-road'], 0],
    ['-', [], 0],
  ])('with "%s" for an address has what can stand in one', (written, slugs, count) => {
    const { rows, messages } = read(`file,slug\ns1.txt,"${written}"\n`);
    expect([rows[0]?.slug ?? null, ...(rows[0]?.former ?? [])].filter((slug) => slug !== null)).toEqual(slugs);
    expect(messages).toEqual(Array.from({ length: count }, () => ['catalogue-value', 2]));
  });

  test('whose file is called by a number may have it as its address', () => {
    expect(read('file,slug\nold/1984.txt,1984\n').messages).toEqual([]);
  });

  test('with more cells than titles says so, and none of its cells counts that may have moved', () => {
    const { rows, messages } = read('file,slug,title,rating,show\nold/open.txt,salt,Salt, Road,Teen,withdrawn\n');
    expect(rows).toMatchObject([{ file: 'old/open.txt', slug: 'salt', withdrawn: true }]);
    expect(rows[0]?.overrides.map(({ name, written }) => [name, written])).toEqual([['show', 'no']]);
    expect(messages).toEqual([['catalogue-value', 2]]);
    expect(read('file,title\na.txt,Salt,,\n').messages).toEqual([]);
  });

  test('names its file as a person may copy it', () => {
    const { rows } = read('file\ncontent\\old\\a.txt\n./b.txt\nc\u0327.txt\n');
    expect(rows.map(({ file }) => file)).toEqual(['old/a.txt', 'b.txt', '\u00E7.txt']);
  });

  test('may have cells with line ends and of a hundred thousand letters', () => {
    const long = 'x'.repeat(100_000);
    const { rows, messages } = read(`file,summary\na.txt,"one\n\ntwo"\nb.txt,${long}\nb.txt,\n`);
    expect(rows.map(({ row, line, overrides }) => [row, line, overrides[0]?.written])).toEqual([
      [2, 2, 'one\n\ntwo'],
      [3, 5, long],
    ]);
    expect(messages).toEqual([['catalogue-row-repeated', 6]]);
  });

  test('with a title of a hundred thousand letters says so, and keeps the one that was read', () => {
    const { rows, messages } = read(`file,title,rating\na.txt,${'x'.repeat(100_000)},Teen\n`);
    expect(rows[0]?.overrides).toEqual([{ name: 'rating', label: null, written: 'Teen' }]);
    expect(messages).toEqual([['catalogue-value', 2]]);
    expect(read(`file,title\na.txt,${'x'.repeat(1000)}\n`).messages).toEqual([]);
  });

  test('that is there twice holds back what either holds back', () => {
    const { rows } = read('file,show,permission\na.txt,public,yes\na.txt,withdrawn,\n');
    expect(rows).toMatchObject([{ withdrawn: true, permitted: false, overrides: [{ name: 'show', written: 'no' }] }]);
  });
});

describe('a table that is broken as a whole', () => {
  test.each([
    ['a row of titles is missing', 'a.txt,A Title\nb.txt,Another\n', 1],
    ['two columns have one title', 'file,title,Title\n', 1],
    ['a quotation mark has no end', 'file,title\na.txt,"A\nb.txt,B\n', 2],
    ['two versions stand in it', 'file,title\na.txt,A\n<<<<<<< ours\nb.txt,B\n=======\n', 3],
  ])('says nothing but that %s', (_, text, line) => {
    expect(read(text)).toEqual({ rows: [], messages: [['catalogue-invalid', line]] });
  });
});

test('fifty thousand rows are read', () => {
  const rows = Array.from({ length: 50_000 }, (_, at) => `folder/${at}.txt,Title ${at},,,`);
  expect(read(`file,title,authors,summary,note\n${rows.join('\n')}\n`).rows).toHaveLength(50_000);
});

test('nothing that a cell may hold throws', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('-', '', 'yes', '38199', '"', ',', '\n', 'a.txt', '<<<<<<<'));
  const head = fc.subarray(['file', 'title', 'show', 'updated', 'added', 'permission', 'slug', 'tags', 'odd', '']);
  fc.assert(
    fc.property(head, fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 6 }), (titles, rows) => {
      const text = [titles, ...rows].map((row) => row.join(',')).join('\n');
      expect(Array.isArray(read(text).rows)).toBe(true);
    }),
  );
});
