import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFile } from '../../src/render/output.ts';

/** Outputs of a site from path → content; the key of each is its content, unless `keys` names another. */
export async function* outputsOf(
  site: Readonly<Record<string, string>>,
  made: string[] = [],
  keys: Readonly<Record<string, string>> = {},
): AsyncGenerator<OutputFile> {
  for (const [path, content] of Object.entries(site)) {
    const makeContent = () => {
      made.push(path);
      return content;
    };
    yield { path, key: keys[path] ?? content, content: makeContent };
  }
}

/** Every file below a folder as path → text, the manifest left out; links are shown by an arrow. */
export function siteIn(folder: string, below = ''): Record<string, string> {
  const site: Record<string, string> = {};
  if (!existsSync(folder)) return site;
  for (const name of readdirSync(join(folder, below)).sort()) {
    const path = below === '' ? name : `${below}/${name}`;
    const stats = lstatSync(join(folder, path));
    if (stats.isDirectory()) Object.assign(site, siteIn(folder, path));
    else if (stats.isSymbolicLink()) site[path] = '→';
    else if (path !== 'SHA256SUMS.txt') site[path] = readFileSync(join(folder, path), 'utf8');
  }
  return site;
}
