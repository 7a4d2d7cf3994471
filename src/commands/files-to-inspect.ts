import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listSources } from '../read/list-sources.ts';
import { loadProject } from './load-project.ts';

/** Files that were named, or lie in folders that were named, and what cannot be read of them. */
export interface FilesToInspect {
  files: string[];
  /** A line each. */
  problems: string[];
}

/** Find the story files that names on a command line mean: files as they are, folders with all stories in them. */
export async function filesToInspect(names: readonly string[]): Promise<FilesToInspect> {
  const found: FilesToInspect = { files: [], problems: [] };
  for (const name of names) {
    const isFolder = (await stat(name).catch(() => null))?.isDirectory() ?? false;
    if (!isFolder) {
      found.files.push(name);
      continue;
    }
    const { project, config, out, cache } = await loadProject(name, {});
    const tree = await listSources(project.contentDir, {
      root: project.root,
      ignore: config.ignore,
      fileSize: config.limits.fileSize,
      exclude: [out, cache],
    });
    const inside = project.contentDir === project.root ? name : join(name, 'content');
    const stories = tree.files.filter((file) => file.kind !== 'asset');
    found.files.push(...stories.map((file) => join(inside, file.path)));
    found.problems.push(...tree.messages.map((message) => `${join(inside, message.file ?? '')}: ${message.message}`));
    if (stories.length === 0) found.problems.push(`${name}: There is no story in this folder.`);
  }
  return found;
}
