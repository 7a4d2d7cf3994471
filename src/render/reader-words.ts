import { catalogueFor } from '../locale/catalogues.ts';
import type { Message } from '../locale/message.ts';
import type { Edition } from './edition.ts';
import { settingsView } from './views/settings.ts';

/** Before the names of all messages that the scripts of the pages say. */
const PREFIX = 'reader-';

/** All that the file of words hangs on. */
export function readerKey({ config, context }: Pick<Edition, 'config' | 'context'>): unknown[] {
  return [context.templates.digestOf('settings'), settingsView(context.translator), wordsOf(config.language)];
}

/**
 * Write what scripts put on the pages: the form of the settings, and words.
 *
 * A script that makes a form element by element is three times as long as one that finds it ready.
 *
 * @returns JSON: `panel` is markup; messages by name, without the prefix, those that change with a number in all forms.
 */
export function readerWords({ config, context }: Edition): string {
  const panel = context.templates.render('settings', settingsView(context.translator));
  return JSON.stringify({ panel: new TextDecoder().decode(panel), ...wordsOf(config.language) });
}

function wordsOf(language: string): Record<string, Message> {
  return Object.fromEntries(
    Object.entries<Message>(catalogueFor(language).words)
      .filter(([id]) => id.startsWith(PREFIX))
      .map(([id, message]) => [id.slice(PREFIX.length), message]),
  );
}
