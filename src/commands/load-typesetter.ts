import { readFile } from 'node:fs/promises';
import type { Config } from '../config/config.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { Project } from '../read/project.ts';
import { listStatic } from '../read/read-texts.ts';
import type { Typesetter } from '../render/render-context.ts';
import { fontFamily } from '../text/font-family.ts';
import { type LoadTypst, openTypesetter, TYPESETTER_PACKAGE } from '../work/typesetter.ts';
import { fontsFolder } from './fonts-folder.ts';

/**
 * Open what sets PDFs, with the fonts of the project.
 *
 * @param load Loads the package. Default: as it is installed beside fabula.
 * @returns `null` where no PDF is wanted; where the package is missing, with a message too.
 */
export async function loadTypesetter(
  project: Pick<Project, 'root' | 'kind'>,
  { outputs }: Pick<Config, 'outputs'>,
  load?: LoadTypst,
): Promise<{ typesetter: Typesetter | null; messages: Diagnostic[] }> {
  if (!outputs.pdf) return { typesetter: null, messages: [] };
  const folder = fontsFolder(project);
  const found = folder === null ? { files: [], messages: [] } : await listStatic(folder, { root: project.root });
  const fonts: { family: string; bytes: Uint8Array }[] = [];
  for (const { path, absolute } of found.files) {
    if (!/\.(?:ttf|otf|ttc|otc)$/i.test(path)) continue;
    const bytes = await readFile(absolute);
    const family = fontFamily(bytes);
    if (family !== null) fonts.push({ family, bytes });
  }
  const typesetter = await openTypesetter(fonts, load);
  const missing = report('pdf-unavailable', 'archive.yaml', { with: { name: TYPESETTER_PACKAGE } });
  return { typesetter, messages: typesetter === null ? [missing] : [] };
}
