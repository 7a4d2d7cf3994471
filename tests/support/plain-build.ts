import type { BuildOptions } from '../../src/commands/build-site.ts';

/** How tests build a project in their own process: in one thread, without waiting, and with whatever may vanish. */
export const PLAIN_BUILD = {
  jobs: 1,
  drafts: false,
  force: false,
  hashAssets: true,
  allowRemovals: true,
  patience: 0,
} satisfies Partial<BuildOptions>;
