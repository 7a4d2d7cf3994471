import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { CatalogueRow } from '../config/catalogue.ts';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
import { decidedProfile, profileFor } from '../config/profile-for.ts';
import { printable } from '../diagnostics/printable.ts';
import { sourceKind } from '../read/list-sources.ts';
import { readSource } from '../read/read-source.ts';
import { planWorks } from '../story/plan-works.ts';
import { filesToInspect } from './files-to-inspect.ts';
import { inspectSource } from './inspection.ts';
import { inspectionAsJson } from './inspection-as-json.ts';
import { inspectionAsText } from './inspection-as-text.ts';
import { loadProject } from './load-project.ts';
import { type CommonOptions, EXIT, exitCode, log, print } from './terminal.ts';

export interface InspectOptions extends CommonOptions {
  text?: boolean;
  tree?: boolean;
}

/** `fabula inspect`: what was read from where, for a person or as a line of JSON a file. */
export async function inspect(files: readonly string[], options: InspectOptions): Promise<number> {
  let code: number = EXIT.done;
  const found = await filesToInspect(files);
  for (const problem of found.problems) {
    log(printable(problem));
    code = EXIT.errors;
  }
  for (const [index, file] of found.files.entries()) {
    const place = await placeOf(file);
    const read = await readBytes(file, place.config.limits.fileSize);
    if (!(read instanceof Uint8Array)) {
      log(printable(`${file}: ${read}`));
      code = EXIT.errors;
      continue;
    }
    const source = {
      path: place.path,
      bytes: read,
      profile: decidedProfile(profileFor(place.config, place.path), place.row ?? undefined),
      isPart: place.isPart,
    };
    const inspection = inspectSource(file, source, place.config, place.row?.row ?? null);
    if (options.tree === true) {
      const { treeOf } = await import('./tree-of.ts');
      print(treeOf(source));
    } else if (options.json === true) print(inspectionAsJson(inspection, options.text === true));
    else print(`${index > 0 ? '\n' : ''}${inspectionAsText(inspection)}`);
    code = Math.max(code, exitCode(inspection.made.facts.messages, false));
  }
  return code;
}

interface Place {
  config: Config;
  /** Path relative to the content folder. */
  path: string;
  isPart: boolean;
  /** What a person decided about the file; `null`: nothing. */
  row: CatalogueRow | null;
}

/** The project a file belongs to, if any: the nearest folder above whose `content/` holds it. */
async function placeOf(file: string): Promise<Place> {
  const absolute = resolve(file);
  for (let folder = dirname(absolute); ; folder = dirname(folder)) {
    const content = resolve(folder, 'content');
    if (absolute.startsWith(content + sep) && (await isFolder(content))) {
      const { config, catalogue } = await loadProject(folder, {});
      const path = relative(content, absolute).split(sep).join('/').normalize('NFC');
      return { config, path, isPart: await isPartOfWork(absolute, path), row: catalogue?.get(path) ?? null };
    }
    if (folder === dirname(folder)) break;
  }
  const { config } = loadConfig(null, 'archive.yaml');
  const path = basename(absolute).normalize('NFC');
  return { config, path, isPart: await isPartOfWork(absolute, `folder/${path}`), row: null };
}

/** Tell whether a build would take a file for a chapter in the folder of a work. */
async function isPartOfWork(absolute: string, path: string): Promise<boolean> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const names = await readdir(dirname(absolute)).catch(() => []);
  const files = names
    .filter((name) => !name.startsWith('.') && sourceKind(name) !== 'asset')
    .map((name) => folder + name);
  return planWorks(files).works.some((work) => work.parts.has(path));
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

/** Bytes of a file as a build would read it: no pipes, no devices, no more than the limit. */
async function readBytes(file: string, limit: number): Promise<Uint8Array | string> {
  const read = await readSource({ path: file, absolute: resolve(file) }, limit);
  return read instanceof Uint8Array ? read : read.message;
}
