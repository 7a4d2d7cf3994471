import { digestOf } from '../digest.ts';
import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';
import { readerKey, readerWords } from '../reader-words.ts';

/** Describe the file with what the scripts put on the pages. */
export function* readerWordsFile(edition: Edition): Generator<OutputFile> {
  if (edition.reader === null) return;
  const key = digestOf(...readerKey(edition));
  yield { path: edition.reader.words.path, key, content: () => readerWords(edition) };
}
