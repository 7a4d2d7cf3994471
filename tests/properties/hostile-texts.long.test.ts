import { describe, expect, test } from 'vitest';
import { intake } from '../../src/intake/intake.ts';
import { growth, HOSTILE_TEXTS, hostileText, LINEAR } from '../bench/hostile-texts.mjs';
import { TEST_PROFILE } from '../support/planned-source.ts';

/** Other work on the machine disturbs a measure; a square law shows itself every time. */
const TRIES = 4;
/** What a measure of one process may be off by. */
const TOLERANCE = 0.15;

describe.each(['txt', 'md'])('time grows no faster than the text, as .%s', (form) => {
  test.each(Object.entries(HOSTILE_TEXTS))('%s', { timeout: 120_000 }, (name, { size }) => {
    const measure = (of: number) => {
      const bytes = Buffer.from(hostileText(name, form, of));
      const before = process.cpuUsage();
      intake({ path: `a.${form}`, bytes, profile: TEST_PROFILE, isPart: false });
      return { bytes: bytes.length, milliseconds: process.cpuUsage(before).user / 1000 };
    };
    measure(size / 16);
    const found: number[] = [];
    for (let run = 0; run < TRIES; run += 1) {
      const exponent = growth(measure(size / 4), measure(size)) ?? 0;
      found.push(Number(exponent.toFixed(2)));
      if (exponent <= LINEAR + TOLERANCE) return;
    }
    expect.fail(`time grows with the size to the power of ${found.join(', ')}`);
  });
});
