import { assetRoute } from './asset-route.ts';
import type { Edition } from './edition.ts';
import type { Route } from './routes.ts';

/** Scripts of `public/` that are published where works can be kept in the browser: for pages, and for the service worker. */
export const OFFLINE_SCRIPT = 'offline.js';
export const OFFLINE_WORKER = 'offline-worker.js';

/** Find the script that offers to keep works; `null` where the archive does not want it, or browsers would not run it. */
export function offlineScript(edition: Pick<Edition, 'config' | 'context' | 'routes'>): Route | null {
  const { config, context } = edition;
  if (!config.outputs.offline || config.isPortable) return null;
  const isThere = [OFFLINE_SCRIPT, OFFLINE_WORKER].every((name) => context.assets.has(name));
  return isThere ? assetRoute(edition, OFFLINE_SCRIPT) : null;
}
