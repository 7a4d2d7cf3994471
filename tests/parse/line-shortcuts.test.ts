import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHeading } from '../../src/parse/read-heading.ts';
import { isRuleLine } from '../../src/parse/rule-line.ts';

/** Pieces of headings, rules and prose. */
const PIECES =
  'Chapter|chapter|IV|3|One|:| |  |\t|\u3000|.|-|--|*|=|~|_|#|The Long Road|word|第三章|[hr]|<hr />|o|O|x|“|…'.split(
    '|',
  );
const line = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((parts) => parts.join(''));

test('a heading with spaces around it, which is undressed first, is the same heading', () => {
  const check = (text: string) => {
    expect(readHeading(text)).toEqual(readHeading(` ${text} `));
  };
  fc.assert(fc.property(line, check), { numRuns: 5000 });
});

test('a line that is too long for a heading is none, unless spaces alone make it so', () => {
  expect(readHeading(`Chapter 3: ${'long '.repeat(30)}`)).toBeNull();
  expect(readHeading(`Chapter 3: ${' '.repeat(150)}long`)?.title).toBe('long');
  expect(readHeading(`${'='.repeat(100)} Chapter 3 ${'='.repeat(100)}`)?.value).toBe(3);
});

test('spaces around a rule change nothing', () => {
  const check = (text: string) => {
    expect(isRuleLine(text)).toBe(isRuleLine(text.trim()));
  };
  fc.assert(fc.property(line, check), { numRuns: 5000 });
  expect([isRuleLine(' [hr] '), isRuleLine('<HR/>'), isRuleLine(`<hr${' '.repeat(250)}>`)]).toEqual([
    true,
    true,
    false,
  ]);
});
