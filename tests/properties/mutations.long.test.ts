import { test } from 'vitest';
import { expectMutantsAreRead } from './mutations.ts';

/** CI has less time than a person who lets it run. */
const MUTANTS = process.env.CI ? 20_000 : 50_000;

test('tens of thousands of broken fixtures are read without an exception, a hang or foreign markup', () => {
  expectMutantsAreRead(Number(process.env.RUNS ?? MUTANTS));
});
