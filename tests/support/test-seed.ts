/**
 * Read the seed of this run from `TEST_SEED`, which `vitest.config.ts` sets when nobody else did.
 *
 * @returns A whole number from 0 to 2³¹ − 1; every random test begins with it.
 * @throws When the variable holds anything else: a run that is to be repeated must not be another one.
 */
export function testSeed(): number {
  const written = process.env.TEST_SEED ?? '';
  const seed = Number(written);
  if (!/^\d{1,10}$/.test(written) || seed >= 2 ** 31) {
    throw new Error(`TEST_SEED is "${written}"; it must be a whole number from 0 to ${2 ** 31 - 1}.`);
  }
  return seed;
}
