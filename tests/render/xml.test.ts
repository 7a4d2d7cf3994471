import fc from 'fast-check';
import { expect, test } from 'vitest';
import { element, xmlDocument } from '../../src/render/xml.ts';

test('texts and attributes are escaped, absent attributes left out', () => {
  const xml = element('a', { b: '"<&>"', c: null }, "<'&>");
  expect(xml).toBe('<a b="&#34;&#60;&#38;&#62;&#34;">&#60;&#39;&#38;&#62;</a>');
  expect(xmlDocument(element('a', {}))).toBe('<?xml version="1.0" encoding="utf-8"?>\n<a/>\n');
});

test('no character that XML forbids comes through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const inside = element('a', {}, `x${text}`).slice(3, -4);
      expect(inside).toMatch(/^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
      expect(inside).not.toMatch(/[<>]/);
    }),
  );
});
