import { expect, test } from 'vitest';
import { eventsOf } from '../../src/render/events.ts';
import { archiveOf, chapter, work } from '../support/sample-archive.ts';

test('events stand newest first, and works of one date in the order of their titles', () => {
  const events = eventsOf(
    archiveOf([
      work('b', { published: '2004' }),
      work('a', { published: '2004' }),
      work('c', { published: '2005-01' }),
    ]),
  );
  expect(events.map((event) => `${event.date} ${event.work.id} ${event.kind}`)).toEqual([
    '2005-01 c new-work',
    '2004 a new-work',
    '2004 b new-work',
  ]);
});

test('chapters of one day are one event, and a day is told once', () => {
  const serial = work('a', {
    published: '2004-01-01',
    updated: '2004-02-02',
    chapters: [
      chapter(1, { date: '2004-01-01' }),
      chapter(2, { date: '2004-02-02' }),
      chapter(3, { date: '2004-02-02' }),
    ],
  });
  const events = eventsOf(archiveOf([serial]));
  expect(events.map((event) => [event.date, event.kind, event.chapters.map((one) => one.ordinal)])).toEqual([
    ['2004-02-02', 'new-chapter', [2, 3]],
    ['2004-01-01', 'new-work', []],
  ]);
});

test('a work without a date is no event', () => {
  expect(eventsOf(archiveOf([work('a', { published: null })]))).toEqual([]);
});
