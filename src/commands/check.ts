import { relative } from 'node:path';
import { defaultJobs } from './default-jobs.ts';
import { loadProject } from './load-project.ts';
import { makeArchive } from './make-archive.ts';
import { progressLine } from './progress-line.ts';
import { readStories } from './read-stories.ts';
import { type CommonOptions, EXIT, exitCode, log, reportMessages } from './terminal.ts';

/** `fabula check`: every diagnostic that a build would report; no site is written. */
export async function check(dir: string, options: CommonOptions & { strict?: boolean }): Promise<number> {
  const loaded = await loadProject(dir, {});
  const prefix = relative(process.cwd(), loaded.project.root);
  const place = prefix === '' ? '' : `${prefix}/`;
  if (loaded.messages.some((message) => message.severity === 'error')) {
    reportMessages(loaded.messages, options, place);
    return EXIT.usage;
  }
  const line = progressLine(options.quiet === true || options.json === true);
  const stories = await readStories(loaded, { jobs: defaultJobs(), onProgress: line.update });
  line.clear();
  const { archive, messages } = await makeArchive(loaded, stories, { drafts: false, hashAssets: true });
  reportMessages(messages, options, place);
  if (messages.length === 0 && options.quiet !== true && options.json !== true)
    log(`${archive.totals.works} works, nothing to mend.`);
  return exitCode(messages, options.strict === true);
}
