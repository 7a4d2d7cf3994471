import { describe, expect, test } from 'vitest';
import { readYamlBook } from '../../src/parse/contents-of-yaml.ts';

/** Entries as `target|title|division`. */
function entriesOf(text: string, path: string): string[] {
  return readYamlBook(text, path).entries.map(
    ({ target, title, division }) => `${target}|${title ?? '-'}|${division ?? '-'}`,
  );
}

const QUARTO = `project:
  type: book
book:
  title: "The Ford"
  author:
    - name: Ann Lee
      orcid: 0000
    - Tam Okoro
  chapters:
    - index.qmd
    - part: Upstream
      chapters:
        - up/water.qmd
        - file: up/bridge.md
          text: The Bridge
    - part: down.qmd
      chapters: [adrift.qmd, ../out.md, https://example.org/x.md, data.csv]
  appendices:
    - names.qmd
`;

const NAV = `site_name: The Weir
site_author: Tam Okoro
nav:
  - Home: index.md
  - Part One:
    - 'Chapter 1: Rope': rope.md
    - 'Chapter 2: Wheel': wheel.md
  - Part Two:
    - 3-bell.md
    - Elsewhere: https://example.org/
`;

describe('settings of a book in YAML', () => {
  test('of Quarto list chapters, parts with and without a page, and appendices', () => {
    expect(entriesOf(QUARTO, 'ford/_quarto.yml')).toEqual([
      'ford/index.qmd|-|-',
      'ford/up/water.qmd|-|Upstream',
      'ford/up/bridge.md|The Bridge|-',
      'ford/down.qmd|-|-',
      'ford/adrift.qmd|-|-',
      'out.md|-|-',
      'ford/names.qmd|-|-',
    ]);
    expect(readYamlBook(QUARTO, 'ford/_quarto.yml').values).toEqual([
      { key: 'title', value: 'The Ford', line: 4 },
      { key: 'author', value: ['Ann Lee', 'Tam Okoro'], line: 5 },
    ]);
  });

  test('of MkDocs list pages below docs, where these are called like chapters', () => {
    expect(entriesOf(NAV, 'weir/mkdocs.yml')).toEqual([
      'weir/docs/index.md|Home|-',
      'weir/docs/rope.md|Chapter 1: Rope|Part One',
      'weir/docs/wheel.md|Chapter 2: Wheel|-',
      'weir/docs/3-bell.md|-|Part Two',
    ]);
    expect(entriesOf(`docs_dir: src\n${NAV}`, 'mkdocs.yml')[1]).toBe('src/rope.md|Chapter 1: Rope|Part One');
    expect(readYamlBook(NAV, 'weir/mkdocs.yml').values.map(({ key }) => key)).toEqual(['title', 'author']);
  });

  test.each([
    ['a site of MkDocs', 'nav:\n  - index.md\n  - Salt: salt.md\n  - Iron: iron.md\n  - Lead: lead.md\n', 'mkdocs.yml'],
    ['a site of Quarto', 'project:\n  type: website\nwebsite:\n  title: Ferry\n', '_quarto.yml'],
    ['what is no YAML', 'book: [\nchapters: - x\n', '_quarto.yml'],
    ['a text', 'nothing', 'mkdocs.yml'],
    ['other values', 'book:\n  chapters: water.qmd\n', '_quarto.yml'],
  ])('say nothing in %s', (_, text, path) => {
    expect(readYamlBook(text, path)).toEqual({ entries: [], values: [] });
  });
});
