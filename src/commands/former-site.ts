import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { slugsOfCatalogue } from '../config/kept-slugs.ts';
import { compareText } from '../diagnostics/compare-text.ts';
import type { Archive, GoneWork } from '../model/archive.ts';
import { makeEdition } from '../render/edition.ts';
import { type FormerSite, fileOfAddress, type LostAddress, placesOfWork } from '../render/moved/lost-addresses.ts';
import type { RenderContext } from '../render/render-context.ts';
import type { Past } from '../render/render-site.ts';
import { routesOf } from '../render/routes.ts';
import { readAddressRecord, writeAddressRecord } from '../store/address-record.ts';
import { addressOfPath, fileOfPath } from '../story/old-address.ts';
import type { LoadedProject } from './load-project.ts';

/**
 * Say what stood on the site before it is built again; `null` where nobody keeps a catalogue, and addresses change with
 * titles and names.
 *
 * @param files Published files by path, as they are in the output folder.
 */
export function formerSite(
  { catalogue, cache, out }: Pick<LoadedProject, 'catalogue' | 'cache' | 'out'>,
  files: { keys(): Iterable<string> },
): FormerSite | null {
  if (catalogue === null) return null;
  const { places, stubs, lost } = readAddressRecord(cache, out);
  return { files: files.keys(), places: new Map(places), stubs: new Map(stubs), lost };
}

/**
 * Let notices stand where something stood before, and nowhere else.
 *
 * @param elsewhere Addresses of works of other sites.
 * @param files Published files by path; those that no list names may lie in the output folder besides.
 * @param oldAddresses Addresses that the list of old ones keeps.
 */
export function withNotices(
  archive: Archive,
  elsewhere: ReadonlyMap<string, GoneWork>,
  loaded: Pick<LoadedProject, 'catalogue' | 'config' | 'out'>,
  files: { has(path: string): boolean },
  oldAddresses: RenderContext['oldAddresses'],
): Archive {
  const kept = withoutNewNotices(archive, loaded, files, oldAddresses);
  return withFormerWorks(kept, elsewhere, loaded, files, oldAddresses);
}

/**
 * Leave out notices at addresses of authors that nobody ever had: the path alone would tell a name that was withdrawn or
 * made anonymous before anything was published.
 */
function withoutNewNotices(
  archive: Archive,
  { catalogue, config, out }: Pick<LoadedProject, 'catalogue' | 'config' | 'out'>,
  files: { has(path: string): boolean },
  oldAddresses: RenderContext['oldAddresses'],
): Archive {
  const routes = routesOf(config);
  const recorded = new Set([...(catalogue?.values() ?? [])].flatMap(({ authorSlugs }) => authorSlugs));
  const secret = new Set(oldAddresses.flatMap((one) => (one.isSecret === true ? [fileOfPath(one.path)] : [])));
  const wasThere = (slug: string): boolean => {
    const { path } = routes.author({ slug }, 1);
    return recorded.has(slug) || secret.has(path) || files.has(path) || existsSync(join(out, path));
  };
  const kept = [...archive.formerAuthors].filter(
    ([slug, { author, named }]) => author !== null || named !== null || wasThere(slug),
  );
  return kept.length === archive.formerAuthors.size ? archive : { ...archive, formerAuthors: new Map(kept) };
}

/**
 * Let notices stand where works stood that belong to other sites of the archive now. They name nothing, because nobody
 * shall learn here of what those sites have.
 */
function withFormerWorks(
  archive: Archive,
  elsewhere: ReadonlyMap<string, GoneWork>,
  { config }: Pick<LoadedProject, 'config'>,
  files: { has(path: string): boolean },
  oldAddresses: RenderContext['oldAddresses'],
): Archive {
  const routes = routesOf(config);
  const kept = new Set(oldAddresses.flatMap((one) => (one.isSecret === true ? [fileOfPath(one.path)] : [])));
  const left = [...elsewhere].flatMap(([slug, work]): [string, GoneWork][] => {
    const { path } = routes.work({ slug });
    if (!files.has(path) && !kept.has(path)) return [];
    let chapters = 0;
    while (files.has(routes.chapter({ slug }, chapters + 1).path)) chapters += 1;
    return [[slug, { ...work, chapters: Math.max(chapters, work.chapters) }]];
  });
  if (left.length === 0) return archive;
  return { ...archive, gone: new Map([...archive.gone, ...left].sort(([a], [b]) => compareText(a, b))) };
}

/** What stood on the site before, for those who describe it anew; gathers what was lost. */
export function pastOf(former: FormerSite): Past & { lost(): readonly LostAddress[]; isSecret(path: string): boolean } {
  let lost: readonly LostAddress[] = [];
  const secret = new Set<string>();
  return {
    former,
    onLost(found) {
      lost = found;
      for (const { from, isSecret } of found) if (isSecret) secret.add(fileOfAddress(from));
    },
    lost: () => lost,
    isSecret: (path) => secret.has(path),
  };
}

/** Let the next build know where works are listed, which old addresses lead to them, and which addresses are lost. */
export function rememberAddresses(
  { catalogue, cache, out }: Pick<LoadedProject, 'catalogue' | 'cache' | 'out'>,
  archive: Archive,
  context: RenderContext,
  lost: readonly LostAddress[],
): void {
  const edition = makeEdition(archive, context);
  const placesOf = placesOfWork(edition);
  function* places(): Generator<[string, string[]]> {
    for (const work of archive.works.values()) yield [work.id, placesOf(work)];
  }
  const { routes } = edition;
  // Their notices stand there as long as somebody knows that they have to.
  const hidden = [
    ...[...archive.formerAuthors].flatMap(([slug, { author }]): LostAddress[] =>
      author === null
        ? [{ from: routes.author({ slug }, 1).address, to: routes.authors(1).address, isSecret: true }]
        : [],
    ),
    ...[...archive.gone].flatMap(([slug, { isElsewhere }]): LostAddress[] =>
      isElsewhere === true
        ? [{ from: routes.work({ slug }).address, to: routes.works(1).address, isSecret: true }]
        : [],
    ),
  ];
  const known = new Set(lost.map(({ from }) => from));
  function* stubs(): Generator<[string, string]> {
    for (const { path, query, to } of context.oldAddresses)
      if (query.length === 0 && typeof to !== 'string') yield [addressOfPath(path), to.work];
  }
  writeAddressRecord(cache, out, {
    places: places(),
    stubs: stubs(),
    slugs: slugsOfCatalogue(catalogue ?? new Map()),
    lost: [...lost, ...hidden.filter(({ from }) => !known.has(from))],
  });
}
