import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '../config/config.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { reportHuman } from '../diagnostics/report-human.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { securityPolicy } from '../render/security-policy.ts';
import type { PreviewBuild } from '../serve/run-preview.ts';
import type { SitePlace } from '../serve/start-server.ts';
import { buildSite } from './build-site.ts';
import { followProject } from './follow-project.ts';
import { type LoadedProject, loadProject } from './load-project.ts';
import { placeEdit } from './place-edit.ts';
import type { BuildMemory } from './read-stories.ts';
import { type CommonOptions, log, prefixOf, print, reportMessages } from './terminal.ts';

export interface ServeOptions extends Omit<CommonOptions, 'json'> {
  port: number;
  host: string;
  open?: boolean;
  drafts?: boolean;
  /** Key of one of several sites; default: the whole archive. */
  site?: string;
}

/** `fabula serve`: build into a folder of its own, serve it, and keep it true to its sources. */
export async function serve(dir: string, options: ServeOptions): Promise<never> {
  const loaded = await loadProject(dir, options.site === undefined ? {} : { site: options.site });
  const { cache, config, out } = loaded;
  const site = join(cache, 'preview', 'site');
  const memory: BuildMemory = { facts: new Map(), last: null };
  const code = await followProject(
    dir,
    {
      host: options.host,
      port: options.port,
      open: options.open === true,
      site,
      ...placeOf(config),
      ignored: [out, cache],
      build: (changed, onPlaced, signal) =>
        buildPreview(dir, loaded, { site, memory, changed, onPlaced, signal }, options),
    },
    { print, log: (line) => (options.quiet === true ? undefined : log(line)), warn: log },
  );
  // A build may still be under way; its staging folder is removed by the next one.
  process.exit(code);
}

/** How the site of an archive stands on its host. */
function placeOf(config: Config): SitePlace {
  return { base: config.url === null ? '/' : new URL(config.url).pathname, policy: securityPolicy(config) };
}

/** One build of a preview. */
interface PreviewRound {
  /** Absolute path of the folder that it builds into. */
  site: string;
  memory: BuildMemory;
  /** Absolute paths of the files that changed. */
  changed: readonly string[];
  /** Called when the pages of those files are there, before all others. */
  onPlaced(paths: string[]): void;
  /** Says that something changed again meanwhile. */
  signal: AbortSignal;
}

/** After a page was placed, browsers fetch it and its writer may save again; only then the rest is built. Milliseconds. */
const QUIET = 500;

/** Another build of the same preview ends sooner than this, milliseconds. */
const PATIENCE = 60_000;

/** Build what can be built: errors are shown on the pages, and hold back no other edit. */
async function buildPreview(
  dir: string,
  { project, cache }: LoadedProject,
  { site, memory, changed, onPlaced, signal }: PreviewRound,
  options: ServeOptions,
): Promise<PreviewBuild> {
  // Without it, the rest of the project would be read as a plain folder of stories.
  if (project.kind === 'project' && !existsSync(project.contentDir)) {
    throw new UsageError(`The folder "${project.contentDir}" is gone; the preview goes on when it is back.`);
  }
  const { last } = memory;
  if (last !== null && changed.length > 0) {
    memory.last = (await placeEdit(last, changed, onPlaced)) ?? last;
    if (memory.last !== last) await wait(QUIET, undefined, { signal });
  }
  const { loaded, messages, built, notes } = await buildSite({
    dir,
    ...(options.site !== undefined && { site: options.site }),
    out: site,
    cache,
    jobs: null,
    drafts: options.drafts === true,
    force: false,
    hashAssets: false,
    allowRemovals: true,
    patience: PATIENCE,
    memory,
    urgent: { files: changed, onPlaced },
    // Nobody can look at anything before the first build has ended.
    ...(last !== null && { signal }),
  });
  reportMessages(messages, options, prefixOf(project.root));
  if (options.quiet !== true) for (const note of notes) log(note);
  const errors = messages.filter((message) => message.severity === 'error');
  const lead = built === null ? 'Nothing could be built; the pages are as they were before.\n\n' : '';
  return {
    isGood: !hasErrors(messages),
    changed: built === null ? [] : [...built.published.written, ...built.published.removed],
    ...(built !== null && { place: placeOf(loaded.config) }),
    messages: lead + reportHuman(errors, { color: false, verbose: false, prefix: '' }),
  };
}
