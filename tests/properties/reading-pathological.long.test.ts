import { describe, expect, test } from 'vitest';
import { intake } from '../../src/intake/intake.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

/**
 * Texts of one shape that a reader could spend its day on: `size` is 1 and then 4, and
 * an eighth of it for Markdown, whose parser is slower by far.
 */
const SHAPES: readonly [what: string, formats: readonly string[], make: (size: number) => string][] = [
  ['a million blank lines', ['txt', 'md'], (size) => `one\n${'\n'.repeat(size * 250_000)}two`],
  ['a line of two megabytes', ['txt', 'md'], (size) => 'word '.repeat(size * 100_000)],
  ['a word of two megabytes', ['txt', 'md'], (size) => 'w'.repeat(size * 500_000)],
  ['two megabytes of spaces in a line', ['txt'], (size) => `one${' '.repeat(size * 500_000)}two`],
  ['two megabytes of spaces before the first word', ['txt', 'md'], (size) => `${' '.repeat(size * 500_000)}one\ntwo`],
  ['two megabytes of words for by', ['txt'], (size) => `TITLE ${'by A '.repeat(size * 100_000)}\n\ntext`],
  ['heads of messages', ['txt'], (size) => 'From: a\nTo: b\nSubj: c\n\n'.repeat(size * 5000)],
  ['a line of two megabytes of spaces', ['txt', 'md'], (size) => `one\n${' '.repeat(size * 500_000)}\ntwo`],
  ['fifty thousand asterisks that never close', ['txt'], (size) => '*one '.repeat(size * 12_500)],
  ['fifty thousand asterisks without a space', ['txt'], (size) => '*one'.repeat(size * 12_500)],
  ['marks of two kinds that never meet', ['txt'], (size) => '**one* '.repeat(size * 12_500)],
  ['a run of fifty thousand asterisks', ['txt', 'md'], (size) => `one ${'*'.repeat(size * 12_500)} two`],
  ['fifty thousand underscores', ['txt'], (size) => '_one '.repeat(size * 12_500)],
  ['fifty thousand opening brackets', ['txt', 'md'], (size) => '['.repeat(size * 12_500)],
  ['nested brackets', ['txt', 'md'], (size) => `${'['.repeat(size * 5000)}${']'.repeat(size * 5000)}`],
  ['links that never close', ['txt', 'md'], (size) => '[a]('.repeat(size * 12_500)],
  ['nested quotes', ['txt', 'md'], (size) => `${'> '.repeat(size * 5000)}one`],
  ['quotation marks nested', ['txt', 'md'], (size) => '“'.repeat(size * 12_500) + '”'.repeat(size * 12_500)],
  ['twenty thousand headings', ['txt'], (size) => numbered(size * 5000, (n) => `Chapter ${n}\n\nIt rained.\n\n`)],
  ['twenty thousand headings', ['md'], (size) => numbered(size * 5000, (n) => `# Chapter ${n}\n\nIt rained.\n\n`)],
  ['twenty thousand equal headings', ['txt'], (size) => 'Chapter 1\n\nIt rained.\n\n'.repeat(size * 5000)],
  ['headings without a text', ['txt'], (size) => `${'Chapter 1\n\n'.repeat(size * 5000)}It rained.`],
  ['fifty thousand labels', ['txt'], (size) => `Title: one\n${'Notes: two\n'.repeat(size * 12_500)}\nIt rained.`],
  [
    'a summary of two hundred thousand lines',
    ['txt'],
    (size) => `Summary: ${'one\n'.repeat(size * 50_000)}\nIt rained.`,
  ],
  ['fifty thousand by-lines', ['txt'], (size) => 'By Name\n'.repeat(size * 12_500)],
  ['a by-line of fifty thousand names', ['txt'], (size) => `Title\nby ${'Ann, '.repeat(size * 12_500)}\n\nIt rained.`],
  ['two hundred thousand rules', ['txt', 'md'], (size) => `one\n\n${'***\n'.repeat(size * 50_000)}two`],
  ['a rule of half a million dashes', ['txt', 'md'], (size) => `one\n\n${'-'.repeat(size * 125_000)}\n\ntwo`],
  ['a rule that is none at its end', ['txt', 'md'], (size) => `one\n\n${'-'.repeat(size * 50_000)}x\n\ntwo`],
  ['drawn letters without an end', ['txt'], (size) => `one\n\n${'oOo'.repeat(size * 20_000)}\n\ntwo`],
  ['fifty thousand end marks', ['txt'], (size) => `one\n\n${'The End\n\n'.repeat(size * 12_500)}`],
  ['front matter that never closes', ['txt', 'md'], (size) => `---\n${'one: two\n'.repeat(size * 25_000)}`],
  ['front matter of nested lists', ['txt', 'md'], (size) => `---\none: ${'['.repeat(size * 1000)}\n---\n\nIt rained.`],
  ['overstrike without end', ['txt'], (size) => `one ${'_\b'.repeat(size * 12_500)}`],
  [
    'terminal codes without end',
    ['txt'],
    (size) => `one ${'\u001B['.repeat(size * 2500)}${'two '.repeat(size * 50_000)}`,
  ],
  ['fifty thousand accents on one letter', ['txt', 'md'], (size) => `a${'\u0301'.repeat(size * 12_500)}`],
  ['labels below a title', ['md'], (size) => `# One\n\n${'Notes: two\n'.repeat(size * 12_500)}\nIt rained.`],
  ['fields below a title', ['md'], (size) => `# One\n\n${'up:: two\n'.repeat(size * 12_500)}\nIt rained.`],
  ['names below a title', ['md'], (size) => `# One\n\n${'**Ann Lee**\n\n'.repeat(size * 5000)}It rained.`],
  ['sentences below a title', ['md'], (size) => `# One\n\n${'A story by Ann Lee. '.repeat(size * 12_500)}`],
  ['mottoes', ['md'], (size) => `# One\n\n${'> two\n>\n> — Ann Lee\n\n'.repeat(size * 2500)}It rained.`],
  ['links to other chapters', ['md'], (size) => `It rained.\n\n${'[Next](b.md)\n\n'.repeat(size * 5000)}`],
  ['links between notes', ['md'], (size) => `It rained.\n\n${'[[one]] · '.repeat(size * 5000)}`],
  ['a list of contents', ['md'], (size) => `# One\n\n${'- [two](b.md)\n'.repeat(size * 5000)}\nIt rained.`],
  ['a list of many items', ['md'], (size) => '- one\n'.repeat(size * 5000)],
  ['ends', ['md'], (size) => `It rained.\n\n${'**The End**\n\n---\n\n'.repeat(size * 2500)}`],
  ['notes at the end', ['md'], (size) => `It rained.\n\n${'## Thanks\n\none\n\n'.repeat(size * 2500)}`],
  ['comments that never close', ['md'], (size) => `It rained. ${'%%one '.repeat(size * 12_500)}`],
  ['headings without chapters', ['md'], (size) => numbered(size * 5000, (n) => `## Light ${n}\n\nIt rained.\n\n`)],
  ['tags of HTML', ['md'], (size) => `<h1>One</h1>\n${'<p>by Ann Lee</p>\n'.repeat(size * 5000)}\nIt rained.`],
  ['footnotes', ['md'], (size) => numbered(size * 500, (n) => `one[^${n}]\n\n[^${n}]: two\n\n`)],
];

/**
 * Milliseconds for one text, many times what the slowest takes. Nothing can interrupt a reader that is lost,
 * so sizes grow by fours: one that is too slow for the greatest is told long before that would take hours.
 */
const LIMIT = 15_000;

describe('reading takes no longer than the text is long', () => {
  for (const [what, formats, make] of SHAPES) {
    for (const format of formats) {
      test(`${what}, in .${format}`, () => {
        for (const size of format === 'md' ? [0.03, 0.125, 0.5] : [0.06, 0.25, 1, 4]) {
          const started = performance.now();
          const { facts } = intake({
            path: `a.${format}`,
            bytes: Buffer.from(make(size)),
            profile: TEST_PROFILE,
            isPart: false,
          });
          expect(facts.format).toBe(format === 'md' ? 'markdown' : 'text');
          expect(performance.now() - started, `milliseconds at size ${size}`).toBeLessThan(LIMIT);
        }
      });
    }
  }
});

function numbered(count: number, line: (n: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index + 1)).join('');
}
