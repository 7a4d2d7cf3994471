import { describe, expect, test } from 'vitest';
import { intake } from '../../src/intake/intake.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

const read = (text: string) =>
  intake({ path: 'a.md', bytes: Buffer.from(`# T\n\nby Ann Lee\n\n${text}\n`), profile: TEST_PROFILE, isPart: false });

describe('a table of pipes', () => {
  const { facts, fragments } = read(
    'They read it.\n\n| Day | Water | Goats |\n|---|:-:|--:|\n| Monday | high | two <b>big</b> |',
  );
  const html = fragments[facts.chapters[0]?.text ?? 0]?.html ?? '';

  test('is a table in a box that scrolls, with a head, and its alignment in classes', () => {
    expect(html).toMatch(/<div class="wide"[^>]*><table>/);
    expect(html).toContain('<th class="centred">Water</th>');
    expect(html).toContain('<td class="end">two <b>big</b></td>');
    expect(html).not.toMatch(/style=| align=/);
  });

  test('has words that stand apart', () => {
    expect(facts.chapters[0]?.words).toBe(3 + 3 + 4);
    expect(fragments[facts.chapters[0]?.text ?? 0]?.text).toContain('Day Water Goats\n\nMonday high two big');
  });

  test('brings in nothing that prose may not have', () => {
    const made = read(
      '| a | b |\n|---|---|\n| <script>x()</script> | <img src=x onerror=y()> |\n| [l](javascript:z) | c |',
    );
    expect(made.fragments.map((fragment) => fragment.html).join('')).not.toMatch(/script|onerror|javascript/);
  });

  test('is written in time that grows with its size', () => {
    const { facts: long } = read(`| a | b |\n|---|---|\n${'| c | d |\n'.repeat(20_000)}`);
    expect(long.chapters[0]?.words).toBe(40_002);
  });
});
