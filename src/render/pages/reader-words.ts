import { digestOf } from '../digest.ts';
import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';
import { panelKey, panelRoute, panelWords, readerKey, readerWords } from '../reader-words.ts';

/** Describe the files with what the scripts put on the pages: on all of them, and when the settings are opened. */
export function* readerWordsFiles(edition: Edition): Generator<OutputFile> {
  if (edition.reader === null) return;
  const { words } = edition.reader;
  yield { path: words.path, key: digestOf(...readerKey(edition)), content: () => readerWords(edition) };
  const panel = panelRoute(edition);
  yield { path: panel.path, key: digestOf(...panelKey(edition)), content: () => panelWords(edition) };
}
