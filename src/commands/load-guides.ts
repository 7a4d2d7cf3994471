import type { Config } from '../config/config.ts';
import { type Guides, isGuide, readGuides } from '../intake/guides.ts';
import { type ReadableFile, readSource } from '../read/read-source.ts';

/** A guide is a small file; bytes. */
const LIMIT = 4_000_000;

/** Read the files of a content folder that say how others are read. One that cannot be read says nothing. */
export async function loadGuides(files: readonly ReadableFile[], config: Config): Promise<Guides> {
  const texts = new Map<string, string>();
  for (const file of files) {
    if (!isGuide(file.path)) continue;
    const bytes = await readSource(file, LIMIT);
    if (bytes instanceof Uint8Array) texts.set(file.path, new TextDecoder().decode(bytes).replaceAll('\r\n', '\n'));
  }
  return readGuides(texts, config.reading);
}
