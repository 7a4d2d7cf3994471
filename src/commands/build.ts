import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { HostName } from '../config/hosts.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { aboutVanished } from './about-vanished.ts';
import type { BuildResult } from './build-site.ts';
import { type BuildSummary, countPages, summaryAsJson, summaryAsText } from './build-summary.ts';
import { collectSooner, compileLess } from './compile-less.ts';
import type { LoadedProject } from './load-project.ts';
import { progressLine } from './progress-line.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { type CommonOptions, EXIT, exitCode, log, prefixOf, print, reportMessages } from './terminal.ts';
import { type FirstLook, lookForChanges, type OneOfSites } from './unchanged-build.ts';

export interface BuildCommandOptions extends CommonOptions {
  /** Key of one of several sites. */
  site?: string;
  out?: string;
  baseUrl?: string;
  host?: HostName;
  portable?: boolean;
  strict?: boolean;
  jobs?: number;
  drafts?: boolean;
  force?: boolean;
  allowRemovals?: boolean;
  changes?: string;
}

/** `fabula build`: publish the archive and say what was done. */
export async function build(dir: string, options: BuildCommandOptions): Promise<number> {
  const sites = await sitesIn(dir);
  const named = sites.find(({ key }) => key === options.site);
  if (sites.length === 0 || options.site !== undefined) return buildOne(dir, options, named);
  const [only] = [options.out !== undefined && '--out', options.baseUrl !== undefined && '--base-url'].filter(Boolean);
  if (only !== undefined)
    throw new UsageError(
      `${only} is for one site, and archive.yaml has ${sites.length}; name one: --site ${sites[0]?.key}`,
    );
  let worst = 0;
  for (const site of sites) worst = Math.max(worst, await buildOne(dir, { ...options, site: site.key }, site));
  return worst;
}

/** The sites that are made of one folder; none for most archives, whose settings need not be read here. */
async function sitesIn(dir: string): Promise<OneOfSites[]> {
  const file = join(dir, 'archive.yaml');
  if (!mayNameSites(file)) return [];
  const { readSites } = await import('./read-sites.ts');
  const sites = await readSites(file);
  const outs = sites.map(({ out }) => out);
  const seen = {};
  return sites.map(({ key, out }) => ({ key, out, outs, seen }));
}

/** Look at the bytes, whatever their encoding. What cannot be read here is told by the build itself. */
function mayNameSites(file: string): boolean {
  try {
    return statSync(file).isFile() && readFileSync(file, 'latin1').replaceAll('\0', '').includes('sites');
  } catch {
    return false;
  }
}

/** Build the whole archive, or the one site that is named. */
async function buildOne(dir: string, options: BuildCommandOptions, site?: OneOfSites): Promise<number> {
  const { site: key, ...given } = options;
  const asked = { ...given, drafts: options.drafts === true };
  const look: FirstLook =
    key !== undefined && site === undefined
      ? { inputs: null, last: null }
      : await lookForChanges(dir, site === undefined ? asked : { ...asked, site });
  if (look.last !== null && options.changes === undefined) return sayAgain(look.last, options);
  compileLess();
  collectSooner();
  const { buildSite } = await import('./build-site.ts');
  const line = progressLine(options.quiet === true || options.json === true);
  const stop = stopOnSignal();
  let result: BuildResult;
  try {
    result = await buildSite({
      dir,
      ...(options.site !== undefined && { site: options.site }),
      ...(options.out !== undefined && { out: options.out }),
      ...(options.baseUrl !== undefined && { baseUrl: options.baseUrl }),
      ...(options.host !== undefined && { host: options.host }),
      portable: options.portable === true,
      ...(options.changes !== undefined && { changes: options.changes }),
      jobs: options.jobs ?? null,
      drafts: options.drafts === true,
      force: options.force === true,
      hashAssets: true,
      allowRemovals: options.allowRemovals === true,
      patience: 0,
      inputs: look.inputs,
      onProgress: line.update,
      onRefused(refused) {
        line.clear();
        if (options.json !== true) for (const { message } of refused) log(`Before anything is written: ${message}`);
      },
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
  if (result.built !== null) say(summaryOf(loaded, result.built), options);
  return exitCode(messages, options.strict === true);
}

/** Nothing changed since the last build: say what it said. */
function sayAgain({ project, places, finished }: NonNullable<FirstLook['last']>, options: BuildCommandOptions): number {
  const { files, messages, totals } = finished;
  if (options.json !== true || messages.length > 0) reportMessages(messages, options, prefixOf(project.root));
  const summary: BuildSummary = {
    out: places.out,
    root: project.root,
    totals,
    pages: countPages(files.map(([path]) => path)),
    files: files.length,
    bytes: files.reduce((sum, [, size]) => sum + size, 0),
    written: 0,
    removed: 0,
    unchanged: files.length,
    stages: [['nothing changed', performance.now()]],
    remarks: finished.remarks,
  };
  say(summary, options);
  return exitCode(messages, options.strict === true);
}

function summaryOf(loaded: LoadedProject, built: NonNullable<BuildResult['built']>): BuildSummary {
  const { archive, published, stages, remarks } = built;
  return {
    out: loaded.out,
    root: loaded.project.root,
    totals: archive.totals,
    pages: countPages(published.outputs.keys()),
    files: published.files,
    bytes: published.bytes,
    written: published.changed,
    removed: published.removed.length,
    unchanged: published.unchanged,
    stages,
    remarks,
  };
}

function say(summary: BuildSummary, options: BuildCommandOptions): void {
  if (options.json === true) print(summaryAsJson(summary));
  else if (options.quiet !== true) print(summaryAsText(summary));
}
