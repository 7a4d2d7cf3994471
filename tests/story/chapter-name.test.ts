import { expect, test } from 'vitest';
import { readChapterName } from '../../src/story/chapter-name.ts';

test.each([
  ['chapter-10.md', 'word', 10, 'chapter-10'],
  ['ch1.md', 'word', 1, 'ch1'],
  ['ch01-install.md', 'word', 1, 'install'],
  ['Kapitel 3 – Wasser.md', 'word', 3, 'Wasser'],
  ['chapter-one-the-sea.md', 'word', 1, 'the-sea'],
  ['chapter-twenty-one.md', 'word', 21, 'chapter-twenty-one'],
  ['第三章 灯.md', 'word', 3, '灯'],
  ['2020-01-05-chapter-3-foo.md', 'word', 3, 'foo'],
  ['lamps-ch02-oil.md', 'word', 2, 'oil'],
  ['chapter-3.5.md', 'word', 3.5, 'chapter-3.5'],
  ['work/chapter-4/index.md', 'word', 4, 'chapter-4'],
  ['007.md', 'bare', 7, '007'],
  ['010-1.md', 'bare', 10.01, '010-1'],
  ['IV.md', 'bare', 4, 'IV'],
  ['12 - London (2).md', 'lead', 12, 'London (2)'],
  ['01-intro.md', 'lead', 1, 'intro'],
  ['the-lamp-3.md', 'behind', 3, 'the-lamp-3'],
  ['prologue.md', 'named', -1, 'prologue'],
  ['2026-11-22-name.md', null, null, 'name'],
  ['part-time.md', null, null, 'part-time'],
  ['mix.md', null, null, 'mix'],
  ['day-break.md', null, null, 'day-break'],
] as const)('%s says its place', (path, kind, order, title) => {
  expect(readChapterName(path)).toMatchObject({ kind, order, title });
});

test('a name of any length is read in no time', () => {
  const started = performance.now();
  for (const unit of ['a-', '1-', 'chapter-', 'ch 1 ', '第', ' ', '1.'])
    expect(readChapterName(`${unit.repeat(50_000)}.md`).order).toBeNull();
  expect(performance.now() - started).toBeLessThan(2000);
});
