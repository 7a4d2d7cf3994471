import { join } from 'node:path';
import { findProject, OLD_ADDRESSES_FILE } from '../read/find-project.ts';
import type { Project } from '../read/project.ts';
import { openBrowser } from '../serve/open-browser.ts';
import { type PreviewOptions, runPreview } from '../serve/run-preview.ts';
import { stopOnSignal } from './stop-on-signal.ts';

/** What a preview needs, complete. */
export interface FollowOptions {
  /** Name or address to bind to. */
  host: string;
  port: number;
  /** Open the reader's browser after the first build. */
  open: boolean;
  /** Absolute path of the folder that the preview builds into; never the published site. */
  site: string;
  /** Path under which the published site stands; `/` when unknown. */
  base: string;
  /** Content-Security-Policy of the published site. */
  policy: string;
  /** Absolute paths that are not watched: the published site, the cache. */
  ignored: readonly string[];
  /** Builds into `site`; see `PreviewOptions`. */
  build: PreviewOptions['build'];
}

/** Where a preview writes, one line at a time. */
export interface FollowIo {
  /** Results, for standard output. */
  print(line: string): void;
  /** Progress, for standard error. */
  log(line: string): void;
  /** Problems, for standard error. */
  warn(line: string): void;
}

/**
 * Build a project, serve it, and build it again when its sources change, until a signal comes.
 *
 * @param dir Folder of the project, or of stories.
 * @returns The exit code. A build may still be under way: end the process with it. A second Ctrl-C ends it at once.
 * @throws UsageError when the folder cannot be used, or the port or the host cannot be had.
 */
export async function followProject(dir: string, options: FollowOptions, io: FollowIo): Promise<number> {
  const project = await findProject(dir);
  const stop = stopOnSignal();
  try {
    await runPreview({
      build: options.build,
      server: {
        folder: options.site,
        host: options.host,
        port: options.port,
        base: options.base,
        policy: options.policy,
      },
      watched: sourcesOf(project),
      ignored: [join(project.root, '_site'), options.site, ...options.ignored],
      onReady(url) {
        io.print(url);
        io.log('Watching for changes; Ctrl-C stops.');
        if (options.open) openBrowser(url);
      },
      onMoved: (url) => io.print(url),
      onProblem: io.warn,
      signal: stop.signal,
    });
  } finally {
    stop.release();
  }
  return stop.code();
}

/** Parts of a project that do not exist yet are named as well, because they may be made while the preview runs. */
function sourcesOf(project: Project): string[] {
  if (project.kind === 'folder') return [project.root];
  const files = ['archive.yaml', 'taxonomy.yaml', 'authors.yaml', 'catalogue.csv', 'checked.csv', OLD_ADDRESSES_FILE];
  return [...files, 'content', 'templates', 'public', 'pages'].map((name) => join(project.root, name));
}
