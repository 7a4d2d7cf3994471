import type { Config } from '../config/config.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Guides, isGuide, readGuides } from '../intake/guides.ts';
import { type ReadableFile, readSource } from '../read/read-source.ts';
import { isContentsFile } from '../story/book-contents.ts';

/** A guide is a small file, but one of data may hold much else; bytes. */
const LIMIT = 50_000_000;

/**
 * Read the files of a content folder that say how others are read.
 *
 * @returns What they say, and messages about those that cannot be read.
 */
export async function loadGuides(
  files: readonly ReadableFile[],
  config: Config,
): Promise<Guides & { messages: Diagnostic[] }> {
  const texts = new Map<string, string>();
  const messages: Diagnostic[] = [];
  for (const file of files) {
    if (!isGuide(file.path)) continue;
    const bytes = await readSource(file, LIMIT);
    if (bytes instanceof Uint8Array) texts.set(file.path, new TextDecoder().decode(bytes).replaceAll('\r\n', '\n'));
    // A list of contents is read as a source too, and gets its message there.
    else if (!isContentsFile(file.path)) messages.push(bytes);
  }
  const closed = messages.flatMap(({ file }) => file ?? []);
  return { ...readGuides(texts, config.reading, closed), messages };
}
