import { join } from 'node:path';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { reportHuman } from '../diagnostics/report-human.ts';
import { buildSite } from './build-site.ts';
import { defaultJobs } from './default-jobs.ts';
import { loadProject } from './load-project.ts';
import { serve } from './serve.ts';
import { type CommonOptions, hasColor, log, prefixOf, print } from './terminal.ts';

export interface PreviewOptions extends CommonOptions {
  port: number;
  host: string;
  open?: boolean;
  drafts?: boolean;
}

/** `fabula serve`: build into a folder of its own, serve it, and keep it true to its sources. */
export async function preview(dir: string, options: PreviewOptions): Promise<number> {
  const { cache, config, project, out } = await loadProject(dir, {});
  const site = join(cache, 'preview', 'site');
  const base = config.url === null ? '/' : new URL(config.url).pathname;
  const prefix = prefixOf(project.root);
  const code = await serve(
    dir,
    {
      host: options.host,
      port: options.port,
      open: options.open === true,
      site,
      base,
      ignored: [out, cache],
      async build() {
        const result = await buildSite({
          dir,
          out: site,
          cache,
          jobs: defaultJobs(),
          drafts: options.drafts === true,
          force: false,
          hashAssets: false,
          allowRemovals: true,
          patience: 60_000,
        });
        const { messages, built } = result;
        log(reportHuman(messages, { color: hasColor(process.stderr), verbose: options.verbose === true, prefix }));
        const isGood = !hasErrors(messages);
        const changed = built === null ? [] : [...built.published.written, ...built.published.removed];
        return {
          isGood,
          changed,
          messages: reportHuman(
            messages.filter((message) => message.severity === 'error'),
            { color: false, verbose: false, prefix: '' },
          ),
        };
      },
    },
    { print, log },
  );
  // A build may still be under way; its staging folder is removed by the next one.
  process.exit(code);
}
