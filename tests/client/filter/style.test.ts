import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectPath } from '../../support/golden.ts';

// Chromium asks such a selector anew for every number of the panel that changes: 7 ms of the 16 that a change may take.
test('no selector of the filter asks what a page holds, but at home, where no panel is', () => {
  const style = readFileSync(projectPath('public/filter.css'), 'utf8');
  const asking = style.split('\n').filter((line) => line.includes(':has(') && !line.trim().startsWith('.home:has('));
  expect(asking).toEqual([]);
});
