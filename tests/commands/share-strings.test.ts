import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringSharer } from '../../src/commands/share-strings.ts';
import { randomFacts } from '../model/random-facts.ts';

test('facts that share their strings are the same facts', () => {
  fc.assert(
    fc.property(randomFacts, (all) => {
      const share = stringSharer();
      expect(all.map(share)).toEqual(all);
    }),
    { numRuns: 50 },
  );
});
