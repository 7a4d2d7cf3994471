import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { intake } from '../../src/intake/intake.ts';
import { isRuleLine } from '../../src/parse/rule-line.ts';
import { firstField } from '../../src/story/header.ts';
import { projectPath } from '../support/golden.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

const SEED = projectPath('../shared/seed/breaking.txt');
const absent = !existsSync(SEED);
if (absent) console.warn('skipped: ../shared/seed/breaking.txt is not here; the first real story is not read');

test.skipIf(absent)('the first real story is read exactly', () => {
  const bytes = readFileSync(SEED);
  const { facts, fragments } = intake({ path: 'breaking.txt', bytes, profile: TEST_PROFILE, isPart: false });
  expect(facts.convention).toBe('H1');
  expect(firstField(facts.header, 'title')?.value).toBe('Breaking');
  expect(facts.header.filter(({ name }) => name === 'authors').map(({ value }) => value)).toEqual(['ndnickerson']);
  expect(firstField(facts.header, 'summary')?.value).toMatch(/^Clark's about to leave Earth/);
  expect(firstField(facts.header, 'rating')).toBeNull();
  expect(facts.chapters).toHaveLength(1);
  const text = fragments[facts.chapters[0]?.text ?? -1]?.text ?? '';
  expect(text.startsWith('They stared up at the sky together,')).toBe(true);
  expect(text.endsWith('but when she woke he was gone.')).toBe(true);
  expect(text.split('\n').filter((line) => isRuleLine(line) && line !== '* * *')).toEqual([]);
  expect(facts.messages.map(({ ruleId }) => ruleId)).toEqual(['rating-missing']);
});

test.skipIf(absent)('no word of it is lost, doubled or moved', () => {
  const bytes = readFileSync(SEED);
  const { facts, fragments } = intake({ path: 'breaking.txt', bytes, profile: TEST_PROFILE, isPart: false });
  const taken = (line: number): boolean => facts.removed.some(({ from, to }) => line >= from && line <= to);
  const lines = bytes.toString('utf8').replace(/\r\n?/g, '\n').split('\n');
  const body = lines.filter((line, index) => !taken(index + 1) && !isRuleLine(line)).join('\n');
  const words = (text: string): string[] =>
    text
      .replace(/[*_]/g, ' ')
      .split(/\s+/)
      .filter((word) => word !== '');
  const text = facts.chapters.map((chapter) => fragments[chapter.text]?.text ?? '').join('\n');
  expect(words(text)).toEqual(words(body.normalize('NFC')));
  expect(facts.removed.map(({ what }) => what)).toEqual(['header']);
});
