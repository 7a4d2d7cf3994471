import { test } from 'vitest';
import { letPdfsBeText } from '../support/published-texts.ts';
import { liveTenYears } from '../support/ten-years.ts';

letPdfsBeText();

test('5,000 files, of which 200 are corrected and ten withdrawn, lose no address and tell nothing withdrawn', {
  timeout: 1_800_000,
}, async () => {
  await liveTenYears({ files: 5000, corrected: 200, withdrawn: 10, everything: false });
});
