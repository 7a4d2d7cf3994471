import { catalogueFor } from '../../locale/catalogues.ts';
import { assetRoute } from '../asset-route.ts';
import { digestOf } from '../digest.ts';
import type { Edition } from '../edition.ts';
import { OFFLINE_WORKER, offlineScript } from '../offline.ts';
import type { OutputFile } from '../output.ts';
import { pageOutput } from '../page-output.ts';
import { panelRoute, SETTINGS_SCRIPT, SETTINGS_STYLE } from '../reader-words.ts';
import { offlineView } from '../views/offline.ts';

/** Describe what keeps works in the browser: the page that lists them, what it is told, and the service worker. */
export async function* offline(edition: Edition): AsyncGenerator<OutputFile> {
  const { config, context, routes } = edition;
  const script = offlineScript(edition);
  const code = context.assets.get(OFFLINE_WORKER);
  if (script === null || code === undefined) return;
  const page = pageOutput(edition, 'offline', routes.offline, offlineView(edition));
  yield page;
  const settings = context.assets.has(SETTINGS_STYLE) ? assetRoute(edition, SETTINGS_STYLE) : null;
  const { reader, favicon, styles } = edition;
  const routesKept = [routes.offline, routes.offlineList, script, settings, favicon, ...styles];
  const panel = reader === null ? [] : [assetRoute(edition, SETTINGS_SCRIPT), panelRoute(edition)];
  const shell = [...routesKept, ...panel, ...(reader === null ? [] : [reader.theme, reader.script, reader.words])]
    .flatMap((route) => route?.address ?? [])
    .sort();
  const words = wordsOf(config.language);
  const about = { archive: config.id, version: digestOf(page.key, shell, words).slice(0, 16), shell };
  const list = JSON.stringify({ ...about, words });
  yield { path: routes.offlineList.path, key: digestOf(list), content: () => list };
  yield {
    path: routes.serviceWorker.path,
    key: digestOf(code.digest, about),
    content: async () => `const OFFLINE=${JSON.stringify(about)};\n${Buffer.from(await code.read()).toString()}`,
  };
}

/** Before the names of all messages that the script says. */
const PREFIX = 'offline-';

function wordsOf(language: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(catalogueFor(language).words)
      .filter(([id]) => id.startsWith(PREFIX))
      .map(([id, message]) => [id.slice(PREFIX.length), message]),
  );
}
