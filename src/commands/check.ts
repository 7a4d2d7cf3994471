import { hasErrors } from '../diagnostics/diagnostic.ts';
import { crewFor } from './crew-for.ts';
import { loadProject } from './load-project.ts';
import { makeArchive } from './make-archive.ts';
import { progressLine } from './progress-line.ts';
import { readStories } from './read-stories.ts';
import { type CommonOptions, EXIT, exitCode, log, prefixOf, reportMessages } from './terminal.ts';
import { usableCache } from './usable-cache.ts';

/** `fabula check`: every diagnostic that a build would report; no site is written. */
export async function check(dir: string, options: CommonOptions & { strict?: boolean }): Promise<number> {
  const found = await loadProject(dir, {});
  const cache = usableCache(found.cache, 'nothing');
  const loaded = { ...found, cache: cache.dir };
  const prefix = prefixOf(loaded.project.root);
  if (hasErrors(loaded.messages)) {
    reportMessages(loaded.messages, options, prefix);
    return EXIT.usage;
  }
  const line = progressLine(options.quiet === true || options.json === true);
  const crew = crewFor(loaded, null);
  const stories = await readStories(loaded, { crew, onProgress: line.update }).finally(() => crew.close());
  line.clear();
  const { archive, messages } = await makeArchive(loaded, stories, { drafts: false, hashAssets: true });
  reportMessages(messages, options, prefix);
  if (messages.length === 0 && options.quiet !== true && options.json !== true)
    log(`${archive.totals.works} works, nothing to mend.`);
  return exitCode(messages, options.strict === true);
}
