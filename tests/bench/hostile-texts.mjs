/**
 * Texts made to be slow to read: by name, how large they are, and the text of a given size.
 *
 * @type {Readonly<Record<string, { size: number, make: (size: number) => string }>>}
 */
export const HOSTILE_TEXTS = {
  'blank lines': { size: 1_000_000, make: (size) => '\n'.repeat(size) },
  'unmatched asterisks in a paragraph': { size: 50_000, make: (size) => '*a '.repeat(size) },
  'unmatched asterisks in a row': { size: 50_000, make: (size) => `a${'*'.repeat(size)}b c` },
  'asterisks that close nothing': { size: 50_000, make: (size) => 'a* '.repeat(size) },
  'asterisks and underscores': { size: 50_000, make: (size) => '*a _b '.repeat(size / 2) },
  'one line, bytes': { size: 2_000_000, make: (size) => 'word '.repeat(size / 5) },
  'one word, bytes': { size: 2_000_000, make: (size) => 'w'.repeat(size) },
  headings: {
    size: 100_000,
    make: (size) => Array.from({ length: size }, (_, index) => `# Chapter ${index + 1}\n\nText.`).join('\n\n'),
  },
  'headings of one name': { size: 100_000, make: (size) => '# Interlude\n\nText.\n\n'.repeat(size) },
  'chapter lines': {
    size: 100_000,
    make: (size) => Array.from({ length: size }, (_, index) => `Chapter ${index + 1}\n\nText.`).join('\n\n'),
  },
  'short lines': { size: 200_000, make: (size) => 'a b\n'.repeat(size) },
  'short paragraphs': { size: 100_000, make: (size) => 'A word.\n\n'.repeat(size) },
  'rule lines': { size: 100_000, make: (size) => '--\n\nText.\n\n'.repeat(size) },
  'header labels': { size: 50_000, make: (size) => 'Tags: a, b\n'.repeat(size) },
  'opening quotation marks': { size: 100_000, make: (size) => '"\'a '.repeat(size / 2) },
  'opening brackets': { size: 50_000, make: (size) => '['.repeat(size) },
  'brackets and parentheses': { size: 50_000, make: (size) => '[a]('.repeat(size) },
  'opening angle brackets': { size: 50_000, make: (size) => '<a '.repeat(size) },
  'nested block quotes': { size: 4_000, make: (size) => `${'> '.repeat(size)}deep` },
  'nested lists': {
    size: 1_000,
    make: (size) => Array.from({ length: size }, (_, index) => `${'  '.repeat(index)}- a`).join('\n'),
  },
  'runs of backticks': {
    size: 2_000,
    make: (size) => Array.from({ length: size }, (_, index) => 'e`'.padEnd(index + 2, '`')).join(' '),
  },
  'footnote references': { size: 20_000, make: (size) => 'Word[^1] '.repeat(size).concat('\n\n[^1]: A note.') },
  'a paragraph of indented lines': { size: 100_000, make: (size) => 'Start\n'.concat('     more\n'.repeat(size)) },
};
