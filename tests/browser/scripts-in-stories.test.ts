import { expect, inject, test } from 'vitest';
import { SCRIPT_PAYLOADS } from '../support/script-payloads.ts';
import { chromium, findTool } from '../support/tools.ts';
import { expectOnlyText } from './hostile-archive.ts';

const program = findTool(chromium);

test('there are several hundred payloads', () => {
  expect(SCRIPT_PAYLOADS.length).toBeGreaterThan(400);
});

test.skipIf(program === null)('scripts in stories, fields and settings are text on every page', async () => {
  const some = SCRIPT_PAYLOADS.filter((_, at) => at % 60 === 0);
  await expectOnlyText(some, inject('sample').site, program ?? '');
});
