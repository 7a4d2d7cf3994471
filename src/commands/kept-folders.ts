import type { Project } from '../read/project.ts';
import { fontsFolder } from './fonts-folder.ts';

/**
 * List the folders of a project that its keeper fills, by the names that they have in an export: what is packed, and
 * compared with what was recorded.
 */
export function keptFolders(project: Project): [name: string, dir: string][] {
  const folders: [name: string, dir: string | null][] = [
    ['content', project.contentDir],
    ['pages', project.pagesDir],
    ['public', project.publicDir],
    ['templates', project.templatesDir],
    ['fonts', fontsFolder(project)],
  ];
  return folders.flatMap(([name, dir]): [string, string][] => (dir === null ? [] : [[name, dir]]));
}
