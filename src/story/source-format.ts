import { isContentsFile } from './book-contents.ts';
import { isOwnPage } from './own-page.ts';
import { isWorkFile } from './work-head.ts';

/** What a source file is read as. `work` is a folder's header (`work.yaml`): fields, but no text; `page` is a page of the archive's own in HTML. */
export type SourceFormat = 'text' | 'markdown' | 'work' | 'page';

/** Extensions of story files; a file without one is a text. */
const FORMATS: ReadonlyMap<string, SourceFormat> = new Map([
  ['.txt', 'text'],
  ['.asc', 'text'],
  ['.fic', 'text'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.mdx', 'markdown'],
  ['.qmd', 'markdown'],
]);

const STORY = new RegExp(`(?<=[^/])(?:${[...FORMATS.keys()].join('|').replaceAll('.', '\\.')})$`, 'i');

/** The format of a source file, by its name. */
export function formatOf(path: string): SourceFormat {
  if (isWorkFile(path) || isContentsFile(path)) return 'work';
  if (isOwnPage(path) && /\.html?$/i.test(path)) return 'page';
  return FORMATS.get(STORY.exec(path)?.[0].toLowerCase() ?? '') ?? 'text';
}

/** Tell whether an extension, in small letters with its dot, is one of a story file. */
export function isStoryExtension(extension: string): boolean {
  return FORMATS.has(extension);
}

/** A path without the extension of a story file. */
export function withoutExtension(path: string): string {
  return path.replace(STORY, '');
}
