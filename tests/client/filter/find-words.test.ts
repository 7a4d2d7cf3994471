import { describe, expect, test } from 'vitest';
import { findWords, isSlip, type WordSource } from '../../../src/client/filter/find-words.ts';
import { PLACES, toDistances } from '../../../src/render/search/search-format.ts';
import { tokensOf } from '../../../src/render/search/tokens.ts';

const TITLES = ['The Lamp at the Window', 'Lámparas', 'Der Fährmann', 'Lighthouse Keeping', '雨の音', 'Snow'];

function sourceOf(titles: readonly string[], everywhere: readonly string[] = []): WordSource {
  const words = new Map<string, number[]>();
  for (const [rank, title] of titles.entries())
    for (const token of new Set(tokensOf(title)))
      words.set(token, [...(words.get(token) ?? []), rank * PLACES.length + 3]);
  const vocabulary = [...words.keys()].sort();
  return {
    vocabulary,
    worksOf: async (number) => {
      const word = vocabulary[number] ?? '';
      return everywhere.includes(word) ? [] : toDistances(words.get(word) ?? []);
    },
  };
}

async function find(question: string): Promise<string[] | null> {
  const found = await findWords(question, sourceOf(TITLES, ['the']));
  return found === null ? null : [...found].sort(([, a], [, b]) => b - a).map(([rank]) => TITLES[rank] ?? '');
}

describe('words', () => {
  test.each([
    ['snow', ['Snow']],
    ['SNOW', ['Snow']],
    ['lamp', ['The Lamp at the Window', 'Lámparas']],
    ['lamp window', ['The Lamp at the Window']],
    ['fahrmann', ['Der Fährmann']],
    ['Fähr', ['Der Fährmann']],
    ['lighthosue', ['Lighthouse Keeping']],
    ['keping', ['Lighthouse Keeping']],
    ['the snow', ['Snow']],
    ['雨の', ['雨の音']],
    ['音', ['雨の音']],
    ['sno snow', ['Snow']],
    ['sea', []],
    ['snow sea', []],
  ])('%j finds %j', async (question, titles) => {
    expect(await find(question)).toEqual(titles);
  });

  test('that part nothing ask for nothing', async () => {
    expect(await find(' … ')).toBeNull();
    expect(await find('the')).toBeNull();
  });
});

describe('one slip of the finger', () => {
  test.each([
    ['house', 'hose', true],
    ['hose', 'house', true],
    ['house', 'hosue', true],
    ['house', 'mouse', true],
    ['house', 'houses', true],
    ['house', 'house', false],
    ['house', 'ohues', false],
    ['house', 'hoes', false],
    ['ab', 'ba', true],
    ['aab', 'baa', false],
  ])('%s and %s: %s', (one, other, is) => {
    expect(isSlip(one, other)).toBe(is);
    expect(isSlip(other, one)).toBe(is);
  });
});
