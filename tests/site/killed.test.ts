import { expect, test } from 'vitest';
import { killPrograms } from '../support/kill-programs.ts';

test('builds that are killed leave whole files, no page that leads nowhere, and nothing that the next does not mend', async () => {
  const { hit, halfway } = await killPrograms(5, 7);
  expect(hit).toBeGreaterThan(1);
  expect(halfway).toBeGreaterThan(0);
}, 120_000);
