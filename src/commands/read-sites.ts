import { loadConfig } from '../config/load-config.ts';
import type { SiteConfig } from '../config/site-settings.ts';
import { readSettings } from './read-settings.ts';

/** Read which sites archive.yaml names; what is wrong with it is told by the build. */
export async function readSites(file: string): Promise<SiteConfig[]> {
  const { text } = await readSettings(file, 'archive.yaml');
  return loadConfig(text, 'archive.yaml').config.sites;
}
