import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { printable } from '../diagnostics/printable.ts';
import type { RuleId } from '../diagnostics/rules.ts';
import type { Archive } from '../model/archive.ts';
import type { RenderContext } from '../render/render-context.ts';
import { renderSite } from '../render/render-site.ts';
import { reportPage } from '../render/report/report-page.ts';
import { isReport } from '../render/report/report-template.ts';
import { VERSION } from '../version.ts';
import type { Progress } from '../work/map-stories.ts';
import { checkOwnFile, writeOwnFile } from '../write/own-file.ts';
import { checkFixity } from './check-fixity.ts';
import { crewFor } from './crew-for.ts';
import { finishMessages } from './finish-messages.ts';
import { FIXITY_FILE } from './fixity-list.ts';
import { type LoadedProject, loadProject } from './load-project.ts';
import { makeArchive } from './make-archive.ts';
import { progressLine } from './progress-line.ts';
import { readStories } from './read-stories.ts';
import { type CommonOptions, EXIT, exitCode, log, prefixOf, print, reportMessages } from './terminal.ts';
import { usableCache } from './usable-cache.ts';

/** Switches of `fabula check`. */
export interface CheckOptions extends CommonOptions {
  strict?: boolean;
  /** Key of one of several sites; default: the whole archive. */
  site?: string;
  /** File for a page that a person reads. */
  report?: string;
  /** Compare files with their recorded digests, and do nothing else. */
  fixity?: boolean;
}

/** `fabula check`: every diagnostic, for people or machines; no site is written. */
export async function check(dir: string, options: CheckOptions): Promise<number> {
  if (options.fixity === true) return fixityOf(dir, options);
  const { report } = options;
  const line = progressLine(options.quiet === true || options.json === true);
  const { loaded, archive, messages } = await findMessages(dir, {
    compare: true,
    ...(options.site !== undefined && { site: options.site }),
    onLoaded: (project) => report !== undefined && checkReport(project, report),
    onProgress: line.update,
  }).finally(line.clear);
  reportMessages(messages, options, prefixOf(loaded.project.root));
  if (report !== undefined) {
    writeOwnFile(report, reportPage(loaded.config.title, messages, VERSION));
    if (options.quiet !== true) log(`The report is in ${report}.`);
  }
  if (archive === null) return EXIT.usage;
  if (messages.length === 0 && options.quiet !== true && options.json !== true)
    log(`${archive.totals.works} works, nothing to mend.`);
  return exitCode(messages, options.strict === true);
}

/** `fabula check --fixity`: are the files what they were? */
async function fixityOf(dir: string, options: CheckOptions): Promise<number> {
  const loaded = await loadProject(dir, {});
  const broken = hasErrors(loaded.messages);
  const { messages, same, added } = broken ? { ...NOTHING, messages: loaded.messages } : await checkFixity(loaded);
  reportMessages(messages, options, prefixOf(loaded.project.root));
  if (broken) return EXIT.usage;
  if (options.quiet !== true && options.json !== true) {
    for (const file of added.slice(0, NAMED)) print(printable(`new     ${file}`));
    if (added.length > NAMED) print(`  … and ${added.length - NAMED} more`);
    const where = added.length > 0 ? ` in ${FIXITY_FILE}` : '';
    const countOf = (rule: RuleId): number => messages.filter(({ ruleId }) => ruleId === rule).length;
    const gone = `${countOf('fixity-changed')} are changed, ${countOf('fixity-missing')} are missing`;
    log(`${same} files are what was recorded, ${gone}; ${added.length} are new, recorded now${where}.`);
  }
  return exitCode(messages, options.strict === true);
}

const NOTHING = { same: 0, added: [] };
/** New files that are named. */
const NAMED = 20;

/** Refuse a place for the report before anything is read: no folder that is read or published holds one. */
function checkReport({ project, out, cache }: LoadedProject, file: string): void {
  const { contentDir, templatesDir, publicDir, pagesDir } = project;
  const folders = [contentDir, templatesDir, publicDir, pagesDir, out, cache].filter((folder) => folder !== null);
  checkOwnFile(file, folders, { name: 'report', isOurs: isReport });
}

/** What is to be said about a project. */
export interface Findings {
  loaded: LoadedProject;
  /** `null` when archive.yaml has errors: nothing was read. */
  archive: Archive | null;
  /** What its pages would be made with; `null` likewise. */
  context: RenderContext | null;
  messages: Diagnostic[];
}

/**
 * Find every diagnostic that a build would report; with `compare`, what all texts and names have in common besides.
 *
 * @param options.onLoaded Looks at the settings before a story is read; what it throws ends the search.
 * @throws UsageError when the folder cannot be used.
 */
export async function findMessages(
  dir: string,
  {
    compare,
    site,
    onLoaded,
    onProgress,
  }: {
    compare: boolean;
    site?: string;
    onLoaded?: (project: LoadedProject) => void;
    onProgress?: (progress: Progress) => void;
  },
): Promise<Findings> {
  const found = await loadProject(dir, site === undefined ? {} : { site });
  onLoaded?.(found);
  if (hasErrors(found.messages)) return { loaded: found, archive: null, context: null, messages: found.messages };
  const loaded = { ...found, cache: usableCache(found.cache, 'nothing').dir };
  const crew = crewFor(loaded, null);
  const reading = { crew, ...(onProgress !== undefined && { onProgress }) };
  const stories = await readStories(loaded, reading).finally(() => crew.close());
  const settings = { drafts: false, hashAssets: true, compare };
  const { archive, context, messages } = await makeArchive(loaded, stories, settings);
  return { loaded, archive, context, messages: [...messages, ...(await deadAddresses(loaded, archive, context))] };
}

/** Whether old addresses lead to pages is known when all pages are; describing them makes none. */
async function deadAddresses(loaded: LoadedProject, archive: Archive, context: RenderContext): Promise<Diagnostic[]> {
  const heard: Diagnostic[] = [];
  // An old address may lead to a work of another site.
  if (loaded.site === null && context.oldAddresses.length > 0) {
    for await (const _ of renderSite(archive, context, (message) => heard.push(message)));
  }
  return finishMessages({ ...loaded, messages: [] }, [], heard);
}
