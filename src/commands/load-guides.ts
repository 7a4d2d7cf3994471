import type { Config } from '../config/config.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { type Guides, isGuide, readGuides } from '../intake/guides.ts';
import { type ReadableFile, readSource } from '../read/read-source.ts';
import { isContentsFile } from '../story/book-contents.ts';

/** `stories/stories.11tydata.js`. */
const PROGRAM = /\.11tydata\.[cm]?[jt]s$/i;
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
  const programs: Diagnostic[] = [];
  for (const file of files) {
    if (PROGRAM.test(file.path)) programs.push(notRun(file.path));
    if (!isGuide(file.path)) continue;
    const bytes = await readSource(file, LIMIT);
    if (bytes instanceof Uint8Array) texts.set(file.path, new TextDecoder().decode(bytes).replaceAll('\r\n', '\n'));
    // A list of contents is read as a source too, and gets its message there.
    else if (!isContentsFile(file.path)) messages.push(bytes);
  }
  const closed = messages.flatMap(({ file }) => file ?? []);
  return { ...readGuides(texts, config.reading, closed), messages: [...messages, ...programs] };
}

/** Values of Eleventy that a program works out are never asked for: it would have to be run. */
function notRun(path: string): Diagnostic {
  const what = 'a program of Eleventy that gives values to stories';
  const mend = 'Write the values into a file of this name that ends in ".11tydata.json", or into archive.yaml.';
  return report('foreign-code', path, { with: { what, shown: 'none of its values', mend } });
}
