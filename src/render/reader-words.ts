import type { Config } from '../config/config.ts';
import { catalogueFor } from '../locale/catalogues.ts';
import type { Message } from '../locale/message.ts';
import { assetRoute } from './asset-route.ts';
import { digestOf } from './digest.ts';
import type { RenderContext } from './render-context.ts';
import type { Route, Routes } from './routes.ts';
import { settingsView } from './views/settings.ts';

/** The parts of an edition that the words hang on. */
interface Parts {
  config: Config;
  routes: Routes;
  context: RenderContext;
}

/** Style sheet of the settings: it is loaded when they are opened, and no page waits for it. */
export const SETTINGS_STYLE = 'settings.css';

/** Script of the settings, and of what few have set: it is loaded when it is wanted. */
export const SETTINGS_SCRIPT = 'panel.js';

/** Before the names of all messages that the scripts of the pages say. */
const PREFIX = 'reader-';

/** All that the file of words hangs on. */
export function readerKey(parts: Parts): unknown[] {
  return [wordsOf(parts), panelKey(parts)];
}

/** Write what scripts put on every page: messages by name, without the prefix, those that change with a number in all forms. */
export function readerWords(parts: Parts): string {
  return JSON.stringify(wordsOf(parts));
}

/** All that the file of the settings hangs on. */
export function panelKey(parts: Parts): unknown[] {
  return [parts.context.templates.digestOf('settings'), settingsView(parts.context.translator), styleOf(parts)];
}

/** Address of the file of the settings: with hashed assets, its name changes with it. */
export function panelRoute(parts: Parts): Route {
  return parts.routes.readerPanel(parts.context.hashAssets ? digestOf(...panelKey(parts)) : null);
}

/**
 * Write the settings as scripts put them on a page.
 *
 * A script that makes a form element by element is much longer than one that finds it ready.
 *
 * @returns JSON: `panel` is markup, `style` the path of its style sheet, empty for none.
 */
export function panelWords(parts: Parts): string {
  const { templates, translator } = parts.context;
  const panel = templates.render('settings', settingsView(translator));
  return JSON.stringify({ panel: new TextDecoder().decode(panel), style: styleOf(parts) });
}

function styleOf(parts: Parts): string {
  return parts.context.assets.has(SETTINGS_STYLE) ? assetRoute(parts, SETTINGS_STYLE).address : '';
}

function wordsOf(parts: Parts): Record<string, Message> {
  const { words } = catalogueFor(parts.config.language);
  return {
    ...Object.fromEntries(
      Object.entries<Message>(words)
        .filter(([id]) => id.startsWith(PREFIX))
        .map(([id, message]) => [id.slice(PREFIX.length), message]),
    ),
    settings: words.settings,
    script: assetRoute(parts, SETTINGS_SCRIPT).address,
    panel: panelRoute(parts).address,
  };
}
