import { expect, test } from 'vitest';
import { searchColumns } from '../../src/render/search/search-columns.ts';
import { FLAGS } from '../../src/render/search/search-format.ts';
import { archiveFrom, story } from '../model/archive-of-facts.ts';
import { contextWith } from '../support/render-sample.ts';
import { archiveOf, work } from '../support/sample-archive.ts';

test('what is not rated has no place on the scale, so that it comes last in both directions', () => {
  const rated = (id: string, key: string) => work(id, { rating: { key, written: null } });
  const archive = archiveOf([rated('a', 'explicit'), rated('b', 'not-rated'), rated('c', 'general-audiences')]);
  const { rating } = searchColumns(archive, contextWith().config);
  expect(rating[1]).toBe(-1);
  expect(rating[0]).toBeGreaterThan(rating[2] ?? Infinity);
});

test('one chapter is a one-shot when no more are expected and none is promised', () => {
  const { flags } = searchColumns(
    archiveOf([
      work('a'),
      work('b', { status: 'complete' }),
      work('c', { status: 'in-progress' }),
      work('d', { expected: 3 }),
      work('e', { status: 'hiatus' }),
    ]),
    contextWith().config,
  );
  expect(flags.map((flag) => (flag & FLAGS['one-shot']) > 0)).toEqual([true, true, false, false, false]);
});

test('a work of a fandom and of what stands above it is no crossover, one of two that stand apart is', () => {
  const taxonomy = `fandoms:
  Tidewrack: { parents: [Marsh] }
  Marsh: { parents: [Saltverse] }
  Lamps: { parents: [Saltverse] }
`;
  const named = (path: string, ...fandoms: string[]) =>
    story(path, [['title', path], ...fandoms.map((fandom) => ['fandoms', fandom] as const)]);
  const { archive } = archiveFrom(
    [
      named('a', 'Tidewrack'),
      named('b', 'Tidewrack', 'Marsh'),
      named('c', 'Saltverse', 'Tidewrack'),
      named('d', 'Tidewrack', 'Lamps', 'Saltverse'),
      named('e', 'Tidewrack', 'Elsewhere'),
    ],
    { taxonomy },
  );
  const { flags } = searchColumns(archive, contextWith().config);
  expect(flags.map((flag) => (flag & FLAGS.crossover) > 0)).toEqual([false, false, false, true, true]);
});
