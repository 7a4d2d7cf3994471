import type { Config } from '../config/config.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { type Guides, isGuide, isSharedData, readGuides } from '../intake/guides.ts';
import { readText } from '../intake/read-text.ts';
import type { SourceTree } from '../read/project.ts';
import { readSource } from '../read/read-source.ts';
import { isContentsFile } from '../story/book-contents.ts';

/** `stories/stories.11tydata.js`. */
const PROGRAM = /\.11tydata\.[cm]?[jt]s$/i;
/** A guide is a small file, but one of data may hold much else; bytes. */
const LIMIT = 50_000_000;

/**
 * Read the files of a content folder that say how others are read.
 *
 * @param tree What was listed; what could not be may be a guide too.
 * @returns What they say, and messages about those that cannot be read.
 */
export async function loadGuides(tree: SourceTree, config: Config): Promise<Guides> {
  const texts = new Map<string, string | null>();
  const messages: Diagnostic[] = [];
  const programs: Diagnostic[] = [];
  for (const { file } of tree.messages) if (file !== null && isSharedData(file)) texts.set(file, null);
  for (const file of tree.files) {
    if (PROGRAM.test(file.path)) programs.push(notRun(file.path));
    if (!isGuide(file.path)) continue;
    const bytes = await readSource(file, LIMIT);
    if (bytes instanceof Uint8Array) {
      texts.set(file.path, readText({ path: file.path, bytes, profile: config.reading, isPart: false }).text);
      continue;
    }
    texts.set(file.path, null);
    // A list of contents is read as a source too, and gets its message there.
    if (!isContentsFile(file.path)) messages.push(bytes);
  }
  const guides = readGuides(texts, config.reading);
  return { ...guides, messages: [...messages, ...programs, ...guides.messages] };
}

/** Values of Eleventy that a program works out are never asked for: it would have to be run. */
function notRun(path: string): Diagnostic {
  const what = 'a program of Eleventy that gives values to stories';
  const mend = 'Write the values into a file of this name that ends in ".11tydata.json", or into archive.yaml.';
  return report('foreign-code', path, { with: { what, shown: 'none of its values', mend } });
}
