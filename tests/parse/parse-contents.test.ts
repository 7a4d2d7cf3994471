import { describe, expect, test } from 'vitest';
import { parseContents } from '../../src/parse/parse-contents.ts';

/** Entries as `target|title|division`. */
function entriesOf(text: string, path = 'book/src/SUMMARY.md'): string[] {
  return parseContents(text, path).entries.map(
    ({ target, title, division }) => `${target}|${title ?? '-'}|${division ?? '-'}`,
  );
}

describe('a list of contents', () => {
  test('gives chapters in order, nested ones among them, with the headings of parts', () => {
    const text =
      '# Summary\n\n[Before](before.md)\n\n# Part One\n\n- [Bells](flood/bells.md)\n    - [Rope](flood/rope.md)\n\n---\n\n# Ebb\n\n- [Adrift](./ebb/adrift.md#top)\n\n[After](../after.md)\n';
    expect(entriesOf(text)).toEqual([
      'book/src/before.md|Before|-',
      'book/src/flood/bells.md|Bells|Part One',
      'book/src/flood/rope.md|Rope|-',
      'book/src/ebb/adrift.md|Adrift|Ebb',
      'book/after.md|After|-',
    ]);
  });

  test('of Leanpub names a file a line, and its own signs name none', () => {
    const text =
      '# my book\nfrontmatter:\npreface.md\n\nmainmatter:\n{sample: true}\nz-first.md\nparts/a-second.txt\nz-first.md\nimages/map.png\n';
    expect(entriesOf(text, 'ferry/manuscript/Book.txt')).toEqual([
      'ferry/manuscript/preface.md|-|-',
      'ferry/manuscript/z-first.md|-|-',
      'ferry/manuscript/parts/a-second.txt|-|-',
    ]);
  });

  test('may have the title of its book above it, unless that is what any list is called', () => {
    expect(parseContents('# Kestrel\n\n- [One](one.md)\n', 'SUMMARY.md').title).toBe('Kestrel');
    expect(parseContents('# Table of contents\n\n- [One](one.md)\n', 'SUMMARY.md').title).toBeNull();
    expect(parseContents('# Part One\n\n- [One](one.md)\n', 'SUMMARY.md').entries[0]?.division).toBe('Part One');
  });

  test('leaves out drafts, other sites, pictures, what lies outside, and a file named again', () => {
    const text =
      '- [Draft]()\n- [Site](https://example.org/a.md)\n- [Map](map.png)\n- [Out](../../a.md)\n- [A](a.md)\n- [A](a.md#b)\n';
    expect(entriesOf(text, 'SUMMARY.md')).toEqual(['a.md|A|-']);
  });

  test('names files with spaces as people write them', () => {
    expect(entriesOf('- [The Well](The%20Well.md)\n- [Bad](%E0%A4%A.md)\n', 'SUMMARY.md')).toEqual([
      'The Well.md|The Well|-',
      '%E0%A4%A.md|Bad|-',
    ]);
  });

  test('a summary of a story is no list', () => {
    expect(parseContents('# Summary\n\nA ferryman counts his coins.\n', 'SUMMARY.md').entries).toEqual([]);
  });
});
