import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBodyStore } from '../../src/store/body-store.ts';
import type { StoryFacts } from '../../src/story/facts.ts';
import { loadIntake } from '../../src/work/load-intake.ts';
import { mapStoriesWith } from '../../src/work/map-stories.ts';
import { inlineReader, type StoryReader } from '../../src/work/story-reader.ts';
import { threadReader } from '../../src/work/thread-reader.ts';
import { startThreads } from '../../src/work/threads.ts';
import { projectPath } from '../support/golden.ts';
import { planned } from '../support/planned-source.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** As it is compiled, and as the command has it. */
const WORKERS = ['dist/work/story-worker.js', 'dist/bundle/story-worker.js'].map(projectPath);

const CREW = projectPath('dist/work/crew.js');

describe.skipIf(!WORKERS.every((file) => existsSync(file))).each(WORKERS)('the compiled worker', (worker) => {
  test('makes of stories what this thread makes of them', async () => {
    const root = tempFolder({ 'a.txt': 'A Story\n\nOne day.\n', 'b.md': '# B\n\n*Two* days.\n', 'c.txt': '' });
    const files = ['a.txt', 'b.md', 'c.txt', 'a.txt'].map((path) => planned(root, path));
    const inline = join(root, 'inline');
    const threads = join(root, 'threads');
    const limit = 1000;
    const read = async (dir: string, reader: StoryReader) => {
      const facts: StoryFacts[] = [];
      for await (const story of mapStoriesWith(reader, await openBodyStore(dir), files, {})) facts.push(story.facts);
      return facts;
    };
    const expected = await read(inline, inlineReader({ store: await openBodyStore(inline), limit, loadIntake }));
    expect(expected.flatMap((facts) => facts.messages).map((message) => message.ruleId)).not.toContain('worker-failed');
    const pool = await startThreads(worker, { store: threads, limit }, 2, 48);
    const found = await read(threads, threadReader(pool)).finally(() => pool.close());
    // The key of a body holds the digest of the bundled code, which these sources do not have.
    const withoutKeys = (all: readonly StoryFacts[]) => all.map((facts) => ({ ...facts, bodyKey: '' }));
    expect(withoutKeys(found)).toEqual(withoutKeys(expected));
    const bodies = await Promise.all([
      openBodyStore(inline).then((store) => store.load(expected[1]?.bodyKey ?? '')),
      openBodyStore(threads).then((store) => store.load(found[1]?.bodyKey ?? '')),
    ]);
    expect(bodies[1]?.html(0)).toEqual(bodies[0]?.html(0));
    // Each thread loads the parsers for itself.
  }, 30_000);
});

test.skipIf(!existsSync(CREW))(
  'a compiled crew that was closed starts other threads when it is asked again',
  async () => {
    const root = tempFolder({ 'a.txt': 'A Story\n\nOne day.\n' });
    const { makeCrew } = (await import(CREW)) as typeof import('../../src/work/crew.ts');
    const crew = makeCrew({ store: join(root, 'cache'), limit: 1000 }, { count: 2, asked: true });
    const seen = new Set<unknown>();
    for (let round = 0; round < 2; round += 1) {
      const threads = await crew.start();
      seen.add(threads);
      expect(await threads?.run(planned(root, 'a.txt'))).toMatchObject({ facts: { path: 'a.txt' } });
      const closing = crew.close();
      // Who asks while the old ones go does not get them.
      if (round === 0) expect(seen).not.toContain(await crew.start());
      await closing;
    }
    await crew.close();
    expect(seen.size).toBe(2);
  },
  30_000,
);
