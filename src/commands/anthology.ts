import type { Condition } from '../config/site-settings.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { selectWorks } from '../model/select-works.ts';
import { makeAnthology } from '../render/book/anthology.ts';
import { EPUB_TYPE } from '../render/book/epub-type.ts';
import { checkOwnFile, writeOwnFile } from '../write/own-file.ts';
import { findMessages } from './check.ts';
import { progressLine } from './progress-line.ts';
import { type CommonOptions, EXIT, log, prefixOf, reportMessages } from './terminal.ts';

/** Switches of `fabula anthology`. */
export interface AnthologyOptions extends Pick<CommonOptions, 'quiet' | 'verbose'> {
  title?: string;
  with?: string[];
  without?: string[];
}

/**
 * `fabula anthology`: write one EPUB of all works, or of those that have something in common.
 *
 * @throws UsageError when nothing is meant by a condition, no work meets them all, or the file cannot be written.
 */
export async function anthology(file: string, dir: string, options: AnthologyOptions): Promise<number> {
  const conditions = {
    having: (options.with ?? []).map(conditionOf),
    lacking: (options.without ?? []).map(conditionOf),
  };
  const line = progressLine(options.quiet === true);
  const { loaded, archive, context, messages } = await findMessages(dir, {
    compare: false,
    onProgress: line.update,
  }).finally(line.clear);
  if (archive === null || context === null || hasErrors(loaded.messages)) {
    reportMessages(messages, options, prefixOf(loaded.project.root));
    return EXIT.usage;
  }
  checkOwnFile(file, [loaded.project.contentDir, loaded.out, loaded.cache], {
    name: 'book',
    isOurs: (text) => text.startsWith(`mimetype${EPUB_TYPE}`, ZIP_HEADER),
    encoding: 'latin1',
  });
  const { works, unknown } = selectWorks(archive, conditions);
  const kinds = ['authors', 'series', ...archive.facets.keys()];
  for (const { kind, name } of unknown) {
    const what = kinds.includes(kind)
      ? `No listed work has "${name}" among its ${kind}.`
      : `"${kind}" is none of ${kinds.join(', ')}.`;
    throw new UsageError(what);
  }
  if (works.length === 0) throw new UsageError('No work has all of that; leave out a condition.');
  const title = options.title ?? ([...conditions.having.map(({ name }) => name)].join(', ') || context.config.title);
  writeOwnFile(file, await makeAnthology(archive, context, works, title));
  if (options.quiet !== true) log(`${works.length} ${works.length === 1 ? 'work is' : 'works are'} in ${file}.`);
  return EXIT.done;
}

/** Bytes before the name of the first file in a ZIP. */
const ZIP_HEADER = 30;

function conditionOf(text: string): Condition {
  const colon = text.indexOf(':');
  const [kind, name] = [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
  if (colon < 1 || name === '') {
    throw new UsageError(
      `"${text}" names no works; write a kind, a colon and a name: "authors:Ann", "fandoms:Lights".`,
    );
  }
  return { kind, name };
}
