import { inject, test } from 'vitest';
import { SCRIPT_PAYLOADS } from '../support/script-payloads.ts';
import { chromium, findTool } from '../support/tools.ts';
import { expectOnlyText } from './hostile-archive.ts';

const program = findTool(chromium);

test.skipIf(program === null)('no payload in any story, field or setting is more than text on any page', async () => {
  await expectOnlyText(SCRIPT_PAYLOADS, inject('sample').site, program ?? '');
});
