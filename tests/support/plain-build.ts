import { type BuildOptions, buildSite } from '../../src/commands/build-site.ts';

/** How tests build a project in their own process: in one thread, without waiting, and with whatever may vanish. */
export const PLAIN_BUILD = {
  jobs: 1,
  drafts: false,
  force: false,
  hashAssets: true,
  allowRemovals: true,
  patience: 0,
} satisfies Partial<BuildOptions>;

/** Build a project so, and say which errors there were. */
export async function errorsOfBuild(folder: string): Promise<string[]> {
  const { messages } = await buildSite({ dir: folder, ...PLAIN_BUILD });
  return messages.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId);
}
