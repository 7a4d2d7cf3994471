import { expect, test } from 'vitest';
import { isSafePattern } from '../../src/config/is-safe-pattern.ts';
import { readHeading } from '../../src/parse/read-heading.ts';

const SAFE = [
  '^Log (?<number>\\d+), (?<title>.+)$',
  '^Interval$',
  '^(?:Part|Book) (?<number>[IVX]+)(?:: (?<title>.+))?$',
  '^\\[(?<number>\\d{1,3})\\]$',
  '^\\p{Lu}[\\p{Lu} ]+$',
  '^(?:a|b)+$',
  '^(?<number>\\S+) - (?<title>.*)$',
  '^(?:[A-Z] ){3}$',
  '^\\(\\+\\*\\)$',
];

test.each(SAFE)('%s is safe, and quick on the worst of lines', (source) => {
  expect(isSafePattern(source)).toBe(true);
  const own = [new RegExp(source, 'iu')];
  const begin = process.cpuUsage().user;
  for (const line of ['a'.repeat(119), `${'a '.repeat(59)}!`, `Log ${'1'.repeat(110)}`, `${'ab'.repeat(55)} - !`])
    for (let run = 0; run < 50; run += 1) readHeading(line, own);
  expect(process.cpuUsage().user - begin).toBeLessThan(500_000);
});

test.each([
  '^(a+)+$',
  '^(a*)*$',
  '^(?:a|a)+$',
  '^(?:a|ab)*$',
  '^(?:\\w+\\s?)+$',
  '^(?<number>(?:\\d+)*)x$',
  '^((?:a?){30})+$',
  '^(?:[a-z]+){2,}$',
  '(.*)(.*)(.*)(.*)x',
  '^(a)\\1$',
  '^(?<n>a)\\k<n>$',
  '^(?:.|\\s)+$',
  '((a{1,20}){1,20})',
])('%s is refused', (source) => {
  expect(() => new RegExp(source, 'iu')).not.toThrow();
  expect(isSafePattern(source)).toBe(false);
});
