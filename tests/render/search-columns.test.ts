import { expect, test } from 'vitest';
import { searchColumns } from '../../src/render/search/search-columns.ts';
import { contextWith } from '../support/render-sample.ts';
import { archiveOf, work } from '../support/sample-archive.ts';

test('what is not rated has no place on the scale, so that it comes last in both directions', () => {
  const rated = (id: string, key: string) => work(id, { rating: { key, written: null } });
  const archive = archiveOf([rated('a', 'explicit'), rated('b', 'not-rated'), rated('c', 'general-audiences')]);
  const { rating } = searchColumns(archive, contextWith().config);
  expect(rating[1]).toBe(-1);
  expect(rating[0]).toBeGreaterThan(rating[2] ?? Infinity);
});
