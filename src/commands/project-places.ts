import { basename, dirname, join, resolve } from 'node:path';
import type { Project } from '../read/project.ts';

/** Where a build writes. */
export interface ProjectPlaces {
  /** Absolute path of the published site. */
  out: string;
  /** Absolute path of the cache: safe to delete. */
  cache: string;
  /** Path of the content folder inside the project, with a trailing slash; empty when they are one. */
  prefix: string;
}

/** Say where a build writes: into the project, but beside a plain folder of stories, unless `out` says else. */
export function placesOf(project: Project, options: { out?: string; cache?: string }): ProjectPlaces {
  const isFolder = project.kind === 'folder';
  const out = resolve(options.out ?? (isFolder ? `${project.root}-site` : join(project.root, '_site')));
  return {
    out,
    cache: options.cache ?? join(isFolder ? dirname(out) : project.root, '.fabula'),
    prefix: isFolder ? '' : `${basename(project.contentDir)}/`,
  };
}
