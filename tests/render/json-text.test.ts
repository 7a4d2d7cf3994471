import { expect, test } from 'vitest';
import { digestOfEach } from '../../src/render/digest.ts';
import { jsonText, jsonTextOfList } from '../../src/render/json-text.ts';
import { element, text, xmlDocument, xmlPieces } from '../../src/render/xml.ts';

test.each([0, 1, 99, 100, 101, 250])('a list of %i rows, written in pieces, is the whole text', (count) => {
  const head = { name: 'a <b>', version: 1 };
  const rows = Array.from({ length: count }, (_, at) => ({ at, title: `</script> ${at}` }));
  expect([...jsonTextOfList(head, 'rows', rows.values())].join('')).toBe(jsonText({ ...head, rows }));
});

test('a document in pieces is the whole document', () => {
  const children = [element('loc', {}, 'a & b'), text('c')];
  expect([...xmlPieces('urlset', { xmlns: 'x"y' }, children)].join('')).toBe(
    xmlDocument(element('urlset', { xmlns: 'x"y' }, children)),
  );
});

test('a digest of rows tells apart what each of them says, and where one ends', () => {
  const keys = [
    digestOfEach(1, [[1], [2]]),
    digestOfEach(1, [[1, 2]]),
    digestOfEach(2, [[1], [2]]),
    digestOfEach(1, []),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(digestOfEach(1, [[1], [2]])).toBe(keys[0]);
});
