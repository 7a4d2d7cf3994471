import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { report } from '../../src/diagnostics/diagnostic.ts';
import { reportJson } from '../../src/diagnostics/report-json.ts';

test('one object stands on a line, in the order of the files', () => {
  const messages = [report('title-missing', 'b.txt'), report('rating-missing', 'a.txt', { place: { line: 2 } })];
  const lines = reportJson(messages).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([messages[1], messages[0]]);
});

test('no diagnostics give no line', () => {
  expect(reportJson([])).toBe('');
});

test('any text comes back as it was, through characters that no terminal obeys', () => {
  const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
  return fc.assert(
    fc.property(anyText, anyText, (file, text) => {
      const message = { ...report('rating-missing', file), message: text };
      const json = reportJson([message]);
      expect(json).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
      expect(JSON.parse(json)).toEqual(message);
    }),
  );
});
