import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { isInside } from '../diagnostics/is-inside.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { findProject } from '../read/find-project.ts';
import { readChapterName } from '../story/chapter-name.ts';
import { slugify } from '../story/slug.ts';
import { isStoryExtension } from '../story/source-format.ts';
import { headRank } from '../story/work-head.ts';
import { type StartFormat, storyText } from './starter/story-text.ts';
import { writeNewFile } from './starter/write-new-file.ts';
import { EXIT, log, print } from './terminal.ts';

/**
 * `fabula new chapter`: begin the next chapter in a work's folder, named and numbered as the others are. The path of
 * the file is printed.
 *
 * @param work The work's folder, relative to the content folder or to the working directory.
 * @param title Title of the chapter, if it has one.
 * @throws UsageError when there is no such folder in the archive, or a file of this name.
 */
export async function newChapter(
  work: string,
  title: string | undefined,
  options: { dir: string; format?: StartFormat; date?: string },
): Promise<number> {
  const { contentDir } = await findProject(options.dir);
  const folder = folderOf(work, contentDir);
  const names = readdirSync(folder).filter(
    (name) => isStoryExtension(extname(name).toLowerCase()) && headRank(name) === null,
  );
  const file = join(folder, nextName(names, title ?? '', options.format ?? null));
  const text = storyText(extname(file) === '.md' ? 'md' : 'txt', [
    ['Title', title],
    ['Published', options.date],
  ]);
  if (!writeNewFile(file, text)) throw new UsageError(`"${relative('', file)}" exists; nothing was changed.`);
  print(relative('', file));
  if (names.length === 0) log('It is the first chapter of a new work; its own facts go into work.yaml beside it.');
  else if (extname(file) !== '.md' && !readdirSync(folder).some((name) => headRank(name) !== null))
    log('Text files are chapters of one work when their folder has a work.yaml with its title and author; write one.');
  return EXIT.done;
}

const FOLDER_FIRST =
  'Name the folder, not the title. A story in one file becomes a folder so: make the folder, move the story into it as chapter-1, write title, author and rating into a file work.yaml beside it, and try again.';

function folderOf(work: string, contentDir: string): string {
  const places = [join(contentDir, work), resolve(work)];
  const found = places.find((place) => statSync(place, { throwIfNoEntry: false })?.isDirectory());
  if (found === undefined) {
    const file = places.find((place) => statSync(place, { throwIfNoEntry: false })?.isFile());
    const why = file === undefined ? 'There is no such folder' : 'It is one file; chapters of their own need a folder';
    throw new UsageError(`${why}: "${work}". ${FOLDER_FIRST}`);
  }
  const [real, content] = [realpathSync(found), realpathSync(contentDir)];
  if (real === content || !isInside(real, content))
    throw new UsageError(`"${work}" is not the folder of a work inside "${relative('', contentDir)}".`);
  return found;
}

/**
 * Name the chapter after the last one as the last one is named: the same word, width of number and ending.
 *
 * @param names Names of the chapters that are there.
 */
export function nextName(names: readonly string[], title: string, format: StartFormat | null): string {
  const numbered = names.flatMap((name) => {
    const { number } = readChapterName(name);
    return number === null ? [] : [{ name, number }];
  });
  const last = numbered.toSorted((one, other) => other.number - one.number)[0];
  const ending = format ?? extname(last?.name ?? names[0] ?? 'chapter.md').slice(1);
  const number = String(Math.floor(last?.number ?? 0) + 1);
  const stem = basename(last?.name ?? 'chapter-1', extname(last?.name ?? ''));
  const [, before = 'chapter-', digits = '1'] = /^(.*?)(\d+)/.exec(stem.replace(/^\d{4}-\d{2}-\d{2}[-_ ]/, '')) ?? [];
  const words = slugify(title);
  return `${before}${number.padStart(digits.length, '0')}${words === '' ? '' : `-${words}`}.${ending}`;
}
