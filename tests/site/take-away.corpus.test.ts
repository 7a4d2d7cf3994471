import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectPath } from '../support/golden.ts';
import { roundTrip } from '../support/round-trip.ts';
import { reportAbsence } from '../support/tools.ts';

const corpus = join(projectPath('../shared'), 'corpus');
const isThere = existsSync(corpus);
if (!isThere) reportAbsence('the corpus', 'It is not part of the project: it lies beside it in ../shared.');

/**
 * What is lost: mottoes and remarks at the ends of a chapter are told apart by their looks, which a download changes in
 * four books; marks of lists and readings of Japanese are counted as words.
 */
const LOST: Record<'txt' | 'md', RegExp> = {
  txt: /^(?:236-0|phantastes|2148-0|2591-0) |^(?:arsene-lupin-vs-herlock-sholmes|count-magnus|1112|33|the-shadow-over-innsmouth) words/,
  md: /^(?:236-0|2148-0) (?!name|role|part)|^(?:[a-z-]+-sjis|2591-0|1112|33|the-shadow-over-innsmouth) words/,
};

test.skipIf(!isThere).each(['txt', 'md'] as const)(
  'books taken away as .%s are read back as they were',
  async (extension) => {
    const { works, chapters, losses } = await roundTrip(corpus, extension);
    console.info(`${works} works, ${chapters} chapters as .${extension}: ${losses.length} differences`);
    for (const { slug, what, before, after } of losses) console.info(`${slug}, ${what}: ${before} → ${after}`);
    expect(works).toBeGreaterThan(130);
    expect(losses.filter(({ slug, what }) => !LOST[extension].test(`${slug} ${what}`))).toEqual([]);
  },
);
