import { test } from 'vitest';
import { liveTenYears } from '../support/ten-years.ts';

test('5,000 files, of which 200 are corrected and ten withdrawn, lose no address and tell nothing withdrawn', {
  timeout: 1_800_000,
}, async () => {
  await liveTenYears({ files: 5000, corrected: 200, withdrawn: 10, everything: false });
});
