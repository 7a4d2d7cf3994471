import type { Work } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';
import type { WorkPicture, WorkPictures } from '../work-pictures.ts';

/** Kinds of pictures that are published. SVG is not among them: opened by itself it could run a script. */
const PICTURE = /\.(gif|jpe?g|png|webp)$/i;

/** Digest the pictures that a work shows, its cover among them, by path; those that are absent are missing. */
export async function picturesOf(edition: Edition, work: Work): Promise<WorkPictures> {
  const pictures = new Map<string, WorkPicture>();
  const shown = work.links.flatMap(({ kind, target }) => (kind === 'asset' ? [target] : []));
  for (const target of work.cover === null ? shown : [work.cover, ...shown]) {
    if (!PICTURE.test(target)) continue;
    const asset = await edition.context.loadAsset(target);
    if (asset) pictures.set(target, { digest: asset.digest, size: asset.size ?? null });
  }
  return pictures;
}

/** Describe the pictures that published works refer to; other files beside stories stay where they are. */
export async function* pictures(edition: Edition): AsyncGenerator<OutputFile> {
  const { archive, context } = edition;
  const done = new Set<string>();
  for (const work of [...archive.works.values(), ...archive.unlisted.values()]) {
    for (const [path, { digest }] of await picturesOf(edition, work)) {
      const route = edition.routes.picture(path, digest);
      const asset = done.has(route.path) ? null : await context.loadAsset(path);
      done.add(route.path);
      if (asset) yield { path: route.path, key: asset.digest, content: () => asset.read() };
    }
  }
}
