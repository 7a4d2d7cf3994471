import { join } from 'node:path';
import type { OutputFile } from '../render/output.ts';
import { type Publication, stageHere, stagingOf } from './publication.ts';

/** Pages that somebody is waiting for. */
export interface UrgentPages {
  outputs: AsyncIterable<OutputFile>;
  /** Called with the path of a page before it is touched. */
  beforePlaced(path: string): void;
  /** Called with their paths inside the site when all of them are in place. */
  onPlaced(paths: string[]): void;
}

/** Place pages under their old names at once. Whatever they lead to that is new comes a moment later. */
export async function publishFirst(build: Publication, urgent: UrgentPages): Promise<void> {
  const placed: string[] = [];
  for await (const output of urgent.outputs) {
    if (!build.old.has(output.path) || build.folder.size(output.path) === null) continue;
    if (build.record.get(output.path)?.key === output.key) continue;
    if ((await stageHere(build, output)).isSame) continue;
    urgent.beforePlaced(output.path);
    build.folder.place(join(stagingOf(build).site, output.path), output.path);
    placed.push(output.path);
  }
  if (placed.length > 0) urgent.onPlaced(placed);
}
