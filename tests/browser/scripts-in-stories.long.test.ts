import { inject, test } from 'vitest';
import { SCRIPT_PAYLOADS } from '../support/script-payloads.ts';
import { chromium, findTool } from '../support/tools.ts';
import { expectOnlyText } from './hostile-archive.ts';

const program = findTool(chromium);
/** Several archives, because listings of one that holds everything would have half of the pages. */
const SHARES = 8;
/** CI has less time than a person who lets it run; each share holds some of every kind of payload. */
const RUN = process.env.CI ? 3 : SHARES;

test.skipIf(program === null).each(Array.from({ length: RUN }, (_, share) => share))(
  'no payload of share %i is more than text on any page',
  async (share) => {
    const payloads = SCRIPT_PAYLOADS.filter((_, at) => at % SHARES === share);
    await expectOnlyText(payloads, inject('sample').site, program ?? '');
  },
);
