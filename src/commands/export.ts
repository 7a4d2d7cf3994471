import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { isInside } from '../diagnostics/is-inside.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { OLD_ADDRESSES_FILE } from '../read/find-project.ts';
import { openExport } from '../write/export-target.ts';
import { crewFor } from './crew-for.ts';
import { exportFiles, sumLine } from './export-files.ts';
import { HANDOVER_FILE, handoverText } from './handover.ts';
import { keepLostAddresses } from './keep-lost-addresses.ts';
import { keptFolders } from './kept-folders.ts';
import { type LoadedProject, loadProject } from './load-project.ts';
import { makeArchive } from './make-archive.ts';
import { PROGRAM_FILE, packProgram } from './pack-program.ts';
import { progressLine } from './progress-line.ts';
import { readStories } from './read-stories.ts';
import { type CommonOptions, EXIT, log, prefixOf, reportMessages } from './terminal.ts';
import { usableCache } from './usable-cache.ts';

/** Switches of `fabula export`. */
export interface ExportOptions extends Pick<CommonOptions, 'quiet' | 'verbose'> {
  /** A ZIP file or a new folder. */
  out?: string;
}

const SUMS = 'SHA256SUMS.txt';

/**
 * `fabula export`: everything that the next keeper needs, in one ZIP file or a folder.
 *
 * @throws UsageError when the target is taken, or a file cannot be read.
 */
export async function exportArchive(dir: string, options: ExportOptions): Promise<number> {
  const found = await loadProject(dir, {});
  if (hasErrors(found.messages)) {
    reportMessages(found.messages, options, prefixOf(found.project.root));
    return EXIT.usage;
  }
  const name = `${found.config.id}-export`;
  const out = options.out ?? `${name}.zip`;
  checkPlace(found, out);
  const target = openExport(out, HANDOVER_FILE);
  const line = progressLine(options.quiet === true);
  try {
    const loaded = { ...found, cache: usableCache(found.cache, 'nothing').dir };
    const crew = crewFor(loaded, null);
    const stories = await readStories(loaded, { crew, onProgress: line.update }).finally(() => crew.close());
    const { archive } = await makeArchive(loaded, stories, { drafts: false, hashAssets: true });
    line.clear();
    const kept = await keepLostAddresses(loaded);
    const { files, withdrawn } = await exportFiles(loaded, stories);
    const handover = join(loaded.project.root, HANDOVER_FILE);
    const told = existsSync(handover) ? readFileSync(handover) : Buffer.from(handoverText(loaded.config, archive));
    let sums = '';
    const add = (path: string, bytes: Uint8Array): void => {
      sums += sumLine(path, bytes);
      target.add(`${name}/${path}`, bytes);
    };
    add(HANDOVER_FILE, told);
    for (const file of files) add(file.path, file.read());
    add(PROGRAM_FILE, packProgram());
    target.add(`${name}/${SUMS}`, Buffer.from(sums));
    target.end();
    if (options.quiet !== true) say(out, files.length, withdrawn, existsSync(handover));
    if (options.quiet !== true && kept > 0)
      log(`${OLD_ADDRESSES_FILE} has ${kept} more, which only the last build knew.`);
  } catch (error) {
    target.giveUp();
    throw error;
  } finally {
    line.clear();
  }
  return EXIT.done;
}

/** An export among the files that it packs would be packed by the next one. */
function checkPlace({ project, out: site, cache }: LoadedProject, out: string): void {
  for (const folder of [...keptFolders(project).map(([, dir]) => dir), site, cache])
    if (isInside(resolve(out), folder))
      throw new UsageError(
        `The export "${out}" cannot lie in "${relative('.', folder) || '.'}"; name a place elsewhere.`,
      );
}

function say(out: string, files: number, withdrawn: number, isFilled: boolean): void {
  log(`${files} files, the program and their checksums are in ${out}.`);
  if (withdrawn > 0)
    log(`Left out, as they were withdrawn: ${withdrawn} files; their rows in catalogue.csv are there.`);
  if (!isFilled) log(`Fill in ${HANDOVER_FILE}, keep it beside archive.yaml, and export again.`);
}
