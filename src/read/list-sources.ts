import { join } from 'node:path';
import { matchesGlob } from '../config/glob.ts';
import { compareText } from '../diagnostics/compare-text.ts';
import { compareDiagnostics, type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { isContentsFile } from '../story/book-contents.ts';
import { isStoryExtension } from '../story/source-format.ts';
import { isReadme, isWorkFile, speaksForFolder } from '../story/work-head.ts';
import type { SourceFile, SourceTree } from './project.ts';
import { tooLarge } from './read-source.ts';
import { stampOf } from './stamp.ts';
import { walkFolder } from './walk-folder.ts';

export interface ListOptions {
  /** Absolute path of the project: links that lead out of it are refused. */
  root: string;
  /** Globs, relative to the content folder, of what is left out. */
  ignore: readonly string[];
  /** Largest story in bytes; a larger one is reported and left out. */
  fileSize: number;
  /** Absolute folders never entered: output, cache. */
  exclude: readonly string[];
}

/**
 * List the source files of a content folder.
 *
 * @param contentDir Absolute path.
 * @param options What is left out.
 * @returns Files by code units of their NFC path, and a message for everything that cannot be read; paths in both are
 * relative to the content folder.
 */
export async function listSources(contentDir: string, options: ListOptions): Promise<SourceTree> {
  const walk = await walkFolder(contentDir, {
    root: options.root,
    exclude: options.exclude,
    ignored: (path) => isHidden(path) || options.ignore.some((glob) => matchesGlob(glob, path)),
  });
  const messages: Diagnostic[] = [];
  const files: SourceFile[] = [];
  // Without a word about it, the stories that such a file holds back would be published.
  const keep = (message: Diagnostic): void => {
    const path = message.file ?? '';
    if (!speaksForFolder(path)) messages.push(message);
    else
      files.push({
        path,
        absolute: join(contentDir, path),
        kind: isWorkFile(path) ? 'work' : 'story',
        size: 0,
        stamp: '?',
        refused: message,
      });
  };
  for (const message of walk.messages) keep(message);
  for (const folder of walk.folders) {
    const extension = extensionOf(folder.path);
    if (isStoryExtension(extension)) {
      messages.push(report('folder-like-story', folder.path, { with: { extension } }));
    }
  }
  for (const { path, absolute, stats } of walk.files) {
    const kind = sourceKind(path);
    if (kind === 'page') {
      messages.push(report('format-unsupported', path, { with: { extension: extensionOf(path) } }));
    } else if (kind !== 'asset' && stats.size > options.fileSize) {
      keep(tooLarge(path, stats.size, options.fileSize));
    } else {
      files.push({ path, absolute, kind, size: stats.size, stamp: stampOf(stats) });
    }
  }
  files.sort((a, b) => compareText(a.path, b.path) || compareText(a.absolute, b.absolute));
  return { files, messages: messages.sort(compareDiagnostics) };
}

/** Tell by its name what a file is; `page` is an HTML file, which cannot be read yet. */
export function sourceKind(path: string): SourceFile['kind'] | 'page' {
  const name = nameOf(path);
  if (isWorkFile(path) || isContentsFile(path)) return 'work';
  if (isReadme(path)) return 'story';
  const extension = extensionOf(path);
  if (PAGE_EXTENSIONS.has(extension)) return 'page';
  const stem = name.slice(0, name.length - extension.length).toLowerCase();
  if (extension === '') return NAMES_OF_NO_STORY.has(stem) || isEditorCopy(name) ? 'asset' : 'story';
  return isStoryExtension(extension) && !PAPERS.has(stem) ? 'story' : 'asset';
}

/** The extension in small letters with its dot; empty for names like `Mr. Smith` or `Chapter 1.5`. */
function extensionOf(path: string): string {
  return /[^.](\.(?=[a-z0-9]*[a-z])[a-z0-9]{1,10})$/i.exec(nameOf(path))?.[1]?.toLowerCase() ?? '';
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function isHidden(path: string): boolean {
  return nameOf(path).startsWith('.');
}

/** Emacs and others leave `story~` and `#story#` beside a file. */
function isEditorCopy(name: string): boolean {
  return name.endsWith('~') || name.startsWith('#');
}

const PAGE_EXTENSIONS = new Set(['.html', '.htm', '.xhtml']);

/** Papers of a folder, not stories, with or without an extension. */
const PAPERS = new Set(
  'readme license licence copying changelog contributing code_of_conduct code-of-conduct security summary _sidebar _navbar 404'.split(
    ' ',
  ),
);
const NAMES_OF_NO_STORY = new Set([...PAPERS, 'makefile', 'dockerfile', 'procfile', 'gemfile', 'cname', 'codeowners']);
