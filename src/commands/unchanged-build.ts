import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProject } from '../read/find-project.ts';
import type { Project } from '../read/project.ts';
import { takeSnapshot } from '../read/snapshot.ts';
import { stampOf } from '../read/stamp.ts';
import { type FinishedBuild, readFinishedBuild } from '../store/finished-build.ts';
import { PROGRAM } from '../version.ts';
import { fontsFolder } from './fonts-folder.ts';
import { PACKAGE_FOLDER } from './package-folder.ts';
import { type ProjectPlaces, placesOf } from './project-places.ts';

/** What makes builds of one folder differ. */
export interface UnchangedOptions {
  out?: string;
  baseUrl?: string;
  host?: string;
  portable?: boolean;
  drafts: boolean;
  /** The one of several sites that is looked at; default: the whole archive. */
  site?: OneOfSites;
}

/** One of several sites that are made of one folder. */
export interface OneOfSites {
  key: string;
  /** Name of its folder in the project. */
  out: string;
  /** Names of the folders of all sites: no story lies there. */
  outs: readonly string[];
  /** What the sources of all sites looked like, when it was seen for one of them. */
  seen: { snapshot?: string | null };
}

/** What was seen before anything was read. */
export interface FirstLook {
  /** Digest of everything that the build depends on; `null` when nobody can vouch for it. */
  inputs: string | null;
  /** How the last build ended, when this one would end in the same way and the site is whole. */
  last: { project: Project; places: ProjectPlaces; finished: FinishedBuild } | null;
}

/**
 * Look whether there is anything to do at all, without loading what builds.
 *
 * @param dir Folder of the project.
 * @param options Options of the command.
 * @returns Nothing known when the folder cannot be used; the build then says why.
 */
export async function lookForChanges(dir: string, options: UnchangedOptions): Promise<FirstLook> {
  let project: Project;
  try {
    project = await findProject(dir);
  } catch {
    return { inputs: null, last: null };
  }
  const { site } = options;
  const places = placesOf(
    project,
    site === undefined || options.out !== undefined ? options : { out: join(project.root, site.out) },
  );
  const inputs = inputsOf(project, places, options);
  const finished = inputs === null ? null : readFinishedBuild(places.cache, places.out);
  const isSame = finished !== null && finished.inputs === inputs && isWhole(places.out, finished);
  return { inputs, last: isSame ? { project, places, finished } : null };
}

function inputsOf(project: Project, { out, cache }: ProjectPlaces, options: UnchangedOptions): string | null {
  const { site } = options;
  const others = site?.outs.map((name) => join(project.root, name)) ?? [];
  const own = [project.templatesDir, project.publicDir, project.pagesDir, fontsFolder(project)].filter(
    (folder) => folder !== null,
  );
  const look = () =>
    takeSnapshot({
      shallow: project.kind === 'project' ? [project.root] : [],
      deep: [project.contentDir, ...own, join(PACKAGE_FOLDER, 'templates'), join(PACKAGE_FOLDER, 'public')],
      exclude: [out, cache, ...others],
      now: Date.now(),
    });
  const snapshot = site?.seen.snapshot === undefined ? look() : site.seen.snapshot;
  if (site !== undefined) site.seen.snapshot = snapshot;
  if (snapshot === null) return null;
  const program = [PROGRAM, stampOf(lstatSync(fileURLToPath(import.meta.url))), process.version, process.versions.icu];
  const asked = [
    options.baseUrl ?? null,
    options.host ?? null,
    options.portable === true,
    options.drafts,
    site?.key ?? null,
  ];
  return createHash('sha256')
    .update(JSON.stringify([snapshot, program, asked, project, out]))
    .digest('hex');
}

/** Whether every published file is there in its size, and the manifest is the one that was written. */
function isWhole(out: string, { files, manifest }: FinishedBuild): boolean {
  try {
    const sums = createHash('sha256').update(readFileSync(join(out, 'SHA256SUMS.txt')));
    if (sums.digest('hex') !== manifest) return false;
    return files.every(([path, size]) => {
      const stats = lstatSync(join(out, path), { throwIfNoEntry: false });
      return stats?.isFile() === true && stats.size === size;
    });
  } catch {
    return false;
  }
}
