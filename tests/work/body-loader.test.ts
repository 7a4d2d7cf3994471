import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBodyStore } from '../../src/store/body-store.ts';
import { loadOrMake } from '../../src/work/body-loader.ts';
import { type ReadingTools, readStory } from '../../src/work/read-story.ts';
import { factsOf } from '../support/facts.ts';
import { planned } from '../support/planned-source.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('a body that is gone is made again from its source', async () => {
  const { dir, tools, source, key } = await project();
  rmSync(join(dir, 'bodies'), { recursive: true });
  expect(String((await loadOrMake(key, () => source, tools)).html(0))).toBe('words');
});

test('a body that is gone and whose source has changed is a clear error', async () => {
  const { dir, tools, source, key } = await project();
  rmSync(join(dir, 'bodies'), { recursive: true });
  writeFileSync(source.absolute, 'other words');
  await expect(loadOrMake(key, (asked) => (asked === key ? source : null), tools)).rejects.toThrow(
    /changed while the archive was built/,
  );
});

async function project() {
  const root = tempFolder({ 'a.txt': 'words' });
  const dir = join(root, 'cache');
  const tools: ReadingTools = {
    store: await openBodyStore(dir),
    limit: 1000,
    loadIntake: async () => (source) => ({
      facts: factsOf({ path: source.path }),
      fragments: [{ html: Buffer.from(source.bytes).toString(), text: '' }],
    }),
  };
  const source = planned(root, 'a.txt');
  const key = (await readStory(source, tools)).bodyKey;
  return { dir, tools, source, key };
}
