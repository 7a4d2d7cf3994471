import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { Archive } from '../model/archive.ts';
import { type Edition, makeEdition } from './edition.ts';
import { isTaken, refusedName } from './host-limits.ts';
import { emptyFiles } from './moved/empty-files.ts';
import { fitPages } from './moved/fit-pages.ts';
import { hostRules } from './moved/host-rules.ts';
import { type FormerSite, type Lost, type LostAddress, lostAddresses } from './moved/lost-addresses.ts';
import { planMoves } from './moved/plan-moves.ts';
import type { OutputFile } from './output.ts';
import { OUTPUTS, type Output } from './outputs.ts';
import { placeOwnPages } from './own-page-slugs.ts';
import { IN_BOX, oldAddressFiles } from './pages/old-addresses.ts';
import { pagesOfWorks } from './pages/work-pages.ts';
import type { RenderContext } from './render-context.ts';
import { isReservedPath } from './routes.ts';
import { takeTurns } from './take-turns.ts';

/**
 * Describe every file of a site, without making any.
 *
 * The files of one work follow one another, so that its text is loaded once and let go. Ask for the content of a
 * file before taking the next one, or only for those whose key is new.
 *
 * @param archive All works, joined and linked.
 * @param context Settings, words, and doors to bodies and assets.
 * @param hear Is told what becomes known only when all pages are: old addresses that lead nowhere.
 * @param past What stood on the site before, whose addresses lead on; default: nobody asks.
 * @param wantsJobs Tells whether threads have nothing to do: what they make is described then, and all other files
 * meanwhile; default: every file has its place in the order of outputs.
 * @returns Files one after another, those of one output always in the same order.
 */
export async function* renderSite(
  archive: Archive,
  context: RenderContext,
  hear: (message: Diagnostic) => void = () => undefined,
  past: Past | null = null,
  wantsJobs: (() => boolean) | null = null,
): AsyncGenerator<OutputFile> {
  const edition = makeEdition(archive, context);
  const live = new Set<string>();
  const asksForOld = context.oldAddresses.length > 0;
  for await (const [file, output] of filesOf(edition, wantsJobs)) {
    if (asksForOld || past !== null) live.add(file.path);
    if (isTaken(context.config, file.path)) yield file;
    else hear(refusedName(context.config, output.name === 'public' ? `public/${file.path}` : null, file.path));
  }
  // What stood here before comes last: only now is it known what stands here.
  const lost = past === null ? null : lostAddresses(edition, live, past.former);
  past?.onLost([...(lost?.addresses ?? []), ...(lost?.empty ?? []).map(asLost)]);
  if (lost !== null) {
    yield* copiesOfFiles(edition, lost.copies);
    yield* emptyFiles(edition, lost.empty);
  }
  // Hosts may be told what is gone, too.
  const isGone = archive.gone.size + archive.formerAuthors.size > 0;
  if (!asksForOld && !isGone && (lost === null || lost.addresses.length === 0)) return;
  const moves = planMoves(edition, live, lost?.addresses);
  const rules = hostRules(edition, moves);
  const copies = [...(lost?.copies.values() ?? [])].reduce((sum, paths) => sum + paths.length, lost?.empty.length ?? 0);
  const fitted = fitPages(edition, moves, rules.ruled, live.size + copies, IN_BOX);
  for (const message of [...moves.messages, ...rules.messages, ...fitted.messages]) hear(message);
  if (rules.file !== null) yield rules.file;
  yield* oldAddressFiles(edition, fitted.moves, rules.ruled);
}

/** Files of all outputs that are on, with what they are files of. */
async function* filesOf(
  edition: Edition,
  wantsJobs: (() => boolean) | null,
): AsyncGenerator<[file: OutputFile, output: Output]> {
  async function* of(outputs: readonly Output[]): AsyncGenerator<[OutputFile, Output]> {
    for (const output of outputs) for await (const file of output.files(edition)) yield [file, output];
  }
  const on = OUTPUTS.filter((output) => output.isOn(edition.config));
  if (wantsJobs === null) yield* of(on);
  else {
    const away = on.filter(({ isForThreads }) => isForThreads === true);
    const here = on.filter(({ isForThreads }) => isForThreads !== true);
    yield* takeTurns(of(away), of(here), wantsJobs, ([{ job }]) => job);
  }
}

/** Other machines shall know of what lies there, and no list, since its path may tell what was withdrawn. */
function asLost(from: string): LostAddress {
  return { from, to: '', isSecret: true };
}

/** Describe feeds and books once more, for those who ask for them where they lay before. */
async function* copiesOfFiles(edition: Edition, copies: Lost['copies']): AsyncGenerator<OutputFile> {
  if (copies.size === 0) return;
  for (const output of OUTPUTS.filter(({ name }) => name === 'feed' || name === 'series-books')) {
    if (!output.isOn(edition.config)) continue;
    for await (const file of output.files(edition))
      for (const path of copies.get(file.path) ?? []) yield { ...file, path };
  }
}

/** What a site was before it is made anew. */
export interface Past {
  former: FormerSite;
  /** Takes the addresses that no page has any more, before files that lead on from them are described. */
  onLost(lost: readonly LostAddress[]): void;
}

/**
 * Describe the pages of those works that were read from some files, for somebody who is waiting for them.
 *
 * @param files Paths relative to the content folder.
 */
export async function* renderWorksOf(
  archive: Archive,
  context: RenderContext,
  files: ReadonlySet<string>,
): AsyncGenerator<OutputFile> {
  const works = [...archive.works.values(), ...archive.unlisted.values()];
  const edition = makeEdition(archive, context);
  const changed = works.filter((work) => work.files.some((file) => files.has(file)));
  for await (const output of pagesOfWorks(edition, changed)) {
    // Nobody looks at a book at once.
    if (output.path.endsWith('.html')) yield output;
  }
}

/**
 * Say what the site will not have, and why: outputs that need a base URL, files of `public/` on reserved paths.
 *
 * @returns Messages; empty when nothing is left out.
 */
export function renderMessages({
  config,
  assets,
  pages,
}: Pick<RenderContext, 'config' | 'assets' | 'pages'>): Diagnostic[] {
  const wanted = [
    ...(config.outputs.feed ? ['feed'] : []),
    ...(config.outputs.sitemap && config.crawlers !== 'none' ? ['sitemap'] : []),
  ];
  const left = config.url === null ? [...wanted, 'canonical links'] : [];
  const placed = placeOwnPages(pages, config.facets);
  const slugs = placed.map((page) => page.slug);
  const refused = [...assets.keys()].filter((name) => isReservedPath(name, config.facets, slugs)).sort();
  return [
    ...(left.length > 0 ? [report('output-needs-url', null, { with: { outputs: left.join(', ') } })] : []),
    ...placed
      .filter((page) => page.slug !== page.asked)
      .map((page) => report('slug-unusable', `pages/${page.file}`, { with: { found: page.asked, given: page.slug } })),
    ...(config.logo === null || assets.has(config.logo)
      ? []
      : [report('asset-missing', 'archive.yaml', { with: { target: `public/${config.logo}` } })]),
    ...refused.map((name) =>
      report('asset-refused', `public/${name}`, { with: { reason: 'fabula makes a page there' } }),
    ),
  ];
}
