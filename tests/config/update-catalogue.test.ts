import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/config/csv.ts';
import { type ListedFile, updateCatalogue } from '../../src/config/update-catalogue.ts';

const digestOf = (letter: string): string => letter.repeat(64);

function file(path: string, letter: string, slug: string | null = null): ListedFile {
  const work = slug === null ? null : { id: path.replace(/\.txt$/, ''), slug };
  return {
    path,
    digest: digestOf(letter),
    sketch: `sketch-of-${letter}`,
    work,
    withdrawn: null,
    isRecorded: false,
    files: [],
    isOptional: false,
  };
}

function table(text: string): Record<string, string>[] {
  const [head, ...rows] = readCsv(text);
  return rows.map(({ cells }) => Object.fromEntries((head?.cells ?? []).map((title, at) => [title, cells[at] ?? ''])));
}

describe('a new catalogue', () => {
  test('has a row for every file, and addresses for works', () => {
    const { text, added } = updateCatalogue('', [file('a.txt', 'a', 'salt-road'), file('b/1.txt', 'b')], '');
    expect(added).toEqual(['a.txt', 'b/1.txt']);
    expect(table(text)).toMatchObject([
      { file: 'a.txt', sha256: digestOf('a'), id: 'a', slug: 'salt-road', added: '', title: '', note: '' },
      { file: 'b/1.txt', sha256: digestOf('b'), id: '', slug: '' },
    ]);
  });

  test('brought up to date is the same', () => {
    const files = [file('a.txt', 'a', 'x'), file('=1+1.txt', 'b', 'y')];
    const { text } = updateCatalogue('', files, '2026-11-01');
    expect(text).toContain("\r\n'=1+1.txt,");
    expect(updateCatalogue(text, files, '2026-12-01')).toEqual({
      restored: [],
      text,
      added: [],
      moved: [],
      vanished: [],
    });
  });
});

describe('a catalogue that people keep', () => {
  test('gets rows at its end, and the columns that it lacks, with what parts its cells', () => {
    const { text } = updateCatalogue(
      'note;file\nask Ann;a.txt\n',
      [file('a.txt', 'a', 'x'), file('c.txt', 'c', 'z')],
      '2026-11-01',
    );
    expect(text).toBe(
      `note;file;sha256;id;slug;added\r\nask Ann;a.txt;${digestOf('a')};a;x;\r\n;c.txt;${digestOf('c')};c;z;2026-11-01\r\n`,
    );
  });

  test('follows files that were moved, with their identity and address', () => {
    const { text } = updateCatalogue('', [file('old/a.txt', 'a', 'x'), file('old/b.txt', 'a', 'y')], '');
    const now = updateCatalogue(text, [file('new/b.txt', 'a', 'b'), file('new/a.txt', 'a', 'a')], '2026-11-01');
    expect(now.moved).toEqual([
      { row: 2, from: 'old/a.txt', to: 'new/a.txt' },
      { row: 3, from: 'old/b.txt', to: 'new/b.txt' },
    ]);
    expect(table(now.text)).toMatchObject([
      { file: 'new/a.txt', id: 'old/a', slug: 'x', added: '' },
      { file: 'new/b.txt', id: 'old/b', slug: 'y' },
    ]);
  });

  test('names rows whose files are gone, and leaves them', () => {
    const { text } = updateCatalogue('file,show,title\na.txt,,A\nb.txt,withdrawn,B\n', [], '');
    const { vanished } = updateCatalogue('file,show,title\na.txt,,A\nb.txt,withdrawn,B\n', [], '');
    expect(vanished).toEqual([{ row: 2, file: 'a.txt' }]);
    expect(table(text).map(({ title }) => title)).toEqual(['A', 'B']);
  });

  test('keeps the digest of a file that a person checked, and a sketch of one that was withdrawn', () => {
    const before = `file,sha256,checked,show\na.txt,${digestOf('0')},yes,\nb.txt,${digestOf('0')},,\nc.txt,,,withdrawn\n`;
    const { text } = updateCatalogue(
      before,
      ['a', 'b', 'c'].map((letter) => file(`${letter}.txt`, letter)),
      '',
    );
    expect(table(text).map(({ sha256 }) => sha256)).toEqual([
      digestOf('0'),
      digestOf('b'),
      `${digestOf('c')} sketch-of-c 0`,
    ]);
  });
});

test.each(['007', '1e5', '2-3', 'may-1', 'true', 'wahr', '1984'])('"%s" is kept from spreadsheets', (slug) => {
  const { text } = updateCatalogue('', [file('a.txt', 'a', slug)], '');
  expect(table(text)).toMatchObject([{ id: 'a', slug: `'${slug}` }]);
  expect(updateCatalogue(text, [file('a.txt', 'a', slug)], '').text).toBe(text);
});

test('an address of words is written as it is', () => {
  for (const slug of ['salt-road', 'may-day', 'true-north', '7-gates', 'mar-a-1x'])
    expect(table(updateCatalogue('', [file('a.txt', 'a', slug)], '').text)).toMatchObject([{ slug }]);
});

test('cells beyond the last column stay there', () => {
  const { text } = updateCatalogue('file,title\r\na.txt,Salt, Road,note\r\n', [file('a.txt', 'a', 'salt')], '');
  expect(text).toBe('file,title\r\na.txt,Salt," Road",note\r\n');
});

test('no cell of a person changes, whatever stands in it', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('-', '=1', "'=1", '2004', 'a\nb', '"', ' a ', ';', '31.12.2004'));
  const row = fc.record({ title: cell, note: cell, added: cell, slug: cell, checked: cell });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const files = rows.map((_, at) => file(`${at}.txt`, 'abcdef'[at] ?? 'a', `s-${at}`));
      const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
      const lines = rows.map((one, at) => [`${at}.txt`, ...Object.values(one)].map(quoted).join(','));
      const before = ['file,title,note,added,slug,checked', ...lines, ''].join('\r\n');
      const was = table(before);
      const now = table(updateCatalogue(before, [...files, file('new.txt', '9', 'new')], '2026-11-01').text);
      expect(now).toHaveLength(rows.length + 1);
      for (const [at, { title, note, added, slug, checked }] of was.entries())
        expect(now[at]).toMatchObject({ title, note, added, checked, ...((slug ?? '').trim() !== '' && { slug }) });
    }),
  );
});
