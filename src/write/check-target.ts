import { lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path';
import { diskCode, diskReason } from '../diagnostics/disk-reason.ts';
import { isInside } from '../diagnostics/is-inside.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { MANIFEST, readManifest } from './manifest.ts';

/** What the output folder must not touch. */
export interface TargetLimits {
  /** Absolute path of the folder that holds the stories. */
  contentDir: string;
  /** Absolute path of the project. */
  root: string;
  /** Write into a folder that holds other files; they stay. */
  force: boolean;
}

/**
 * Refuse an output folder into which nothing may be written.
 *
 * @param target Output folder; it need not exist.
 * @param limits What it must not touch.
 * @throws UsageError for everything that `checkFolder` refuses, and when the folder contains the project or the stories
 * or lies among them, also by way of links.
 */
export function checkTarget(target: string, limits: TargetLimits): void {
  const path = resolve(target);
  const exists = checkKind(path);
  const real = realPathOf(path);
  const content = realPathOf(resolve(limits.contentDir));
  if (isInside(content, real)) refuse(path, 'contains the stories');
  if (isInside(realPathOf(resolve(limits.root)), real)) refuse(path, 'contains the project');
  if (isInside(real, content)) refuse(path, 'lies inside the folder of the stories');
  const [part = ''] = relative(realPathOf(resolve(limits.root)), real).split(sep);
  if (SOURCES.has(part)) refuse(path, `lies inside "${part}", which belongs to the project`);
  if (exists && !limits.force) refuseForeign(path);
}

/**
 * Refuse an output folder that is not fit to be one, whatever the project.
 *
 * @param target Output folder; it need not exist.
 * @param force Write into a folder that holds other files.
 * @throws UsageError when it is a file, a symbolic link or the root of a disk, holds the home folder, or holds files and
 * no manifest of ours while `force` is off.
 */
export function checkFolder(target: string, force: boolean): void {
  const path = resolve(target);
  if (checkKind(path) && !force) refuseForeign(path);
}

/** Refuse what is no folder, or one that never can be the output folder; tell whether it exists. */
function checkKind(path: string): boolean {
  const stats = lookAt(path);
  if (path === parse(path).root) refuse(path, 'is the root of the disk');
  if (stats?.isSymbolicLink()) refuse(path, 'is a symbolic link');
  if (stats !== null && !stats.isDirectory()) refuse(path, 'is a file');
  if (isInside(realPathOf(homedir()), realPathOf(path))) refuse(path, 'is your home folder, or contains it');
  return stats !== null;
}

/** Folders of a project that are read, or that other programs own. */
const SOURCES = new Set(['content', 'templates', 'public', 'pages', '.git', 'node_modules']);

function refuseForeign(path: string): void {
  let names: string[];
  try {
    names = readdirSync(path).filter((name) => !NOBODYS.test(name));
  } catch (error) {
    throw new UsageError(`The output folder "${path}" cannot be read: ${diskReason(error)}.`);
  }
  if (names.length > 0 && readManifest(path) === null) {
    throw new UsageError(
      `The output folder "${path}" holds files, but no ${MANIFEST} of fabula. ` +
        'Name an empty or new folder, or pass --force to write into this one; its other files stay.',
    );
  }
}

/** What systems put into every folder or disk, and what a killed build left in a disk of its own. */
const NOBODYS = /^(\.DS_Store|Thumbs\.db|desktop\.ini|lost\+found|\.fabula\.new-\d+-[0-9a-f]{12})$/;

function refuse(path: string, reason: string): never {
  throw new UsageError(`The output folder "${path}" ${reason}. Name another folder with --out.`);
}

function lookAt(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return null;
    throw new UsageError(`The output folder "${path}" cannot be used: ${diskReason(error)}.`);
  }
}

/** Real path of a file or folder; what does not exist yet keeps its name below the real path of what does. */
function realPathOf(path: string): string {
  try {
    // Unlike the portable one, it also finds the true case of a name.
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPathOf(parent), basename(path));
  }
}
