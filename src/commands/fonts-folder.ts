import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../read/project.ts';

/** Find the folder with fonts for PDFs; `null` when there is none. */
export function fontsFolder({ root, kind }: Pick<Project, 'root' | 'kind'>): string | null {
  const folder = join(root, 'fonts');
  return kind === 'project' && existsSync(folder) ? folder : null;
}
