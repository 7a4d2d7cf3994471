import type { Archive, Work } from '../model/archive.ts';
import { secretStubs } from './moved/secret-stubs.ts';
import type { RenderContext } from './render-context.ts';
import { type Routes, routesOf } from './routes.ts';

/**
 * Tell which files of a site no list may name: pages of unlisted works and chapters, what leads to them from old
 * addresses, notices in the place of what was withdrawn, and pictures that only unlisted works show.
 *
 * @param archive All works.
 * @param context Settings, and the door to pictures.
 * @returns A function that takes a path inside the site.
 */
export async function unlistedPaths(
  archive: Archive,
  context: Pick<RenderContext, 'config' | 'loadAsset' | 'oldAddresses'>,
): Promise<(path: string) => boolean> {
  const routes = routesOf(context.config);
  const works = [...archive.unlisted.values()];
  const folders = [
    ...works.map((work) => folderOf(routes.work(work).path)),
    ...[...archive.moved].flatMap(([slug, id]) =>
      archive.unlisted.has(id) ? [folderOf(routes.work({ slug }).path)] : [],
    ),
    // The address of what was withdrawn tells its title, or its author.
    ...[...archive.gone.keys()].map((slug) => folderOf(routes.work({ slug }).path)),
    ...[...archive.formerAuthors].flatMap(([slug, { author }]) =>
      author === null ? [folderOf(routes.author({ slug }, 1).path)] : [],
    ),
    ...[...archive.works.values()].flatMap((work) =>
      work.unlistedChapters.map(({ key }) => folderOf(routes.unlistedChapter(work, key).path)),
    ),
  ];
  const pictures = new Set<string>();
  for (const target of picturesOf(works)) {
    const asset = await context.loadAsset(target);
    if (asset !== null) pictures.add(routes.picture(target, asset.digest).path);
  }
  if (pictures.size > 0) await forgetShown(pictures, archive, routes, context);
  if (folders.length === 0) return (path) => pictures.has(path);
  const known = new Set(folders);
  const isPage = (path: string): boolean => foldersOf(path).some((folder) => known.has(folder));
  const old = secretStubs(context.oldAddresses, context.config.url, {
    work: (id) => archive.unlisted.has(id),
    path: isPage,
  });
  return (path) => pictures.has(path) || old.has(path) || isPage(path);
}

/** Take out pictures that a listed work shows too, under the same name. */
async function forgetShown(
  pictures: Set<string>,
  archive: Archive,
  routes: Routes,
  context: Pick<RenderContext, 'loadAsset'>,
): Promise<void> {
  for (const target of picturesOf(archive.works.values())) {
    const asset = await context.loadAsset(target);
    if (asset !== null) pictures.delete(routes.picture(target, asset.digest).path);
  }
}

function picturesOf(works: Iterable<Work>): Set<string> {
  const targets = new Set<string>();
  for (const { cover, links } of works) {
    if (cover !== null) targets.add(cover);
    for (const { kind, target } of links) if (kind === 'asset') targets.add(target);
  }
  return targets;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Every folder above a file, with its slash. */
function foldersOf(path: string): string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1));
}
