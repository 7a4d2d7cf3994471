import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBuildShelf } from '../../src/commands/build-shelf.ts';
import { wholeWork } from '../../src/model/whole-work.ts';
import { writeExcerpt } from '../../src/render/excerpt.ts';
import { wholeFacts } from '../../src/story/whole-facts.ts';
import { archiveFrom } from '../model/archive-of-facts.ts';
import { randomFacts } from '../model/random-facts.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('an archive of facts that wait on the disk, with works that do, is the same archive', () => {
  const dir = tempFolder();
  fc.assert(
    fc.property(randomFacts, fc.nat({ max: 2 }), (facts, atHand) => {
      const shelf = openBuildShelf(dir, atHand);
      const kept = facts.map(shelf.keepFacts);
      expect(kept.map(wholeFacts)).toEqual(facts);
      const here = archiveFrom(facts);
      const away = archiveFrom(kept, { keepWork: shelf.keepWork });
      expect(away.messages).toEqual(here.messages);
      for (const kind of ['works', 'unlisted'] as const) {
        expect([...away.archive[kind].keys()]).toEqual([...here.archive[kind].keys()]);
        for (const [id, work] of here.archive[kind]) {
          const other = away.archive[kind].get(id);
          expect(other === undefined ? null : wholeWork(other)).toEqual(work);
          // Its key too: a work that waits is no other work.
          if (other !== undefined)
            expect(writeExcerpt(away.archive, other, new Map())).toBe(writeExcerpt(here.archive, work, new Map()));
        }
      }
      const { works: _, unlisted: __, ...rest } = here.archive;
      expect(away.archive).toMatchObject(rest);
      shelf.close();
    }),
    { numRuns: 100 },
  );
});

test('rows that wait on the disk are the same rows, as often as they are asked for', () => {
  const shelf = openBuildShelf(tempFolder(), 3);
  const rows = Array.from({ length: 1000 }, (_, number): [string, { size: number }] => [
    `${number}.txt`,
    { size: number },
  ]);
  for (const count of [0, 2, 3, 4, 203, 204, 1000]) {
    const kept = shelf.keepRows(rows.slice(0, count));
    expect([...kept]).toEqual(rows.slice(0, count));
    expect([...kept]).toEqual(rows.slice(0, count));
  }
  shelf.close();
});
