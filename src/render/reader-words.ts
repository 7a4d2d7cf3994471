import type { Config } from '../config/config.ts';
import { catalogueFor } from '../locale/catalogues.ts';
import type { Message } from '../locale/message.ts';
import { assetRoute } from './asset-route.ts';
import type { RenderContext } from './render-context.ts';
import type { Routes } from './routes.ts';
import { type SettingsView, settingsView } from './views/settings.ts';

/** The parts of an edition that the words hang on. */
interface Parts {
  config: Config;
  routes: Routes;
  context: RenderContext;
}

/** Style sheet of the settings: it is loaded when they are opened, and no page waits for it. */
export const SETTINGS_STYLE = 'settings.css';

/** Before the names of all messages that the scripts of the pages say. */
const PREFIX = 'reader-';

/** All that the file of words hangs on. */
export function readerKey(parts: Parts): unknown[] {
  return [parts.context.templates.digestOf('settings'), viewOf(parts), wordsOf(parts.config.language)];
}

/**
 * Write what scripts put on the pages: the settings, and words.
 *
 * A script that makes a form element by element is much longer than one that finds it ready.
 *
 * @returns JSON: `panel` is markup; messages by name, without the prefix, those that change with a number in all forms.
 */
export function readerWords(parts: Parts): string {
  const panel = parts.context.templates.render('settings', viewOf(parts));
  return JSON.stringify({ panel: new TextDecoder().decode(panel), ...wordsOf(parts.config.language) });
}

function viewOf(parts: Parts): SettingsView {
  const { assets, translator } = parts.context;
  return settingsView(translator, assets.has(SETTINGS_STYLE) ? assetRoute(parts, SETTINGS_STYLE).address : null);
}

function wordsOf(language: string): Record<string, Message> {
  return Object.fromEntries(
    Object.entries<Message>(catalogueFor(language).words)
      .filter(([id]) => id.startsWith(PREFIX))
      .map(([id, message]) => [id.slice(PREFIX.length), message]),
  );
}
