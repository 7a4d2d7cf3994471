import fc from 'fast-check';
import type { Node } from 'unist';
import { describe, expect, test } from 'vitest';
import { parseStory } from '../../src/parse/parse-story.ts';
import { fieldValues } from '../../src/story/header.ts';
import { textOf } from '../../src/story/text-of.ts';
import { conventionText } from '../support/convention-texts.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

describe('a text of a known header, layout, headings and end', () => {
  test('gives its title, author and chapters, and every word of the prose once, in its chapter', () => {
    fc.assert(
      fc.property(conventionText, ({ text, made, title, author, chapters }) => {
        const { story } = parseStory({ path: 'a.txt', text, profile: TEST_PROFILE, isPart: false });
        const found = story.children.filter((node) => node.type === 'chapter');
        expect({
          made,
          title: fieldValues(story.header, 'title')[0]?.toLowerCase(),
          authors: fieldValues(story.header, 'authors'),
          words: found.map((chapter) => chapter.children.flatMap(wordsOf)),
        }).toEqual({
          made,
          title: title.toLowerCase(),
          authors: [author],
          words: chapters.map((paragraphs) => paragraphs.flatMap(split)),
        });
      }),
      { numRuns: 300 },
    );
  });

  test('is accounted for line by line: in the prose, a heading, or what is said to be taken out', () => {
    fc.assert(
      fc.property(conventionText, ({ text }) => {
        const { story, removed } = parseStory({ path: 'a.txt', text, profile: TEST_PROFILE, isPart: false });
        const away = new Set(
          removed.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
        );
        const kept = text.split('\n').filter((_, at) => !away.has(at + 1));
        const headings = story.children.flatMap((node) =>
          node.type === 'chapter' ? split(`${node.division ?? ''} ${node.number ?? ''} ${node.title ?? ''}`) : [],
        );
        const prose = story.children.flatMap((node) =>
          node.type === 'authorNote' && away.has(node.children[0]?.position?.start.line ?? 0) ? [] : leaves(node),
        );
        const words = kept
          .flatMap(split)
          .filter((word) => !/^(?:chapter|part)$/i.test(word) && /[\p{L}\p{N}]/u.test(word));
        const out = [...prose.flatMap(wordsOf), ...headings].filter((word) => /[\p{L}\p{N}]/u.test(word));
        expect(out.sort()).toEqual(words.filter((word) => !/^note:$/i.test(word) && word !== "Author's").sort());
      }),
      { numRuns: 200 },
    );
  });
});

function leaves(node: Node): Node[] {
  return 'children' in node ? (node.children as Node[]) : [node];
}

function wordsOf(node: Node): string[] {
  return node.type === 'sceneBreak' ? [] : split(textOf(node));
}

function split(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
