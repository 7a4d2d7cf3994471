import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeCsv } from '../config/csv.ts';
import { editTaxonomy } from '../config/edit-taxonomy.ts';
import { loadConfig } from '../config/load-config.ts';
import { readTaxonomy } from '../config/read-taxonomy.ts';
import { PEOPLE_AND_SERIES, TAXONOMY_FILE } from '../config/taxonomy.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { diskReason } from '../diagnostics/disk-reason.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { readText } from '../intake/read-text.ts';
import { makeSeeds } from '../model/make-seeds.ts';
import { withAuthors } from '../model/people.ts';
import { reportTerms, type TermRow } from '../model/term-report.ts';
import { makeVocabularies } from '../model/vocabularies.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { crewFor } from './crew-for.ts';
import { doubtfulNames } from './doubtful-names.ts';
import { type LoadedProject, loadProject } from './load-project.ts';
import { withoutOwnAuthors } from './own-authors.ts';
import { progressLine } from './progress-line.ts';
import { factsOf, readStories } from './read-stories.ts';
import { readTagTable, tagTable } from './tag-table.ts';
import { type CommonOptions, commandFor, EXIT, log, prefixOf, print, reportMessages } from './terminal.ts';
import { usableCache } from './usable-cache.ts';
import { writeWhole } from './write-whole.ts';

/** Spreadsheets know by it that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Doubtful rows that are named one by one. */
const MOST_DOUBTS = 20;

/** What stands in a taxonomy.yaml that did not exist. */
const NEW_FILE = '# What terms are called, and what stands above them. The manual: "Terms that mean the same".\n';

/** `fabula tags report`: all terms as CSV, for a spreadsheet. */
export async function reportTags(dir: string, options: CommonOptions & { out?: string }): Promise<number> {
  const loaded = await usable(dir, options);
  if (loaded === null) return EXIT.usage;
  const rows = await termsOf(loaded, options.quiet === true || options.out === undefined);
  const csv = BYTE_ORDER_MARK + writeCsv(tagTable(rows));
  if (options.out === undefined) {
    print(csv);
    return EXIT.done;
  }
  writeWhole(resolve(options.out), csv);
  if (options.quiet !== true) {
    log(
      `${rows.length} terms in ${options.out}; when you have changed it: ${commandFor('tags apply', '')} ${options.out}`,
    );
  }
  return EXIT.done;
}

/** All terms of works and of `taxonomy.yaml`. */
async function termsOf(loaded: LoadedProject, isQuiet: boolean): Promise<TermRow[]> {
  const cache = usableCache(loaded.cache, 'nothing');
  const line = progressLine(isQuiet);
  const crew = crewFor({ ...loaded, cache: cache.dir }, null);
  const stories = await readStories({ ...loaded, cache: cache.dir }, { crew, onProgress: line.update }).finally(() =>
    crew.close(),
  );
  line.clear();
  const { config, taxonomy } = loaded;
  const assets = new Set(stories.assets.keys());
  // By-lines are listed as they are written: what authors.yaml makes of them stands beside them.
  const { seeds } = makeSeeds(factsOf(stories), { config, drafts: false, assets }, []);
  return reportTerms(seeds, config, withAuthors(taxonomy, loaded.authors));
}

/** `fabula tags apply`: an edited table back into taxonomy.yaml. */
export async function applyTags(
  file: string,
  dir: string,
  options: CommonOptions & { dryRun?: boolean },
): Promise<number> {
  const loaded = await usable(dir, options);
  if (loaded === null) return EXIT.usage;
  const { project, config, taxonomy, authors } = loaded;
  const sections = [...config.facets.map((facet) => facet.key), ...PEOPLE_AND_SERIES];
  const { edits: wishes, lines, problems } = readTagTable(await textOf(file), sections);
  for (const problem of problems) log(`${file}:${problem.line} ${problem.reason}`);
  if (problems.length > 0) {
    log(`Nothing was changed.`);
    return EXIT.errors;
  }
  const people = withAuthors(taxonomy, authors);
  const own = withoutOwnAuthors(wishes, authors, people.sections.get('authors') ?? []);
  const { edits } = own;
  const vocabularies = makeVocabularies(config, people, []);
  const namesOf = (facet: string): Vocabulary =>
    (facet === 'authors' || facet === 'series' ? null : vocabularies.facets.get(facet)) ??
    vocabularies[facet === 'series' ? 'series' : 'authors'];
  const place = project.taxonomyFile ?? join(project.root, TAXONOMY_FILE);
  const before = existsSync(place) ? await textOf(place) : NEW_FILE;
  const edited = editTaxonomy(before, edits, namesOf);
  if (edited === null) {
    reportMessages(loaded.taxonomyMessages, options, prefixOf(project.root));
    log(`Mend ${TAXONOMY_FILE} first; nothing was changed.`);
    return EXIT.errors;
  }
  const { text, changes, refused } = edited;
  if (changes.length > 0) {
    const doubts = doubtfulNames(wishes, lines, await termsOf(loaded, true), namesOf);
    for (const { line, reason } of doubts.slice(0, MOST_DOUBTS)) log(`${file}:${line} ${reason}`);
    if (doubts.length > MOST_DOUBTS) log(`${file}: ${doubts.length - MOST_DOUBTS} more such rows.`);
    if (doubts.some(({ isLost }) => isLost)) {
      log('Nothing was changed. Save the table as "CSV UTF-8".');
      return EXIT.errors;
    }
  }
  // What was written is read as the next build will read it, before it takes the place of the old.
  const found = readTaxonomy(text, sections, TAXONOMY_FILE).messages;
  if (found.length > loaded.taxonomyMessages.length) throw new Error(`${TAXONOMY_FILE} would be broken`);
  if (options.quiet !== true) for (const change of changes) print(change);
  for (const wish of [...own.refused, ...refused]) log(wish);
  if (changes.length === 0) log(`${TAXONOMY_FILE} says all that already.`);
  else if (options.dryRun === true) log('Nothing was written (--dry-run).');
  else writeWhole(existsSync(place) ? realpathSync(place) : place, text);
  return EXIT.done;
}

/** The project, unless archive.yaml has errors. */
async function usable(dir: string, options: CommonOptions): Promise<LoadedProject | null> {
  const loaded = await loadProject(dir, {});
  if (!hasErrors(loaded.messages)) return loaded;
  reportMessages(loaded.messages, options, prefixOf(loaded.project.root));
  return null;
}

/** A text file in whatever encoding a spreadsheet or an editor left it; its line ends are kept. */
async function textOf(file: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new UsageError(`"${file}" cannot be read: ${diskReason(error)}.`);
  }
  const { reading } = loadConfig(null, '').config;
  const text = readText({ path: file, bytes, profile: reading, isPart: false }).text ?? '';
  return bytes.includes(13) ? text.replaceAll('\n', '\r\n') : text;
}
