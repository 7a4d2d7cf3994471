import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMPILED_WRITER, killBuilds } from '../support/kill-builds.ts';

describe.skipIf(!existsSync(COMPILED_WRITER))('builds that are killed (needs the compiled program)', () => {
  test('leave only whole files and no page that leads nowhere, and the next build mends the rest', async () => {
    await killBuilds(300);
    expect.hasAssertions();
  }, 600_000);
});
