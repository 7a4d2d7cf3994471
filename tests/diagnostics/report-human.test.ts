import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, report } from '../../src/diagnostics/diagnostic.ts';
import { reportHuman } from '../../src/diagnostics/report-human.ts';

const PLAIN = { color: false, verbose: false, prefix: '' };

const rating = report('rating-missing', 'content/breaking.txt', {
  place: { line: 3, column: 1 },
  excerpt: '  Breaking  ',
});

describe('one diagnostic', () => {
  test('is written like a compiler’s, with the source line below', () => {
    expect(reportHuman([rating], PLAIN)).toBe(
      `content/breaking.txt:3:1 warning rating-missing  No rating was found. Add a line "Rating: …".
  | Breaking

1 warning
`,
    );
  });

  test('begins with the path from the reader’s folder', () => {
    expect(reportHuman([rating], { ...PLAIN, prefix: 'my archive/' })).toMatch(
      /^my archive\/content\/breaking.txt:3:1 /,
    );
  });

  test('without line, column, file, hint or source line leaves them out', () => {
    const first = (message: Diagnostic) => reportHuman([message], PLAIN).split('\n').slice(0, 2);
    expect(first(report('rating-missing', 'a.txt'))[0]).toMatch(/^a\.txt warning /);
    expect(first({ ...rating, column: null })[0]).toMatch(/^content\/breaking\.txt:3 warning /);
    expect(first({ ...rating, file: null })[0]).toMatch(/^warning rating-missing /);
    expect(first({ ...rating, hint: '', excerpt: null })).toEqual([
      'content/breaking.txt:3:1 warning rating-missing  No rating was found.',
      '',
    ]);
  });

  test('is coloured only when asked', () => {
    const start = '\u001B';
    expect(reportHuman([rating], PLAIN)).not.toContain(start);
    expect(reportHuman([rating], { ...PLAIN, color: true })).toContain(
      `${start}[33mwarning${start}[39m rating-missing`,
    );
  });
});

describe('many diagnostics', () => {
  test('stand in the order of files, lines and columns', () => {
    const at = (file: string, line: number) => report('rating-missing', file, { place: { line } });
    const lines = reportHuman([at('b.txt', 1), at('a.txt', 10), at('a.txt', 9)], PLAIN).split('\n');
    expect(lines.slice(0, 3).map((line) => line.split(' ')[0])).toEqual(['a.txt:9', 'a.txt:10', 'b.txt:1']);
  });

  test('of one rule are ten lines and a count, unless all are wanted', () => {
    const many = Array.from({ length: 50 }, (_, index) => report('file-empty', `${100 + index}.txt`));
    const one = report('author-missing', '200.txt');
    const lines = reportHuman([...many, one], PLAIN).split('\n');
    expect(lines).toHaveLength(10 + 1 + 1 + 3);
    expect(lines[10]).toMatch(/^200\.txt warning author-missing /);
    expect(lines[11]).toBe('  … and 40 more of file-empty (fabula check --verbose shows all)');
    expect(reportHuman([...many, one], { ...PLAIN, verbose: true }).split('\n')).toHaveLength(51 + 3);
  });

  test('ten of a rule are shown without a count', () => {
    const ten = Array.from({ length: 10 }, (_, index) => report('rating-missing', `${index}.txt`));
    expect(reportHuman(ten, PLAIN)).not.toContain('more of');
  });

  test('are summed up; notes are counted but shown only when all are wanted', () => {
    const messages = [report('title-missing', 'a.txt'), report('file-empty', 'b.txt'), report('file-empty', 'c.txt')];
    expect(reportHuman(messages, PLAIN)).not.toContain('title-missing');
    expect(reportHuman(messages, PLAIN)).toMatch(/\n\n2 errors, 1 note \(fabula check --verbose shows the notes\)\n$/);
    expect(reportHuman(messages, { ...PLAIN, verbose: true })).toMatch(/title-missing[\s\S]*\n\n2 errors, 1 note\n$/);
  });

  test('none give an empty report', () => {
    expect(reportHuman([], PLAIN)).toBe('');
  });
});

describe('hostile text', () => {
  test('cannot move the cursor, turn the text or fake a line', () => {
    const message = { ...rating, file: 'a\u001B[2J\n.txt', message: 'x\u202Ey\u009B', excerpt: '\u2066\tz\r\uD800' };
    expect(reportHuman([message], PLAIN)).toBe(
      `a\\u{1b}[2J\\u{a}.txt:3:1 warning rating-missing  x\\u{202e}y\\u{9b} Add a line "Rating: …".
  | \\u{2066} z\\u{d}\\u{d800}

1 warning
`,
    );
  });

  test('of any kind reaches the terminal as printable characters only', () => {
    const text = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
    return fc.assert(
      fc.property(text, text, text, (file, message, excerpt) => {
        const report = reportHuman([{ ...rating, file, message, excerpt }], PLAIN);
        expect(report.isWellFormed()).toBe(true);
        expect(report).not.toMatch(
          /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/,
        );
        expect(report.split('\n').length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
