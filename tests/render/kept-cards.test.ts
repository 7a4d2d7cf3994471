import { expect, test } from 'vitest';
import { makeEdition } from '../../src/render/edition.ts';
import { blurbOf } from '../../src/render/views/blurb.ts';
import { contextWith } from '../support/render-sample.ts';
import { archiveOf, chapter, work } from '../support/sample-archive.ts';

const WORKS = Array.from({ length: 3000 }, (_, index) => work(`work-${index}`, { chapters: [chapter(1)] }));

test('the cards of two thousand works are made once, those of more not all', () => {
  const edition = makeEdition(archiveOf(WORKS), contextWith());
  const { home } = edition.routes;
  const cards = WORKS.slice(0, 2000).map((one) => blurbOf(edition, one, home));
  expect(WORKS.slice(0, 2000).every((one, index) => blurbOf(edition, one, home) === cards[index])).toBe(true);
  for (const one of WORKS) blurbOf(edition, one, home);
  const [first] = WORKS;
  if (first === undefined) throw new Error('There are no works.');
  expect(blurbOf(edition, first, home)).not.toBe(cards[0]);
  expect(blurbOf(edition, first, home)).toEqual(cards[0]);
});
