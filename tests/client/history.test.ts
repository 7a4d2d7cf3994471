import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addHistory,
  type Entry,
  isNewSince,
  NOTHING_READ,
  readHistory,
  unfinished,
  visit,
  writeHistory,
} from '../../src/client/history.ts';

const MARK = '0123456789ab';
const OTHER = 'ba9876543210';
const entry = (parts: Partial<Entry> = {}): Entry => ({ ...NOTHING_READ, t: 'A', a: 5, n: 3, ...parts });
const stored = (works: Record<string, unknown>) => ({ v: 1, last: 7, since: 3, works });

describe('history', () => {
  test('comes back as it was written, the last first', () => {
    const history = readHistory(stored({ [MARK]: entry(), [OTHER]: entry({ a: 9, h: 'works/b/', p: ['x'] }) }));
    expect(readHistory(JSON.parse(writeHistory(history)))).toEqual(history);
    expect(Object.keys(JSON.parse(writeHistory(history)).works)).toEqual([OTHER, MARK]);
  });

  test.each([null, 3, 'x', [], {}, { v: 2, works: { [MARK]: entry() } }, { v: 1, works: 'x' }, { v: 1, last: 'x' }])(
    'is empty where %j lies',
    (value) => {
      expect(readHistory(value)).toEqual({ v: 1, last: 0, since: 0, works: {} });
    },
  );

  test.each([
    ['no object', 7],
    ['a text for a time', { ...entry(), a: 'x' }],
    ['a number among chapters', { ...entry(), d: [1] }],
    ['no list of chapters', { ...entry(), d: 'abc' }],
    ['an address of another site', { ...entry(), h: '//elsewhere.example/' }],
    ['an address with a scheme', { ...entry(), h: 'javascript:alert(1)' }],
    ['an address above the site', { ...entry(), h: 'works/../../elsewhere/' }],
    ['an address with a backslash', { ...entry(), h: '\\\\elsewhere.example' }],
  ])('leaves a work out that has %s, and keeps the others', (_, damaged) => {
    expect(Object.keys(readHistory(stored({ [MARK]: damaged, [OTHER]: entry() })).works)).toEqual([OTHER]);
  });

  test('takes no name of a work that is none', () => {
    expect(readHistory(JSON.parse(`{"v":1,"works":{"__proto__":${JSON.stringify(entry())}}}`)).works).toEqual({});
  });

  test('stays small: the works that were read longest ago are forgotten', () => {
    const works = Object.fromEntries(
      Array.from({ length: 3000 }, (_, at) => [at.toString(16).padStart(12, '0'), entry({ a: at, t: 'T'.repeat(99) })]),
    );
    const text = writeHistory({ v: 1, last: 0, since: 0, works });
    expect(text.length).toBeLessThanOrEqual(200_000);
    const kept = Object.values(readHistory(JSON.parse(text)).works);
    expect(kept.length).toBeGreaterThan(500);
    expect(Math.min(...kept.map(({ a }) => a))).toBe(3000 - kept.length);
  });

  test('of one work never costs another its place, however much there is of it', () => {
    const works = { [MARK]: entry({ a: 9, t: 'T'.repeat(300_000) }), [OTHER]: entry() };
    expect(Object.keys(JSON.parse(writeHistory({ v: 1, last: 0, since: 0, works })).works)).toEqual([OTHER]);
  });

  test.each(['1e400', '9e15', '-9e15', '"x"', '{}', '{"toString":null}'])(
    'knows no visit at a time such as %s',
    (time) => {
      const { last, since } = readHistory(JSON.parse(`{"v":1,"last":${time},"since":${time}}`));
      expect({ last, since }).toEqual({ last: 0, since: 0 });
      expect(isNewSince('2026-05-06', since)).toBe(false);
    },
  );

  test('is read from anything that is stored without an error, and reads the same again', () => {
    const parts = Object.fromEntries(
      Object.keys(NOTHING_READ).map((name) => [
        name,
        fc.oneof(fc.jsonValue(), fc.constant(entry()[name as keyof Entry])),
      ]),
    );
    const works = fc.dictionary(
      fc.constantFrom(MARK, OTHER, '__proto__', 'x'),
      fc.oneof(fc.jsonValue(), fc.record(parts)),
    );
    const any = fc.record({ v: fc.constantFrom(1, 2, '1'), last: fc.jsonValue(), since: fc.jsonValue(), works });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), any), (value) => {
        const history = readHistory(JSON.parse(JSON.stringify(value)));
        visit(history, 7);
        expect(isNewSince('2026-05', history.since)).toBeTypeOf('boolean');
        expect(
          unfinished(history).every(({ h }) =>
            new URL(h, 'https://a.example/b/').href.startsWith('https://a.example/b/'),
          ),
        ).toBe(true);
        expect(readHistory(JSON.parse(writeHistory(history)))).toEqual(history);
      }),
    );
  });

  test('is joined: the later place, and all chapters that were read', () => {
    const history = readHistory(stored({ [MARK]: entry({ a: 5, l: 'old', d: ['1', '2'] }) }));
    addHistory(history, readHistory(stored({ [MARK]: entry({ a: 8, l: 'new', d: ['2', '3'] }), [OTHER]: entry() })));
    expect(history.works[MARK]).toEqual(entry({ a: 8, l: 'new', d: ['1', '2', '3'] }));
    expect(history.works[OTHER]).toEqual(entry());
  });

  test('offers works with a place that are not finished', () => {
    const works = { a: entry({ h: 'w/' }), b: entry(), c: entry({ h: 'w/', d: ['1', '2', '3'] }) };
    expect(unfinished({ v: 1, last: 0, since: 0, works })).toEqual([works.a]);
  });
});

test('a visit begins after a pause of hours', () => {
  const history = readHistory({ v: 1, last: 1_000, since: 0 });
  visit(history, 2_000);
  expect(history).toMatchObject({ last: 2_000, since: 0 });
  visit(history, 20_000_000);
  expect(history).toMatchObject({ last: 20_000_000, since: 2_000 });
});

test.each([
  ['2026-05-05', true],
  ['2026-05-06', true],
  ['2026-05-04', false],
  ['2026-05', false],
  ['2026-06', true],
  ['2026', false],
  ['2027', true],
  ['', false],
])('%j is newer than a visit on 5 May 2026: %s', (date, isNew) => {
  expect(isNewSince(date, Date.UTC(2026, 4, 5, 12))).toBe(isNew);
  expect(isNewSince(date, 0)).toBe(false);
});
