import { expect, test } from 'vitest';
import { intake } from '../../src/intake/intake.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

test('headings, summaries and openings turn no direction of what stands behind them; the prose stays', () => {
  const text =
    '---\ntitle: Lamp\nsummary: "A\\u202e wick"\n---\n\n# One\u202e\n\nHello\u2067 there.\n\n# Two\n\nMore.\n';
  const bytes = Buffer.from(text);
  const { facts, fragments } = intake({ path: 'a.md', bytes, profile: TEST_PROFILE, isPart: false });
  const [first] = facts.chapters;
  expect([first?.title, first?.opening, facts.summary?.text]).toEqual(['One', 'Hello there.', 'A wick']);
  expect(fragments[first?.text ?? -1]?.html).toContain('Hello\u2067 there.');
});
