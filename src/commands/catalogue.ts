import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE_FILE } from '../config/catalogue.ts';
import { CHECKED_FILE, writeChecked } from '../config/checked.ts';
import { folderKey } from '../config/clean-path.ts';
import { trustedDate } from '../config/trusted-date.ts';
import { type ListedFile, type UpdatedCatalogue, updateCatalogue } from '../config/update-catalogue.ts';
import { countRows } from '../config/withdrawn-rows.ts';
import { compareText } from '../diagnostics/compare-text.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { diskReason } from '../diagnostics/disk-reason.ts';
import { printable } from '../diagnostics/printable.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { buildArchive } from '../model/build-archive.ts';
import { recordReadings } from '../model/checked-files.ts';
import type { WorkDraft } from '../model/work-draft.ts';
import { OLD_ADDRESSES_FILE } from '../read/find-project.ts';
import { routesOf } from '../render/routes.ts';
import { readManifest } from '../write/manifest.ts';
import { crewFor } from './crew-for.ts';
import { keepLostAddresses } from './keep-lost-addresses.ts';
import { type LoadedProject, loadProject } from './load-project.ts';
import { progressLine } from './progress-line.ts';
import { readSettings } from './read-settings.ts';
import { factsOf, readStories, type Stories } from './read-stories.ts';
import { type CommonOptions, commandFor, EXIT, log, prefixOf, print, reportMessages } from './terminal.ts';
import { usableCache } from './usable-cache.ts';
import { writeWhole } from './write-whole.ts';

/** Switches of `fabula catalogue`. */
export interface CatalogueOptions extends CommonOptions {
  /** Date of new files; default: today, and none in a catalogue that is new itself. */
  date?: string;
  dryRun?: boolean;
}

/** Excel knows by it that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Files of one kind that are named. */
const NAMED = 20;

/** `fabula catalogue`: a row for every file, files that were moved, addresses that stay. */
export async function catalogue(dir: string, options: CatalogueOptions): Promise<number> {
  const date = options.date === undefined ? null : checkedDate(options.date);
  const loaded = await loadProject(dir, {});
  const cache = usableCache(loaded.cache, 'nothing');
  if (hasErrors(loaded.messages)) {
    reportMessages(loaded.messages, options, prefixOf(loaded.project.root));
    return EXIT.usage;
  }
  reportMessages(loaded.catalogueMessages, options, prefixOf(loaded.project.root));
  const place = loaded.project.catalogueFile ?? join(loaded.project.root, CATALOGUE_FILE);
  const before = existsSync(place) ? readFileSync(place) : null;
  const text = before === null ? '' : ((await readSettings(place, CATALOGUE_FILE)).text ?? '');
  const line = progressLine(options.quiet === true);
  const crew = crewFor({ ...loaded, cache: cache.dir }, null);
  const stories = await readStories({ ...loaded, cache: cache.dir }, { crew, onProgress: line.update }).finally(() =>
    crew.close(),
  );
  line.clear();
  const added = date ?? (before === null ? '' : today());
  const files = listFiles(loaded, stories);
  const updated = updateCatalogue(text, files, added, loaded);
  say(updated, options);
  const isSame = before !== null && text.replace(/^\uFEFF/, '') === updated.text.replaceAll('\r\n', '\n');
  const tell = options.quiet === true ? () => undefined : log;
  if (isSame) tell(`${CATALOGUE_FILE} is as it should be.`);
  else if (options.dryRun === true) tell('Nothing was written (--dry-run).');
  else {
    write(place, before, BYTE_ORDER_MARK + updated.text);
    tell(`${CATALOGUE_FILE} is up to date${before === null ? '' : `; the one before is ${CATALOGUE_FILE}.bak`}.`);
  }
  if (options.dryRun !== true) {
    recordChecked(loaded, stories, files);
    const kept = await keepLostAddresses(loaded);
    if (kept > 0) tell(`${OLD_ADDRESSES_FILE} has ${kept} more: pages of names that were put right lead on.`);
  }
  return EXIT.done;
}

/** Keep what was read of the files that a person checked, but for what was withdrawn; a list that nobody needs is not begun. */
function recordChecked(
  { project, catalogue: decided, checked }: LoadedProject,
  { facts }: Stories,
  files: readonly ListedFile[],
): void {
  const gone = new Set(files.flatMap(({ path, withdrawn }) => (withdrawn === null ? [] : [path])));
  const kept = facts.filter(({ path }) => !gone.has(path));
  const readings = recordReadings(decided, checked, kept);
  const text = BYTE_ORDER_MARK + writeChecked(readings);
  const place = project.checkedFile ?? join(project.root, CHECKED_FILE);
  if (readings.size === 0 && project.checkedFile === null) return;
  if (project.checkedFile === null || readFileSync(place, 'utf8') !== text) writeWhole(place, text);
}

function checkedDate(text: string): string {
  const read = trustedDate(text, null);
  if ('date' in read) return read.date;
  throw new UsageError(`"${text}" is no date that can be trusted: ${read.doubt}.`);
}

/** Here, where the keeper of the archive is, and not in Greenwich. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** All stories with what is known of them; works that are published keep the addresses that they have. */
function listFiles(loaded: LoadedProject, stories: Stories): ListedFile[] {
  const { config, taxonomy, authors, catalogue: decided, out } = loaded;
  const assets = new Set(stories.assets.keys());
  const build = (slugs: LoadedProject['config']['slugs']) =>
    buildArchive(factsOf(stories), {
      config: { ...config, slugs },
      taxonomy,
      authors,
      drafts: false,
      assets,
      catalogue: decided,
    });
  const now = build(config.slugs);
  const then = build(config.slugs ?? 'title');
  const routes = routesOf(config);
  const published = readManifest(out)?.sums ?? new Map<string, string>();
  const slugOf = ({ archive }: typeof now, id: string): string | null =>
    (archive.works.get(id) ?? archive.unlisted.get(id))?.slug ?? null;
  const works = new Map<string, { id: string; slug: string }>();
  const folders = new Map<string, string[]>();
  const noteWork = (draft: WorkDraft, work: { id: string; slug: string }): void => {
    // A folder without a file for what concerns the whole has a row of its own.
    works.set(draft.head?.path ?? draft.headFile, work);
    const folder = folderKey(draft.path === 'index' ? '' : draft.path);
    if (stories.folders.has(folder))
      folders.set(
        folder,
        [...draft.parts, ...draft.held].map(({ path }) => path),
      );
  };
  const taken = new Set<string>();
  for (const [id, draft] of now.drafts) {
    const [today, ever] = [slugOf(now, id), slugOf(then, id)];
    if (today === null) continue;
    const isPublished = published.has(routes.work({ slug: today }).path);
    const slug = isPublished || ever === null || taken.has(ever) ? today : ever;
    taken.add(slug);
    noteWork(draft, { id, slug });
  }
  const withdrawn = new Map<string, NonNullable<ListedFile['withdrawn']>>();
  for (const { id, slug, chapters, authors, named, draft } of now.withdrawn) {
    noteWork(draft, { id, slug });
    const files = [draft.head?.path ?? '', draft.headFile, ...[...draft.parts, ...draft.held].map(({ path }) => path)];
    for (const path of files) withdrawn.set(path, { chapters, authors, named: null });
    // In the row of a part, title and author are those of the part, by which it may be known.
    const own = draft.head?.path ?? draft.headFile;
    if (draft.head !== null || draft.parts.length === 1) withdrawn.set(own, { chapters, authors, named });
  }
  const digests = new Map(stories.facts.map(({ path, digest }) => [path, digest]));
  const listed = [
    ...stories.facts.map(({ path, digest, sketch }) => ({ path, digest, sketch, files: [], isOptional: false })),
    ...Array.from(folders, ([path, files]) => ({
      ...{ path, digest: digestOf(files, digests), sketch: '', files },
      isOptional: stories.folders.get(path) != null,
    })),
  ].sort((a, b) => compareText(a.path, b.path));
  return listed.map((file) => ({
    ...file,
    work: works.get(file.path) ?? null,
    withdrawn: withdrawn.get(file.path) ?? null,
    isRecorded: loaded.checked.has(file.path),
  }));
}

/** What a folder is known again by when it was moved: the digests of its files, in any order. */
function digestOf(files: readonly string[], digests: ReadonlyMap<string, string>): string {
  const known = files.map((file) => digests.get(file) ?? '').sort(compareText);
  return createHash('sha256').update(known.join('\n')).digest('hex');
}

function say({ added, restored, moved, vanished }: UpdatedCatalogue, { quiet }: CatalogueOptions): void {
  if (quiet === true) return;
  const list = (lines: readonly string[]): void => {
    for (const one of lines.slice(0, NAMED)) print(printable(one));
    if (lines.length > NAMED) print(`  … and ${lines.length - NAMED} more`);
  };
  list(added.map((path) => `new     ${path}`));
  list(restored.map((path) => `kept    ${path} (withdrawn; the table had lost that)`));
  list(moved.map(({ row, from, to }) => `moved   ${from} → ${to} (row ${row})`));
  list(vanished.map(({ row, file }) => `gone    ${file} (row ${row})`));
}

/** A backup with more rows than the table that takes its place is kept beside it: rows may have been lost. */
function keepFuller(backup: string, before: Buffer): void {
  const rowsIn = (bytes: Buffer): number => countRows(bytes.toString('utf8'));
  if (existsSync(backup) && rowsIn(readFileSync(backup)) > rowsIn(before)) copyFileSync(backup, `${backup}.old`);
}

/** Put the new table in the place of the old one, which is kept, unless somebody saved it meanwhile. */
function write(place: string, before: Buffer | null, text: string): void {
  const target = before === null ? place : realpathSync(place);
  const now = existsSync(target) ? readFileSync(target) : null;
  if ((now === null) !== (before === null) || (now !== null && before !== null && !now.equals(before)))
    throw new UsageError(
      `${CATALOGUE_FILE} was saved by somebody else meanwhile; run ${commandFor('catalogue', '')} again.`,
    );
  if (before !== null) {
    try {
      keepFuller(`${target}.bak`, before);
      copyFileSync(target, `${target}.bak`);
    } catch (error) {
      throw new UsageError(`"${target}.bak" cannot be written: ${diskReason(error)}.`);
    }
  }
  writeWhole(target, text);
}
