import { join, relative } from 'node:path';
import { UsageError } from '../diagnostics/usage-error.ts';
import { findProject } from '../read/find-project.ts';
import { isDeviceName } from '../story/device-name.ts';
import { slugify } from '../story/slug.ts';
import { openConversation } from './starter/ask.ts';
import { type StartFormat, storyText } from './starter/story-text.ts';
import { writeNewFile } from './starter/write-new-file.ts';
import { EXIT, log, print } from './terminal.ts';

export interface NewStoryOptions {
  dir: string;
  author?: string;
  fandom?: string;
  rating?: string;
  summary?: string;
  tags?: string;
  series?: string;
  date?: string;
  format: StartFormat;
}

/**
 * `fabula new story`: begin a story file with its header. The path of the file is printed.
 *
 * @throws UsageError when there is no title, or a file of this name.
 */
export async function newStory(given: string | undefined, options: NewStoryOptions): Promise<number> {
  const { contentDir } = await findProject(options.dir);
  const { ask, close } = openConversation(given === undefined);
  const answers = { title: given ?? '', author: options.author, rating: options.rating, summary: options.summary };
  if (ask !== null) {
    answers.title = await ask('Title', '');
    answers.author ??= await ask('Author', '');
    answers.rating ??= await ask('Rating', '');
    answers.summary ??= await ask('Summary', '');
  }
  close();
  const title = answers.title.trim();
  if (title === '') throw new UsageError('Name the story: fabula new story "The Lamp at the Window".');
  const name = slugify(title);
  if (name === '') throw new UsageError(`"${title}" gives no name for a file; begin the file by hand.`);
  const file = join(contentDir, `${isTaken(name) ? `${name}-story` : name}.${options.format}`);
  const text = storyText(options.format, [
    ['Title', title],
    ['Author', answers.author],
    ['Fandom', options.fandom],
    ['Rating', answers.rating],
    ['Tags', options.tags],
    ['Series', options.series],
    ['Published', options.date],
    ['Summary', answers.summary],
  ]);
  if (!writeNewFile(file, text)) throw new UsageError(`"${relative('', file)}" exists; nothing was changed.`);
  print(relative('', file));
  log('Write the story below the empty line.');
  return EXIT.done;
}

/** Names that mean another file: of a work, of a book's contents, of what a repository is; and those Windows keeps. */
function isTaken(name: string): boolean {
  return isDeviceName(name) || /^(?:index|work|book|meta|metadata|readme|summary)$/.test(name);
}
