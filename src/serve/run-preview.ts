import { createBuildQueue } from './build-queue.ts';
import { type ServerOptions, type SitePlace, startServer } from './start-server.ts';
import { watch } from './watch.ts';

/** What one build of the previewed site came to. */
export interface PreviewBuild {
  /** False when it found errors. */
  isGood: boolean;
  /** Paths of the site's files that were written or removed, relative to the site with forward slashes. */
  changed: readonly string[];
  /** Messages for the page, plain text; shown only when the build is not good. */
  messages: string;
  /** How the site stands now, when that is known. */
  place?: SitePlace;
}

/** A preview: what builds the site, where it stands, what it is made from. */
export interface PreviewOptions {
  /**
   * Builds into the server's folder; receives the absolute paths that changed, none for the first build. It may say which
   * pages are there before all of them are: readers of those need not wait for the rest. The signal says that more changed
   * meanwhile: it may reject then, and is asked again with all changes.
   */
  build(changed: readonly string[], onPlaced: (paths: string[]) => void, signal: AbortSignal): Promise<PreviewBuild>;
  server: ServerOptions;
  /** Absolute paths of the sources; what does not exist yet is noticed when it appears. */
  watched: readonly string[];
  /** Absolute paths that are not watched: the published site, the cache. */
  ignored: readonly string[];
  /** Called once, after the first build, with the address of the site. */
  onReady(url: string): void;
  /** Called when the site has got another address. */
  onMoved(url: string): void;
  /** Called with a sentence for the person at the terminal. */
  onProblem(problem: string): void;
  /** Ends the preview. */
  signal: AbortSignal;
}

/**
 * Build a site, serve it, and build it again whenever its sources change, until it is told to stop.
 *
 * Builds never overlap. Errors are shown on the pages; a build that could not write anything leaves what is served.
 * When the signal comes, connections end at once and a build that is under way is not waited for.
 *
 * @param options What to build, serve and watch.
 * @throws UsageError when the port or the host cannot be had.
 */
export async function runPreview(options: PreviewOptions): Promise<void> {
  const { signal, onProblem } = options;
  const stopped = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const server = await startServer(options.server);
  let isReady = false;

  const queue = createBuildQueue(async (changed, interrupt) => {
    const result = await options
      .build(changed, (paths) => server.reload(paths), interrupt)
      .catch((error: unknown): PreviewBuild | null => {
        if (interrupt.aborted) return null;
        const problem = error instanceof Error ? error.message : String(error);
        if (!signal.aborted) onProblem(problem);
        return { isGood: false, changed: [], messages: problem };
      });
    if (result === null) return false;
    if (signal.aborted) return true;
    const isMoved = result.place !== undefined && server.move(result.place);
    // Pages that are open stand at the old address, where nothing is any more.
    if (isMoved && isReady) options.onMoved(server.url);
    if (result.changed.length > 0) server.reload(result.changed);
    server.showMessages(result.isGood ? '' : result.messages);
    if (!isReady) options.onReady(server.url);
    isReady = true;
    return true;
  });
  // The first build waits for the watcher, or a change between what both see would be lost.
  const watching = watch(options.watched, (changed) => queue.add(changed), { ignored: options.ignored, onProblem });
  try {
    await Promise.race([watching, stopped]);
    if (!signal.aborted) queue.add([]);
    await stopped;
  } finally {
    void queue.close();
    void watching.then((watcher) => watcher.close());
    await server.close();
  }
}
