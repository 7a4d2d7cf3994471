import { relative } from 'node:path';
import { painter } from '../diagnostics/painter.ts';
import { aboutVanished } from './about-vanished.ts';
import { type BuildResult, buildSite } from './build-site.ts';
import { defaultJobs } from './default-jobs.ts';
import { progressLine } from './progress-line.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import {
  type CommonOptions,
  commandFor,
  EXIT,
  exitCode,
  hasColor,
  log,
  prefixOf,
  print,
  reportMessages,
} from './terminal.ts';

export interface BuildCommandOptions extends CommonOptions {
  out?: string;
  baseUrl?: string;
  strict?: boolean;
  jobs?: number;
  drafts?: boolean;
  force?: boolean;
  allowRemovals?: boolean;
  changes?: string;
}

/** `fabula build`: publish the archive and say what was done. */
export async function build(dir: string, options: BuildCommandOptions): Promise<number> {
  const line = progressLine(options.quiet === true || options.json === true);
  const stop = stopOnSignal();
  let result: BuildResult;
  try {
    result = await buildSite({
      dir,
      ...(options.out !== undefined && { out: options.out }),
      ...(options.baseUrl !== undefined && { baseUrl: options.baseUrl }),
      ...(options.changes !== undefined && { changes: options.changes }),
      jobs: options.jobs ?? defaultJobs(),
      drafts: options.drafts === true,
      force: options.force === true,
      hashAssets: true,
      allowRemovals: options.allowRemovals === true,
      patience: 0,
      onProgress: line.update,
      signal: stop.signal,
    });
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    line.clear();
    log('Interrupted; the published site is as it was.');
    return stop.code();
  } finally {
    line.clear();
    stop.release();
  }
  const { messages, loaded } = result;
  if (options.json !== true || messages.length > 0) reportMessages(messages, options, prefixOf(loaded.project.root));
  if (options.quiet !== true) for (const note of result.notes) log(note);
  if (result.badConfig) return EXIT.usage;
  if (result.vanished.length > 0) {
    if (options.json === true) print(JSON.stringify({ type: 'removals', works: result.vanished }));
    else log(aboutVanished(result.vanished, prefixOf(loaded.project.root) + loaded.prefix, options.verbose === true));
    return EXIT.removals;
  }
  if (options.json === true) print(JSON.stringify({ type: 'build', ...summary(result) }));
  else if (options.quiet !== true) print(sentence(result));
  return exitCode(messages, options.strict === true);
}

function summary(result: BuildResult): Record<string, unknown> {
  const { built, loaded } = result;
  if (built === null) return {};
  const { archive, published, stages } = built;
  return {
    out: loaded.out,
    ...archive.totals,
    pages: pagesOf(published.outputs.keys()),
    files: published.files,
    bytes: published.bytes,
    written: published.written.length,
    removed: published.removed.length,
    milliseconds: Object.fromEntries(stages.map(([stage, time]) => [stage, Math.round(time)])),
    peakMemory: peakMemory(),
  };
}

/** What was built, for a person. */
function sentence(result: BuildResult): string {
  const { built, loaded } = result;
  if (built === null) return '';
  const { archive, published, stages } = built;
  const { works, chapters, words } = archive.totals;
  const count = (number: number, one: string, other = `${one}s`): string =>
    `${number.toLocaleString('en')} ${number === 1 ? one : other}`;
  const total = stages.reduce((sum, [, time]) => sum + time, 0);
  const paint = painter(hasColor(process.stdout));
  const changes =
    published.unchanged === 0
      ? ''
      : ` (${count(published.written.length, 'file')} written, ${count(published.removed.length, 'file')} removed)`;
  return [
    `${count(works, 'work')}, ${count(chapters, 'chapter')}, ${count(words, 'word')}`,
    `${count(pagesOf(published.outputs.keys()), 'page')}, ${count(published.files, 'file')}, ${size(published.bytes)}${changes}`,
    paint(
      'quiet',
      `${seconds(total)} (${stages.map(([stage, time]) => `${stage} ${seconds(time)}`).join(', ')}), peak memory ${size(peakMemory())}`,
    ),
    `Published to ${relative(process.cwd(), loaded.out) || '.'}; look at it with: ${commandFor('serve', prefixOf(loaded.project.root))}`,
  ].join('\n');
}

function pagesOf(paths: Iterable<string>): number {
  let pages = 0;
  for (const path of paths) if (path.endsWith('.html')) pages += 1;
  return pages;
}

function peakMemory(): number {
  return process.resourceUsage().maxRSS * 1024;
}

function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
