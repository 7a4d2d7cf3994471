import { test } from 'vitest';
import { letPdfsBeText } from '../support/published-texts.ts';
import { liveTenYears } from '../support/ten-years.ts';

letPdfsBeText();

test('a collection that is corrected, thinned out, renamed and moved loses no address and tells nothing withdrawn', {
  timeout: 180_000,
}, async () => {
  await liveTenYears({ files: 132, corrected: 12, withdrawn: 5, everything: true });
});
