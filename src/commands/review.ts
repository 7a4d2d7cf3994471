import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { compareText } from '../diagnostics/compare-text.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { isInside } from '../diagnostics/is-inside.ts';
import { RULES, type RuleId } from '../diagnostics/rules.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { checkedFiles } from '../model/checked-files.ts';
import { mendingLine } from '../model/mending-line.ts';
import type { ReviewedFile, ReviewGroup } from '../model/review-group.ts';
import { reviewGroups } from '../model/review-groups.ts';
import type { OutputFile } from '../render/output.ts';
import { reviewGroupPage, reviewIndex, reviewTemplates } from '../render/review/review-pages.ts';
import type { ReviewGroupView } from '../render/review/review-view.ts';
import { troubleTitle } from '../render/review/trouble-words.ts';
import { checkTarget } from '../write/check-target.ts';
import { publish } from '../write/publish.ts';
import { crewFor } from './crew-for.ts';
import { CONVENTIONS } from './inspection.ts';
import { type LoadedProject, loadProject } from './load-project.ts';
import { makeArchive } from './make-archive.ts';
import { progressLine } from './progress-line.ts';
import { readStories } from './read-stories.ts';
import { reviewFile } from './review-file.ts';
import { openShelf, type ReviewShelf } from './review-shelf.ts';
import { type CommonOptions, EXIT, log, prefixOf, reportMessages } from './terminal.ts';
import { usableCache } from './usable-cache.ts';

/** Switches of `fabula review`. */
export interface ReviewOptions extends CommonOptions {
  /** Folder of the pages. */
  out?: string;
  /** How many of the sure files are drawn. */
  sample?: number;
  /** Another word draws others. */
  seed?: string;
}

/** Files on one page. */
const ON_PAGE = 20;

/** A group with the name of its pages. */
interface NamedGroup extends ReviewGroup {
  name: string;
  title: string;
}

/** `fabula review`: pages on which a person compares files with what was read of them; they are never published. */
export async function review(dir: string, options: ReviewOptions): Promise<number> {
  const project = await loadProject(dir, {});
  const target = placeOf(project, options.out);
  const loaded = { ...project, cache: usableCache(project.cache, 'nothing').dir };
  if (hasErrors(loaded.messages)) {
    reportMessages(loaded.messages, options, prefixOf(loaded.project.root));
    return EXIT.usage;
  }
  const line = progressLine(options.quiet === true);
  const crew = crewFor(loaded, null);
  const stories = await readStories(loaded, { crew, onProgress: line.update }).finally(() => crew.close());
  line.clear();
  const made = await makeArchive(loaded, stories, { drafts: true, hashAssets: false });
  const { silent } = checkedFiles(loaded.catalogue, loaded.checked, stories.facts);
  const { groups, sure } = reviewGroups(stories.facts, byFile(made.messages, loaded.prefix), silent);
  // What is not there at all was hardly misread: in an archive without ratings there is something to draw too.
  const unrated = groups.flatMap(({ trouble, files }) => (trouble === 'rating-missing' ? files : []));
  const drawn = draw([...sure, ...unrated], options.sample ?? 0, options.seed ?? '');
  const shelf = await openShelf(loaded, stories, made);
  const found = { groups, drawn, sure, checked: silent.size };
  const pages = pagesOf(loaded.config.title, shelf, found);
  const published = await publish(pages, { target, record: null, force: false });
  if (options.quiet !== true) {
    const files = groups.reduce((sum, group) => sum + group.files.length, 0);
    log(`${files} files to look at in ${groups.length} groups, ${sure.length} seem sure, ${silent.size} are checked.`);
    if (drawn.length < (options.sample ?? 0)) log(`Only ${drawn.length} files seem sure enough to be drawn.`);
    log(`Open ${join(target, 'index.html')} (${published.files} pages). They are for you alone.`);
  }
  return EXIT.done;
}

/** The folder of the pages; it lies in none that is read, published or taken for a cache. */
function placeOf({ project, out, cache }: LoadedProject, asked: string | undefined): string {
  const target = resolve(asked ?? join(dirname(cache), '_review'));
  for (const folder of [out, cache])
    if (isInside(target, folder) || isInside(folder, target))
      throw new UsageError(
        `The pages of a review cannot stand in "${target}": they must not be published. Name another folder with --out.`,
      );
  checkTarget(target, { contentDir: project.contentDir, root: project.root, force: false });
  return target;
}

function byFile(messages: readonly Diagnostic[], prefix: string): Map<string, Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const message of messages) {
    if (message.file === null || !message.file.startsWith(prefix)) continue;
    const path = message.file.slice(prefix.length);
    const known = files.get(path);
    if (known === undefined) files.set(path, [message]);
    else known.push(message);
  }
  return files;
}

/** Draw some by lot: the same ones on every machine, until the seed is another. */
function draw(files: readonly ReviewedFile[], count: number, seed: string): ReviewedFile[] {
  const lots = files.map((file) => ({
    file,
    lot: createHash('sha256').update(`${seed}\n${file.facts.path}`).digest('hex'),
  }));
  lots.sort((a, b) => compareText(a.lot, b.lot));
  return lots.slice(0, count).map(({ file }) => file);
}

interface Found {
  groups: readonly ReviewGroup[];
  drawn: readonly ReviewedFile[];
  sure: readonly ReviewedFile[];
  checked: number;
}

/** Describe all pages; each reads the files that stand on it when it is made, and no others are in memory. */
async function* pagesOf(archive: string, shelf: ReviewShelf, found: Found): AsyncGenerator<OutputFile> {
  const templates = reviewTemplates();
  const named = found.groups.map(
    (group, at): NamedGroup => ({ ...group, name: `group-${at + 1}`, title: titleOf(group) }),
  );
  const title = `To look at: ${archive}`;
  const files = named.reduce((sum, group) => sum + group.files.length, 0);
  yield* reviewIndex(templates, {
    title,
    counts: `${files} files to look at, ${found.sure.length} that seem sure, ${found.checked} that were checked.`,
    sample:
      found.drawn.length === 0
        ? null
        : { label: `${found.drawn.length} files drawn from those that seem sure`, href: 'sample.html' },
    groups: named.map((group) => ({
      href: `${group.name}.html`,
      trouble: group.title,
      folder: group.folder === '' ? '/' : group.folder,
      header: headerOf(group.convention),
      files: group.files.length,
      sure: `${Math.round(group.sureness * 100)} %`,
    })),
  });
  const sample: NamedGroup = {
    ...{ convention: '', folder: '', trouble: null, detail: '', sureness: 1, files: [...found.drawn] },
    ...{ name: 'sample', title: 'Drawn from those that seem sure' },
  };
  for (const group of found.drawn.length === 0 ? named : [...named, sample]) {
    const pages = Math.ceil(group.files.length / ON_PAGE);
    const nameOf = (page: number): string => (page === 1 ? `${group.name}.html` : `${group.name}-${page}.html`);
    for (let page = 1; page <= pages; page += 1) {
      const shown = group.files.slice((page - 1) * ON_PAGE, page * ON_PAGE);
      yield reviewGroupPage(templates, nameOf(page), `${group.name} ${page}`, async () => ({
        title: group.title,
        counts: countsOf(group, page, pages),
        why: RULES[group.trouble as RuleId]?.help ?? '',
        mending: mendingLine(group),
        works: shelf.worksOf(shown.map(({ facts }) => facts.path)),
        previous: page === 1 ? null : nameOf(page - 1),
        next: page === pages ? null : nameOf(page + 1),
        files: await viewsOf(shown, shelf),
      }));
    }
  }
}

async function viewsOf(files: readonly ReviewedFile[], shelf: ReviewShelf): Promise<ReviewGroupView['files']> {
  const views: ReviewGroupView['files'] = [];
  for (const file of files) {
    const { path } = file.facts;
    views.push(reviewFile(file, await shelf.textOf(path), shelf.rowOf(path)));
  }
  return views;
}

function countsOf({ folder, convention, files }: NamedGroup, page: number, pages: number): string {
  const where = convention === '' ? '' : ` in ${folder === '' ? 'the top folder' : folder}, ${headerOf(convention)}`;
  return `${files.length} ${files.length === 1 ? 'file' : 'files'}${where}.${pages > 1 ? ` Page ${page} of ${pages}.` : ''}`;
}

function headerOf(convention: string): string {
  return CONVENTIONS.get(convention) ?? convention;
}

function titleOf({ trouble, detail }: ReviewGroup): string {
  const title = trouble === null ? 'Sure' : troubleTitle(trouble);
  return detail === '' ? title : `${title}: ${detail}`;
}
