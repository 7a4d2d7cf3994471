import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { readSource, tooLarge } from './read-source.ts';
import { stampOf } from './stamp.ts';
import { type WalkOptions, walkFolder } from './walk-folder.ts';

/** One text file of a project, such as a template. */
export interface TextFile {
  /** Relative to its folder, forward slashes, NFC, with its extension. */
  path: string;
  /** Absolute path on this disk. */
  absolute: string;
  /** Without a byte order mark, line ends as `\n`. */
  text: string;
}

/** One file that is copied as it is. */
export interface StaticFile {
  /** Relative to its folder, forward slashes, NFC. */
  path: string;
  /** Absolute path on this disk. */
  absolute: string;
  /** Bytes. */
  size: number;
  /** Equal while the file is unchanged. */
  stamp: string;
}

/**
 * Read all text files of a folder; dot files are left out.
 *
 * @param folder Absolute path.
 * @param options `root`: absolute folder that links must not leave; `limit`: largest file in bytes; `mend`: what to do about a larger one.
 * @returns Files in the order of their paths; a file that is no UTF-8 text or too large gives a message with its path
 * relative to `folder`.
 */
export async function readTexts(
  folder: string,
  options: { root: string; limit: number; mend: string },
): Promise<{ files: TextFile[]; messages: Diagnostic[] }> {
  const walk = await walkFolder(folder, { ...limits(options.root), ignored: (path) => /(^|\/)\./.test(path) });
  const files: TextFile[] = [];
  for (const { path, absolute, stats } of walk.files) {
    const bytes = stats.size > options.limit ? null : await readSource({ path, absolute }, options.limit);
    if (bytes === null) walk.messages.push(tooLarge(path, stats.size, options.limit, options.mend));
    else if (!(bytes instanceof Uint8Array)) walk.messages.push(bytes);
    else {
      const text = decode(bytes);
      if (text === null) walk.messages.push(report('file-unreadable', path, { with: { reason: 'it is not UTF-8' } }));
      else files.push({ path, absolute, text: text.replace(/\r\n?/g, '\n') });
    }
  }
  return { files, messages: walk.messages };
}

/**
 * List all files of a folder that are copied as they are. Dot files are left out, but for those that hosts expect.
 *
 * @param folder Absolute path.
 * @param options `root`: absolute folder that links must not leave.
 * @returns Files in the order of their paths, and messages with paths relative to `folder`.
 */
export async function listStatic(
  folder: string,
  options: { root: string },
): Promise<{ files: StaticFile[]; messages: Diagnostic[] }> {
  const walk = await walkFolder(folder, {
    ...limits(options.root),
    ignored: (path) => /(^|\/)\./.test(path) && !/^(\.nojekyll|\.well-known(\/[^.][^/]*)*)$/.test(path),
  });
  const files = walk.files.map(({ path, absolute, stats }) => ({
    path,
    absolute,
    size: stats.size,
    stamp: stampOf(stats),
  }));
  return { files, messages: walk.messages };
}

function limits(root: string): Pick<WalkOptions, 'root' | 'exclude'> {
  return { root, exclude: [] };
}

/** The text, or `null` when the bytes are not UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
