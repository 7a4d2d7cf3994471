import { describe, expect, test } from 'vitest';
import { parseStory } from '../../../src/parse/parse-story.ts';
import { textOf } from '../../../src/story/text-of.ts';
import { TEST_PROFILE } from '../../support/planned-source.ts';
import { ENDS, type End, PROSE, TRAPS } from './ends.ts';
import { MORE, MORE_TRAPS } from './more-ends.ts';

/** The words of the prose alone, and how many lines or notes stand behind it. */
function read(end: End): { prose: string; behind: number } {
  const title = end.author === undefined ? 'Title: The Dry Well\n' : `THE DRY WELL\n\nby ${end.author}\n`;
  const text = `${title}\n\n${(PROSE[end.language] ?? []).join('\n\n')}\n\n${end.last}\n${end.after}\n`;
  const { story, removed } = parseStory({ path: 'well.txt', text, profile: TEST_PROFILE, isPart: false });
  const chapters = story.children.filter((node) => node.type === 'chapter');
  const notes = story.children.filter((node) => node.type === 'authorNote' && node.placement === 'after');
  return {
    prose: words(
      chapters
        .flatMap((chapter) => chapter.children)
        .map(textOf)
        .join(' '),
    ),
    behind: notes.length + removed.filter(({ what }) => what !== 'header').length,
  };
}

const words = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

describe('a story ends before', () => {
  test.each([...ENDS, ...MORE])('$name ($language)', (end) => {
    const { prose, behind } = read(end);
    expect(prose.endsWith(words(end.last)), prose.slice(-160)).toBe(true);
    expect(behind).toBeGreaterThan(0);
  });
});

describe('a story does not end before', () => {
  test.each([...TRAPS, ...MORE_TRAPS])('$name ($language)', (end) => {
    const { prose } = read(end);
    expect(prose.endsWith(words(end.last)), prose.slice(-160)).toBe(true);
  });
});
