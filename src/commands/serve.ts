import { join } from 'node:path';
import { findProject } from '../read/find-project.ts';
import type { Project } from '../read/project.ts';
import { openBrowser } from '../serve/open-browser.ts';
import { type PreviewBuild, runPreview } from '../serve/run-preview.ts';

/** What `fabula serve` was told, complete. */
export interface ServeOptions {
  /** Name or address to bind to. */
  host: string;
  port: number;
  /** Open the reader's browser after the first build. */
  open: boolean;
  /** Absolute path of the folder that the preview builds into; never the published site. */
  site: string;
  /** Path under which the published site stands; `/` when unknown. */
  base: string;
  /** Absolute paths that are not watched: the published site, the cache. */
  ignored: readonly string[];
  /** Builds into `site`; receives the absolute paths that changed, none for the first build. */
  build(changed: readonly string[]): Promise<PreviewBuild>;
}

/** Where the command writes, one line at a time. */
export interface ServeIo {
  /** Results, for standard output. */
  print(line: string): void;
  /** Problems and progress, for standard error. */
  log(line: string): void;
}

/** Exit codes of a program that a signal ended: 128 and the signal's number. */
const SIGNALS: ReadonlyMap<NodeJS.Signals, number> = new Map([
  ['SIGINT', 130],
  ['SIGTERM', 143],
]);

/**
 * Preview an archive: build it, serve it, and build it again when its sources change, until Ctrl-C.
 *
 * @param dir Folder of the project, or of stories.
 * @param options What the command was told.
 * @param io Where it writes.
 * @returns The exit code. A build may still be under way: end the process with it. A second Ctrl-C ends it at once.
 * @throws UsageError when the folder cannot be used, or the port or the host cannot be had.
 */
export async function serve(dir: string, options: ServeOptions, io: ServeIo): Promise<number> {
  const project = await findProject(dir);
  const stop = new AbortController();
  let code = 0;
  const listeners = [...SIGNALS].map(([signal, exitCode]) => {
    const listener = () => {
      code = exitCode;
      stop.abort();
    };
    process.once(signal, listener);
    return () => process.off(signal, listener);
  });
  try {
    await runPreview({
      build: options.build,
      server: { folder: options.site, host: options.host, port: options.port, base: options.base },
      watched: sourcesOf(project),
      ignored: [join(project.root, '_site'), options.site, ...options.ignored],
      onReady(url) {
        io.print(url);
        io.log('Watching for changes; Ctrl-C stops.');
        if (options.open) openBrowser(url);
      },
      onProblem: (problem) => io.log(problem),
      signal: stop.signal,
    });
  } finally {
    for (const release of listeners) release();
  }
  return code;
}

/** Parts of a project that do not exist yet are named as well, because they may be made while the preview runs. */
function sourcesOf(project: Project): string[] {
  if (project.kind === 'folder') return [project.root];
  return ['archive.yaml', 'content', 'templates', 'public', 'pages'].map((name) => join(project.root, name));
}
