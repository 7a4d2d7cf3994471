import { lstatSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { HostName } from '../config/hosts.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { languageTag } from '../story/language-tag.ts';
import { PROGRAM_FILE, packProgram } from './pack-program.ts';
import { archiveFiles } from './starter/archive-files.ts';
import { openConversation } from './starter/ask.ts';
import { HOST_RECIPES } from './starter/host-recipes.ts';
import { writeNewFile } from './starter/write-new-file.ts';
import { commandFor, EXIT, log, prefixOf, print } from './terminal.ts';

export interface InitOptions {
  title?: string;
  keeper?: string;
  language?: string;
  url?: string;
  host?: HostName;
  yes?: boolean;
}

/**
 * `fabula init`: begin an archive in a folder. What is there already stays as it is. The files written are printed.
 *
 * @throws UsageError when an option cannot be used.
 */
export async function init(dir: string, options: InitOptions): Promise<number> {
  const root = resolve(dir);
  const recipe = options.host === undefined ? { files: [], next: [] } : HOST_RECIPES[options.host];
  const { ask, close } = openConversation(options.yes !== true && options.title === undefined);
  const usual = {
    title: options.title ?? titleFrom(root),
    keeper: options.keeper ?? '',
    language: options.language ?? 'en',
  };
  const start = {
    title: ask === null ? usual.title : await ask('Name of the archive', usual.title),
    keeper: ask === null ? usual.keeper : await ask('Who keeps it', usual.keeper),
    language: ask === null ? usual.language : await ask('Its language', usual.language),
    url: urlOf(options.url),
  };
  close();
  const language = languageTag(start.language);
  if (language === null) throw new UsageError(`"${start.language}" is no language; give its tag, such as en or pt-BR.`);
  const program: [string, Uint8Array][] = options.host === undefined ? [] : [[PROGRAM_FILE, packProgram()]];
  const files = [...archiveFiles({ ...start, language }), ...recipe.files, ...program];
  for (const [path] of files) refuseLinks(root, path);
  const kept = files.filter(([path, content]) => {
    const file = join(root, path);
    const isNew = writeNewFile(file, content);
    if (isNew) print(relative('', file));
    return !isNew;
  });
  for (const [path] of kept) log(`"${path}" was there already and stays as it is.`);
  const here = prefixOf(root);
  log(`Look at it: ${commandFor('serve', here)} --open`);
  log(`Publish it: ${commandFor('build', here)}`);
  for (const sentence of recipe.next) log(sentence);
  return EXIT.done;
}

/**
 * Refuse to begin an archive in a folder that is a link: its files would appear where the link leads, among others.
 *
 * @throws UsageError when a folder on the way to a new file is a link.
 */
function refuseLinks(root: string, path: string): void {
  const folders = path.split('/').slice(0, -1);
  for (const [at] of folders.entries()) {
    const folder = join(root, ...folders.slice(0, at + 1));
    if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) continue;
    throw new UsageError(
      `"${relative('', folder)}" is a link, and files written into it would lie elsewhere; nothing was written. Begin the archive in another folder, or put a real folder in the place of the link.`,
    );
  }
}

function titleFrom(root: string): string {
  const words = basename(root).replace(/[-_]+/g, ' ').trim();
  return words === '' ? 'Stories' : words.charAt(0).toUpperCase() + words.slice(1);
}

function urlOf(given: string | undefined): string {
  if (given === undefined) return '';
  if (!URL.canParse(given) || !/^https?:/.test(given))
    throw new UsageError(`"${given}" is no address; it begins with https://.`);
  const { href } = new URL(given);
  return href.endsWith('/') ? href : `${href}/`;
}
