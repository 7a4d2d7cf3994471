import { test } from 'vitest';
import { expectMutantsAreRead } from './mutations.ts';

test('two thousand broken fixtures are read without an exception, a hang or foreign markup', {
  timeout: 180_000,
}, () => {
  expectMutantsAreRead(2000);
});
