import { describe, expect, test } from 'vitest';
import { findStretch } from '../../../src/parse/markdown/find-stretch.ts';
import { readPlainStretch } from '../../../src/parse/markdown/read-plain-stretch.ts';
import { expectRemarksTree } from '../../support/markdown-documents.ts';

function read(text: string, brackets = true) {
  const stretch = findStretch(text, 0, 1);
  return stretch === null ? null : readPlainStretch(text, stretch, brackets);
}

describe('what is read without a parser', () => {
  test.each([
    ['a paragraph', 'One line.'],
    ['a paragraph of several lines', 'One line,\nanother,\nand a third.\n'],
    ['indented lines', '   One,\n\ttwo,\n        three.'],
    ['white space that is no blank line', '\u00a0\nA word'],
    ['emphasis', 'It *was* so. _Yes_, it was.'],
    ['strong emphasis', '**NAME.** It __was__ so.'],
    ['emphasis in strong emphasis', '**a *b* c** and _d **e** f_'],
    ['emphasis over lines', '*one\n  two*\n*three*'],
    ['marks between spaces and in words', '5 * 3 and snake_case_name _'],
    ['emphasis beside punctuation', '"*Oh!*" (_what?_)—*now*'],
    ['emphasis in a word', 'in*word*s un*believ*able'],
    ['an end without emphasis', 'a* b_ c** *d*'],
    ['hard breaks of spaces', 'one  \ntwo   \n  three  '],
    ['a hard break after emphasis', '*one*  \n*two* \nthree'],
    ['a tab at the end of a line, which breaks nothing', 'one \t\ntwo'],
    ['hard breaks of backslashes', 'one\\\n  two'],
    ['escapes', '\\* \\* \\*\n\\# no\\_mark \\a \\'],
    ['headings of every depth', '# One\n## Two\n###### Six\n#\n#\tTab'],
    ['headings with emphasis', '  ## The *end*  '],
    ['a heading within a paragraph', 'one\n# Two\nthree'],
    ['hashes that head nothing', '#one\n####### seven'],
    ['rules', '---\n***\n* * *\n_ _ _\n  -  -  -  '],
    ['a paragraph above a rule', 'one\n---'],
    ['dashes that rule nothing', '--one\n-- two\n-three'],
    ['numbers that list nothing', '1984 was\n1.5 times'],
    ['equals signs', 'one\n==='],
    ['brackets that refer to nothing', '[_Exit_] ![a] [b][c] [^1]'],
    ['ampersands', 'AT&T & Co.'],
    ['a heart', 'I <3 you'],
    ['one backtick', "`'Twas so"],
    ['one tilde', '~ten'],
  ])('%s', (_, text) => {
    expect(read(text)).not.toBeNull();
    expectRemarksTree(text);
    expectRemarksTree(`Before.\n\n${text}\n\nAfter.`);
  });
});

describe('what is left to the parser', () => {
  test.each([
    ['a list', '- one'],
    ['a numbered list', '1. one'],
    ['a list in a paragraph', 'one\n* two'],
    ['a quote', '> one'],
    ['a code block', '```\none\n```'],
    ['code', 'a `b` c'],
    ['HTML', '<div>'],
    ['HTML in a line', 'a <b>c</b>'],
    ['an address', 'a <b@c.de>'],
    ['a link', 'a [b](c)'],
    ['strikethrough', 'a ~~b~~'],
    ['a reference to a character', 'a &amp; b'],
    ['a heading with closing marks', '# One #'],
    ['three marks', '***one***'],
    ['emphasis without an end', 'a *b'],
    ['emphasis of other length', '*a b** c*'],
    ['emphasis across emphasis', '*a _b* c_'],
    ['the character 0', 'a\0b'],
  ])('%s', (_, text) => {
    expect(read(text)).toBeNull();
    expectRemarksTree(text);
  });

  test('brackets, where a document defines something', () => {
    expect(read('a [b]', false)).toBeNull();
    expect(read('a \\[b', false)).not.toBeNull();
  });
});
