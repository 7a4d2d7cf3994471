import { test } from 'vitest';
import { expectMutantsAreRead } from './mutations.ts';

test('fifty thousand broken fixtures are read without an exception, a hang or foreign markup', () => {
  expectMutantsAreRead(Number(process.env.RUNS ?? 50_000));
});
