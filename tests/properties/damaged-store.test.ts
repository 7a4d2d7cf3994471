import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuildOptions, buildSite } from '../../src/commands/build-site.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { folderDigests } from '../support/read-folder.ts';
import { writeFiles } from '../support/temp-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'fabula-damage-'));
const out = join(folder, '_site');
const cache = join(folder, '.fabula');
const OPTIONS: BuildOptions = {
  dir: folder,
  ...PLAIN_BUILD,
  allowRemovals: false,
};
let clean: string[] = [];

beforeAll(async () => {
  const story = (name: string) => `Title: The ${name}\nAuthor: Ann\n\nThe *${name}* was lit.\n\n${name}!\n`;
  writeFiles(folder, {
    'content/a.txt': story('lamp'),
    'content/b.md': story('lantern'),
    'content/c.txt': `Show: unlisted\n${story('candle')}`,
    'pages/about.md': 'About *us*.\n',
  });
  await buildSite(OPTIONS);
  clean = folderDigests(out);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A way to damage a file. */
const harm = fc.oneof(
  fc.record({ how: fc.constant('flip'), place: fc.double({ min: 0, max: 0.999, noNaN: true }), bit: fc.nat(7) }),
  fc.record({ how: fc.constant('cut'), place: fc.double({ min: 0, max: 0.999, noNaN: true }) }),
  fc.record({ how: fc.constant('replace'), bytes: fc.uint8Array({ maxLength: 300 }) }),
  fc.record({ how: fc.constant('grow'), bytes: fc.uint8Array({ minLength: 1, maxLength: 30 }) }),
  fc.record({ how: fc.constant('older') }),
  fc.record({ how: fc.constant('remove') }),
);

test('whatever happens to the store, the next build gives the same site, and says that something was damaged', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(), harm), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('nothing', 'a page', 'the site'),
      async (harms, lost) => {
        const files = filesOfStore();
        let isNoted = false;
        for (const [number, one] of harms) {
          const file = files[number % files.length] ?? '';
          isNoted = damage(file, one) && file.endsWith('.json') && !file.includes('works.json');
        }
        if (lost === 'a page') rmSync(join(out, 'works/a/index.html'));
        if (lost === 'the site') rmSync(out, { recursive: true });
        const { built, notes, messages } = await buildSite(OPTIONS);
        expect(built).not.toBeNull();
        expect(messages.filter((message) => message.severity === 'error')).toEqual([]);
        if (isNoted && harms.length === 1) expect(notes.join()).toMatch(/damaged or of another version/);
        expect(folderDigests(out)).toEqual(clean);
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 60) },
  );
});

function filesOfStore(): string[] {
  return readdirSync(cache, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(bodies|records)/.test(path))
    .map((path) => join(cache, path))
    .filter((file) => statSync(file).isFile())
    .sort();
}

/** Damage a file; tell whether it is there still, and another. */
function damage(
  file: string,
  { how, ...rest }: { how: string; place?: number; bit?: number; bytes?: Uint8Array },
): boolean {
  const before = statSync(file, { throwIfNoEntry: false }) ? readFileSync(file) : Buffer.alloc(0);
  const place = Math.floor((rest.place ?? 0) * before.length);
  const after = Buffer.from(
    how === 'cut'
      ? before.subarray(0, place)
      : how === 'replace'
        ? (rest.bytes ?? [])
        : how === 'grow'
          ? Buffer.concat([before, rest.bytes ?? Buffer.alloc(0)])
          : how === 'older'
            ? before.toString('latin1').replace(/^(fabula \w+) \d/, '$1 0')
            : before,
  );
  if (how === 'flip' && after.length > 0) after[place] = (after[place] ?? 0) ^ (1 << (rest.bit ?? 0));
  if (how === 'remove') rmSync(file, { force: true });
  else writeFileSync(file, how === 'older' ? Buffer.from(after.toString('utf8'), 'latin1') : after);
  return how !== 'remove' && !after.equals(before);
}
